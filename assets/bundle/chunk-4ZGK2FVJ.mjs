import{b as Se,c as T,d as I,e as N,f as j,g as Ae,h as be,i as ke,j as Re,k as Te,l as Oe,m as Ce,n as ee,o as Z,p as te,q as _,s as ge,t as oe}from"./chunk-KTAZONIQ.mjs";import{b as Pe,c as Ie}from"./chunk-LFAPSKMY.mjs";import{a as ne}from"./chunk-XXJC5RSN.mjs";import{b as xe,c as Ee}from"./chunk-4J6AUJYR.mjs";import{a as z}from"./chunk-JZXLCA2E.mjs";var Qe={};z(Qe,{create:()=>Ye,handle:()=>Xe,pictureAt:()=>Ne,pixels:()=>B,reader:()=>_e,withoutDrawing:()=>qe});var Xe=e=>e?._fullLayout?.map?._subplot?.map??null,qe=e=>{let{gl:r}=e.painter.context,t=["drawElements","drawArrays"];for(let a of t)r[a]=()=>{};let{_fadeDuration:o}=e;return e._fadeDuration=0,()=>{for(let a of t)delete r[a];return e._fadeDuration=o,e.triggerRepaint(),e.once("render")}},Ne=e=>new Promise((r,t)=>{let o=Object.assign(new Image,{onload:()=>r(o),onerror:t});o.src=e}),B=async e=>{let r=await Ne(e),t=document.createElement("canvas");t.width=r.width*2,t.height=r.height*2;let o=t.getContext("2d",{willReadFrequently:!0});return o.drawImage(r,0,0,t.width,t.height),o.getImageData(0,0,t.width,t.height)},_e=(e,{source:r,matrix:t,off:o})=>{let{days:a,states:u}=e.matrices[t],l=new Map;for(let[d,p]of u.entries())l.set(e.codes.charCodeAt(d),p);return{source:r,off:o,isOff:(d,{s:p,c:x},{hidden:w,gradeLimit:s,outside:f})=>w.has(p)||x>s||!!f[r]?.has(d),size:a.now[0].length,day:({day:d,clock:p})=>(a[p]??a.now)[d],state:d=>l.get(d)}},Ke=(e,r,t,o)=>{let a=JSON.stringify(t.map(u=>r[u]));return o.has(a)||o.set(a,o.size+1),o.set(e,o.get(a)),o.get(a)},Ye=async(e,r,{ground:t,signs:o})=>{let a=r.features.map(n=>{let i=_e(r,n);return{...i,keys:[],marks:new Map,painted:new Int16Array(i.size)}}),u=null,l=null,v=r.shownAtFirst,d=!1,p=!1,x=[],w=(n,{source:i,size:h,day:S,state:A,isOff:O,off:W,keys:he,marks:ve,painted:pe})=>{if(!he.length)return;let Be=S(n);for(let F=0;F<h;F+=1){let Q=Be.charCodeAt(F),G=A(Q),J=O(F,G,n),we=J?-Q:Q,ye=ve.get(we)??Ke(we,J?{...G,...W}:G,he,ve);pe[F]!==ye&&(pe[F]=ye,e.setFeatureState({source:i,id:F},J?{...G,...W}:G))}},s=()=>{let n=new Set(Object.entries(r.layerGroups).flatMap(([i,h])=>v.includes(i)?[]:h));for(let i of a){let h=Object.entries(r.stateKeys[i.source]??{}).filter(([A])=>!n.has(A)),S=[...new Set(h.flatMap(([,A])=>A))].sort();String(S)!==String(i.keys)&&(i.keys=S,i.marks.clear(),i.painted.fill(0))}},f=n=>{if(l=n,!p){t.show(n),o.show(n);for(let i of a)w(n,i)}},y=()=>{for(let{source:n,size:i}of a)for(let h=0;h<i;h+=1)e.setFeatureState({source:n,id:h},{})},k=new Set,R=({source:n})=>{!(n in r.sourcesOnDemand)||k.has(n)||(k.add(n),e.getSource(n).setData(r.sourcesOnDemand[n]))},E=()=>{for(let[n,i]of Object.entries(r.layerGroups)){let h=v.includes(n);for(let S of i)h&&R(e.getLayer(S)),e.setLayoutProperty(S,"visibility",h?"visible":"none")}},g=n=>{if(v=n,d=!0,s(),!p&&(E(),l))for(let i of a)w(l,i)},P=n=>{if(!(!u||p)){if(u.source==="places")return t.choose(n?u.id:null);e.setLayoutProperty("selected-base","visibility",n?"visible":"none"),e.setFeatureState(u,{sel:n})}},K=n=>{P(!1),u=n,P(!0)},L=n=>{if(!p){x.length&&e.setLayoutProperty("route","visibility",n?"visible":"none");for(let i of x)e.setFeatureState({source:"roads",id:i},{w:n})}},Y=n=>{L(!1),x=n,L(!0)},m=()=>{p=!0,t.remove(),o.remove()},c=()=>{p=!1,t.add(),o.add();for(let{painted:n}of a)n.fill(0);d&&E(),l&&f(l),P(!0),L(!0)};s(),t.add();let b=Object.entries(r.images).map(async([n,i])=>[n,await B(i)]);for(let[n,i]of await Promise.all(b))e.addImage(n,i,{pixelRatio:2});for(let n of r.imageLayers)e.addLayer(n,n.metadata.before??void 0);return o.add(),{map:e,ground:t,signs:o,isAway:()=>p,show:f,repeat:y,dismantle:m,restore:c,layers:g,select:K,route:Y}};var re={};z(re,{FRAGMENT:()=>et,VERTEX:()=>Je});var Je=`${T}${I}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec4 uOpacity;
/* From far, marks of all days, as the states: small pieces are like what surrounds them. Two bits, unsure and gained, stand
 * above each other for smaller and smaller maps: which of them (-1: from near, none), and whether gained is for these days. */
uniform highp usampler2D uMarks;
uniform int uLevel;
uniform bool uDaily;
out vec2 vShare;
flat out vec4 vColour;
flat out float vHatched;
flat out float vUnsure;
flat out float vTaken;
flat out float vGained;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool far = uLevel >= 0;
  uint mark = far ? texelFetch(uMarks, ivec2(int(aRow), uNow), 0).r >> (2 * uLevel) : 0u;
  bool gained = far && uDaily ? (mark & 2u) != 0u : side != sideOf(byteAt(uSince, int(aRow)));
  vColour = vec4(uSides[side], gained ? uOpacity.y : uOpacity.x);
  vGained = gained ? 1. : 0.;
  vTaken = gained ? uOpacity.w : uOpacity.z;
  vUnsure = (far ? (mark & 1u) != 0u : isUnsure(gradeOf(state))) ? 1. : 0.;
  vHatched = side != uContested ? 0. : gained ? .46 : .3;
  vShare = aShare;
  gl_Position = noGround(state, int(aRow)) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`,et=`${T}${N}${j}
in vec2 vShare;
flat in vec4 vColour;
flat in float vHatched;
flat in float vUnsure;
flat in float vTaken;
flat in float vGained;
/* Px from a dot to the next in its row, and radius. */
uniform vec2 uDots;
/* Shares that go furthest from reports: of the tint, plain and gained, and of what dots take away. */
uniform vec3 uFaded;
out vec4 oColour;

float dots(vec2 p) {
  /* Where a px has several of the screen's, dots are finer. */
  float scale = uRatio >= 1.5 ? .75 : 1.;
  float every = uDots.x * scale;
  /* Rows that are shifted by half are a square grid, turned by 45 degrees. */
  vec2 turned = vec2(p.x + p.y, p.x - p.y + .5 * every);
  float from = .7071 * length(mod(turned, every) - .5 * every);
  float radius = uDots.y * scale;
  float soft = .5 / uRatio;
  return 1. - smoothstep(radius - soft, radius + soft, from);
}

void main() {
  float far = farFromReports(vShare);
  float opacity = vColour.a * (1. - mix(uFaded.x, uFaded.y, vGained) * far);
  if (vUnsure > 0.) opacity -= vTaken * (1. - uFaded.z * far) * dots(here());
  if (vHatched > 0.) opacity = vHatched * hatch(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var ae={};z(ae,{FRAGMENT:()=>ot,VERTEX:()=>tt,isEarlierDrawn:()=>H});var H=(e,r,{changedZoom:t})=>r>=t||e.now-e.since!==1,tt=`${T}${I}
layout(location = 0) in vec4 aEnds;
layout(location = 1) in uvec2 aRows;
layout(location = 2) in vec3 aAlong;
uniform int uPass;
uniform vec4 uWidths;
uniform float uZoom;
uniform vec3 uThin;
uniform bool uEarlier;
uniform int uCamps[MOST_SIDES];
uniform vec3 uInk;
uniform vec3 uQuiet;
uniform vec3 uPaper;
uniform float uBoxPx;
flat out vec4 vEnds;
flat out vec3 vAlong;
flat out float vHalf;
flat out vec4 vColour;
out vec2 vShare;

void main() {
  int a = byteAt(uNow, int(aRows.x));
  int b = byteAt(uNow, int(aRows.y));
  int grade = max(gradeOf(a), gradeOf(b));
  bool front = sideOf(a) != sideOf(b);
  bool within = front && uCamps[sideOf(a)] != 0 && uCamps[sideOf(a)] == uCamps[sideOf(b)];
  bool was = uEarlier && !front && sideOf(byteAt(uSince, int(aRows.x))) != sideOf(byteAt(uSince, int(aRows.y)));
  float px = aAlong.z * uBoxPx;
  bool ink = uPass == 1;
  /* Lines are thinner on a map so small that they would hide what lies between them. */
  float share = mix(uThin.z, 1., clamp((uZoom - uThin.x) / (uThin.y - uThin.x), 0., 1.));
  float width = was ? uWidths.z : within ? uWidths.w : ink ? uWidths.x : uWidths.y;
  vHalf = share * .5 * width;
  vShare = (gl_VertexID & 2) == 0 ? aEnds.xy : aEnds.zw;
  vColour = was ? vec4(uInk, .5) : ink ? vec4(within ? uQuiet : uInk, 1.) : vec4(uPaper, .95);
  /* How often the line is broken along the whole edge, and the share of it that is drawn; 0: it is whole. */
  float times = was ? px / 5. : ink && isUnsure(grade) ? px / 7. : 0.;
  vAlong = vec3(aAlong.xy, times == 0. ? 0. : max(1., floor(times + .5)) * (was ? -1. : 1.));
  vEnds = vec4(onScreen(aEnds.xy), onScreen(aEnds.zw));
  bool blank = grade > uLimit || (noGround(a, int(aRows.x)) && noGround(b, int(aRows.y))) || (was ? ink : !front || (within && !ink));
  vec2 along = normalize(vEnds.zw - vEnds.xy + 1e-6);
  vec2 out_ = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.) * (vHalf + 1.);
  vec2 end = (gl_VertexID & 2) == 0 ? vEnds.xy : vEnds.zw;
  gl_Position = blank ? NOWHERE : placed(end + along * out_.y + vec2(-along.y, along.x) * out_.x);
}`,ot=`${T}${N}${j}
flat in vec4 vEnds;
flat in vec3 vAlong;
flat in float vHalf;
flat in vec4 vColour;
in vec2 vShare;
uniform float uFadedFront;
out vec4 oColour;

void main() {
  vec2 along = vEnds.zw - vEnds.xy;
  float at = dot(here() - vEnds.xy, along) / max(dot(along, along), 1e-6);
  float t = clamp(at, 0., 1.);
  float far = length(here() - vEnds.xy - t * along);
  /* Far from reports the front is pale and thin. */
  float near = mix(1., uFadedFront, farFromReports(vShare));
  float half_ = vHalf * sqrt(near);
  float opacity = vColour.a * (1. - smoothstep(half_ - .5, half_ + .5, far));
  float drawn = vAlong.z < 0. ? .22 : .31;
  if (vAlong.z != 0. && abs(fract(mix(vAlong.x, vAlong.y, t) * abs(vAlong.z)) - .5) > drawn) opacity = 0.;
  opacity *= near;
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var ie={};z(ie,{FRAGMENT:()=>rt,VERTEX:()=>nt,patternNumber:()=>se});var De={specks:"max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",dots:"1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",dashes:"max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",diagonals:"rule(p.x - p.y, 8.5, .7)",verticals:"rule(p.x, 6., .55)",crosshatch:"max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",hatch:"hatch(p)"},se=e=>Object.keys(De).indexOf(e)+1,nt=`${T}${I}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
flat out vec4 vColour;
flat out int vPattern;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  vColour = vec4(uPatternColours[side], .75);
  vPattern = uPatterns[side];
  gl_Position = noGround(state, int(aRow)) || vPattern == 0 ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`,rt=`${T}${N}
flat in vec4 vColour;
flat in int vPattern;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(De).map((e,r)=>`    case ${r+1}: return ${e};`).join(`
`)}
  }
  return 0.;
}

void main() {
  float opacity = vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var ce={};z(ce,{FRAGMENT:()=>st,VERTEX:()=>at,drawnFrom:()=>U});var U=({rankZooms:[e,r,t],changedZoom:o},a,u)=>{let l=a<=2?e:a===3?r:t;return u?Math.min(o,l):l},at=`${T}${I}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec2 aRowRank;
uniform int uPass;
uniform int uChosen;
uniform float uZoom;
uniform vec3 uRankZooms;
uniform float uDetailZoom;
uniform float uChangedZoom;
uniform int uContested;
uniform vec3 uInk;
uniform vec3 uPaper;
flat out vec2 vMiddle;
flat out vec3 vFill;
flat out vec3 vRing;
flat out vec4 vSizes;
flat out float vHatched;
flat out float vClear;

float grown(float near, float small, float far, float large) {
  return mix(small, large, clamp((uZoom - near) / (far - near), 0., 1.));
}

void main() {
  int row = int(aRowRank.x);
  int rank = int(aRowRank.y);
  int state = byteAt(uNow, row);
  bool changed = sideOf(state) != sideOf(byteAt(uSince, row));
  bool out_ = isOff(state) || isOutside(row, 1u);
  bool detailed = uZoom >= uDetailZoom;
  bool unsure = detailed && isUnsure(gradeOf(state));
  bool chosen = row == uChosen;
  float from = rank <= 2 ? uRankZooms.x : rank == 3 ? uRankZooms.y : uRankZooms.z;
  float plain = rank == 1 ? grown(5., 4., 10., 7.) : rank == 2 ? grown(5., 2., 10., 7.) : grown(from, rank == 3 ? 2.4 : 2., 11., rank == 3 ? 5. : 4.);
  float radius = uZoom >= (changed ? min(from, uChangedZoom) : from) ? (changed ? grown(5., rank == 1 ? 5. : rank == 2 ? 2.4 : 2., 10., rank == 1 ? 9. : 6.) : plain) : 0.;
  if (out_) radius = 0.;
  vec3 colour = uSides[sideOf(state)];
  vFill = unsure ? uPaper : colour;
  vRing = changed ? uInk : unsure ? colour : uPaper;
  float ring = changed ? grown(5., rank == 1 ? 1.4 : .9, 10., 2.) : unsure ? 1.6 : 1.;
  float dashed = detailed && radius > 0. && dateIsUnsure(state) ? radius + 3.5 : 0.;
  vSizes = vec4(radius, radius > 0. ? ring : 0., dashed, chosen ? 11. : 0.);
  vHatched = sideOf(state) == uContested ? 1. : 0.;
  /* Clear of its surroundings: a great place that changed hands is what a reader looks for. */
  vClear = changed && rank <= 2 && radius > 0. ? (rank == 1 ? 1.6 : .8) : 0.;
  vMiddle = onScreen(aShare);
  float reach = max(max(radius + ring + vClear, dashed + 1.), chosen ? 13. : 0.) + 1.;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.);
  bool later = changed || chosen;
  bool blank = later != (uPass == 1) || (radius == 0. && !chosen);
  gl_Position = blank ? NOWHERE : placed(vMiddle + corner * reach);
}`,st=`${T}${N}
flat in vec2 vMiddle;
flat in vec3 vFill;
flat in vec3 vRing;
flat in vec4 vSizes;
flat in float vHatched;
flat in float vClear;
uniform vec3 uInk;
uniform vec3 uPaper;
uniform vec3 uAccent;
out vec4 oColour;

float ringAt(float far, float radius, float half_) { return 1. - smoothstep(half_ - .5, half_ + .5, abs(far - radius)); }
vec4 over(vec4 upper, vec4 lower) { return upper + lower * (1. - upper.a); }

void main() {
  vec2 from = here() - vMiddle;
  float far = length(from);
  float whole = 1. - smoothstep(-.5, .5, far - vSizes.x - vSizes.y);
  float inner = 1. - smoothstep(-.5, .5, far - vSizes.x);
  vec3 fill = mix(vFill, uPaper, vHatched * (1. - rule(here().x - here().y, 4.5, .9)));
  vec4 dot_ = vSizes.x > 0. ? vec4(mix(vRing, fill, inner), 1.) * whole : vec4(0.);
  float clear = 1. - smoothstep(-.5, .5, far - vSizes.x - vSizes.y - vClear);
  if (vClear > 0.) dot_ = over(dot_, vec4(uPaper, 1.) * clear * .9);
  float dash = vSizes.z > 0. && fract(atan(from.y, from.x) * 1.2732) < .6 ? ringAt(far, vSizes.z, .8) : 0.;
  float chosen = vSizes.w > 0. ? ringAt(far, vSizes.w + 1.5, 1.5) : 0.;
  oColour = over(vec4(uAccent, 1.) * chosen, over(vec4(uInk, 1.) * dash, dot_));
}`;var Fe=0,ze=1,[it,ct]=[0,1],X=2,Ue=3,ut=1,ft=2,lt=(e,{vertices:r,triangles:t})=>{let o=e.createVertexArray();return e.bindVertexArray(o),te(e,e.ARRAY_BUFFER,r),_(e,0,{size:2,each:3,from:0}),_(e,1,{size:1,each:3,from:2,isWhole:!0}),te(e,e.ELEMENT_ARRAY_BUFFER,t),e.bindVertexArray(null),o},Me=e=>{let[r,t]=[null,null];return(o,...a)=>(o!==r&&([r,t]=[o,e(...a)]),t)},dt=(e,{segments:r},t)=>{let o=e.createVertexArray();e.bindVertexArray(o);let a=oe(e,r,10);_(e,0,{size:4,each:10,from:0}),_(e,1,{size:2,each:10,from:4,isWhole:!0}),_(e,2,{size:3,each:10,from:7}),e.bindVertexArray(null);let u=v=>!t.isWithin(r[v*10+4],r[v*10+5]),l=Me(()=>a([u])[0]);return{array:o,lines:()=>l(t.days())}},mt=(e,{places:r},t,o)=>{let a=Array.from({length:r.length/3},(s,f)=>f);a.sort((s,f)=>r[f*3+2]-r[s*3+2]);let u=new Uint16Array(a.flatMap(s=>[...r.subarray(s*3,s*3+2),s,r[s*3+2]])),l=e.createVertexArray();e.bindVertexArray(l);let v=oe(e,u,4);_(e,0,{size:2,each:4,from:0}),_(e,1,{size:2,each:4,from:2,isWhole:!0}),e.bindVertexArray(null);let d=(s,f)=>f>=U(o,r[s*3+2],t.isGained(s)),p=Me((s,f)=>v([y=>a[y]!==f&&!t.isGained(a[y])&&d(a[y],s),y=>a[y]===f||t.isGained(a[y])&&d(a[y],s)])),x=[...o.rankZooms,o.changedZoom];return{array:l,dots:(s,f)=>{let y=x.reduce((k,R)=>k+ +(s>=R),0);return p((t.days()*(x.length+1)+y)*(t.count+1)+f+1,s,f)}}},Le=(e,{arrays:r,states:t,ground:o,look:a})=>{let u={inner:e.R8UI,format:e.RED_INTEGER,filter:e.NEAREST},l=[Z(e,Fe,{...u,width:t.count,height:t.lines,pixels:t.bytes}),Z(e,ze,{inner:e.R8,format:e.RED,filter:e.LINEAR,width:o.field[0],height:o.field[1],pixels:r.field}),Z(e,X,{...u,width:t.count,height:1,pixels:new Uint8Array(t.count)}),Z(e,Ue,{...u,width:t.count,height:t.lines,pixels:r.marks})],[v,d,p]=[re,ae,ce].map(m=>ee(e,m)),x=lt(e,r),w=dt(e,r,t),s=mt(e,r,t,o),f=null,y=null,k=()=>{if(f===t.shown.outside)return;f=t.shown.outside;let m=new Uint8Array(t.count);for(let c of f.places)m[c]=ut;for(let c of f.ground)m[c]|=ft;e.activeTexture(e.TEXTURE0+X),e.bindTexture(e.TEXTURE_2D,l[X]),e.pixelStorei(e.UNPACK_ALIGNMENT,1),e.texSubImage2D(e.TEXTURE_2D,0,0,0,t.count,1,e.RED_INTEGER,e.UNSIGNED_BYTE,m)},R=({program:m,uniform:c},b,{matrix:n,viewport:i,ratio:h,theme:S})=>{k(),ge(e,m,b);for(let[A,O]of l.entries())e.activeTexture(e.TEXTURE0+A),e.bindTexture(e.TEXTURE_2D,O);return e.uniformMatrix4fv(c("uMatrix"),!1,n),e.uniform1i(c("uStates"),Fe),e.uniform1i(c("uOutside"),X),e.uniform1i(c("uNow"),t.shown.now),e.uniform1i(c("uSince"),t.shown.since),e.uniform1i(c("uHidden"),t.shown.hidden),e.uniform1i(c("uLimit"),t.shown.limit),e.uniform2fv(c("uViewport"),i),e.uniform1f(c("uRatio"),h),e.uniform3fv(c("uSides"),a.sides),e.uniform3fv(c("uInk"),a[S].ink),e.uniform3fv(c("uPaper"),a[S].paper),c},E=()=>e.bindVertexArray(null),g=m=>{e.uniform1i(m("uField"),ze),e.uniform1f(m("uFieldKm"),o.fieldKm),e.uniform2fv(m("uFade"),o.fade)};return{drawAreas:m=>{let c=R(v,x,m);e.uniform1i(c("uContested"),o.contested),e.uniform4fv(c("uOpacity"),o.themes[m.theme].opacity),e.uniform2fv(c("uDots"),o.dots),e.uniform3fv(c("uFaded"),o.faded),e.uniform1i(c("uMarks"),Ue),e.uniform1i(c("uLevel"),o.generalZooms.filter(b=>m.zoom<b).length-1),e.uniform1i(c("uDaily"),+(t.shown.now-t.shown.since===1)),g(c),e.drawElements(e.TRIANGLES,r.triangles.length,e.UNSIGNED_INT,0),E()},drawPatterns:m=>{y??=ee(e,ie);let c=R(y,x,m);e.uniform1iv(c("uPatterns"),a.patterns),e.uniform3fv(c("uPatternColours"),a.patternColours),e.drawElements(e.TRIANGLES,r.triangles.length,e.UNSIGNED_INT,0),E()},drawFronts:m=>{let c=R(d,w.array,m);g(c),e.uniform1f(c("uFadedFront"),o.fadedFront),e.uniform4fv(c("uWidths"),o.frontWidths),e.uniform1i(c("uEarlier"),Number(H(t.shown,m.zoom,o))),e.uniform1iv(c("uCamps"),a.camps),e.uniform3fv(c("uQuiet"),a[m.theme].quiet),e.uniform3fv(c("uThin"),o.thinLines),e.uniform1f(c("uZoom"),m.zoom),e.uniform1f(c("uBoxPx"),m.boxPx);let{from:b,corners:n}=w.lines();for(let i of[it,ct])e.uniform1i(c("uPass"),i),e.drawElements(e.TRIANGLES,n,e.UNSIGNED_INT,b);E()},drawPlaces:(m,c)=>{let b=R(p,s.array,m);e.uniform1i(b("uChosen"),c),e.uniform1f(b("uZoom"),m.zoom),e.uniform3fv(b("uRankZooms"),o.rankZooms),e.uniform1f(b("uDetailZoom"),o.detailZoom),e.uniform1f(b("uChangedZoom"),o.changedZoom),e.uniform1i(b("uContested"),o.contested),e.uniform3fv(b("uAccent"),a[m.theme].accent);for(let[n,{from:i,corners:h}]of s.dots(m.zoom,c).entries())e.uniform1i(b("uPass"),n),e.drawElements(e.TRIANGLES,h,e.UNSIGNED_INT,i);E()}}};var Ge=3,ue=9,ht=255,Ze=(e,[[r,t],[o,a]])=>{let u=(s,f)=>s>=r&&s<=o&&f>=t&&f<=a,{vertices:l,segments:v,places:d}=e,p=new Set;for(let s=0;s<l.length;s+=Ge)u(l[s],l[s+1])&&p.add(l[s+2]);for(let s=0;s<ue;s+=1)for(let f=0;f<ue;f+=1){let y=(R,E,g)=>E+(R+.5)/ue*(g-E),k=ke([y(s,r,o),y(f,t,a)],e);k!==null&&p.add(k)}let x=new Set;for(let s=0;s<v.length;s+=10){let f=[(v[s]+v[s+2])/2,(v[s+1]+v[s+3])/2];u(...f)&&x.add(v[s+6])}let w=[];for(let s=0;s<d.length;s+=3)u(d[s],d[s+1])&&w.push(s/3);return{cells:[...p],edges:[...x],places:w}},He=(e,[[r,t],[o,a]],{cells:u,field:[l,v],fieldKm:d,km:p})=>{let x=new Set(u),{vertices:w,field:s}=e;for(let f=0;f<w.length;f+=Ge){let[y,k]=[w[f],w[f+1]];if(!x.has(w[f+2])||y<r||y>o||k<t||k>a)continue;let R=Math.min(l-1,Math.floor(y/65535*l)),E=Math.min(v-1,Math.floor(k/65535*v));if(s[E*l+R]/ht*d>p)return!0}return!1};var vt=["(forced-colors: active)","(prefers-contrast: more)"].map(e=>matchMedia(e)),pt=Ee(xe),M=e=>[1,3,5].map(r=>Number.parseInt(e.slice(r,r+2),16)/255),wt=({sides:e,themes:r})=>{let t=({ink:o,quiet:a,paper:u,accent:l})=>({ink:M(o),quiet:M(a),paper:M(u),accent:M(l)});return{sides:new Float32Array(e.flatMap(({colour:o})=>M(o))),camps:new Int32Array(e.map(({camp:o})=>o)),patterns:new Int32Array(e.map(({pattern:o})=>o?se(o):0)),patternColours:new Float32Array(e.flatMap(({colour:o,patternColour:a})=>M(a||o))),light:t(r.light),dark:t(r.dark)}},$t=async(e,r)=>{let{ground:t}=r,o=Ae(await pt(t.address),t),a=Re(o),u=Se(r),l=wt(t),v=t.size[1]/t.size[0],d=null,p="light",x=-1,w=null,s=!1,f={areas:()=>{d.drawAreas(w),(s||vt.some(({matches:n})=>n))&&d.drawPatterns(w)},patterns:()=>d.drawPatterns(w),front:()=>d.drawFronts(w),places:()=>d.drawPlaces(w,x)},y=n=>({id:n,type:"custom",renderingMode:"2d",onAdd:(i,h)=>{d??=Le(h,{arrays:o,states:u,ground:t,look:l})},render:(i,h)=>{w={...Ie(e,h,t),theme:p},f[n]()}}),k=()=>{d=null;for(let[n,i]of Object.entries(t.layers))e.addLayer(y(n),i)},R=()=>{for(let n of Object.keys(t.layers))e.removeLayer(n)},E=({x:n,y:i})=>be(e.unproject([n,i]),t),g=n=>n/Pe(e,t)*65535,P=n=>e.getLayer(n)?.visibility!=="none";return{add:k,remove:R,placesUnder:(n,i)=>{if(!P("places"))return[];let h=({row:S,rank:A})=>{let{out:O,g:W}=u.place(S);return!O&&e.getZoom()>=U(t,A,W)};return Oe(E(n),o,{flat:v,reach:g(i)}).filter(h)},cellsUnder:n=>n.map(i=>a(E(i))),dotsIn:n=>{if(!P("places"))return[];let i=e.getZoom(),h=n.map(([A,O])=>E({x:A,y:O})),S=Ce(h,o).map(({row:A,rank:O})=>({row:A,always:i>=U(t,O,!1)}));return i>=t.changedZoom?S:S.filter(({always:A})=>A)},frontUnder:(n,i)=>{if(!P("front"))return null;let h=S=>u.edge(S).f;return Te(E(n),o,{flat:v,reach:g(i),isShown:h})},areaUnder:n=>{if(!P("areas"))return null;let i=a(E(n));return i===null||u.place(i).off?null:i},inView:()=>{let{clientWidth:n,clientHeight:i}=e.getContainer(),h=[E({x:0,y:0}),E({x:n,y:i})],S=Ze(o,h),A=S.cells.filter(O=>!u.place(O).off);return{...S,cells:A,far:He(o,h,{...t,cells:A,km:(t.fade[0]+t.fade[1])/2})}},place:u.place,edge:u.edge,isEarlierDrawn:()=>H(u.shown,e.getZoom(),t),chosen:()=>x,show:n=>{u.show(n),e.triggerRepaint()},choose:n=>{x=n??-1,e.triggerRepaint()},paint:(n,i=!1)=>{p=n,s=i,e.triggerRepaint()}}};var Rt={};z(Rt,{addMap:()=>St,current:()=>At,paint:()=>je,paintAgain:()=>Et,restore:()=>bt,start:()=>kt});var Ve="advance-theme",$e=[],We={light:{},dark:{}},fe=null,V=null,$="light",le=()=>document.documentElement.dataset.theme??(fe.matches?"dark":"light"),yt=()=>{let e={light:V.images,dark:V.darkTheme.images},r=async(o,a)=>{We[o][a]??=await B(e[o][a])},t=Object.keys(V.darkTheme.images);return Promise.all(Object.keys(e).flatMap(o=>t.map(a=>r(o,a))))},je=({map:e,ground:r,signs:t,isAway:o},a,u=!1)=>{if(!o()){for(let[l,v,d,p]of V.darkTheme.layers)e.setPaintProperty(l,v,a==="dark"?p:d);for(let[l,v]of Object.entries(We[a]))e.updateImage(l,v);r.paint(a,u),t.paint(a)}},me=async e=>{await yt(),je(e,$)},de=()=>{if(le()!==$){$=le();for(let e of $e)me(e);document.dispatchEvent(new CustomEvent("themechange"))}},xt=()=>{document.documentElement.dataset.theme=le()==="dark"?"light":"dark",ne.write(Ve,document.documentElement.dataset.theme),de()},Et=me,St=async e=>{$e.push(e),$==="dark"&&await me(e)},At=()=>$,bt=()=>{let e=ne.read(Ve);e&&(document.documentElement.dataset.theme=e)},kt=e=>{V=e,fe=matchMedia("(prefers-color-scheme: dark)"),fe.addEventListener("change",de),document.addEventListener("click",({target:r})=>r.closest("[data-theme-switch]")&&xt()),de()};export{Xe as a,qe as b,Ne as c,Ye as d,Qe as e,pt as f,$t as g,je as h,Et as i,St as j,At as k,bt as l,Rt as m};
