import{a as Re,c as ke,d as T,e as P,f as j,g as D,h as B,i as Te,j as Oe,k as Ce,l as Ie,m as Ne,n as Pe,o as De,p as oe,q as H,r as ne,s as _,u as _e,v as re}from"./chunk-YMJY5O4R.mjs";import{b as ge,c as Fe}from"./chunk-LFAPSKMY.mjs";import{a as ae}from"./chunk-XXJC5RSN.mjs";import{b as Ae,c as be}from"./chunk-4J6AUJYR.mjs";import{a as z}from"./chunk-JZXLCA2E.mjs";var tt={};z(tt,{create:()=>et,handle:()=>Ye,pictureAt:()=>ze,pixels:()=>X,reader:()=>Le,withoutDrawing:()=>Qe});var Ye=e=>e?._fullLayout?.map?._subplot?.map??null,Qe=e=>{let{gl:r}=e.painter.context,t=["drawElements","drawArrays"];for(let a of t)r[a]=()=>{};let{_fadeDuration:o}=e;return e._fadeDuration=0,()=>{for(let a of t)delete r[a];return e._fadeDuration=o,e.triggerRepaint(),e.once("render")}},ze=e=>new Promise((r,t)=>{let o=Object.assign(new Image,{onload:()=>r(o),onerror:t});o.src=e}),X=async e=>{let r=await ze(e),t=document.createElement("canvas");t.width=r.width*2,t.height=r.height*2;let o=t.getContext("2d",{willReadFrequently:!0});return o.drawImage(r,0,0,t.width,t.height),o.getImageData(0,0,t.width,t.height)},Le=(e,{source:r,matrix:t,off:o})=>{let{days:a,states:f}=e.matrices[t],l=new Map;for(let[m,p]of f.entries())l.set(e.codes.charCodeAt(m),p);return{source:r,off:o,isOff:(m,{s:p,c:x},{hidden:w,gradeLimit:i,outside:u})=>w.has(p)||x>i||!!u[r]?.has(m),size:a.now[0].length,day:({day:m,clock:p})=>(a[p]??a.now)[m],state:m=>l.get(m)}},Je=(e,r,t,o)=>{let a=JSON.stringify(t.map(f=>r[f]));return o.has(a)||o.set(a,o.size+1),o.set(e,o.get(a)),o.get(a)},et=async(e,r,{ground:t,signs:o})=>{let a=r.features.map(n=>{let s=Le(r,n);return{...s,keys:[],marks:new Map,painted:new Int16Array(s.size)}}),f=null,l=null,v=r.shownAtFirst,m=!1,p=!1,x=[],w=(n,{source:s,size:h,day:S,state:A,isOff:O,off:W,keys:we,marks:ye,painted:xe})=>{if(!we.length)return;let qe=S(n);for(let F=0;F<h;F+=1){let ee=qe.charCodeAt(F),G=A(ee),te=O(F,G,n),Ee=te?-ee:ee,Se=ye.get(Ee)??Je(Ee,te?{...G,...W}:G,we,ye);xe[F]!==Se&&(xe[F]=Se,e.setFeatureState({source:s,id:F},te?{...G,...W}:G))}},i=()=>{let n=new Set(Object.entries(r.layerGroups).flatMap(([s,h])=>v.includes(s)?[]:h));for(let s of a){let h=Object.entries(r.stateKeys[s.source]??{}).filter(([A])=>!n.has(A)),S=[...new Set(h.flatMap(([,A])=>A))].sort();String(S)!==String(s.keys)&&(s.keys=S,s.marks.clear(),s.painted.fill(0))}},u=n=>{if(l=n,!p){t.show(n),o.show(n);for(let s of a)w(n,s)}},y=()=>{for(let{source:n,size:s}of a)for(let h=0;h<s;h+=1)e.setFeatureState({source:n,id:h},{})},R=new Set,k=({source:n})=>{!(n in r.sourcesOnDemand)||R.has(n)||(R.add(n),e.getSource(n).setData(r.sourcesOnDemand[n]))},E=()=>{for(let[n,s]of Object.entries(r.layerGroups)){let h=v.includes(n);for(let S of s)h&&k(e.getLayer(S)),e.setLayoutProperty(S,"visibility",h?"visible":"none")}},I=n=>{if(v=n,m=!0,i(),!p&&(E(),l))for(let s of a)w(l,s)},N=n=>{if(!(!f||p)){if(f.source==="places")return t.choose(n?f.id:null);e.setLayoutProperty("selected-base","visibility",n?"visible":"none"),e.setFeatureState(f,{sel:n})}},Q=n=>{N(!1),f=n,N(!0)},U=n=>{if(!p){x.length&&e.setLayoutProperty("route","visibility",n?"visible":"none");for(let s of x)e.setFeatureState({source:"roads",id:s},{w:n})}},J=n=>{U(!1),x=n,U(!0)},d=()=>{p=!0,t.remove(),o.remove()},c=()=>{p=!1,t.add(),o.add();for(let{painted:n}of a)n.fill(0);m&&E(),l&&u(l),N(!0),U(!0)};i(),t.add();let b=Object.entries(r.images).map(async([n,s])=>[n,await X(s)]);for(let[n,s]of await Promise.all(b))e.addImage(n,s,{pixelRatio:2});for(let n of r.imageLayers)e.addLayer(n,n.metadata.before??void 0);return o.add(),{map:e,ground:t,signs:o,isAway:()=>p,show:u,repeat:y,dismantle:d,restore:c,layers:I,select:Q,route:J}};var ie={};z(ie,{FRAGMENT:()=>nt,VERTEX:()=>ot,markLevel:()=>K});var K=(e,r,{generalZooms:t})=>e.limit<Re?-1:t.filter(o=>r<o).length-1,ot=`${T}${P}${j}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec4 uOpacity;
/* Whether the marks of what was gained are for these days. */
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
  uint mark = marksOf(int(aRow)) >> (MARK_BITS * max(uLevel, 0));
  bool gained = far && uDaily ? (mark & GAINED) != 0u : side != sideOf(byteAt(uSince, int(aRow)));
  vColour = vec4(uSides[side], gained ? uOpacity.y : uOpacity.x);
  vGained = gained ? 1. : 0.;
  vTaken = gained ? uOpacity.w : uOpacity.z;
  vUnsure = (far ? (mark & UNSURE) != 0u : isUnsure(gradeOf(state))) ? 1. : 0.;
  vHatched = side != uContested ? 0. : gained ? .4 : .3;
  vShare = aShare;
  gl_Position = noGround(state, int(aRow)) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`,nt=`${T}${D}${B}
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
/* The same of the hatch, and the opacity between its lines. */
const float FADED_HATCH = .5;
const float BETWEEN = .12;
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
  if (vHatched > 0.) opacity = mix(BETWEEN, vHatched, hatch(here())) * (1. - FADED_HATCH * far);
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var se={};z(se,{FRAGMENT:()=>at,VERTEX:()=>rt,isEarlierDrawn:()=>Z});var Z=(e,r,{changedZoom:t})=>r>=t||e.now-e.since!==1,rt=`${T}${P}${j}
layout(location = 0) in vec4 aEnds;
layout(location = 1) in uvec2 aRows;
layout(location = 2) in vec3 aAlong;
uniform int uPass;
uniform vec4 uWidths;
uniform float uZoom;
uniform vec3 uThin;
uniform bool uEarlier;
uniform int uContested;
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
  bool still = sideOf(a) == sideOf(byteAt(uSince, int(aRows.x))) && sideOf(b) == sideOf(byteAt(uSince, int(aRows.y)));
  bool minor = ((marksOf(int(aRows.x)) | marksOf(int(aRows.y))) & SMALL) != 0u;
  bool thin = within || (front && (still || minor));
  /* Broken lines have no casing, nor from far those of contested areas, nor any on the smallest maps. */
  bool hatched = uLevel >= 0 && (sideOf(a) == uContested || sideOf(b) == uContested);
  bool bare = thin || isUnsure(grade) || hatched || uLevel > 0;
  bool was = uEarlier && !front && sideOf(byteAt(uSince, int(aRows.x))) != sideOf(byteAt(uSince, int(aRows.y)));
  float px = aAlong.z * uBoxPx;
  bool ink = uPass == 1;
  /* Lines are thinner on a map so small that they would hide what lies between them. */
  float share = mix(uThin.z, 1., clamp((uZoom - uThin.x) / (uThin.y - uThin.x), 0., 1.));
  float width = was ? uWidths.z : thin ? uWidths.w : ink ? uWidths.x : uWidths.y;
  vHalf = share * .5 * width;
  vShare = (gl_VertexID & 2) == 0 ? aEnds.xy : aEnds.zw;
  vColour = was ? vec4(uInk, .5) : ink ? vec4(within ? uQuiet : uInk, thin ? .8 : 1.) : vec4(uPaper, .95);
  /* How often the line is broken along the whole edge, and the share of it that is drawn; 0: it is whole. */
  float times = was ? px / 5. : ink && isUnsure(grade) ? px / 7. : 0.;
  vAlong = vec3(aAlong.xy, times == 0. ? 0. : max(1., floor(times + .5)) * (was ? -1. : 1.));
  vEnds = vec4(onScreen(aEnds.xy), onScreen(aEnds.zw));
  bool blank = grade > uLimit || (noGround(a, int(aRows.x)) && noGround(b, int(aRows.y))) || (was ? ink : !front || (bare && !ink));
  vec2 along = normalize(vEnds.zw - vEnds.xy + 1e-6);
  vec2 out_ = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.) * (vHalf + 1.);
  vec2 end = (gl_VertexID & 2) == 0 ? vEnds.xy : vEnds.zw;
  gl_Position = blank ? NOWHERE : placed(end + along * out_.y + vec2(-along.y, along.x) * out_.x);
}`,at=`${T}${D}${B}
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
}`;var fe={};z(fe,{FRAGMENT:()=>st,VERTEX:()=>it,patternNumber:()=>ce});var Me={specks:"max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",dots:"1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",dashes:"max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",diagonals:"rule(p.x - p.y, 8.5, .7)",verticals:"rule(p.x, 6., .55)",crosshatch:"max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",hatch:"hatch(p)"},ce=e=>Object.keys(Me).indexOf(e)+1,it=`${T}${P}
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
}`,st=`${T}${D}
flat in vec4 vColour;
flat in int vPattern;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(Me).map((e,r)=>`    case ${r+1}: return ${e};`).join(`
`)}
  }
  return 0.;
}

void main() {
  float opacity = vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var ue={};z(ue,{FRAGMENT:()=>ft,VERTEX:()=>ct,drawnFrom:()=>L});var L=({rankZooms:[e,r,t],changedZoom:o},a,f)=>{let l=a<=2?e:a===3?r:t;return f?Math.min(o,l):l},ct=`${T}${P}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec2 aRowRank;
uniform int uPass;
uniform int uChosen;
/* The place that the headline names: it is largest. */
uniform int uLead;
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
  float plain = rank == 1 ? grown(5., 4., 10., 7.) : rank == 2 ? (uZoom < 6.4 ? grown(5., 1.6, 6.4, 3.4) : grown(6.4, 3.4, 10., 7.)) : grown(from, rank == 3 ? 2.4 : 2., 11., rank == 3 ? 5. : 4.);
  float radius = uZoom >= (changed ? min(from, uChangedZoom) : from) ? (changed ? grown(5., rank == 1 ? 4.6 : rank == 2 ? 1.9 : 2., 10., rank == 1 ? 9. : 6.) * (row == uLead ? 1.35 : 1.) : plain) : 0.;
  if (out_) radius = 0.;
  vec3 colour = uSides[sideOf(state)];
  vFill = unsure ? uPaper : colour;
  vRing = changed ? uInk : unsure ? colour : uPaper;
  float ring = changed ? grown(5., rank == 1 ? 1.4 : .9, 10., 2.) : unsure ? 1.6 : 1.;
  float dashed = detailed && radius > 0. && dateIsUnsure(state) ? radius + 3.5 : 0.;
  vSizes = vec4(radius, radius > 0. ? ring : 0., dashed, chosen ? 11. : 0.);
  vHatched = sideOf(state) == uContested ? changed ? 1.4 : 1. : 0.;
  /* Clear of its surroundings: a great place that changed hands is what a reader looks for. */
  vClear = changed && rank <= 2 && radius > 0. ? (rank == 1 ? 1.6 : .8) : 0.;
  vMiddle = onScreen(aShare);
  float reach = max(max(radius + ring + vClear, dashed + 1.), chosen ? 13. : 0.) + 1.;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.);
  bool later = changed || chosen;
  bool blank = later != (uPass == 1) || (radius == 0. && !chosen);
  gl_Position = blank ? NOWHERE : placed(vMiddle + corner * reach);
}`,ft=`${T}${D}
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
  vec3 fill = mix(vHatched > 1. ? uInk : vFill, uPaper, min(vHatched, 1.) * (1. - rule(here().x - here().y, 4.5, .9 * vHatched)));
  vec4 dot_ = vSizes.x > 0. ? vec4(mix(vRing, fill, inner), 1.) * whole : vec4(0.);
  float clear = 1. - smoothstep(-.5, .5, far - vSizes.x - vSizes.y - vClear);
  if (vClear > 0.) dot_ = over(dot_, vec4(uPaper, 1.) * clear * .9);
  float dash = vSizes.z > 0. && fract(atan(from.y, from.x) * 1.2732) < .6 ? ringAt(far, vSizes.z, .8) : 0.;
  float chosen = vSizes.w > 0. ? ringAt(far, vSizes.w + 1.5, 1.5) : 0.;
  oColour = over(vec4(uAccent, 1.) * chosen, over(vec4(uInk, 1.) * dash, dot_));
}`;var Ue=0,Ge=1,[ut,lt]=[0,1],q=2,le=3,dt=1,mt=2,ht=(e,{vertices:r,triangles:t})=>{let o=e.createVertexArray();return e.bindVertexArray(o),ne(e,e.ARRAY_BUFFER,r),_(e,0,{size:2,each:3,from:0}),_(e,1,{size:1,each:3,from:2,isWhole:!0}),ne(e,e.ELEMENT_ARRAY_BUFFER,t),e.bindVertexArray(null),o},He=e=>{let[r,t]=[null,null];return(o,...a)=>(o!==r&&([r,t]=[o,e(...a)]),t)},vt=(e,{segments:r},t)=>{let o=e.createVertexArray();e.bindVertexArray(o);let a=re(e,r,10);_(e,0,{size:4,each:10,from:0}),_(e,1,{size:2,each:10,from:4,isWhole:!0}),_(e,2,{size:3,each:10,from:7}),e.bindVertexArray(null);let f=v=>!t.isWithin(r[v*10+4],r[v*10+5]),l=He(()=>a([f])[0]);return{array:o,lines:()=>l(t.days())}},pt=(e,{places:r},t,o)=>{let a=Array.from({length:r.length/3},(i,u)=>u);a.sort((i,u)=>r[u*3+2]-r[i*3+2]);let f=new Uint16Array(a.flatMap(i=>[...r.subarray(i*3,i*3+2),i,r[i*3+2]])),l=e.createVertexArray();e.bindVertexArray(l);let v=re(e,f,4);_(e,0,{size:2,each:4,from:0}),_(e,1,{size:2,each:4,from:2,isWhole:!0}),e.bindVertexArray(null);let m=(i,u)=>u>=L(o,r[i*3+2],t.isGained(i)),p=He((i,u)=>v([y=>a[y]!==u&&!t.isGained(a[y])&&m(a[y],i),y=>a[y]===u||t.isGained(a[y])&&m(a[y],i)])),x=[...o.rankZooms,o.changedZoom];return{array:l,dots:(i,u)=>{let y=x.reduce((R,k)=>R+ +(i>=k),0);return p((t.days()*(x.length+1)+y)*(t.count+1)+u+1,i,u)}}},Ze=(e,{arrays:r,states:t,ground:o,look:a})=>{let f={inner:e.R8UI,format:e.RED_INTEGER,filter:e.NEAREST},l=[H(e,Ue,{...f,width:t.count,height:t.lines,pixels:t.bytes}),H(e,Ge,{inner:e.R8,format:e.RED,filter:e.LINEAR,width:o.field[0],height:o.field[1],pixels:r.field}),H(e,q,{...f,width:t.count,height:1,pixels:new Uint8Array(t.count)}),H(e,le,{...f,width:t.count,height:t.lines,pixels:r.marks})],[v,m,p]=[ie,se,ue].map(d=>oe(e,d)),x=ht(e,r),w=vt(e,r,t),i=pt(e,r,t,o),u=null,y=null,R=()=>{if(u===t.shown.outside)return;u=t.shown.outside;let d=new Uint8Array(t.count);for(let c of u.places)d[c]=dt;for(let c of u.ground)d[c]|=mt;e.activeTexture(e.TEXTURE0+q),e.bindTexture(e.TEXTURE_2D,l[q]),e.pixelStorei(e.UNPACK_ALIGNMENT,1),e.texSubImage2D(e.TEXTURE_2D,0,0,0,t.count,1,e.RED_INTEGER,e.UNSIGNED_BYTE,d)},k=({program:d,uniform:c},b,{matrix:n,viewport:s,ratio:h,theme:S})=>{R(),_e(e,d,b);for(let[A,O]of l.entries())e.activeTexture(e.TEXTURE0+A),e.bindTexture(e.TEXTURE_2D,O);return e.uniformMatrix4fv(c("uMatrix"),!1,n),e.uniform1i(c("uStates"),Ue),e.uniform1i(c("uOutside"),q),e.uniform1i(c("uNow"),t.shown.now),e.uniform1i(c("uSince"),t.shown.since),e.uniform1i(c("uHidden"),t.shown.hidden),e.uniform1i(c("uLimit"),t.shown.limit),e.uniform2fv(c("uViewport"),s),e.uniform1f(c("uRatio"),h),e.uniform3fv(c("uSides"),a.sides),e.uniform3fv(c("uInk"),a[S].ink),e.uniform3fv(c("uPaper"),a[S].paper),c},E=()=>e.bindVertexArray(null),I=d=>{e.uniform1i(d("uField"),Ge),e.uniform1f(d("uFieldKm"),o.fieldKm),e.uniform2fv(d("uFade"),o.fade)};return{drawAreas:d=>{let c=k(v,x,d);e.uniform1i(c("uContested"),o.contested),e.uniform4fv(c("uOpacity"),o.themes[d.theme].opacity),e.uniform2fv(c("uDots"),o.dots),e.uniform3fv(c("uFaded"),o.faded),e.uniform1i(c("uMarks"),le),e.uniform1i(c("uLevel"),K(t.shown,d.zoom,o)),e.uniform1i(c("uDaily"),+(t.shown.now-t.shown.since===1)),I(c),e.drawElements(e.TRIANGLES,r.triangles.length,e.UNSIGNED_INT,0),E()},drawPatterns:d=>{y??=oe(e,fe);let c=k(y,x,d);e.uniform1iv(c("uPatterns"),a.patterns),e.uniform3fv(c("uPatternColours"),a.patternColours),e.drawElements(e.TRIANGLES,r.triangles.length,e.UNSIGNED_INT,0),E()},drawFronts:d=>{let c=k(m,w.array,d);I(c),e.uniform1f(c("uFadedFront"),o.fadedFront),e.uniform4fv(c("uWidths"),o.frontWidths),e.uniform1i(c("uMarks"),le),e.uniform1i(c("uLevel"),K(t.shown,d.zoom,o)),e.uniform1i(c("uContested"),o.contested),e.uniform1i(c("uEarlier"),Number(Z(t.shown,d.zoom,o))),e.uniform1iv(c("uCamps"),a.camps),e.uniform3fv(c("uQuiet"),a[d.theme].quiet),e.uniform3fv(c("uThin"),o.thinLines),e.uniform1f(c("uZoom"),d.zoom),e.uniform1f(c("uBoxPx"),d.boxPx);let{from:b,corners:n}=w.lines();for(let s of[ut,lt])e.uniform1i(c("uPass"),s),e.drawElements(e.TRIANGLES,n,e.UNSIGNED_INT,b);E()},drawPlaces:(d,c)=>{let b=k(p,i.array,d);e.uniform1i(b("uChosen"),c),e.uniform1i(b("uLead"),t.shown.lead),e.uniform1f(b("uZoom"),d.zoom),e.uniform3fv(b("uRankZooms"),o.rankZooms),e.uniform1f(b("uDetailZoom"),o.detailZoom),e.uniform1f(b("uChangedZoom"),o.changedZoom),e.uniform1i(b("uContested"),o.contested),e.uniform3fv(b("uAccent"),a[d.theme].accent);for(let[n,{from:s,corners:h}]of i.dots(d.zoom,c).entries())e.uniform1i(b("uPass"),n),e.drawElements(e.TRIANGLES,h,e.UNSIGNED_INT,s);E()}}};var Ve=3,de=9,wt=255,$e=(e,[[r,t],[o,a]])=>{let f=(i,u)=>i>=r&&i<=o&&u>=t&&u<=a,{vertices:l,segments:v,places:m}=e,p=new Set;for(let i=0;i<l.length;i+=Ve)f(l[i],l[i+1])&&p.add(l[i+2]);for(let i=0;i<de;i+=1)for(let u=0;u<de;u+=1){let y=(k,E,I)=>E+(k+.5)/de*(I-E),R=Ce([y(i,r,o),y(u,t,a)],e);R!==null&&p.add(R)}let x=new Set;for(let i=0;i<v.length;i+=10){let u=[(v[i]+v[i+2])/2,(v[i+1]+v[i+3])/2];f(...u)&&x.add(v[i+6])}let w=[];for(let i=0;i<m.length;i+=3)f(m[i],m[i+1])&&w.push(i/3);return{cells:[...p],edges:[...x],places:w}},We=(e,[[r,t],[o,a]],{cells:f,field:[l,v],fieldKm:m,km:p})=>{let x=new Set(f),{vertices:w,field:i}=e;for(let u=0;u<w.length;u+=Ve){let[y,R]=[w[u],w[u+1]];if(!x.has(w[u+2])||y<r||y>o||R<t||R>a)continue;let k=Math.min(l-1,Math.floor(y/65535*l)),E=Math.min(v-1,Math.floor(R/65535*v));if(i[E*l+k]/wt*m>p)return!0}return!1};var yt=["(forced-colors: active)","(prefers-contrast: more)"].map(e=>matchMedia(e)),xt=be(Ae),M=e=>[1,3,5].map(r=>Number.parseInt(e.slice(r,r+2),16)/255),Et=({sides:e,themes:r})=>{let t=({ink:o,quiet:a,paper:f,accent:l})=>({ink:M(o),quiet:M(a),paper:M(f),accent:M(l)});return{sides:new Float32Array(e.flatMap(({colour:o})=>M(o))),camps:new Int32Array(e.map(({camp:o})=>o)),patterns:new Int32Array(e.map(({pattern:o})=>o?ce(o):0)),patternColours:new Float32Array(e.flatMap(({colour:o,patternColour:a})=>M(a||o))),light:t(r.light),dark:t(r.dark)}},Xt=async(e,r)=>{let{ground:t}=r,o=Te(await xt(t.address),t),a=Ie(o),f=ke(r),l=Et(t),v=t.size[1]/t.size[0],m=null,p="light",x=-1,w=null,i=!1,u={areas:()=>{m.drawAreas(w),(i||yt.some(({matches:n})=>n))&&m.drawPatterns(w)},patterns:()=>m.drawPatterns(w),front:()=>m.drawFronts(w),places:()=>m.drawPlaces(w,x)},y=n=>({id:n,type:"custom",renderingMode:"2d",onAdd:(s,h)=>{m??=Ze(h,{arrays:o,states:f,ground:t,look:l})},render:(s,h)=>{w={...Fe(e,h,t),theme:p},u[n]()}}),R=()=>{m=null;for(let[n,s]of Object.entries(t.layers))e.addLayer(y(n),s)},k=()=>{for(let n of Object.keys(t.layers))e.removeLayer(n)},E=({x:n,y:s})=>Oe(e.unproject([n,s]),t),I=n=>n/ge(e,t)*65535,N=n=>e.getLayer(n)?.visibility!=="none";return{add:R,remove:k,placesUnder:(n,s)=>{if(!N("places"))return[];let h=({row:S,rank:A})=>{let{out:O,g:W}=f.place(S);return!O&&e.getZoom()>=L(t,A,W)};return Pe(E(n),o,{flat:v,reach:I(s)}).filter(h)},cellsUnder:n=>n.map(s=>a(E(s))),dotsIn:n=>{if(!N("places"))return[];let s=e.getZoom(),h=n.map(([A,O])=>E({x:A,y:O})),S=De(h,o).map(({row:A,rank:O})=>({row:A,always:s>=L(t,O,!1)}));return s>=t.changedZoom?S:S.filter(({always:A})=>A)},frontUnder:(n,s)=>{if(!N("front"))return null;let h=S=>f.edge(S).f;return Ne(E(n),o,{flat:v,reach:I(s),isShown:h})},areaUnder:n=>{if(!N("areas"))return null;let s=a(E(n));return s===null||f.place(s).off?null:s},inView:()=>{let{clientWidth:n,clientHeight:s}=e.getContainer(),h=[E({x:0,y:0}),E({x:n,y:s})],S=$e(o,h),A=S.cells.filter(O=>!f.place(O).off);return{...S,cells:A,far:We(o,h,{...t,cells:A,km:(t.fade[0]+t.fade[1])/2})}},place:f.place,edge:f.edge,isEarlierDrawn:()=>Z(f.shown,e.getZoom(),t),chosen:()=>x,show:n=>{f.show(n),e.triggerRepaint()},choose:n=>{x=n??-1,e.triggerRepaint()},paint:(n,s=!1)=>{p=n,i=s,e.triggerRepaint()}}};var Ct={};z(Ct,{addMap:()=>Rt,current:()=>kt,paint:()=>Ke,paintAgain:()=>bt,restore:()=>Tt,start:()=>Ot});var je="advance-theme",Be=[],Xe={light:{},dark:{}},me=null,V=null,$="light",he=()=>document.documentElement.dataset.theme??(me.matches?"dark":"light"),St=()=>{let e={light:V.images,dark:V.darkTheme.images},r=async(o,a)=>{Xe[o][a]??=await X(e[o][a])},t=Object.keys(V.darkTheme.images);return Promise.all(Object.keys(e).flatMap(o=>t.map(a=>r(o,a))))},Ke=({map:e,ground:r,signs:t,isAway:o},a,f=!1)=>{if(!o()){for(let[l,v,m,p]of V.darkTheme.layers)e.setPaintProperty(l,v,a==="dark"?p:m);for(let[l,v]of Object.entries(Xe[a]))e.updateImage(l,v);r.paint(a,f),t.paint(a)}},pe=async e=>{await St(),Ke(e,$)},ve=()=>{if(he()!==$){$=he();for(let e of Be)pe(e);document.dispatchEvent(new CustomEvent("themechange"))}},At=()=>{document.documentElement.dataset.theme=he()==="dark"?"light":"dark",ae.write(je,document.documentElement.dataset.theme),ve()},bt=pe,Rt=async e=>{Be.push(e),$==="dark"&&await pe(e)},kt=()=>$,Tt=()=>{let e=ae.read(je);e&&(document.documentElement.dataset.theme=e)},Ot=e=>{V=e,me=matchMedia("(prefers-color-scheme: dark)"),me.addEventListener("change",ve),document.addEventListener("click",({target:r})=>r.closest("[data-theme-switch]")&&At()),ve()};export{Ye as a,Qe as b,ze as c,et as d,tt as e,xt as f,Xt as g,Ke as h,bt as i,Rt as j,kt as k,Tt as l,Ct as m};
