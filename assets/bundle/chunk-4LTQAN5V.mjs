import{a as k,b as N,c as _,d as B,e as Ae,f as be,g as Re,h as Oe,i as Te,j as ke,k as Ce,l as ee,m as X,n as te,o as F,q as Pe,r as oe}from"./chunk-VG7KOOVR.mjs";import{b as Ie,c as Ne}from"./chunk-LFAPSKMY.mjs";import{a as ne}from"./chunk-XXJC5RSN.mjs";import{b as Ee,c as ge,d as Se}from"./chunk-4J6AUJYR.mjs";import{a as G}from"./chunk-JZXLCA2E.mjs";var nt={};G(nt,{create:()=>ot,handle:()=>Je,pictureAt:()=>_e,pixels:()=>q,reader:()=>Fe,withoutDrawing:()=>et});var Je=e=>e?._fullLayout?.map?._subplot?.map??null,et=e=>{let{gl:a}=e.painter.context,n=["drawElements","drawArrays"];for(let o of n)a[o]=()=>{};let{_fadeDuration:r}=e;return e._fadeDuration=0,()=>{for(let o of n)delete a[o];return e._fadeDuration=r,e.triggerRepaint(),e.once("render")}},_e=e=>new Promise((a,n)=>{let r=Object.assign(new Image,{onload:()=>a(r),onerror:n});r.src=e}),q=async e=>{let a=await _e(e),n=document.createElement("canvas");n.width=a.width*2,n.height=a.height*2;let r=n.getContext("2d",{willReadFrequently:!0});return r.drawImage(a,0,0,n.width,n.height),r.getImageData(0,0,n.width,n.height)},Fe=(e,{source:a,matrix:n,off:r})=>{let{days:o,states:u}=e.matrices[n],c=new Map;for(let[f,m]of u.entries())c.set(e.codes.charCodeAt(f),m);return{source:a,off:r,isOff:(f,{s:m,c:E},{hidden:y,gradeLimit:i,outside:d})=>y.has(m)||E>i||!!d[a]?.has(f),size:o.now[0].length,day:({day:f,clock:m})=>(o[m]??o.now)[f],state:f=>c.get(f)}},tt=(e,a,n,r)=>{let o=JSON.stringify(n.map(u=>a[u]));return r.has(o)||r.set(o,r.size+1),r.set(e,r.get(o)),r.get(o)},ot=async(e,a,{ground:n,signs:r})=>{let o=a.features.map(t=>{let s=Fe(a,t);return{...s,keys:[],marks:new Map,painted:new Int16Array(s.size)}}),u=null,c=null,p=a.shownAtFirst,f=!1,m=!1,E=[],y=(t,{source:s,size:x,day:g,state:S,isOff:T,off:z,keys:j,marks:pe,painted:we})=>{if(!j.length)return;let Ye=g(t);for(let M=0;M<x;M+=1){let Y=Ye.charCodeAt(M),V=S(Y),J=T(M,V,t),ye=J?-Y:Y,xe=pe.get(ye)??tt(ye,J?{...V,...z}:V,j,pe);we[M]!==xe&&(we[M]=xe,e.setFeatureState({source:s,id:M},J?{...V,...z}:V))}},i=()=>{let t=new Set(Object.entries(a.layerGroups).flatMap(([s,x])=>p.includes(s)?[]:x));for(let s of o){let x=Object.entries(a.stateKeys[s.source]??{}).filter(([S])=>!t.has(S)),g=[...new Set(x.flatMap(([,S])=>S))].sort();String(g)!==String(s.keys)&&(s.keys=g,s.marks.clear(),s.painted.fill(0))}},d=t=>{if(c=t,!m){n.show(t),r.show(t);for(let s of o)y(t,s)}},w=()=>{for(let{source:t,size:s}of o)for(let x=0;x<s;x+=1)e.setFeatureState({source:t,id:x},{})},R=new Set,l=({source:t})=>{!(t in a.sourcesOnDemand)||R.has(t)||(R.add(t),e.getSource(t).setData(a.sourcesOnDemand[t]))},h=()=>{for(let[t,s]of Object.entries(a.layerGroups)){let x=p.includes(t);for(let g of s)x&&l(e.getLayer(g)),e.setLayoutProperty(g,"visibility",x?"visible":"none")}},A=t=>{if(p=t,f=!0,i(),!m&&(h(),c))for(let s of o)y(c,s)},b=t=>{if(!(!u||m)){if(u.source==="places")return n.choose(t?u.id:null);e.setLayoutProperty("selected-base","visibility",t?"visible":"none"),e.setFeatureState(u,{sel:t})}},C=t=>{b(!1),u=t,b(!0)},O=t=>{if(!m){E.length&&e.setLayoutProperty("route","visibility",t?"visible":"none");for(let s of E)e.setFeatureState({source:"roads",id:s},{w:t})}},I=t=>{O(!1),E=t,O(!0)},H=()=>{m=!0,n.remove(),r.remove()},Z=()=>{m=!1,n.add(),r.add();for(let{painted:t}of o)t.fill(0);f&&h(),c&&d(c),b(!0),O(!0)};i(),n.add();let v=Object.entries(a.images).map(async([t,s])=>[t,await q(s)]);for(let[t,s]of await Promise.all(v))e.addImage(t,s,{pixelRatio:2});for(let t of a.imageLayers)e.addLayer(t,t.metadata.before??void 0);return r.add(),{map:e,ground:n,signs:r,isAway:()=>m,show:d,repeat:w,dismantle:H,restore:Z,layers:A,select:C,route:I}};var ae=["now","then"],ze=4,Ge=6,rt=15,re=3,De={places:new Set,ground:new Set},Me=({states:e},a,n)=>new Map(e.map((r,o)=>[a.charCodeAt(o),n(r)])),at=({matrices:e,codes:a,sides:n,days:r,ids:o})=>{let u=Object.keys(n),c=Me(e.holders,a,({s:E})=>u.indexOf(E)),p=Me(e.doubt,a,({c:E,u:y})=>E<<ze|Number(y)<<Ge),f=new Uint8Array(o.length*r.length*ae.length),m=0;for(let E of ae)for(let y=0;y<r.length;y+=1){let[i,d]=[e.holders,e.doubt].map(w=>(w.days[E]??w.days.now)[y]);for(let w=0;w<o.length;w+=1,m+=1)f[m]=c.get(i.charCodeAt(w))|p.get(d.charCodeAt(w))}return f},Ue=e=>{let a=at(e),n=e.ids.length,r=Object.keys(e.sides),o={now:0,since:0,hidden:0,limit:re,outside:De},u=null,c=(l,h)=>a[l*n+h]&rt,p=(l,h)=>a[l*n+h]>>ze&re,f=({day:l,since:h,clock:A,hidden:b,gradeLimit:C,outside:O})=>{let I=ae.indexOf(A)*e.days.length;o.now=I+l,o.since=I+h,o.hidden=r.reduce((H,Z,v)=>H|(b.has(Z)?1<<v:0),0),o.limit=Math.min(C,re),O!==u&&(o.outside={...De,...O}),u=O},m=l=>(o.hidden>>c(o.now,l)&1)===0&&!o.outside.ground.has(l),E=l=>c(o.now,l)!==c(o.since,l),y=l=>{let h=c(o.now,l),A=p(o.now,l),b=A>o.limit||!m(l),C=(o.hidden>>h&1)===1||A>o.limit||o.outside.places.has(l),O=E(l),I=a[o.now*n+l]>>Ge===1;return{s:r[h],c:A,u:I,g:O,off:b,out:C}},i=l=>{let[h,A]=Se(e,l),b=Math.max(p(o.now,h),p(o.now,A)),C=b<=o.limit&&(m(h)||m(A)),O=c(o.now,h)!==c(o.now,A);return{f:C&&O,y:C&&!O&&c(o.since,h)!==c(o.since,A),c:b}},d=(l,h)=>c(o.now,l)===c(o.now,h)&&c(o.since,l)===c(o.since,h),w=a.length/n;return{bytes:a,count:n,lines:w,shown:o,show:f,place:y,edge:i,isWithin:d,isGained:E,days:()=>o.now*w+o.since}};var se={};G(se,{FRAGMENT:()=>it,VERTEX:()=>st});var st=`${k}${N}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec4 uOpacity;
out vec2 vShare;
flat out vec4 vColour;
flat out float vHatched;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool gained = side != sideOf(byteAt(uSince, int(aRow)));
  bool unsure = isUnsure(gradeOf(state));
  vColour = vec4(uSides[side], gained ? (unsure ? uOpacity.w : uOpacity.y) : unsure ? uOpacity.z : uOpacity.x);
  vHatched = side != uContested ? 0. : gained ? .7 : .36;
  vShare = aShare;
  gl_Position = noGround(state, int(aRow)) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`,it=`${k}${_}${B}
in vec2 vShare;
flat in vec4 vColour;
flat in float vHatched;
out vec4 oColour;

void main() {
  float opacity = max(vColour.a * mix(1., uFade.z, farFromReports(vShare)), uFade.w);
  if (vHatched > 0.) opacity = vHatched * hatch(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var ie={};G(ie,{FRAGMENT:()=>ut,VERTEX:()=>ct});var ct=`${k}${N}
layout(location = 0) in vec4 aEnds;
layout(location = 1) in uvec2 aRows;
layout(location = 2) in vec3 aAlong;
uniform int uPass;
uniform vec4 uWidths;
uniform float uZoom;
uniform vec3 uThin;
uniform float uQuietFront;
uniform int uCamps[MOST_SIDES];
uniform vec3 uInk;
uniform vec3 uQuiet;
uniform vec3 uPaper;
uniform vec3 uGainedEdge;
uniform float uBoxPx;
flat out vec4 vEnds;
flat out vec3 vAlong;
flat out float vHalf;
flat out vec4 vColour;
flat out vec4 vRight;
out vec2 vShare;

/* The tone of a side that edges what it gained; none for what was not gained or is filtered out. */
vec4 edgeOf(int state, int row, bool gained) {
  return gained && !noGround(state, row) && gradeOf(state) <= uLimit ? vec4(mix(uSides[sideOf(state)], uInk, uGainedEdge.z), 1.) : vec4(0.);
}

void main() {
  int a = byteAt(uNow, int(aRows.x));
  int b = byteAt(uNow, int(aRows.y));
  int grade = max(gradeOf(a), gradeOf(b));
  bool front = sideOf(a) != sideOf(b);
  bool within = front && uCamps[sideOf(a)] != 0 && uCamps[sideOf(a)] == uCamps[sideOf(b)];
  bool was = !front && sideOf(byteAt(uSince, int(aRows.x))) != sideOf(byteAt(uSince, int(aRows.y)));
  bool gainedA = sideOf(a) != sideOf(byteAt(uSince, int(aRows.x)));
  bool gainedB = sideOf(b) != sideOf(byteAt(uSince, int(aRows.y)));
  bool moved = gainedA || gainedB;
  float px = aAlong.z * uBoxPx;
  bool edging = uPass == 0;
  bool ink = uPass == 2;
  /* Lines are thinner on a map so small that they would hide what lies between them. */
  float share = mix(uThin.z, 1., clamp((uZoom - uThin.x) / (uThin.y - uThin.x), 0., 1.));
  vHalf = share * (edging ? (front && !within ? uGainedEdge.x : uGainedEdge.y) : .5 * (was ? uWidths.z : within ? uWidths.w : (ink ? uWidths.x : uWidths.y) * (moved ? 1. : uQuietFront)));
  vShare = (gl_VertexID & 2) == 0 ? aEnds.xy : aEnds.zw;
  vColour = was ? vec4(uInk, .5) : ink ? vec4(within ? uQuiet : uInk, 1.) : vec4(uPaper, .95);
  vRight = vColour;
  if (edging) {
    vColour = edgeOf(a, int(aRows.x), gainedA);
    vRight = edgeOf(b, int(aRows.y), gainedB);
  }
  /* How often the line is broken along the whole edge, and the share of it that is drawn; 0: it is whole. */
  float times = edging ? 0. : was ? px / 5. : ink && isUnsure(grade) ? px / 7. : 0.;
  vAlong = vec3(aAlong.xy, times == 0. ? 0. : max(1., floor(times + .5)) * (was ? -1. : 1.));
  vEnds = vec4(onScreen(aEnds.xy), onScreen(aEnds.zw));
  bool blank = edging ? !moved || (gainedA && gainedB && !front)
    : grade > uLimit || (noGround(a, int(aRows.x)) && noGround(b, int(aRows.y))) || (was ? ink : !front || (within && !ink));
  vec2 along = normalize(vEnds.zw - vEnds.xy + 1e-6);
  vec2 out_ = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.) * (vHalf + 1.);
  vec2 end = (gl_VertexID & 2) == 0 ? vEnds.xy : vEnds.zw;
  gl_Position = blank ? NOWHERE : placed(end + along * out_.y + vec2(-along.y, along.x) * out_.x);
}`,ut=`${k}${_}${B}
flat in vec4 vEnds;
flat in vec3 vAlong;
flat in float vHalf;
flat in vec4 vColour;
flat in vec4 vRight;
in vec2 vShare;
uniform float uFadedFront;
uniform int uPass;
out vec4 oColour;

void main() {
  vec2 along = vEnds.zw - vEnds.xy;
  float at = dot(here() - vEnds.xy, along) / max(dot(along, along), 1e-6);
  float t = clamp(at, 0., 1.);
  float far = length(here() - vEnds.xy - t * along);
  /* The first place of an edge lies at its left. */
  vec2 from = here() - vEnds.xy;
  vec4 colour = along.x * from.y - along.y * from.x > 0. ? vColour : vRight;
  float opacity = colour.a * (1. - smoothstep(vHalf - .5, vHalf + .5, far));
  /* An edge ends with its line: round ends would reach over to what was not gained. */
  if (uPass == 0 && t != at) opacity = 0.;
  float drawn = vAlong.z < 0. ? .22 : .31;
  if (vAlong.z != 0. && abs(fract(mix(vAlong.x, vAlong.y, t) * abs(vAlong.z)) - .5) > drawn) opacity = 0.;
  opacity *= mix(1., uFadedFront, farFromReports(vShare));
  oColour = vec4(colour.rgb * opacity, opacity);
}`;var ue={};G(ue,{FRAGMENT:()=>ft,VERTEX:()=>dt,patternNumber:()=>ce});var Le={specks:"max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",dots:"1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",dashes:"max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",diagonals:"rule(p.x + p.y, 8.5, .7)",verticals:"rule(p.x, 6., .55)",crosshatch:"max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",hatch:"hatch(p)"},ce=e=>Object.keys(Le).indexOf(e)+1,dt=`${k}${N}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uMode;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
uniform vec3 uPaper;
flat out vec4 vColour;
flat out int vPattern;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  vColour = uMode == 0 ? vec4(uPatternColours[side], .75) : vec4(uPaper, .9);
  vPattern = uMode == 0 ? uPatterns[side] : 0;
  bool blank = noGround(state, int(aRow)) || (uMode == 0 ? vPattern == 0 : !isUnsure(gradeOf(state)));
  gl_Position = blank ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`,ft=`${k}${_}
flat in vec4 vColour;
flat in int vPattern;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(Le).map((e,a)=>`    case ${a+1}: return ${e};`).join(`
`)}
  }
  vec2 q = mod(p, 8.);
  /* As wide as a pixel of the screen at least, so that some pixel meets each dot. */
  float soft = max(.4, .5 / uRatio);
  return 1. - smoothstep(1. - soft, 1. + soft, min(length(q - 2.), length(q - 6.)));
}

void main() {
  float opacity = vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var de={};G(de,{FRAGMENT:()=>ht,VERTEX:()=>lt,drawnFrom:()=>U});var U=({rankZooms:[e,a,n],changedZoom:r},o,u)=>{let c=o<=2?e:o===3?a:n;return u?Math.min(r,c):c},lt=`${k}${N}
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
  float radius = uZoom >= (changed ? min(from, uChangedZoom) : from) ? (changed ? grown(5., rank == 1 ? 6. : rank == 2 ? 3. : 2., 10., rank == 1 ? 9. : 6.) : plain) : 0.;
  if (out_) radius = 0.;
  vec3 colour = uSides[sideOf(state)];
  vFill = unsure ? uPaper : colour;
  vRing = changed ? uInk : unsure ? colour : uPaper;
  float ring = changed ? grown(5., rank == 1 ? 1.6 : 1., 10., 2.) : unsure ? 1.6 : 1.;
  float dashed = detailed && radius > 0. && dateIsUnsure(state) ? radius + 3.5 : 0.;
  vSizes = vec4(radius, radius > 0. ? ring : 0., dashed, chosen ? 11. : 0.);
  vHatched = sideOf(state) == uContested ? 1. : 0.;
  /* Clear of its surroundings: a great place that changed hands is what a reader looks for. */
  vClear = changed && rank == 1 && radius > 0. ? 2.2 : 0.;
  vMiddle = onScreen(aShare);
  float reach = max(max(radius + ring + vClear, dashed + 1.), chosen ? 13. : 0.) + 1.;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.);
  bool later = changed || chosen;
  bool blank = later != (uPass == 1) || (radius == 0. && !chosen);
  gl_Position = blank ? NOWHERE : placed(vMiddle + corner * reach);
}`,ht=`${k}${_}
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
  vec3 fill = mix(vFill, uPaper, vHatched * (1. - rule(here().x + here().y, 4.5, .9)));
  vec4 dot_ = vSizes.x > 0. ? vec4(mix(vRing, fill, inner), 1.) * whole : vec4(0.);
  float clear = 1. - smoothstep(-.5, .5, far - vSizes.x - vSizes.y - vClear);
  if (vClear > 0.) dot_ = over(dot_, vec4(uPaper, 1.) * clear * .9);
  float dash = vSizes.z > 0. && fract(atan(from.y, from.x) * 1.2732) < .6 ? ringAt(far, vSizes.z, .8) : 0.;
  float chosen = vSizes.w > 0. ? ringAt(far, vSizes.w + 1.5, 1.5) : 0.;
  oColour = over(vec4(uAccent, 1.) * chosen, over(vec4(uInk, 1.) * dash, dot_));
}`;var He=0,Ze=1,K=2,mt=1,vt=2,pt=(e,{vertices:a,triangles:n})=>{let r=e.createVertexArray();return e.bindVertexArray(r),te(e,e.ARRAY_BUFFER,a),F(e,0,{size:2,each:3,from:0}),F(e,1,{size:1,each:3,from:2,isWhole:!0}),te(e,e.ELEMENT_ARRAY_BUFFER,n),e.bindVertexArray(null),r},Ve=e=>{let[a,n]=[null,null];return(r,...o)=>(r!==a&&([a,n]=[r,e(...o)]),n)},wt=(e,{segments:a},n)=>{let r=e.createVertexArray();e.bindVertexArray(r);let o=oe(e,a,10);F(e,0,{size:4,each:10,from:0}),F(e,1,{size:2,each:10,from:4,isWhole:!0}),F(e,2,{size:3,each:10,from:7}),e.bindVertexArray(null);let u=p=>!n.isWithin(a[p*10+4],a[p*10+5]),c=Ve(()=>o([u])[0]);return{array:r,lines:()=>c(n.days())}},yt=(e,{places:a},n,r)=>{let o=Array.from({length:a.length/3},(i,d)=>d);o.sort((i,d)=>a[d*3+2]-a[i*3+2]);let u=new Uint16Array(o.flatMap(i=>[...a.subarray(i*3,i*3+2),i,a[i*3+2]])),c=e.createVertexArray();e.bindVertexArray(c);let p=oe(e,u,4);F(e,0,{size:2,each:4,from:0}),F(e,1,{size:2,each:4,from:2,isWhole:!0}),e.bindVertexArray(null);let f=(i,d)=>d>=U(r,a[i*3+2],n.isGained(i)),m=Ve((i,d)=>p([w=>o[w]!==d&&!n.isGained(o[w])&&f(o[w],i),w=>o[w]===d||n.isGained(o[w])&&f(o[w],i)])),E=[...r.rankZooms,r.changedZoom];return{array:c,dots:(i,d)=>{let w=E.reduce((R,l)=>R+ +(i>=l),0);return m((n.days()*(E.length+1)+w)*(n.count+1)+d+1,i,d)}}},$e=(e,{arrays:a,states:n,ground:r,look:o})=>{let u={inner:e.R8UI,format:e.RED_INTEGER,filter:e.NEAREST},c=[X(e,He,{...u,width:n.count,height:n.lines,pixels:n.bytes}),X(e,Ze,{inner:e.R8,format:e.RED,filter:e.LINEAR,width:r.field[0],height:r.field[1],pixels:a.field}),X(e,K,{...u,width:n.count,height:1,pixels:new Uint8Array(n.count)})],[p,f,m]=[se,ie,de].map(v=>ee(e,v)),E=pt(e,a),y=wt(e,a,n),i=yt(e,a,n,r),d=null,w=null,R=()=>{if(d===n.shown.outside)return;d=n.shown.outside;let v=new Uint8Array(n.count);for(let t of d.places)v[t]=mt;for(let t of d.ground)v[t]|=vt;e.activeTexture(e.TEXTURE0+K),e.bindTexture(e.TEXTURE_2D,c[K]),e.pixelStorei(e.UNPACK_ALIGNMENT,1),e.texSubImage2D(e.TEXTURE_2D,0,0,0,n.count,1,e.RED_INTEGER,e.UNSIGNED_BYTE,v)},l=({program:v,uniform:t},s,{matrix:x,viewport:g,ratio:S,theme:T})=>{R(),Pe(e,v,s);for(let[z,j]of c.entries())e.activeTexture(e.TEXTURE0+z),e.bindTexture(e.TEXTURE_2D,j);return e.uniformMatrix4fv(t("uMatrix"),!1,x),e.uniform1i(t("uStates"),He),e.uniform1i(t("uOutside"),K),e.uniform1i(t("uNow"),n.shown.now),e.uniform1i(t("uSince"),n.shown.since),e.uniform1i(t("uHidden"),n.shown.hidden),e.uniform1i(t("uLimit"),n.shown.limit),e.uniform2fv(t("uViewport"),g),e.uniform1f(t("uRatio"),S),e.uniform3fv(t("uSides"),o.sides),e.uniform3fv(t("uInk"),o[T].ink),e.uniform3fv(t("uPaper"),o[T].paper),t},h=()=>e.bindVertexArray(null),A=v=>{e.uniform1i(v("uField"),Ze),e.uniform1f(v("uFieldKm"),r.fieldKm),e.uniform4fv(v("uFade"),r.fade)},b=v=>{let t=l(p,E,v);e.uniform1i(t("uContested"),r.contested),e.uniform4fv(t("uOpacity"),r.themes[v.theme].opacity),A(t),e.drawElements(e.TRIANGLES,a.triangles.length,e.UNSIGNED_INT,0),h()},C=(v,t)=>{w??=ee(e,ue);let s=l(w,E,v);e.uniform1i(s("uMode"),t),e.uniform1iv(s("uPatterns"),o.patterns),e.uniform3fv(s("uPatternColours"),o.patternColours),e.drawElements(e.TRIANGLES,a.triangles.length,e.UNSIGNED_INT,0),h()},O=(v,t)=>{let s=l(f,y.array,v);A(s),e.uniform1f(s("uFadedFront"),r.fadedFront),e.uniform4fv(s("uWidths"),r.frontWidths),e.uniform1f(s("uQuietFront"),r.quietFront),e.uniform1iv(s("uCamps"),o.camps),e.uniform3fv(s("uQuiet"),o[v.theme].quiet),e.uniform3fv(s("uThin"),r.thinLines),e.uniform1f(s("uZoom"),v.zoom),e.uniform3fv(s("uGainedEdge"),r.gainedEdge),e.uniform1f(s("uBoxPx"),v.boxPx);let{from:x,corners:g}=y.lines();for(let S of t)e.uniform1i(s("uPass"),S),e.drawElements(e.TRIANGLES,g,e.UNSIGNED_INT,x);h()};return{drawAreas:b,drawGainedEdges:v=>O(v,[0]),drawPatterns:C,drawFronts:v=>O(v,[1,2]),drawPlaces:(v,t)=>{let s=l(m,i.array,v);e.uniform1i(s("uChosen"),t),e.uniform1f(s("uZoom"),v.zoom),e.uniform3fv(s("uRankZooms"),r.rankZooms),e.uniform1f(s("uDetailZoom"),r.detailZoom),e.uniform1f(s("uChangedZoom"),r.changedZoom),e.uniform1i(s("uContested"),r.contested),e.uniform3fv(s("uAccent"),o[v.theme].accent);for(let[x,{from:g,corners:S}]of i.dots(v.zoom,t).entries())e.uniform1i(s("uPass"),x),e.drawElements(e.TRIANGLES,S,e.UNSIGNED_INT,g);h()}}};var We=3,fe=9,xt=255,je=(e,[[a,n],[r,o]])=>{let u=(i,d)=>i>=a&&i<=r&&d>=n&&d<=o,{vertices:c,segments:p,places:f}=e,m=new Set;for(let i=0;i<c.length;i+=We)u(c[i],c[i+1])&&m.add(c[i+2]);for(let i=0;i<fe;i+=1)for(let d=0;d<fe;d+=1){let w=(l,h,A)=>h+(l+.5)/fe*(A-h),R=Re([w(i,a,r),w(d,n,o)],e);R!==null&&m.add(R)}let E=new Set;for(let i=0;i<p.length;i+=10){let d=[(p[i]+p[i+2])/2,(p[i+1]+p[i+3])/2];u(...d)&&E.add(p[i+6])}let y=[];for(let i=0;i<f.length;i+=3)u(f[i],f[i+1])&&y.push(i/3);return{cells:[...m],edges:[...E],places:y}},Be=(e,[[a,n],[r,o]],{cells:u,field:[c,p],fieldKm:f,km:m})=>{let E=new Set(u),{vertices:y,field:i}=e;for(let d=0;d<y.length;d+=We){let[w,R]=[y[d],y[d+1]];if(!E.has(y[d+2])||w<a||w>r||R<n||R>o)continue;let l=Math.min(c-1,Math.floor(w/65535*c)),h=Math.min(p-1,Math.floor(R/65535*p));if(i[h*c+l]/xt*f>m)return!0}return!1};var Et=["(forced-colors: active)","(prefers-contrast: more)"].map(e=>matchMedia(e)),gt=ge(Ee),L=e=>[1,3,5].map(a=>Number.parseInt(e.slice(a,a+2),16)/255),St=({sides:e,themes:a})=>{let n=({ink:r,quiet:o,paper:u,accent:c})=>({ink:L(r),quiet:L(o),paper:L(u),accent:L(c)});return{sides:new Float32Array(e.flatMap(({colour:r})=>L(r))),camps:new Int32Array(e.map(({camp:r})=>r)),patterns:new Int32Array(e.map(({pattern:r})=>r?ce(r):0)),patternColours:new Float32Array(e.flatMap(({colour:r,patternColour:o})=>L(o||r))),light:n(a.light),dark:n(a.dark)}},Kt=async(e,a)=>{let{ground:n}=a,r=Ae(await gt(n.address),n),o=Oe(r),u=Ue(a),c=St(n),p=n.size[1]/n.size[0],f=null,m="light",E=-1,y=null,i=!1,d={areas:()=>{f.drawAreas(y),(i||Et.some(({matches:t})=>t))&&f.drawPatterns(y,0),f.drawGainedEdges(y)},patterns:()=>f.drawPatterns(y,0),doubted:()=>f.drawPatterns(y,1),front:()=>f.drawFronts(y),places:()=>f.drawPlaces(y,E)},w=t=>({id:t,type:"custom",renderingMode:"2d",onAdd:(s,x)=>{f??=$e(x,{arrays:r,states:u,ground:n,look:c})},render:(s,x)=>{y={...Ne(e,x,n),theme:m},d[t]()}}),R=()=>{f=null;for(let[t,s]of Object.entries(n.layers))e.addLayer(w(t),s)},l=()=>{for(let t of Object.keys(n.layers))e.removeLayer(t)},h=({x:t,y:s})=>be(e.unproject([t,s]),n),A=t=>t/Ie(e,n)*65535,b=t=>e.getLayer(t)?.visibility!=="none";return{add:R,remove:l,placesUnder:(t,s)=>{if(!b("places"))return[];let x=({row:g,rank:S})=>{let{out:T,g:z}=u.place(g);return!T&&e.getZoom()>=U(n,S,z)};return ke(h(t),r,{flat:p,reach:A(s)}).filter(x)},cellsUnder:t=>t.map(s=>o(h(s))),dotsIn:t=>{if(!b("places"))return[];let s=e.getZoom(),x=t.map(([S,T])=>h({x:S,y:T})),g=Ce(x,r).map(({row:S,rank:T})=>({row:S,always:s>=U(n,T,!1)}));return s>=n.changedZoom?g:g.filter(({always:S})=>S)},frontUnder:(t,s)=>{if(!b("front"))return null;let x=g=>u.edge(g).f;return Te(h(t),r,{flat:p,reach:A(s),isShown:x})},areaUnder:t=>{if(!b("areas"))return null;let s=o(h(t));return s===null||u.place(s).off?null:s},inView:()=>{let{clientWidth:t,clientHeight:s}=e.getContainer(),x=[h({x:0,y:0}),h({x:t,y:s})],g=je(r,x),S=g.cells.filter(T=>!u.place(T).off);return{...g,cells:S,far:Be(r,x,{...n,cells:S,km:(n.fade[0]+n.fade[1])/2})}},place:u.place,edge:u.edge,chosen:()=>E,show:t=>{u.show(t),e.triggerRepaint()},choose:t=>{E=t??-1,e.triggerRepaint()},paint:(t,s=!1)=>{m=t,i=s,e.triggerRepaint()}}};var Pt={};G(Pt,{addMap:()=>Ot,current:()=>Tt,paint:()=>Qe,paintAgain:()=>Rt,restore:()=>kt,start:()=>Ct});var Xe="advance-theme",qe=[],Ke={light:{},dark:{}},le=null,$=null,W="light",he=()=>document.documentElement.dataset.theme??(le.matches?"dark":"light"),At=()=>{let e={light:$.images,dark:$.darkTheme.images},a=async(r,o)=>{Ke[r][o]??=await q(e[r][o])},n=Object.keys($.darkTheme.images);return Promise.all(Object.keys(e).flatMap(r=>n.map(o=>a(r,o))))},Qe=({map:e,ground:a,signs:n,isAway:r},o,u=!1)=>{if(!r()){for(let[c,p,f,m]of $.darkTheme.layers)e.setPaintProperty(c,p,o==="dark"?m:f);for(let[c,p]of Object.entries(Ke[o]))e.updateImage(c,p);a.paint(o,u),n.paint(o)}},ve=async e=>{await At(),Qe(e,W)},me=()=>{if(he()!==W){W=he();for(let e of qe)ve(e);document.dispatchEvent(new CustomEvent("themechange"))}},bt=()=>{document.documentElement.dataset.theme=he()==="dark"?"light":"dark",ne.write(Xe,document.documentElement.dataset.theme),me()},Rt=ve,Ot=async e=>{qe.push(e),W==="dark"&&await ve(e)},Tt=()=>W,kt=()=>{let e=ne.read(Xe);e&&(document.documentElement.dataset.theme=e)},Ct=e=>{$=e,le=matchMedia("(prefers-color-scheme: dark)"),le.addEventListener("change",me),document.addEventListener("click",({target:a})=>a.closest("[data-theme-switch]")&&bt()),me()};export{Je as a,et as b,_e as c,ot as d,nt as e,Ue as f,gt as g,Kt as h,Qe as i,Rt as j,Ot as k,Tt as l,kt as m,Pt as n};
