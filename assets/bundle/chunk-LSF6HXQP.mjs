import{a as Ae,c as be,d as T,e as I,f as N,g as j,h as ke,i as Re,j as Te,k as Oe,l as Ce,m as Pe,n as ge,o as ee,p as H,q as te,r as _,t as Ie,u as oe}from"./chunk-735OPKPB.mjs";import{b as Ne,c as _e}from"./chunk-LFAPSKMY.mjs";import{a as re}from"./chunk-XXJC5RSN.mjs";import{b as Ee,c as Se}from"./chunk-4J6AUJYR.mjs";import{a as z}from"./chunk-JZXLCA2E.mjs";var et={};z(et,{create:()=>Je,handle:()=>Ke,pictureAt:()=>De,pixels:()=>B,reader:()=>Fe,withoutDrawing:()=>Ye});var Ke=e=>e?._fullLayout?.map?._subplot?.map??null,Ye=e=>{let{gl:n}=e.painter.context,t=["drawElements","drawArrays"];for(let a of t)n[a]=()=>{};let{_fadeDuration:o}=e;return e._fadeDuration=0,()=>{for(let a of t)delete n[a];return e._fadeDuration=o,e.triggerRepaint(),e.once("render")}},De=e=>new Promise((n,t)=>{let o=Object.assign(new Image,{onload:()=>n(o),onerror:t});o.src=e}),B=async e=>{let n=await De(e),t=document.createElement("canvas");t.width=n.width*2,t.height=n.height*2;let o=t.getContext("2d",{willReadFrequently:!0});return o.drawImage(n,0,0,t.width,t.height),o.getImageData(0,0,t.width,t.height)},Fe=(e,{source:n,matrix:t,off:o})=>{let{days:a,states:u}=e.matrices[t],l=new Map;for(let[d,p]of u.entries())l.set(e.codes.charCodeAt(d),p);return{source:n,off:o,isOff:(d,{s:p,c:x},{hidden:w,gradeLimit:i,outside:f})=>w.has(p)||x>i||!!f[n]?.has(d),size:a.now[0].length,day:({day:d,clock:p})=>(a[p]??a.now)[d],state:d=>l.get(d)}},Qe=(e,n,t,o)=>{let a=JSON.stringify(t.map(u=>n[u]));return o.has(a)||o.set(a,o.size+1),o.set(e,o.get(a)),o.get(a)},Je=async(e,n,{ground:t,signs:o})=>{let a=n.features.map(r=>{let s=Fe(n,r);return{...s,keys:[],marks:new Map,painted:new Int16Array(s.size)}}),u=null,l=null,v=n.shownAtFirst,d=!1,p=!1,x=[],w=(r,{source:s,size:h,day:S,state:A,isOff:O,off:W,keys:ve,marks:pe,painted:we})=>{if(!ve.length)return;let qe=S(r);for(let F=0;F<h;F+=1){let Q=qe.charCodeAt(F),G=A(Q),J=O(F,G,r),ye=J?-Q:Q,xe=pe.get(ye)??Qe(ye,J?{...G,...W}:G,ve,pe);we[F]!==xe&&(we[F]=xe,e.setFeatureState({source:s,id:F},J?{...G,...W}:G))}},i=()=>{let r=new Set(Object.entries(n.layerGroups).flatMap(([s,h])=>v.includes(s)?[]:h));for(let s of a){let h=Object.entries(n.stateKeys[s.source]??{}).filter(([A])=>!r.has(A)),S=[...new Set(h.flatMap(([,A])=>A))].sort();String(S)!==String(s.keys)&&(s.keys=S,s.marks.clear(),s.painted.fill(0))}},f=r=>{if(l=r,!p){t.show(r),o.show(r);for(let s of a)w(r,s)}},y=()=>{for(let{source:r,size:s}of a)for(let h=0;h<s;h+=1)e.setFeatureState({source:r,id:h},{})},b=new Set,R=({source:r})=>{!(r in n.sourcesOnDemand)||b.has(r)||(b.add(r),e.getSource(r).setData(n.sourcesOnDemand[r]))},E=()=>{for(let[r,s]of Object.entries(n.layerGroups)){let h=v.includes(r);for(let S of s)h&&R(e.getLayer(S)),e.setLayoutProperty(S,"visibility",h?"visible":"none")}},P=r=>{if(v=r,d=!0,i(),!p&&(E(),l))for(let s of a)w(l,s)},g=r=>{if(!(!u||p)){if(u.source==="places")return t.choose(r?u.id:null);e.setLayoutProperty("selected-base","visibility",r?"visible":"none"),e.setFeatureState(u,{sel:r})}},K=r=>{g(!1),u=r,g(!0)},L=r=>{if(!p){x.length&&e.setLayoutProperty("route","visibility",r?"visible":"none");for(let s of x)e.setFeatureState({source:"roads",id:s},{w:r})}},Y=r=>{L(!1),x=r,L(!0)},m=()=>{p=!0,t.remove(),o.remove()},c=()=>{p=!1,t.add(),o.add();for(let{painted:r}of a)r.fill(0);d&&E(),l&&f(l),g(!0),L(!0)};i(),t.add();let k=Object.entries(n.images).map(async([r,s])=>[r,await B(s)]);for(let[r,s]of await Promise.all(k))e.addImage(r,s,{pixelRatio:2});for(let r of n.imageLayers)e.addLayer(r,r.metadata.before??void 0);return o.add(),{map:e,ground:t,signs:o,isAway:()=>p,show:f,repeat:y,dismantle:m,restore:c,layers:P,select:K,route:Y}};var ae={};z(ae,{FRAGMENT:()=>ot,VERTEX:()=>tt,markLevel:()=>ne});var ne=(e,n,{generalZooms:t})=>e.limit<Ae?-1:t.filter(o=>n<o).length-1,tt=`${T}${I}
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
}`,ot=`${T}${N}${j}
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
}`;var ie={};z(ie,{FRAGMENT:()=>nt,VERTEX:()=>rt,isEarlierDrawn:()=>Z});var Z=(e,n,{changedZoom:t})=>n>=t||e.now-e.since!==1,rt=`${T}${I}
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
}`,nt=`${T}${N}${j}
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
}`;var ce={};z(ce,{FRAGMENT:()=>it,VERTEX:()=>at,patternNumber:()=>se});var ze={specks:"max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",dots:"1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",dashes:"max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",diagonals:"rule(p.x - p.y, 8.5, .7)",verticals:"rule(p.x, 6., .55)",crosshatch:"max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",hatch:"hatch(p)"},se=e=>Object.keys(ze).indexOf(e)+1,at=`${T}${I}
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
}`,it=`${T}${N}
flat in vec4 vColour;
flat in int vPattern;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(ze).map((e,n)=>`    case ${n+1}: return ${e};`).join(`
`)}
  }
  return 0.;
}

void main() {
  float opacity = vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var ue={};z(ue,{FRAGMENT:()=>ct,VERTEX:()=>st,drawnFrom:()=>M});var M=({rankZooms:[e,n,t],changedZoom:o},a,u)=>{let l=a<=2?e:a===3?n:t;return u?Math.min(o,l):l},st=`${T}${I}
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
}`,ct=`${T}${N}
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
}`;var Me=0,Ue=1,[ut,ft]=[0,1],X=2,Le=3,lt=1,dt=2,mt=(e,{vertices:n,triangles:t})=>{let o=e.createVertexArray();return e.bindVertexArray(o),te(e,e.ARRAY_BUFFER,n),_(e,0,{size:2,each:3,from:0}),_(e,1,{size:1,each:3,from:2,isWhole:!0}),te(e,e.ELEMENT_ARRAY_BUFFER,t),e.bindVertexArray(null),o},Ge=e=>{let[n,t]=[null,null];return(o,...a)=>(o!==n&&([n,t]=[o,e(...a)]),t)},ht=(e,{segments:n},t)=>{let o=e.createVertexArray();e.bindVertexArray(o);let a=oe(e,n,10);_(e,0,{size:4,each:10,from:0}),_(e,1,{size:2,each:10,from:4,isWhole:!0}),_(e,2,{size:3,each:10,from:7}),e.bindVertexArray(null);let u=v=>!t.isWithin(n[v*10+4],n[v*10+5]),l=Ge(()=>a([u])[0]);return{array:o,lines:()=>l(t.days())}},vt=(e,{places:n},t,o)=>{let a=Array.from({length:n.length/3},(i,f)=>f);a.sort((i,f)=>n[f*3+2]-n[i*3+2]);let u=new Uint16Array(a.flatMap(i=>[...n.subarray(i*3,i*3+2),i,n[i*3+2]])),l=e.createVertexArray();e.bindVertexArray(l);let v=oe(e,u,4);_(e,0,{size:2,each:4,from:0}),_(e,1,{size:2,each:4,from:2,isWhole:!0}),e.bindVertexArray(null);let d=(i,f)=>f>=M(o,n[i*3+2],t.isGained(i)),p=Ge((i,f)=>v([y=>a[y]!==f&&!t.isGained(a[y])&&d(a[y],i),y=>a[y]===f||t.isGained(a[y])&&d(a[y],i)])),x=[...o.rankZooms,o.changedZoom];return{array:l,dots:(i,f)=>{let y=x.reduce((b,R)=>b+ +(i>=R),0);return p((t.days()*(x.length+1)+y)*(t.count+1)+f+1,i,f)}}},He=(e,{arrays:n,states:t,ground:o,look:a})=>{let u={inner:e.R8UI,format:e.RED_INTEGER,filter:e.NEAREST},l=[H(e,Me,{...u,width:t.count,height:t.lines,pixels:t.bytes}),H(e,Ue,{inner:e.R8,format:e.RED,filter:e.LINEAR,width:o.field[0],height:o.field[1],pixels:n.field}),H(e,X,{...u,width:t.count,height:1,pixels:new Uint8Array(t.count)}),H(e,Le,{...u,width:t.count,height:t.lines,pixels:n.marks})],[v,d,p]=[ae,ie,ue].map(m=>ee(e,m)),x=mt(e,n),w=ht(e,n,t),i=vt(e,n,t,o),f=null,y=null,b=()=>{if(f===t.shown.outside)return;f=t.shown.outside;let m=new Uint8Array(t.count);for(let c of f.places)m[c]=lt;for(let c of f.ground)m[c]|=dt;e.activeTexture(e.TEXTURE0+X),e.bindTexture(e.TEXTURE_2D,l[X]),e.pixelStorei(e.UNPACK_ALIGNMENT,1),e.texSubImage2D(e.TEXTURE_2D,0,0,0,t.count,1,e.RED_INTEGER,e.UNSIGNED_BYTE,m)},R=({program:m,uniform:c},k,{matrix:r,viewport:s,ratio:h,theme:S})=>{b(),Ie(e,m,k);for(let[A,O]of l.entries())e.activeTexture(e.TEXTURE0+A),e.bindTexture(e.TEXTURE_2D,O);return e.uniformMatrix4fv(c("uMatrix"),!1,r),e.uniform1i(c("uStates"),Me),e.uniform1i(c("uOutside"),X),e.uniform1i(c("uNow"),t.shown.now),e.uniform1i(c("uSince"),t.shown.since),e.uniform1i(c("uHidden"),t.shown.hidden),e.uniform1i(c("uLimit"),t.shown.limit),e.uniform2fv(c("uViewport"),s),e.uniform1f(c("uRatio"),h),e.uniform3fv(c("uSides"),a.sides),e.uniform3fv(c("uInk"),a[S].ink),e.uniform3fv(c("uPaper"),a[S].paper),c},E=()=>e.bindVertexArray(null),P=m=>{e.uniform1i(m("uField"),Ue),e.uniform1f(m("uFieldKm"),o.fieldKm),e.uniform2fv(m("uFade"),o.fade)};return{drawAreas:m=>{let c=R(v,x,m);e.uniform1i(c("uContested"),o.contested),e.uniform4fv(c("uOpacity"),o.themes[m.theme].opacity),e.uniform2fv(c("uDots"),o.dots),e.uniform3fv(c("uFaded"),o.faded),e.uniform1i(c("uMarks"),Le),e.uniform1i(c("uLevel"),ne(t.shown,m.zoom,o)),e.uniform1i(c("uDaily"),+(t.shown.now-t.shown.since===1)),P(c),e.drawElements(e.TRIANGLES,n.triangles.length,e.UNSIGNED_INT,0),E()},drawPatterns:m=>{y??=ee(e,ce);let c=R(y,x,m);e.uniform1iv(c("uPatterns"),a.patterns),e.uniform3fv(c("uPatternColours"),a.patternColours),e.drawElements(e.TRIANGLES,n.triangles.length,e.UNSIGNED_INT,0),E()},drawFronts:m=>{let c=R(d,w.array,m);P(c),e.uniform1f(c("uFadedFront"),o.fadedFront),e.uniform4fv(c("uWidths"),o.frontWidths),e.uniform1i(c("uEarlier"),Number(Z(t.shown,m.zoom,o))),e.uniform1iv(c("uCamps"),a.camps),e.uniform3fv(c("uQuiet"),a[m.theme].quiet),e.uniform3fv(c("uThin"),o.thinLines),e.uniform1f(c("uZoom"),m.zoom),e.uniform1f(c("uBoxPx"),m.boxPx);let{from:k,corners:r}=w.lines();for(let s of[ut,ft])e.uniform1i(c("uPass"),s),e.drawElements(e.TRIANGLES,r,e.UNSIGNED_INT,k);E()},drawPlaces:(m,c)=>{let k=R(p,i.array,m);e.uniform1i(k("uChosen"),c),e.uniform1f(k("uZoom"),m.zoom),e.uniform3fv(k("uRankZooms"),o.rankZooms),e.uniform1f(k("uDetailZoom"),o.detailZoom),e.uniform1f(k("uChangedZoom"),o.changedZoom),e.uniform1i(k("uContested"),o.contested),e.uniform3fv(k("uAccent"),a[m.theme].accent);for(let[r,{from:s,corners:h}]of i.dots(m.zoom,c).entries())e.uniform1i(k("uPass"),r),e.drawElements(e.TRIANGLES,h,e.UNSIGNED_INT,s);E()}}};var Ze=3,fe=9,pt=255,Ve=(e,[[n,t],[o,a]])=>{let u=(i,f)=>i>=n&&i<=o&&f>=t&&f<=a,{vertices:l,segments:v,places:d}=e,p=new Set;for(let i=0;i<l.length;i+=Ze)u(l[i],l[i+1])&&p.add(l[i+2]);for(let i=0;i<fe;i+=1)for(let f=0;f<fe;f+=1){let y=(R,E,P)=>E+(R+.5)/fe*(P-E),b=Te([y(i,n,o),y(f,t,a)],e);b!==null&&p.add(b)}let x=new Set;for(let i=0;i<v.length;i+=10){let f=[(v[i]+v[i+2])/2,(v[i+1]+v[i+3])/2];u(...f)&&x.add(v[i+6])}let w=[];for(let i=0;i<d.length;i+=3)u(d[i],d[i+1])&&w.push(i/3);return{cells:[...p],edges:[...x],places:w}},$e=(e,[[n,t],[o,a]],{cells:u,field:[l,v],fieldKm:d,km:p})=>{let x=new Set(u),{vertices:w,field:i}=e;for(let f=0;f<w.length;f+=Ze){let[y,b]=[w[f],w[f+1]];if(!x.has(w[f+2])||y<n||y>o||b<t||b>a)continue;let R=Math.min(l-1,Math.floor(y/65535*l)),E=Math.min(v-1,Math.floor(b/65535*v));if(i[E*l+R]/pt*d>p)return!0}return!1};var wt=["(forced-colors: active)","(prefers-contrast: more)"].map(e=>matchMedia(e)),yt=Se(Ee),U=e=>[1,3,5].map(n=>Number.parseInt(e.slice(n,n+2),16)/255),xt=({sides:e,themes:n})=>{let t=({ink:o,quiet:a,paper:u,accent:l})=>({ink:U(o),quiet:U(a),paper:U(u),accent:U(l)});return{sides:new Float32Array(e.flatMap(({colour:o})=>U(o))),camps:new Int32Array(e.map(({camp:o})=>o)),patterns:new Int32Array(e.map(({pattern:o})=>o?se(o):0)),patternColours:new Float32Array(e.flatMap(({colour:o,patternColour:a})=>U(a||o))),light:t(n.light),dark:t(n.dark)}},Bt=async(e,n)=>{let{ground:t}=n,o=ke(await yt(t.address),t),a=Oe(o),u=be(n),l=xt(t),v=t.size[1]/t.size[0],d=null,p="light",x=-1,w=null,i=!1,f={areas:()=>{d.drawAreas(w),(i||wt.some(({matches:r})=>r))&&d.drawPatterns(w)},patterns:()=>d.drawPatterns(w),front:()=>d.drawFronts(w),places:()=>d.drawPlaces(w,x)},y=r=>({id:r,type:"custom",renderingMode:"2d",onAdd:(s,h)=>{d??=He(h,{arrays:o,states:u,ground:t,look:l})},render:(s,h)=>{w={..._e(e,h,t),theme:p},f[r]()}}),b=()=>{d=null;for(let[r,s]of Object.entries(t.layers))e.addLayer(y(r),s)},R=()=>{for(let r of Object.keys(t.layers))e.removeLayer(r)},E=({x:r,y:s})=>Re(e.unproject([r,s]),t),P=r=>r/Ne(e,t)*65535,g=r=>e.getLayer(r)?.visibility!=="none";return{add:b,remove:R,placesUnder:(r,s)=>{if(!g("places"))return[];let h=({row:S,rank:A})=>{let{out:O,g:W}=u.place(S);return!O&&e.getZoom()>=M(t,A,W)};return Pe(E(r),o,{flat:v,reach:P(s)}).filter(h)},cellsUnder:r=>r.map(s=>a(E(s))),dotsIn:r=>{if(!g("places"))return[];let s=e.getZoom(),h=r.map(([A,O])=>E({x:A,y:O})),S=ge(h,o).map(({row:A,rank:O})=>({row:A,always:s>=M(t,O,!1)}));return s>=t.changedZoom?S:S.filter(({always:A})=>A)},frontUnder:(r,s)=>{if(!g("front"))return null;let h=S=>u.edge(S).f;return Ce(E(r),o,{flat:v,reach:P(s),isShown:h})},areaUnder:r=>{if(!g("areas"))return null;let s=a(E(r));return s===null||u.place(s).off?null:s},inView:()=>{let{clientWidth:r,clientHeight:s}=e.getContainer(),h=[E({x:0,y:0}),E({x:r,y:s})],S=Ve(o,h),A=S.cells.filter(O=>!u.place(O).off);return{...S,cells:A,far:$e(o,h,{...t,cells:A,km:(t.fade[0]+t.fade[1])/2})}},place:u.place,edge:u.edge,isEarlierDrawn:()=>Z(u.shown,e.getZoom(),t),chosen:()=>x,show:r=>{u.show(r),e.triggerRepaint()},choose:r=>{x=r??-1,e.triggerRepaint()},paint:(r,s=!1)=>{p=r,i=s,e.triggerRepaint()}}};var Ot={};z(Ot,{addMap:()=>bt,current:()=>kt,paint:()=>Xe,paintAgain:()=>At,restore:()=>Rt,start:()=>Tt});var We="advance-theme",je=[],Be={light:{},dark:{}},le=null,V=null,$="light",de=()=>document.documentElement.dataset.theme??(le.matches?"dark":"light"),Et=()=>{let e={light:V.images,dark:V.darkTheme.images},n=async(o,a)=>{Be[o][a]??=await B(e[o][a])},t=Object.keys(V.darkTheme.images);return Promise.all(Object.keys(e).flatMap(o=>t.map(a=>n(o,a))))},Xe=({map:e,ground:n,signs:t,isAway:o},a,u=!1)=>{if(!o()){for(let[l,v,d,p]of V.darkTheme.layers)e.setPaintProperty(l,v,a==="dark"?p:d);for(let[l,v]of Object.entries(Be[a]))e.updateImage(l,v);n.paint(a,u),t.paint(a)}},he=async e=>{await Et(),Xe(e,$)},me=()=>{if(de()!==$){$=de();for(let e of je)he(e);document.dispatchEvent(new CustomEvent("themechange"))}},St=()=>{document.documentElement.dataset.theme=de()==="dark"?"light":"dark",re.write(We,document.documentElement.dataset.theme),me()},At=he,bt=async e=>{je.push(e),$==="dark"&&await he(e)},kt=()=>$,Rt=()=>{let e=re.read(We);e&&(document.documentElement.dataset.theme=e)},Tt=e=>{V=e,le=matchMedia("(prefers-color-scheme: dark)"),le.addEventListener("change",me),document.addEventListener("click",({target:n})=>n.closest("[data-theme-switch]")&&St()),me()};export{Ke as a,Ye as b,De as c,Je as d,et as e,yt as f,Bt as g,Xe as h,At as i,bt as j,kt as k,Rt as l,Ot as m};
