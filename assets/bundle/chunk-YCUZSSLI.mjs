import{a as C,b as _,c as F,d as j,e as Ee,f as ge,g as Ae,h as Se,i as be,j as Re,k as Oe,l as J,m as W,n as ee,o as N,q as Te,r as te}from"./chunk-MVDX2V5Z.mjs";import{b as ke,c as Ce}from"./chunk-LFAPSKMY.mjs";import{a as oe}from"./chunk-XXJC5RSN.mjs";import{b as ye,c as xe}from"./chunk-AIMHSVZ4.mjs";import{a as U}from"./chunk-JZXLCA2E.mjs";var Qe={};U(Qe,{create:()=>qe,handle:()=>Be,pictureAt:()=>Ie,pixels:()=>B,reader:()=>Pe,withoutDrawing:()=>Ke});var Be=e=>e?._fullLayout?.map?._subplot?.map??null,Ke=e=>{let{gl:a}=e.painter.context,t=["drawElements","drawArrays"];for(let o of t)a[o]=()=>{};return()=>{for(let o of t)delete a[o];return e.triggerRepaint(),e.once("render")}},Ie=e=>new Promise((a,t)=>{let o=Object.assign(new Image,{onload:()=>a(o),onerror:t});o.src=e}),B=async e=>{let a=await Ie(e),t=document.createElement("canvas");t.width=a.width*2,t.height=a.height*2;let o=t.getContext("2d");return o.drawImage(a,0,0,t.width,t.height),o.getImageData(0,0,t.width,t.height)},Pe=(e,{source:a,matrix:t,off:o})=>{let{days:n,states:c}=e.matrices[t],u=new Map;for(let[l,v]of c.entries())u.set(e.codes.charCodeAt(l),v);return{source:a,off:o,isOff:(l,{s:v,c:E},{hidden:h,gradeLimit:s,outside:d})=>h.has(v)||E>s||!!d[a]?.has(l),size:n.now[0].length,day:({day:l,clock:v})=>(n[v]??n.now)[l],state:l=>u.get(l)}},Xe=(e,a,t,o)=>{let n=JSON.stringify(t.map(c=>a[c]));return o.has(n)||o.set(n,o.size+1),o.set(e,o.get(n)),o.get(n)},qe=async(e,a,{ground:t,signs:o})=>{let n=a.features.map(i=>{let r=Pe(a,i);return{...r,keys:[],marks:new Map,painted:new Int16Array(r.size)}}),c=null,u=null,y=a.shownAtFirst,l=!1,v=!1,E=[],h=(i,{source:r,size:f,day:A,state:b,isOff:k,off:G,keys:$,marks:me,painted:ve})=>{if(!$.length)return;let We=A(i);for(let M=0;M<f;M+=1){let Q=We.charCodeAt(M),L=b(Q),Y=k(M,L,i),pe=Y?-Q:Q,we=me.get(pe)??Xe(pe,Y?{...L,...G}:L,$,me);ve[M]!==we&&(ve[M]=we,e.setFeatureState({source:r,id:M},Y?{...L,...G}:L))}},s=()=>{let i=new Set(Object.entries(a.layerGroups).flatMap(([r,f])=>y.includes(r)?[]:f));for(let r of n){let f=Object.entries(a.stateKeys[r.source]??{}).filter(([b])=>!i.has(b)),A=[...new Set(f.flatMap(([,b])=>b))].sort();String(A)!==String(r.keys)&&(r.keys=A,r.marks.clear(),r.painted.fill(0))}},d=i=>{if(u=i,!v){t.show(i),o.show(i);for(let r of n)h(i,r)}},m=()=>{for(let{source:i,size:r}of n)for(let f=0;f<r;f+=1)e.setFeatureState({source:i,id:f},{})},S=new Set,R=({source:i})=>{!(i in a.sourcesOnDemand)||S.has(i)||(S.add(i),e.getSource(i).setData(a.sourcesOnDemand[i]))},g=()=>{for(let[i,r]of Object.entries(a.layerGroups)){let f=y.includes(i);for(let A of r)f&&R(e.getLayer(A)),e.setLayoutProperty(A,"visibility",f?"visible":"none")}},O=i=>{if(y=i,l=!0,s(),!v&&(g(),u))for(let r of n)h(u,r)},T=i=>{if(!(!c||v)){if(c.source==="places")return t.choose(i?c.id:null);e.setLayoutProperty("selected-base","visibility",i?"visible":"none"),e.setFeatureState(c,{sel:i})}},P=i=>{T(!1),c=i,T(!0)},D=i=>{if(!v){E.length&&e.setLayoutProperty("route","visibility",i?"visible":"none");for(let r of E)e.setFeatureState({source:"roads",id:r},{w:i})}},q=i=>{D(!1),E=i,D(!0)},p=()=>{v=!0,t.remove(),o.remove()},w=()=>{v=!1,t.add(),o.add();for(let{painted:i}of n)i.fill(0);l&&g(),u&&d(u),T(!0),D(!0)};s(),t.add();let x=Object.entries(a.images).map(async([i,r])=>[i,await B(r)]);for(let[i,r]of await Promise.all(x))e.addImage(i,r,{pixelRatio:2});for(let i of a.imageLayers)e.addLayer(i,i.metadata.before??void 0);return o.add(),{map:e,ground:t,signs:o,isAway:()=>v,show:d,repeat:m,dismantle:p,restore:w,layers:O,select:P,route:q}};var ne=["now","then"];var _e={places:new Set,ground:new Set},Fe=({states:e},a,t)=>new Map(e.map((o,n)=>[a.charCodeAt(n),t(o)])),Ye=({matrices:e,codes:a,sides:t,days:o,ids:n})=>{let c=Object.keys(t),u=Fe(e.holders,a,({s:E})=>c.indexOf(E)),y=Fe(e.doubt,a,({c:E,u:h})=>E<<4|Number(h)<<6),l=new Uint8Array(n.length*o.length*ne.length),v=0;for(let E of ne)for(let h=0;h<o.length;h+=1){let[s,d]=[e.holders,e.doubt].map(m=>(m.days[E]??m.days.now)[h]);for(let m=0;m<n.length;m+=1,v+=1)l[v]=u.get(s.charCodeAt(m))|y.get(d.charCodeAt(m))}return l},Ne=e=>{let a=Ye(e),t=e.ids.length,o=Object.keys(e.sides),n={now:0,since:0,hidden:0,limit:3,outside:_e},c=null,u=(s,d)=>a[s*t+d]&15,y=(s,d)=>a[s*t+d]>>4&3,l=({day:s,since:d,clock:m,hidden:S,gradeLimit:R,outside:g})=>{let O=ne.indexOf(m)*e.days.length;n.now=O+s,n.since=O+d,n.hidden=o.reduce((T,P,D)=>T|(S.has(P)?1<<D:0),0),n.limit=Math.min(R,3),g!==c&&(n.outside={..._e,...g}),c=g},v=s=>(n.hidden>>u(n.now,s)&1)===0&&!n.outside.ground.has(s),E=s=>{let d=u(n.now,s),m=y(n.now,s),S=m>n.limit||!v(s),R=(n.hidden>>d&1)===1||m>n.limit||n.outside.places.has(s),g=d!==u(n.since,s),O=a[n.now*t+s]>>6===1;return{s:o[d],c:m,u:O,g,off:S,out:R}},h=s=>{let[d,m]=[e.edges[2*s],e.edges[2*s+1]],S=Math.max(y(n.now,d),y(n.now,m)),R=S<=n.limit&&(v(d)||v(m)),g=u(n.now,d)!==u(n.now,m);return{f:R&&g,y:R&&!g&&u(n.since,d)!==u(n.since,m),c:S}};return{bytes:a,count:t,lines:a.length/t,shown:n,show:l,place:E,edge:h}};var ae={};U(ae,{FRAGMENT:()=>et,VERTEX:()=>Je});var Je=`${C}${_}
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
}`,et=`${C}${F}${j}
in vec2 vShare;
flat in vec4 vColour;
flat in float vHatched;
out vec4 oColour;

void main() {
  float opacity = max(vColour.a * mix(1., uFade.z, farFromReports(vShare)), uFade.w);
  if (vHatched > 0.) opacity = vHatched * hatch(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var re={};U(re,{FRAGMENT:()=>ot,VERTEX:()=>tt});var tt=`${C}${_}
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
}`,ot=`${C}${F}${j}
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
}`;var ie={};U(ie,{FRAGMENT:()=>at,VERTEX:()=>nt,patternNumber:()=>se});var De={specks:"max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",dots:"1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",dashes:"max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",diagonals:"rule(p.x + p.y, 8.5, .7)",verticals:"rule(p.x, 6., .55)",crosshatch:"max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",hatch:"hatch(p)"},se=e=>Object.keys(De).indexOf(e)+1,nt=`${C}${_}
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
}`,at=`${C}${F}
flat in vec4 vColour;
flat in int vPattern;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(De).map((e,a)=>`    case ${a+1}: return ${e};`).join(`
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
}`;var ce={};U(ce,{FRAGMENT:()=>st,VERTEX:()=>rt});var rt=`${C}${_}
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
}`,st=`${C}${F}
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
}`;var Me=0,ze=1,K=2,it=1,ct=2,ut=(e,{vertices:a,triangles:t})=>{let o=e.createVertexArray();return e.bindVertexArray(o),ee(e,e.ARRAY_BUFFER,a),N(e,0,{size:2,each:3,from:0}),N(e,1,{size:1,each:3,from:2,isWhole:!0}),ee(e,e.ELEMENT_ARRAY_BUFFER,t),e.bindVertexArray(null),o},dt=(e,{segments:a})=>{let t=e.createVertexArray();return e.bindVertexArray(t),te(e,a,10),N(e,0,{size:4,each:10,from:0}),N(e,1,{size:2,each:10,from:4,isWhole:!0}),N(e,2,{size:3,each:10,from:7}),e.bindVertexArray(null),t},ft=(e,{places:a})=>{let t=Array.from({length:a.length/3},(c,u)=>u);t.sort((c,u)=>a[u*3+2]-a[c*3+2]);let o=new Uint16Array(t.flatMap(c=>[...a.subarray(c*3,c*3+2),c,a[c*3+2]])),n=e.createVertexArray();return e.bindVertexArray(n),te(e,o,4),N(e,0,{size:2,each:4,from:0}),N(e,1,{size:2,each:4,from:2,isWhole:!0}),e.bindVertexArray(null),n},Ge=(e,{arrays:a,states:t,ground:o,look:n})=>{let c={inner:e.R8UI,format:e.RED_INTEGER,filter:e.NEAREST},u=[W(e,Me,{...c,width:t.count,height:t.lines,pixels:t.bytes}),W(e,ze,{inner:e.R8,format:e.RED,filter:e.LINEAR,width:o.field[0],height:o.field[1],pixels:a.field}),W(e,K,{...c,width:t.count,height:1,pixels:new Uint8Array(t.count)})],[y,l,v]=[ae,re,ce].map(p=>J(e,p)),E={areas:ut(e,a),fronts:dt(e,a),places:ft(e,a)},h=null,s=null,d=()=>{if(h===t.shown.outside)return;h=t.shown.outside;let p=new Uint8Array(t.count);for(let w of h.places)p[w]=it;for(let w of h.ground)p[w]|=ct;e.activeTexture(e.TEXTURE0+K),e.bindTexture(e.TEXTURE_2D,u[K]),e.pixelStorei(e.UNPACK_ALIGNMENT,1),e.texSubImage2D(e.TEXTURE_2D,0,0,0,t.count,1,e.RED_INTEGER,e.UNSIGNED_BYTE,p)},m=({program:p,uniform:w},x,{matrix:i,viewport:r,ratio:f,theme:A})=>{d(),Te(e,p,x);for(let[b,k]of u.entries())e.activeTexture(e.TEXTURE0+b),e.bindTexture(e.TEXTURE_2D,k);return e.uniformMatrix4fv(w("uMatrix"),!1,i),e.uniform1i(w("uStates"),Me),e.uniform1i(w("uOutside"),K),e.uniform1i(w("uNow"),t.shown.now),e.uniform1i(w("uSince"),t.shown.since),e.uniform1i(w("uHidden"),t.shown.hidden),e.uniform1i(w("uLimit"),t.shown.limit),e.uniform2fv(w("uViewport"),r),e.uniform1f(w("uRatio"),f),e.uniform3fv(w("uSides"),n.sides),e.uniform3fv(w("uInk"),n[A].ink),e.uniform3fv(w("uPaper"),n[A].paper),w},S=()=>e.bindVertexArray(null),R=p=>{e.uniform1i(p("uField"),ze),e.uniform1f(p("uFieldKm"),o.fieldKm),e.uniform4fv(p("uFade"),o.fade)},g=p=>{let w=m(y,E.areas,p);e.uniform1i(w("uContested"),o.contested),e.uniform4fv(w("uOpacity"),o.themes[p.theme].opacity),R(w),e.drawElements(e.TRIANGLES,a.triangles.length,e.UNSIGNED_INT,0),S()},O=(p,w)=>{s??=J(e,ie);let x=m(s,E.areas,p);e.uniform1i(x("uMode"),w),e.uniform1iv(x("uPatterns"),n.patterns),e.uniform3fv(x("uPatternColours"),n.patternColours),e.drawElements(e.TRIANGLES,a.triangles.length,e.UNSIGNED_INT,0),S()},T=(p,w)=>{let x=m(l,E.fronts,p);R(x),e.uniform1f(x("uFadedFront"),o.fadedFront),e.uniform4fv(x("uWidths"),o.frontWidths),e.uniform1f(x("uQuietFront"),o.quietFront),e.uniform1iv(x("uCamps"),n.camps),e.uniform3fv(x("uQuiet"),n[p.theme].quiet),e.uniform3fv(x("uThin"),o.thinLines),e.uniform1f(x("uZoom"),p.zoom),e.uniform3fv(x("uGainedEdge"),o.gainedEdge),e.uniform1f(x("uBoxPx"),p.boxPx);for(let i of w)e.uniform1i(x("uPass"),i),e.drawElements(e.TRIANGLES,a.segments.length/10*6,e.UNSIGNED_INT,0);S()};return{drawAreas:g,drawGainedEdges:p=>T(p,[0]),drawPatterns:O,drawFronts:p=>T(p,[1,2]),drawPlaces:(p,w)=>{let x=m(v,E.places,p);e.uniform1i(x("uChosen"),w),e.uniform1f(x("uZoom"),p.zoom),e.uniform3fv(x("uRankZooms"),o.rankZooms),e.uniform1f(x("uDetailZoom"),o.detailZoom),e.uniform1f(x("uChangedZoom"),o.changedZoom),e.uniform1i(x("uContested"),o.contested),e.uniform3fv(x("uAccent"),n[p.theme].accent);for(let i of[0,1])e.uniform1i(x("uPass"),i),e.drawElements(e.TRIANGLES,t.count*6,e.UNSIGNED_INT,0);S()}}};var Ue=3,ue=9,lt=255,He=(e,[[a,t],[o,n]])=>{let c=(s,d)=>s>=a&&s<=o&&d>=t&&d<=n,{vertices:u,segments:y,places:l}=e,v=new Set;for(let s=0;s<u.length;s+=Ue)c(u[s],u[s+1])&&v.add(u[s+2]);for(let s=0;s<ue;s+=1)for(let d=0;d<ue;d+=1){let m=(R,g,O)=>g+(R+.5)/ue*(O-g),S=Ae([m(s,a,o),m(d,t,n)],e);S!==null&&v.add(S)}let E=new Set;for(let s=0;s<y.length;s+=10){let d=[(y[s]+y[s+2])/2,(y[s+1]+y[s+3])/2];c(...d)&&E.add(y[s+6])}let h=[];for(let s=0;s<l.length;s+=3)c(l[s],l[s+1])&&h.push(s/3);return{cells:[...v],edges:[...E],places:h}},Le=(e,[[a,t],[o,n]],{cells:c,field:[u,y],fieldKm:l,km:v})=>{let E=new Set(c),{vertices:h,field:s}=e;for(let d=0;d<h.length;d+=Ue){let[m,S]=[h[d],h[d+1]];if(!E.has(h[d+2])||m<a||m>o||S<t||S>n)continue;let R=Math.min(u-1,Math.floor(m/65535*u)),g=Math.min(y-1,Math.floor(S/65535*y));if(s[g*u+R]/lt*l>v)return!0}return!1};var ht=["(forced-colors: active)","(prefers-contrast: more)"].map(e=>matchMedia(e)),mt=xe(ye),H=e=>[1,3,5].map(a=>Number.parseInt(e.slice(a,a+2),16)/255),vt=({sides:e,themes:a})=>{let t=({ink:o,quiet:n,paper:c,accent:u})=>({ink:H(o),quiet:H(n),paper:H(c),accent:H(u)});return{sides:new Float32Array(e.flatMap(({colour:o})=>H(o))),camps:new Int32Array(e.map(({camp:o})=>o)),patterns:new Int32Array(e.map(({pattern:o})=>o?se(o):0)),patternColours:new Float32Array(e.flatMap(({colour:o,patternColour:n})=>H(n||o))),light:t(a.light),dark:t(a.dark)}},Lt=async(e,a)=>{let{ground:t}=a,o=Ee(await mt(t.address),t),n=Se(o),c=Ne(a),u=vt(t),y=t.size[1]/t.size[0],l=null,v="light",E=-1,h=null,s=!1,d={areas:()=>{l.drawAreas(h),(s||ht.some(({matches:r})=>r))&&l.drawPatterns(h,0),l.drawGainedEdges(h)},patterns:()=>l.drawPatterns(h,0),doubted:()=>l.drawPatterns(h,1),front:()=>l.drawFronts(h),places:()=>l.drawPlaces(h,E)},m=r=>({id:r,type:"custom",renderingMode:"2d",onAdd:(f,A)=>{l??=Ge(A,{arrays:o,states:c,ground:t,look:u})},render:(f,A)=>{h={...Ce(e,A,t),theme:v},d[r]()}}),S=()=>{l=null;for(let[r,f]of Object.entries(t.layers))e.addLayer(m(r),f)},R=()=>{for(let r of Object.keys(t.layers))e.removeLayer(r)},g=({x:r,y:f})=>ge(e.unproject([r,f]),t),O=r=>r/ke(e,t)*65535,T=r=>e.getLayer(r)?.visibility!=="none",P=r=>{let[f,A,b]=t.rankZooms;return r<=2?f:r===3?A:b};return{add:S,remove:R,placesUnder:(r,f)=>{if(!T("places"))return[];let A=({row:b,rank:k})=>{let{out:G,g:$}=c.place(b);return!G&&e.getZoom()>=($?Math.min(t.changedZoom,P(k)):P(k))};return Re(g(r),o,{flat:y,reach:O(f)}).filter(A)},cellsUnder:r=>r.map(f=>n(g(f))),dotsIn:r=>{if(!T("places"))return[];let f=e.getZoom(),A=Oe(r.map(([b,k])=>g({x:b,y:k})),o).map(({row:b,rank:k})=>({row:b,always:f>=P(k)}));return f>=t.changedZoom?A:A.filter(({always:b})=>b)},frontUnder:(r,f)=>{if(!T("front"))return null;let A=b=>c.edge(b).f;return be(g(r),o,{flat:y,reach:O(f),isShown:A})},areaUnder:r=>{if(!T("areas"))return null;let f=n(g(r));return f===null||c.place(f).off?null:f},inView:()=>{let{clientWidth:r,clientHeight:f}=e.getContainer(),A=[g({x:0,y:0}),g({x:r,y:f})],b=He(o,A),k=b.cells.filter(G=>!c.place(G).off);return{...b,cells:k,far:Le(o,A,{...t,cells:k,km:(t.fade[0]+t.fade[1])/2})}},place:c.place,edge:c.edge,chosen:()=>E,show:r=>{c.show(r),e.triggerRepaint()},choose:r=>{E=r??-1,e.triggerRepaint()},paint:(r,f=!1)=>{v=r,s=f,e.triggerRepaint()}}};var St={};U(St,{addMap:()=>xt,current:()=>Et,paint:()=>je,paintAgain:()=>yt,restore:()=>gt,start:()=>At});var Ze="advance-theme",Ve=[],$e={light:{},dark:{}},de=null,Z=null,V="light",fe=()=>document.documentElement.dataset.theme??(de.matches?"dark":"light"),pt=()=>{let e={light:Z.images,dark:Z.darkTheme.images},a=async(o,n)=>{$e[o][n]??=await B(e[o][n])},t=Object.keys(Z.darkTheme.images);return Promise.all(Object.keys(e).flatMap(o=>t.map(n=>a(o,n))))},je=({map:e,ground:a,signs:t,isAway:o},n,c=!1)=>{if(!o()){for(let[u,y,l,v]of Z.darkTheme.layers)e.setPaintProperty(u,y,n==="dark"?v:l);for(let[u,y]of Object.entries($e[n]))e.updateImage(u,y);a.paint(n,c),t.paint(n)}},he=async e=>{await pt(),je(e,V)},le=()=>{if(fe()!==V){V=fe();for(let e of Ve)he(e);document.dispatchEvent(new CustomEvent("themechange"))}},wt=()=>{document.documentElement.dataset.theme=fe()==="dark"?"light":"dark",oe.write(Ze,document.documentElement.dataset.theme),le()},yt=he,xt=async e=>{Ve.push(e),V==="dark"&&await he(e)},Et=()=>V,gt=()=>{let e=oe.read(Ze);e&&(document.documentElement.dataset.theme=e)},At=e=>{Z=e,de=matchMedia("(prefers-color-scheme: dark)"),de.addEventListener("change",le),document.addEventListener("click",({target:a})=>a.closest("[data-theme-switch]")&&wt()),le()};export{Be as a,Ke as b,Ie as c,qe as d,Qe as e,Ne as f,mt as g,Lt as h,je as i,yt as j,xt as k,Et as l,gt as m,St as n};
