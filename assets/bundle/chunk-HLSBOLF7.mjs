import{d as D}from"./chunk-4J6AUJYR.mjs";var _=["now","then"],P=4,C=6,z=15,U=3,v=2,ot=({c:t})=>t>=v,F=-1,k={places:new Set,ground:new Set},G=({states:t},r,s)=>new Map(t.map((n,e)=>[r.charCodeAt(e),s(n)])),$=({matrices:t,codes:r,sides:s,days:n,ids:e})=>{let i=Object.keys(s),o=G(t.holders,r,({s:f})=>i.indexOf(f)),a=G(t.doubt,r,({c:f,u:d})=>f<<P|Number(d)<<C),c=new Uint8Array(e.length*n.length*_.length),u=0;for(let f of _)for(let d=0;d<n.length;d+=1){let[h,S]=[t.holders,t.doubt].map(A=>(A.days[f]??A.days.now)[d]);for(let A=0;A<e.length;A+=1,u+=1)c[u]=o.get(h.charCodeAt(A))|a.get(S.charCodeAt(A))}return c},nt=t=>{let r=$(t),s=t.ids.length,n=Object.keys(t.sides),e={now:0,since:0,hidden:0,limit:U,outside:k,lead:F},i=null,o=(E,l)=>r[E*s+l]&z,a=(E,l)=>r[E*s+l]>>P&U,c=({day:E,since:l,clock:R,hidden:x,gradeLimit:T,outside:p})=>{let b=_.indexOf(R)*t.days.length;e.now=b+E,e.since=b+l,e.hidden=n.reduce((W,Q,q)=>W|(x.has(Q)?1<<q:0),0),e.limit=Math.min(T,U);let{lead:I}=E-l===1&&t.told?.[R]?.[E]||{};e.lead=I?t.places[I][0]:F,p!==i&&(e.outside={...k,...p}),i=p},u=E=>(e.hidden>>o(e.now,E)&1)===0&&!e.outside.ground.has(E),f=E=>o(e.now,E)!==o(e.since,E),d=E=>{let l=o(e.now,E),R=a(e.now,E),x=R>e.limit||!u(E),T=(e.hidden>>l&1)===1||R>e.limit||e.outside.places.has(E),p=f(E),b=r[e.now*s+E]>>C===1;return{s:n[l],c:R,u:b,g:p,off:x,out:T}},h=E=>{let[l,R]=D(t,E),x=Math.max(a(e.now,l),a(e.now,R)),T=x<=e.limit&&(u(l)||u(R)),p=o(e.now,l)!==o(e.now,R);return{f:T&&p,y:T&&!p&&o(e.since,l)!==o(e.since,R),c:x}},S=(E,l,R)=>A(e.now,E,l,R)||A(e.since,E,l,R),A=(E,l,R,x)=>{let T=o(E,l);return T!==o(E,R)&&T!==o(E,x)},m=(E,l,R)=>{let[x,T,p]=[E,l,R].map(b=>o(e.now,b));return T===p&&x!==T},L=r.length/s;return{bytes:r,count:s,lines:L,shown:e,show:c,place:d,edge:h,isEdge:S,isBetween:m,isGained:f,days:()=>e.now*L+e.since}};var rt=(t,{triangles:r,vertices:s,segments:n,places:e,corners:i,field:[o,a]})=>{let c=0,u=(f,d)=>{let h=new f(t,c,d);return c+=h.byteLength,h};return{triangles:u(Uint32Array,r*3),vertices:u(Uint16Array,s*3),segments:u(Uint16Array,n*12),places:u(Uint16Array,e*3),beyond:u(Uint16Array,i*2),field:u(Uint8Array,o*a),marks:new Uint8Array(t,c)}};var st=({triangles:t,vertices:r,beyond:s},n)=>{let e=n*3,i=new Uint16Array((e+r.length/3)*6);for(let o=0;o<e;o+=1){let a=t[o]*3,c=Math.floor(o/3)*2;i.set([...r.subarray(a,a+3),s[c],s[c+1],o%3],o*6)}for(let o=0;o<r.length/3;o+=1){let[a,c,u]=r.subarray(o*3);i.set([a,c,u,u,u],(e+o)*6)}return{values:i,numbers:t.map((o,a)=>a<e?a:e+o)}};var at=({triangles:t,vertices:r,segments:s,beyond:n},e)=>{let i=[];for(let o=0;o<n.length/2;o+=1){let[a,c,u]=[0,1,2].map(L=>t[o*3+L]*3),f=L=>[r[L],r[L+1]],[d,h,S]=[f(a),f(c),f(u)],A=[d,S].reduce((L,[w,E])=>L+Math.hypot(w-h[0],(E-h[1])*e),0),m=[r[a+2],n[o*2],n[o*2+1]];i.push([...d,...S,...h,...m,0,65535,Math.min(A,65535)])}for(let o=0;o<s.length;o+=12){let[a,c,u,f,d,h,,S,A,m,L,w]=s.subarray(o,o+12);if(L+w>=65534)continue;let E=p=>[a+(u-a)*p/65535,c+(f-c)*p/65535],[l,R,x]=[L,(L+65535-w)/2,65535-w].map(E),T=p=>S+(A-S)*p/65535;i.push([...l,...x,...R,d,h,h,T(L),T(65535-w),m])}return Uint16Array.from(i.flat().map(Math.round))},j=({lng:t,lat:r})=>[.5+t/360,.5-Math.asinh(Math.tan(r*Math.PI/180))/(2*Math.PI)],it=(t,{corner:r,size:s})=>j(t).map((n,e)=>(n-r[e])/s[e]*65535),N=(t,r,s,n,e,i)=>(s-t)*(i-r)-(n-r)*(e-t),J=([t,r],{triangles:s,vertices:n},e)=>{let[i,o,a]=[s[e]*3,s[e+1]*3,s[e+2]*3],c=N(n[i],n[i+1],n[o],n[o+1],t,r),u=N(n[o],n[o+1],n[a],n[a+1],t,r),f=N(n[a],n[a+1],n[i],n[i+1],t,r);return c>=0&&u>=0&&f>=0||c<=0&&u<=0&&f<=0},B=(t,r,s=null)=>{for(let n=0;n<(s??r.triangles).length;n+=s?1:3){let e=s?s[n]:n;if(J(t,r,e))return e}return null},X=({triangles:t,vertices:r},s)=>s===null?null:r[t[s]*3+2],ct=(t,r)=>X(r,B(t,r)),Z=([t,r],{triangles:s,vertices:n,beyond:e},i)=>{if(i>=e.length/2*3)return null;let[[o,a],[c,u],[f,d]]=[0,1,2].map(w=>n.subarray(s[i+w]*3)),h=N(o,a,c,u,f,d),[S,A]=[N(f,d,o,a,t,r)/h,N(o,a,c,u,t,r)/h],m=.5*S+A,L=e.subarray(i/3*2,(i/3+1)*2);return{rows:m<.5?[...L]:[L[1],L[0]],isBeyond:m*m>A}};var M=t=>Math.min(63,Math.max(0,Math.floor(t/65535*64))),ut=t=>{let r=null,s=({triangles:n,vertices:e})=>{r=Array.from({length:4096},()=>[]);for(let i=0;i<n.length;i+=3){let o=[0,1,2].map(u=>n[i+u]*3),[a,c]=[0,1].map(u=>o.map(f=>M(e[f+u])));for(let u=Math.min(...c);u<=Math.max(...c);u+=1)for(let f=Math.min(...a);f<=Math.max(...a);f+=1)r[u*64+f].push(i)}};return(n,e=()=>!1)=>{r||s(t);let i=B(n,t,r[M(n[1])*64+M(n[0])]),o=X(t,i),a=i===null?null:Z(n,t,i);return a?.isBeyond&&e(o,...a.rows)?a.rows[0]:o}},y=(t,r)=>t*t+r*r,Et=([t,r],{segments:s},{flat:n,reach:e,isShown:i})=>{let[o,a]=[null,y(e,0)];for(let c=0;c<s.length;c+=12){let[u,f]=[s[c]-t,(s[c+1]-r)*n],[d,h]=[s[c+2]-s[c],(s[c+3]-s[c+1])*n],S=Math.min(1,Math.max(0,-(u*d+f*h)/(y(d,h)||1))),A=y(u+S*d,f+S*h);A>a||!i(s[c+6])||([o,a]=[s[c+6],A])}return o},ft=([t,r],{places:s},{flat:n,reach:e})=>{let i=[];for(let o=0;o<s.length/3;o+=1){let a=y(s[o*3]-t,(s[o*3+1]-r)*n);a<=y(e,0)&&i.push({row:o,rank:s[o*3+2],far:a})}return i.sort((o,a)=>o.far-a.far)},dt=([[t,r],[s,n]],{places:e})=>{let i=[];for(let o=0;o<e.length;o+=3){let[a,c]=[e[o],e[o+1]];a>=t&&a<=s&&c>=r&&c<=n&&i.push({row:o/3,rank:e[o+2]})}return i};var At=`#version 300 es
precision highp float;
precision highp int;
const int MOST_SIDES = 16;
/* Of a state or a look. */
int sideOf(int state) { return state & 15; }
`,Rt=`
uniform mat4 uMatrix;
uniform highp usampler2D uStates;
uniform int uNow;
uniform int uSince;
uniform int uHidden;
uniform int uLimit;
uniform vec2 uViewport;
uniform vec3 uSides[MOST_SIDES];

int byteAt(int line, int row) { return int(texelFetch(uStates, ivec2(row, line), 0).r); }
int gradeOf(int state) { return (state >> 4) & 3; }
bool dateIsUnsure(int state) { return (state >> 6) == 1; }
bool isUnsure(int grade) { return grade >= ${v}; }
bool isOff(int state) { return ((uHidden >> sideOf(state)) & 1) == 1 || gradeOf(state) > uLimit; }
/* What the filters leave out besides: bit 0 a place, bit 1 its ground. */
uniform highp usampler2D uOutside;
bool isOutside(int row, uint bit) { return (texelFetch(uOutside, ivec2(row, 0), 0).r & bit) != 0u; }
bool noGround(int state, int row) { return isOff(state) || isOutside(row, 2u); }
const vec4 NOWHERE = vec4(2., 2., 2., 1.);
vec2 onScreen(vec2 share) {
  vec4 clip = uMatrix * vec4(share, 0., 1.);
  return (clip.xy / clip.w * .5 + .5) * uViewport;
}
vec4 placed(vec2 px) { return vec4(px / uViewport * 2. - 1., 0., 1.); }
`,Lt=`
uniform highp usampler2D uMarks;
uniform int uLevel;
const int MARK_BITS = 2;
const uint UNSURE = 1u;
const uint GAINED = 2u;
const uint SMALL = 16u;
uint marksOf(int row) { return uLevel < 0 ? 0u : texelFetch(uMarks, ivec2(row, uNow), 0).r; }
`,V=`
const int NEW_LOOK = 16;
const int UNSURE_LOOK = 32;
const int NO_LOOK = 64;
`,Tt=`${V}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec3 aRows;
layout(location = 2) in uint aCorner;
uniform bool uRounded;
/* Whether the marks of what was gained are for these days. */
uniform bool uDaily;
flat out ivec3 vLooks;
out vec2 vAt;

int lookOf(int row) {
  int state = byteAt(uNow, row);
  int side = sideOf(state);
  uint mark = marksOf(row) >> (MARK_BITS * max(uLevel, 0));
  bool gained = (mark & GAINED) != 0u;
  bool unsure = (mark & UNSURE) != 0u;
  if (uLevel < 0 || !uDaily) gained = side != sideOf(byteAt(uSince, row));
  if (uLevel < 0) unsure = isUnsure(gradeOf(state));
  return side + (gained ? NEW_LOOK : 0) + (unsure ? UNSURE_LOOK : 0) + (noGround(state, row) ? NO_LOOK : 0);
}

void look() {
  ivec3 rows = ivec3(aRows);
  vLooks = ivec3(lookOf(rows.x));
  /* Within the curve, as all triangles but those of corners are. */
  vAt = vec2(0., 1.);
  if (uRounded && rows.x != rows.y) {
    ivec2 beyond = ivec2(lookOf(rows.y), lookOf(rows.z));
    ivec3 sides = ivec3(vLooks.x, beyond) & 15;
    if (sides.y == sides.z && (sides.x != sides.y || (beyond.x == beyond.y && vLooks.x != beyond.x))) {
      vLooks.yz = beyond;
      vAt = aCorner == 0u ? vec2(0.) : aCorner == 1u ? vec2(.5, 0.) : vec2(1.);
    }
  }
  bool none = ((vLooks.x & vLooks.y & vLooks.z) & NO_LOOK) != 0;
  gl_Position = none ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}
`,pt=`${V}
flat in ivec3 vLooks;
in vec2 vAt;

int look() { return vAt.x * vAt.x <= vAt.y ? vLooks.x : vAt.x < .5 ? vLooks.y : vLooks.z; }
`,St=`
uniform float uRatio;
vec2 here() { return gl_FragCoord.xy / uRatio; }
float stroke(vec2 p, vec2 a, vec2 b, float half_) {
  vec2 along = b - a;
  float t = clamp(dot(p - a, along) / max(dot(along, along), 1e-6), 0., 1.);
  return 1. - smoothstep(half_ - .5, half_ + .5, length(p - a - t * along));
}
float rule(float at, float every, float half_) {
  return 1. - smoothstep(half_ - .5, half_ + .5, abs(mod(at, every) - every * .5));
}
/* Rising to the right, as in the legend; p counts upwards. */
float hatch(vec2 p) { return rule(p.x - p.y, 6., 1.); }
`,xt=`
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec2 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;var K=[0,1,2,2,1,3],g=(t,r,s)=>{let n=t.createShader(r);if(t.shaderSource(n,s),t.compileShader(n),!t.getShaderParameter(n,t.COMPILE_STATUS))throw new Error(t.getShaderInfoLog(n));return n},wt=(t,{VERTEX:r,FRAGMENT:s})=>{let n=t.createProgram();if(t.attachShader(n,g(t,t.VERTEX_SHADER,r)),t.attachShader(n,g(t,t.FRAGMENT_SHADER,s)),t.linkProgram(n),!t.getProgramParameter(n,t.LINK_STATUS))throw new Error(t.getProgramInfoLog(n));let e={};return{program:n,uniform:o=>(o in e||(e[o]=t.getUniformLocation(n,o)),e[o])}},Ot=(t,r,{inner:s,format:n,width:e,height:i,pixels:o,filter:a})=>{let c=t.createTexture();t.activeTexture(t.TEXTURE0+r),t.bindTexture(t.TEXTURE_2D,c),t.pixelStorei(t.UNPACK_ALIGNMENT,1),t.texImage2D(t.TEXTURE_2D,0,s,e,i,0,n,t.UNSIGNED_BYTE,o);for(let u of[t.TEXTURE_MIN_FILTER,t.TEXTURE_MAG_FILTER])t.texParameteri(t.TEXTURE_2D,u,a);for(let u of[t.TEXTURE_WRAP_S,t.TEXTURE_WRAP_T])t.texParameteri(t.TEXTURE_2D,u,t.CLAMP_TO_EDGE);return c},Y=(t,r,s)=>{let n=t.createBuffer();return t.bindBuffer(r,n),t.bufferData(r,s,t.STATIC_DRAW),n},bt=(t,r,s)=>{let n=0;for(let[e,{shares:i,numbers:o}]of s.entries())t.enableVertexAttribArray(e),o?t.vertexAttribIPointer(e,o,t.UNSIGNED_SHORT,r*2,n*2):t.vertexAttribPointer(e,i,t.UNSIGNED_SHORT,!0,r*2,n*2),n+=o??i},O=K.length,H=(t,r,s)=>{for(let n=0;n<O;n+=1)t[r*O+n]=s*4+K[n]},Nt=t=>{let r=new Uint32Array(t*O);for(let s=0;s<t;s+=1)H(r,s,s);return r},yt=(t,r,s)=>{t.useProgram(r),t.bindVertexArray(s),t.enable(t.BLEND),t.blendFunc(t.ONE,t.ONE_MINUS_SRC_ALPHA);for(let n of[t.DEPTH_TEST,t.STENCIL_TEST,t.CULL_FACE])t.disable(n)},Ut=(t,r,s)=>{let n=r.length/s,e=new Uint16Array(r.length*4);for(let o=0;o<n;o+=1){let a=r.subarray(o*s,(o+1)*s);for(let c=0;c<4;c+=1)e.set(a,(o*4+c)*s)}Y(t,t.ARRAY_BUFFER,e);let i=new Uint32Array(n*O);return Y(t,t.ELEMENT_ARRAY_BUFFER,i),o=>{let a=0,c=o.map(u=>{let f=a;for(let d=0;d<n;d+=1)u(d)&&(H(i,a,d),a+=1);return{from:f*O*i.BYTES_PER_ELEMENT,corners:(a-f)*O}});return t.bufferSubData(t.ELEMENT_ARRAY_BUFFER,0,i.subarray(0,a*O)),c}};export{v as a,ot as b,nt as c,At as d,Rt as e,Lt as f,Tt as g,pt as h,St as i,xt as j,rt as k,st as l,at as m,it as n,ct as o,ut as p,Et as q,ft as r,dt as s,wt as t,Ot as u,Y as v,bt as w,Nt as x,yt as y,Ut as z};
