import{a as Oe,c as ge,d as O,e as I,f as M,g as j,h as K,i as _,j as X,k as ke,l as Ce,m as Ne,n as Ie,o as _e,p as ze,q as De,r as Fe,s as Me,t as ae,u as G,v as se,w as q,y as Pe,z as ie}from"./chunk-HLSBOLF7.mjs";import{b as Le,c as Ue}from"./chunk-LFAPSKMY.mjs";import{a as ce}from"./chunk-XXJC5RSN.mjs";import{b as Re,c as Te}from"./chunk-4J6AUJYR.mjs";import{a as F}from"./chunk-JZXLCA2E.mjs";var st={};F(st,{create:()=>at,handle:()=>ot,pictureAt:()=>He,pixels:()=>Y,reader:()=>Ge,withoutDrawing:()=>nt});var ot=e=>e?._fullLayout?.map?._subplot?.map??null,nt=e=>{let{gl:r}=e.painter.context,t=["drawElements","drawArrays"];for(let s of t)r[s]=()=>{};let{_fadeDuration:n}=e;return e._fadeDuration=0,()=>{for(let s of t)delete r[s];return e._fadeDuration=n,e.triggerRepaint(),e.once("render")}},He=e=>new Promise((r,t)=>{let n=Object.assign(new Image,{onload:()=>r(n),onerror:t});n.src=e}),Y=async e=>{let r=await He(e),t=document.createElement("canvas");t.width=r.width*2,t.height=r.height*2;let n=t.getContext("2d",{willReadFrequently:!0});return n.drawImage(r,0,0,t.width,t.height),n.getImageData(0,0,t.width,t.height)},Ge=(e,{source:r,matrix:t,off:n})=>{let{days:s,states:c}=e.matrices[t],l=new Map;for(let[h,m]of c.entries())l.set(e.codes.charCodeAt(h),m);return{source:r,off:n,isOff:(h,{s:m,c:x},{hidden:w,gradeLimit:i,outside:u})=>w.has(m)||x>i||!!u[r]?.has(h),size:s.now[0].length,day:({day:h,clock:m})=>(s[m]??s.now)[h],state:h=>l.get(h)}},rt=(e,r,t,n)=>{let s=JSON.stringify(t.map(c=>r[c]));return n.has(s)||n.set(s,n.size+1),n.set(e,n.get(s)),n.get(s)},at=async(e,r,{ground:t,signs:n})=>{let s=r.features.map(o=>{let a=Ge(r,o);return{...a,keys:[],marks:new Map,painted:new Int16Array(a.size)}}),c=null,l=null,v=r.shownAtFirst,h=!1,m=!1,x=[],w=(o,{source:a,size:d,day:p,state:A,isOff:b,off:T,keys:D,marks:Ee,painted:Ae})=>{if(!D.length)return;let tt=p(o);for(let z=0;z<d;z+=1){let ne=tt.charCodeAt(z),H=A(ne),re=b(z,H,o),Se=re?-ne:ne,be=Ee.get(Se)??rt(Se,re?{...H,...T}:H,D,Ee);Ae[z]!==be&&(Ae[z]=be,e.setFeatureState({source:a,id:z},re?{...H,...T}:H))}},i=()=>{let o=new Set(Object.entries(r.layerGroups).flatMap(([a,d])=>v.includes(a)?[]:d));for(let a of s){let d=Object.entries(r.stateKeys[a.source]??{}).filter(([A])=>!o.has(A)),p=[...new Set(d.flatMap(([,A])=>A))].sort();String(p)!==String(a.keys)&&(a.keys=p,a.marks.clear(),a.painted.fill(0))}},u=o=>{if(l=o,!m){t.show(o),n.show(o);for(let a of s)w(o,a)}},y=()=>{for(let{source:o,size:a}of s)for(let d=0;d<a;d+=1)e.setFeatureState({source:o,id:d},{})},S=new Set,R=({source:o})=>{!(o in r.sourcesOnDemand)||S.has(o)||(S.add(o),e.getSource(o).setData(r.sourcesOnDemand[o]))},E=()=>{for(let[o,a]of Object.entries(r.layerGroups)){let d=v.includes(o);for(let p of a)d&&R(e.getLayer(p)),e.setLayoutProperty(p,"visibility",d?"visible":"none")}},k=o=>{if(v=o,h=!0,i(),!m&&(E(),l))for(let a of s)w(l,a)},N=o=>{if(!(!c||m)){if(c.source==="places")return t.choose(o?c.id:null);e.setLayoutProperty("selected-base","visibility",o?"visible":"none"),e.setFeatureState(c,{sel:o})}},C=o=>{N(!1),c=o,N(!0)},U=o=>{if(!m){x.length&&e.setLayoutProperty("route","visibility",o?"visible":"none");for(let a of x)e.setFeatureState({source:"roads",id:a},{w:o})}},ee=o=>{U(!1),x=o,U(!0)},te=()=>{m=!0,t.remove(),n.remove()},oe=()=>{m=!1,t.add(),n.add();for(let{painted:o}of s)o.fill(0);h&&E(),l&&u(l),N(!0),U(!0)};i(),t.add();let f=Object.entries(r.images).map(async([o,a])=>[o,await Y(a)]);for(let[o,a]of await Promise.all(f))e.addImage(o,a,{pixelRatio:2});for(let o of r.imageLayers)e.addLayer(o,o.metadata.before??void 0);return n.add(),{map:e,ground:t,signs:n,isAway:()=>m,show:u,repeat:y,dismantle:te,restore:oe,layers:k,select:C,route:ee}};var fe={};F(fe,{FRAGMENT:()=>ct,VERTEX:()=>it,isRounded:()=>Z,markLevel:()=>de});var Z=(e,{generalZooms:r})=>e<r[0],de=(e,r,{generalZooms:t})=>e.limit<Oe?-1:t.filter(n=>r<n).length-1,it=`${O}${I}${M}${j}
out vec2 vShare;

void main() {
  look();
  vShare = aShare;
}`,ct=`${O}${_}${X}${K}
in vec2 vShare;
uniform vec3 uSides[MOST_SIDES];
uniform int uContested;
/* Of the tint, plain and gained, and of what dots take away of either. */
uniform vec4 uOpacity;
/* Px from a dot to the next in its row, and radius. */
uniform vec2 uDots;
/* Shares that go furthest from reports: of the tint, plain and gained, and of what dots take away. */
uniform vec3 uFaded;
/* The same of the hatch, its opacities, plain and gained, and the opacity between its lines. */
const float FADED_HATCH = .5;
const vec2 HATCH = vec2(.36, .46);
const float BETWEEN = .14;
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
  int drawn = look();
  int side = sideOf(drawn);
  bool gained = (drawn & NEW_LOOK) != 0;
  float far = farFromReports(vShare);
  float opacity = gained ? uOpacity.y * (1. - uFaded.y * far) : uOpacity.x * (1. - uFaded.x * far);
  if (side == uContested) {
    opacity = mix(BETWEEN, gained ? HATCH.y : HATCH.x, hatch(here())) * (1. - FADED_HATCH * far);
  } else if ((drawn & UNSURE_LOOK) != 0) {
    opacity -= (gained ? uOpacity.w : uOpacity.z) * (1. - uFaded.z * far) * dots(here());
  }
  if ((drawn & NO_LOOK) != 0) opacity = 0.;
  oColour = vec4(uSides[side] * opacity, opacity);
}`;var ue={};F(ue,{FRAGMENT:()=>ft,VERTEX:()=>dt,isEarlierDrawn:()=>$});var $=(e,r,{changedZoom:t})=>r>=t||e.now-e.since!==1,dt=`${O}${I}${M}
layout(location = 0) in vec4 aEnds;
layout(location = 1) in vec2 aMiddle;
layout(location = 2) in uvec3 aRows;
layout(location = 3) in vec3 aAlong;
uniform int uPass;
uniform vec4 uWidths;
uniform float uZoom;
uniform vec3 uThin;
uniform bool uEarlier;
uniform bool uRounded;
uniform int uContested;
uniform int uCamps[MOST_SIDES];
uniform vec3 uInk;
uniform vec3 uQuiet;
uniform vec3 uPaper;
uniform float uBoxPx;
flat out vec4 vEnds;
flat out vec2 vMiddle;
/* From where to where the line is drawn: 0 at its first end, .5 at its middle, 1 at its second end. */
flat out vec2 vRange;
flat out float vCurved;
flat out vec3 vAlong;
flat out float vHalf;
flat out vec4 vColour;
out vec2 vShare;

ivec3 sidesOf(ivec3 states) { return states & 15; }
/* What part of a corner is a front between these sides: none, all, or its first edge. */
vec2 rangeOf(ivec3 sides) {
  if (sides.x == sides.y || sides.x == sides.z) return vec2(0.);
  return vec2(0., sides.y == sides.z ? 1. : .5);
}

void main() {
  ivec3 rows = ivec3(aRows);
  ivec3 states = ivec3(byteAt(uNow, rows.x), byteAt(uNow, rows.y), byteAt(uNow, rows.z));
  ivec3 earlier = ivec3(byteAt(uSince, rows.x), byteAt(uSince, rows.y), byteAt(uSince, rows.z));
  ivec3 sides = sidesOf(states);
  ivec3 sidesThen = sidesOf(earlier);
  vRange = rangeOf(sides);
  bool front = vRange.y > 0.;
  bool was = false;
  bool whole = sides.y == sides.z;
  if (!front && uEarlier) {
    vRange = rangeOf(sidesThen);
    /* But for an edge that is a front still, which another corner draws. */
    if (sides.x != sides.y) vRange.x = .5;
    if (sides.x != sides.z) vRange.y = min(vRange.y, .5);
    was = vRange.y > vRange.x;
    whole = sidesThen.y == sidesThen.z;
  }
  if (!whole) {
    rows.z = rows.y;
    states.z = states.y;
    sides.z = sides.y;
    sidesThen.z = sidesThen.y;
  }
  int grade = max(max(gradeOf(states.x), gradeOf(states.y)), gradeOf(states.z));
  bool within = front && uCamps[sides.x] != 0 && uCamps[sides.x] == uCamps[sides.y];
  bool still = sides == sidesThen;
  bool minor = ((marksOf(rows.x) | marksOf(rows.y) | marksOf(rows.z)) & SMALL) != 0u;
  bool thin = within || (front && (still || minor));
  /* Broken lines have no casing, nor from far those of contested areas, nor any on the smallest maps. */
  bool hatched = uLevel >= 0 && (sides.x == uContested || sides.y == uContested);
  bool ink = uPass == 1;
  bool bare = thin || isUnsure(grade) || hatched || uLevel > 0;
  bool hidden = noGround(states.x, rows.x) && noGround(states.y, rows.y) && noGround(states.z, rows.z);
  if (grade > uLimit || hidden || (was ? ink : !front || (bare && !ink))) {
    gl_Position = NOWHERE;
    return;
  }
  float px = aAlong.z * uBoxPx;
  /* Lines are thinner on a map so small that they would hide what lies between them. */
  float share = mix(uThin.z, 1., clamp((uZoom - uThin.x) / (uThin.y - uThin.x), 0., 1.));
  float width = was ? uWidths.z : thin ? uWidths.w : ink ? uWidths.x : uWidths.y;
  vHalf = share * .5 * width;
  vColour = was ? vec4(uInk, .5) : ink ? vec4(within ? uQuiet : uInk, thin ? .8 : 1.) : vec4(uPaper, .95);
  /* How often the line is broken along the whole edge, and the share of it that is drawn; 0: it is whole. */
  float times = was ? px / 5. : ink && isUnsure(grade) ? px / 7. : 0.;
  /* One too short to be broken is pale instead. */
  if (times > 0. && times < .7) {
    vColour.a *= was ? .44 : .62;
    times = 0.;
  }
  vAlong = vec3(aAlong.xy, floor(times + .5) * (was ? -1. : 1.));
  vEnds = vec4(onScreen(aEnds.xy), onScreen(aEnds.zw));
  vMiddle = onScreen(aMiddle);
  vCurved = uRounded && whole && aRows.y != aRows.z ? 1. : 0.;
  bool second = (gl_VertexID & 2) != 0;
  vShare = second ? aEnds.zw : aEnds.xy;
  /* The box around the line. */
  vec2 along = normalize(vEnds.zw - vEnds.xy + 1e-6);
  vec2 across = vec2(-along.y, along.x);
  float chord = dot(vEnds.zw - vEnds.xy, along);
  vec2 turn = vec2(dot(vMiddle - vEnds.xy, along), dot(vMiddle - vEnds.xy, across));
  float ahead = second ? max(chord, turn.x) + vHalf + 1. : min(0., turn.x) - vHalf - 1.;
  float beside = (gl_VertexID & 1) == 0 ? min(turn.y, 0.) - vHalf - 1. : max(turn.y, 0.) + vHalf + 1.;
  gl_Position = placed(vEnds.xy + along * ahead + across * beside);
}`,ft=`${O}${_}${X}
flat in vec4 vEnds;
flat in vec2 vMiddle;
flat in vec2 vRange;
flat in float vCurved;
flat in vec3 vAlong;
flat in float vHalf;
flat in vec4 vColour;
in vec2 vShare;
uniform float uFadedFront;
out vec4 oColour;

float along(vec2 p, vec2 a, vec2 b) { return clamp(dot(p - a, b - a) / max(dot(b - a, b - a), 1e-6), 0., 1.); }

/* Where the quadratic curve comes nearest to a point, found by Newton's method, and how near, in px. */
vec2 nearestOfCurve(vec2 p) {
  vec2 first = vMiddle - vEnds.xy;
  vec2 bend = vEnds.zw - 2. * vMiddle + vEnds.xy;
  float t = along(p, vEnds.xy, vEnds.zw);
  vec2 from = vec2(0.);
  for (int n = 0; n < 4; n += 1) {
    from = vEnds.xy + t * (2. * first + t * bend) - p;
    vec2 slope = 2. * (first + t * bend);
    t = clamp(t - dot(from, slope) / max(dot(slope, slope) + 2. * dot(from, bend), 1e-3), vRange.x, vRange.y);
  }
  return vec2(t, length(vEnds.xy + t * (2. * first + t * bend) - p));
}

/* The same of the two straight lines. */
vec2 nearestOfLines(vec2 p) {
  float t = along(p, vEnds.xy, vMiddle);
  float u = along(p, vMiddle, vEnds.zw);
  float before = vRange.x < .5 ? length(mix(vEnds.xy, vMiddle, t) - p) : 1e6;
  float after = vRange.y > .5 ? length(mix(vMiddle, vEnds.zw, u) - p) : 1e6;
  return before <= after ? vec2(.5 * t, before) : vec2(.5 + .5 * u, after);
}

void main() {
  vec2 nearest = vCurved > 0. ? nearestOfCurve(here()) : nearestOfLines(here());
  /* Far from reports the front is pale and thin. */
  float near = mix(1., uFadedFront, farFromReports(vShare));
  float half_ = vHalf * sqrt(near);
  float opacity = vColour.a * (1. - smoothstep(half_ - .5, half_ + .5, nearest.y));
  float drawn = vAlong.z < 0. ? .22 : .31;
  if (vAlong.z != 0. && abs(fract(mix(vAlong.x, vAlong.y, nearest.x) * abs(vAlong.z)) - .5) > drawn) opacity = 0.;
  opacity *= near;
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;var he={};F(he,{FRAGMENT:()=>lt,VERTEX:()=>ut,patternNumber:()=>le});var Ze={specks:"max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",dots:"1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",dashes:"max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",diagonals:"rule(p.x - p.y, 8.5, .7)",verticals:"rule(p.x, 6., .55)",crosshatch:"max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",hatch:"hatch(p)"},le=e=>Object.keys(Ze).indexOf(e)+1,ut=`${O}${I}${M}${j}
void main() { look(); }`,lt=`${O}${_}${K}
const float OPACITY = .75;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
out vec4 oColour;

float pattern(int number, vec2 p) {
  switch (number) {
${Object.values(Ze).map((e,r)=>`    case ${r+1}: return ${e};`).join(`
`)}
  }
  return 0.;
}

void main() {
  int drawn = look();
  int side = sideOf(drawn);
  float opacity = (drawn & NO_LOOK) != 0 ? 0. : OPACITY * pattern(uPatterns[side], here());
  oColour = vec4(uPatternColours[side] * opacity, opacity);
}`;var me={};F(me,{FRAGMENT:()=>mt,VERTEX:()=>ht,drawnFrom:()=>P});var P=({rankZooms:[e,r,t],changedZoom:n},s,c)=>{let l=s<=2?e:s===3?r:t;return c?Math.min(n,l):l},ht=`${O}${I}
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
const float LEAD = 1.5;

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
  float gained = rank == 1 ? grown(5., 4.2, 10., 9.) : grown(5., rank == 2 ? 1.9 : 2., 10., 6.);
  bool lead = changed && row == uLead;
  float near = changed ? min(from, uChangedZoom) : from;
  float radius = uZoom < near ? 0. : lead ? LEAD * gained : changed ? gained : plain;
  if (out_) radius = 0.;
  vec3 colour = uSides[sideOf(state)];
  vFill = unsure ? uPaper : colour;
  vRing = changed ? uInk : unsure ? colour : uPaper;
  float ring = lead ? grown(5., 1.5, 10., 2.) : changed ? grown(5., .9, 10., 2.) : unsure ? 1.6 : 1.;
  float dashed = detailed && radius > 0. && dateIsUnsure(state) ? radius + 3.5 : 0.;
  vSizes = vec4(radius, radius > 0. ? ring : 0., dashed, chosen ? 11. : 0.);
  vHatched = sideOf(state) == uContested ? changed ? 1.4 : 1. : 0.;
  /* Clear of its surroundings: a great place that changed hands is what a reader looks for. */
  vClear = changed && rank <= 2 && radius > 0. ? (lead ? 1.6 : .8) : 0.;
  vMiddle = onScreen(aShare);
  float reach = max(max(radius + ring + vClear, dashed + 1.), chosen ? 13. : 0.) + 1.;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.);
  bool later = changed || chosen;
  bool blank = later != (uPass == 1) || (radius == 0. && !chosen);
  gl_Position = blank ? NOWHERE : placed(vMiddle + corner * reach);
}`,mt=`${O}${_}
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
}`;var $e=0,Ve=1,[pt,wt]=[0,1],Q=2,We=3,yt=1,xt=2,Et=(e,r,t)=>{let{values:n,numbers:s}=Ce(r,t),c=e.createVertexArray();return e.bindVertexArray(c),se(e,e.ARRAY_BUFFER,n),q(e,6,[{shares:2},{numbers:3},{numbers:1}]),se(e,e.ELEMENT_ARRAY_BUFFER,s),e.bindVertexArray(null),c},Be=e=>{let[r,t]=[null,null];return(n,...s)=>(n!==r&&([r,t]=[n,e(...s)]),t)},At=(e,r,t,n)=>{let s=Ne(r,n),c=e.createVertexArray();e.bindVertexArray(c);let l=ie(e,s,12);q(e,12,[{shares:4},{shares:2},{numbers:3},{shares:3}]),e.bindVertexArray(null);let v=m=>t.isEdge(s[m*12+6],s[m*12+7],s[m*12+8]),h=Be(()=>l([v])[0]);return{array:c,lines:()=>h(t.days())}},St=(e,{places:r},t,n)=>{let s=Array.from({length:r.length/3},(i,u)=>u);s.sort((i,u)=>r[u*3+2]-r[i*3+2]);let c=new Uint16Array(s.flatMap(i=>[...r.subarray(i*3,i*3+2),i,r[i*3+2]])),l=e.createVertexArray();e.bindVertexArray(l);let v=ie(e,c,4);q(e,4,[{shares:2},{numbers:2}]),e.bindVertexArray(null);let h=(i,u)=>u>=P(n,r[i*3+2],t.isGained(i)),m=Be((i,u)=>v([y=>s[y]!==u&&!t.isGained(s[y])&&h(s[y],i),y=>s[y]===u||t.isGained(s[y])&&h(s[y],i)])),x=[...n.rankZooms,n.changedZoom];return{array:l,dots:(i,u)=>{let y=x.reduce((S,R)=>S+ +(i>=R),0);return m((t.days()*(x.length+1)+y)*(t.count+1)+u+1,i,u)}}},je=(e,{arrays:r,states:t,ground:n,look:s})=>{let c={inner:e.R8UI,format:e.RED_INTEGER,filter:e.NEAREST},l=[G(e,$e,{...c,width:t.count,height:t.lines,pixels:t.bytes}),G(e,Ve,{inner:e.R8,format:e.RED,filter:e.LINEAR,width:n.field[0],height:n.field[1],pixels:r.field}),G(e,Q,{...c,width:t.count,height:1,pixels:new Uint8Array(t.count)}),G(e,We,{...c,width:t.count,height:t.lines,pixels:r.marks})],[v,h,m]=[fe,ue,me].map(f=>ae(e,f)),x=Et(e,r,n.rounded),w=At(e,r,t,n.size[1]/n.size[0]),i=St(e,r,t,n),u=null,y=null,S=()=>{if(u===t.shown.outside)return;u=t.shown.outside;let f=new Uint8Array(t.count);for(let o of u.places)f[o]=yt;for(let o of u.ground)f[o]|=xt;e.activeTexture(e.TEXTURE0+Q),e.bindTexture(e.TEXTURE_2D,l[Q]),e.pixelStorei(e.UNPACK_ALIGNMENT,1),e.texSubImage2D(e.TEXTURE_2D,0,0,0,t.count,1,e.RED_INTEGER,e.UNSIGNED_BYTE,f)},R=({program:f,uniform:o},a,{matrix:d,viewport:p,ratio:A,theme:b})=>{S(),Pe(e,f,a);for(let[T,D]of l.entries())e.activeTexture(e.TEXTURE0+T),e.bindTexture(e.TEXTURE_2D,D);return e.uniformMatrix4fv(o("uMatrix"),!1,d),e.uniform1i(o("uStates"),$e),e.uniform1i(o("uOutside"),Q),e.uniform1i(o("uNow"),t.shown.now),e.uniform1i(o("uSince"),t.shown.since),e.uniform1i(o("uHidden"),t.shown.hidden),e.uniform1i(o("uLimit"),t.shown.limit),e.uniform2fv(o("uViewport"),p),e.uniform1f(o("uRatio"),A),e.uniform3fv(o("uSides"),s.sides),e.uniform3fv(o("uInk"),s[b].ink),e.uniform3fv(o("uPaper"),s[b].paper),o},E=()=>e.bindVertexArray(null),k=f=>{e.uniform1i(f("uField"),Ve),e.uniform1f(f("uFieldKm"),n.fieldKm),e.uniform2fv(f("uFade"),n.fade)},N=(f,o)=>{e.uniform1i(f("uMarks"),We),e.uniform1i(f("uLevel"),de(t.shown,o,n)),e.uniform1i(f("uRounded"),Number(Z(o,n)))},C=(f,{zoom:o})=>{N(f,o),e.uniform1i(f("uDaily"),+(t.shown.now-t.shown.since===1))};return{drawAreas:f=>{let o=R(v,x,f);e.uniform1i(o("uContested"),n.contested),e.uniform4fv(o("uOpacity"),n.themes[f.theme].opacity),e.uniform2fv(o("uDots"),n.dots),e.uniform3fv(o("uFaded"),n.faded),C(o,f),k(o),e.drawElements(e.TRIANGLES,r.triangles.length,e.UNSIGNED_INT,0),E()},drawPatterns:f=>{y??=ae(e,he);let o=R(y,x,f);e.uniform1iv(o("uPatterns"),s.patterns),e.uniform3fv(o("uPatternColours"),s.patternColours),C(o,f),e.drawElements(e.TRIANGLES,r.triangles.length,e.UNSIGNED_INT,0),E()},drawFronts:f=>{let o=R(h,w.array,f);k(o),e.uniform1f(o("uFadedFront"),n.fadedFront),e.uniform4fv(o("uWidths"),n.frontWidths),N(o,f.zoom),e.uniform1i(o("uContested"),n.contested),e.uniform1i(o("uEarlier"),Number($(t.shown,f.zoom,n))),e.uniform1iv(o("uCamps"),s.camps),e.uniform3fv(o("uQuiet"),s[f.theme].quiet),e.uniform3fv(o("uThin"),n.thinLines),e.uniform1f(o("uZoom"),f.zoom),e.uniform1f(o("uBoxPx"),f.boxPx);let{from:a,corners:d}=w.lines();for(let p of[pt,wt])e.uniform1i(o("uPass"),p),e.drawElements(e.TRIANGLES,d,e.UNSIGNED_INT,a);E()},drawPlaces:(f,o)=>{let a=R(m,i.array,f);e.uniform1i(a("uChosen"),o),e.uniform1i(a("uLead"),t.shown.lead),e.uniform1f(a("uZoom"),f.zoom),e.uniform3fv(a("uRankZooms"),n.rankZooms),e.uniform1f(a("uDetailZoom"),n.detailZoom),e.uniform1f(a("uChangedZoom"),n.changedZoom),e.uniform1i(a("uContested"),n.contested),e.uniform3fv(a("uAccent"),s[f.theme].accent);for(let[d,{from:p,corners:A}]of i.dots(f.zoom,o).entries())e.uniform1i(a("uPass"),d),e.drawElements(e.TRIANGLES,A,e.UNSIGNED_INT,p);E()}}};var Ke=3,ve=9,Rt=255,Xe=(e,[[r,t],[n,s]])=>{let c=(i,u)=>i>=r&&i<=n&&u>=t&&u<=s,{vertices:l,segments:v,places:h}=e,m=new Set;for(let i=0;i<l.length;i+=Ke)c(l[i],l[i+1])&&m.add(l[i+2]);for(let i=0;i<ve;i+=1)for(let u=0;u<ve;u+=1){let y=(R,E,k)=>E+(R+.5)/ve*(k-E),S=_e([y(i,r,n),y(u,t,s)],e);S!==null&&m.add(S)}let x=new Set;for(let i=0;i<v.length;i+=12){let u=[(v[i]+v[i+2])/2,(v[i+1]+v[i+3])/2];c(...u)&&x.add(v[i+6])}let w=[];for(let i=0;i<h.length;i+=3)c(h[i],h[i+1])&&w.push(i/3);return{cells:[...m],edges:[...x],places:w}},qe=(e,[[r,t],[n,s]],{cells:c,field:[l,v],fieldKm:h,km:m})=>{let x=new Set(c),{vertices:w,field:i}=e;for(let u=0;u<w.length;u+=Ke){let[y,S]=[w[u],w[u+1]];if(!x.has(w[u+2])||y<r||y>n||S<t||S>s)continue;let R=Math.min(l-1,Math.floor(y/65535*l)),E=Math.min(v-1,Math.floor(S/65535*v));if(i[E*l+R]/Rt*h>m)return!0}return!1};var Tt=["(forced-colors: active)","(prefers-contrast: more)"].map(e=>matchMedia(e)),Ot=Te(Re),L=e=>[1,3,5].map(r=>Number.parseInt(e.slice(r,r+2),16)/255),gt=({sides:e,themes:r})=>{let t=({ink:n,quiet:s,paper:c,accent:l})=>({ink:L(n),quiet:L(s),paper:L(c),accent:L(l)});return{sides:new Float32Array(e.flatMap(({colour:n})=>L(n))),camps:new Int32Array(e.map(({camp:n})=>n)),patterns:new Int32Array(e.map(({pattern:n})=>n?le(n):0)),patternColours:new Float32Array(e.flatMap(({colour:n,patternColour:s})=>L(s||n))),light:t(r.light),dark:t(r.dark)}},oo=async(e,r)=>{let{ground:t}=r,n=ke(await Ot(t.address),t),s=ze(n),c=ge(r),l=gt(t),v=t.size[1]/t.size[0],h=null,m="light",x=-1,w=null,i=!1,u={areas:()=>{h.drawAreas(w),(i||Tt.some(({matches:a})=>a))&&h.drawPatterns(w)},patterns:()=>h.drawPatterns(w),front:()=>h.drawFronts(w),places:()=>h.drawPlaces(w,x)},y=a=>({id:a,type:"custom",renderingMode:"2d",onAdd:(d,p)=>{h??=je(p,{arrays:n,states:c,ground:t,look:l})},render:(d,p)=>{w={...Ue(e,p,t),theme:m},u[a]()}}),S=()=>{h=null;for(let[a,d]of Object.entries(t.layers))e.addLayer(y(a),d)},R=()=>{for(let a of Object.keys(t.layers))e.removeLayer(a)},E=({x:a,y:d})=>Ie(e.unproject([a,d]),t),k=a=>a/Le(e,t)*65535,N=(...a)=>Z(e.getZoom(),t)&&c.isBetween(...a),C=a=>e.getLayer(a)?.visibility!=="none";return{add:S,remove:R,placesUnder:(a,d)=>{if(!C("places"))return[];let p=({row:A,rank:b})=>{let{out:T,g:D}=c.place(A);return!T&&e.getZoom()>=P(t,b,D)};return Fe(E(a),n,{flat:v,reach:k(d)}).filter(p)},cellsUnder:a=>a.map(d=>s(E(d))),dotsIn:a=>{if(!C("places"))return[];let d=e.getZoom(),p=a.map(([b,T])=>E({x:b,y:T})),A=Me(p,n).map(({row:b,rank:T})=>({row:b,always:d>=P(t,T,!1),isSmall:T>1}));return d>=t.changedZoom?A:A.filter(({always:b})=>b)},frontUnder:(a,d)=>{if(!C("front"))return null;let p=A=>c.edge(A).f;return De(E(a),n,{flat:v,reach:k(d),isShown:p})},areaUnder:a=>{if(!C("areas"))return null;let d=s(E(a),N);return d===null||c.place(d).off?null:d},inView:()=>{let{clientWidth:a,clientHeight:d}=e.getContainer(),p=[E({x:0,y:0}),E({x:a,y:d})],A=Xe(n,p),b=A.cells.filter(T=>!c.place(T).off);return{...A,cells:b,far:qe(n,p,{...t,cells:b,km:(t.fade[0]+t.fade[1])/2})}},place:c.place,edge:c.edge,isEarlierDrawn:()=>$(c.shown,e.getZoom(),t),chosen:()=>x,show:a=>{c.show(a),e.triggerRepaint()},choose:a=>{x=a??-1,e.triggerRepaint()},paint:(a,d=!1)=>{m=a,i=d,e.triggerRepaint()}}};var Ft={};F(Ft,{addMap:()=>It,current:()=>_t,paint:()=>et,paintAgain:()=>Nt,restore:()=>zt,start:()=>Dt});var Ye="advance-theme",Qe=[],Je={light:{},dark:{}},pe=null,W=null,B="light",we=()=>document.documentElement.dataset.theme??(pe.matches?"dark":"light"),kt=()=>{let e={light:W.images,dark:W.darkTheme.images},r=async(n,s)=>{Je[n][s]??=await Y(e[n][s])},t=Object.keys(W.darkTheme.images);return Promise.all(Object.keys(e).flatMap(n=>t.map(s=>r(n,s))))},et=({map:e,ground:r,signs:t,isAway:n},s,c=!1)=>{if(!n()){for(let[l,v,h,m]of W.darkTheme.layers)e.setPaintProperty(l,v,s==="dark"?m:h);for(let[l,v]of Object.entries(Je[s]))e.updateImage(l,v);r.paint(s,c),t.paint(s)}},xe=async e=>{await kt(),et(e,B)},ye=()=>{if(we()!==B){B=we();for(let e of Qe)xe(e);document.dispatchEvent(new CustomEvent("themechange"))}},Ct=()=>{document.documentElement.dataset.theme=we()==="dark"?"light":"dark",ce.write(Ye,document.documentElement.dataset.theme),ye()},Nt=xe,It=async e=>{Qe.push(e),B==="dark"&&await xe(e)},_t=()=>B,zt=()=>{let e=ce.read(Ye);e&&(document.documentElement.dataset.theme=e)},Dt=e=>{W=e,pe=matchMedia("(prefers-color-scheme: dark)"),pe.addEventListener("change",ye),document.addEventListener("click",({target:r})=>r.closest("[data-theme-switch]")&&Ct()),ye()};export{ot as a,nt as b,He as c,at as d,st as e,Ot as f,oo as g,et as h,Nt as i,It as j,_t as k,zt as l,Ft as m};
