var b=(t,{triangles:o,vertices:e,segments:r,places:i,field:[a,n]})=>{let s=0,u=(c,E)=>{let f=new c(t,s,E);return s+=f.byteLength,f};return{triangles:u(Uint32Array,o*3),vertices:u(Uint16Array,e*3),segments:u(Uint16Array,r*10),places:u(Uint16Array,i*3),field:u(Uint8Array,a*n)}},m=({lng:t,lat:o})=>[.5+t/360,.5-Math.asinh(Math.tan(o*Math.PI/180))/(2*Math.PI)],M=(t,{corner:o,size:e})=>m(t).map((r,i)=>(r-o[i])/e[i]*65535),S=(t,o,e,r,i,a)=>(e-t)*(a-o)-(r-o)*(i-t),_=([t,o],{triangles:e,vertices:r},i)=>{let[a,n,s]=[e[i]*3,e[i+1]*3,e[i+2]*3],u=S(r[a],r[a+1],r[n],r[n+1],t,o),c=S(r[n],r[n+1],r[s],r[s+1],t,o),E=S(r[s],r[s+1],r[a],r[a+1],t,o);return u>=0&&c>=0&&E>=0||u<=0&&c<=0&&E<=0},U=(t,o,e=null)=>{let{triangles:r,vertices:i}=o;for(let a=0;a<(e??r).length;a+=e?1:3){let n=e?e[a]:a;if(_(t,o,n))return i[r[n]*3+2]}return null};var A=t=>Math.min(63,Math.max(0,Math.floor(t/65535*64))),P=t=>{let o=null,e=({triangles:r,vertices:i})=>{o=Array.from({length:4096},()=>[]);for(let a=0;a<r.length;a+=3){let n=[0,1,2].map(c=>r[a+c]*3),[s,u]=[0,1].map(c=>n.map(E=>A(i[E+c])));for(let c=Math.min(...u);c<=Math.max(...u);c+=1)for(let E=Math.min(...s);E<=Math.max(...s);E+=1)o[c*64+E].push(a)}};return r=>(o||e(t),U(r,t,o[A(r[1])*64+A(r[0])]))},T=(t,o)=>t*t+o*o,I=([t,o],{segments:e},{flat:r,reach:i,isShown:a})=>{let[n,s]=[null,T(i,0)];for(let u=0;u<e.length;u+=10){let[c,E]=[e[u]-t,(e[u+1]-o)*r],[f,h]=[e[u+2]-e[u],(e[u+3]-e[u+1])*r],p=Math.min(1,Math.max(0,-(c*f+E*h)/(T(f,h)||1))),d=T(c+p*f,E+p*h);d>s||!a(e[u+6])||([n,s]=[e[u+6],d])}return n},N=([t,o],{places:e},{flat:r,reach:i})=>{let a=[];for(let n=0;n<e.length/3;n+=1){let s=T(e[n*3]-t,(e[n*3+1]-o)*r);s<=T(i,0)&&a.push({row:n,rank:e[n*3+2],far:s})}return a.sort((n,s)=>n.far-s.far)},F=([[t,o],[e,r]],{places:i})=>{let a=[];for(let n=0;n<i.length;n+=3){let[s,u]=[i[n],i[n+1]];s>=t&&s<=e&&u>=o&&u<=r&&a.push({row:n/3,rank:i[n+2]})}return a};var w=`#version 300 es
precision highp float;
precision highp int;
`,D=`
const int MOST_SIDES = 16;
uniform mat4 uMatrix;
uniform highp usampler2D uStates;
uniform int uNow;
uniform int uSince;
uniform int uHidden;
uniform int uLimit;
uniform vec2 uViewport;
uniform vec3 uSides[MOST_SIDES];

int byteAt(int line, int row) { return int(texelFetch(uStates, ivec2(row, line), 0).r); }
int sideOf(int state) { return state & 15; }
int gradeOf(int state) { return (state >> 4) & 3; }
bool dateIsUnsure(int state) { return (state >> 6) == 1; }
bool isUnsure(int grade) { return grade >= 2; }
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
`,y=`
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
float hatch(vec2 p) { return rule(p.x + p.y, 6., 1.); }
`,v=`
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec4 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;var l=[0,1,2,2,1,3],x=(t,o,e)=>{let r=t.createShader(o);if(t.shaderSource(r,e),t.compileShader(r),!t.getShaderParameter(r,t.COMPILE_STATUS))throw new Error(t.getShaderInfoLog(r));return r},X=(t,{VERTEX:o,FRAGMENT:e})=>{let r=t.createProgram();if(t.attachShader(r,x(t,t.VERTEX_SHADER,o)),t.attachShader(r,x(t,t.FRAGMENT_SHADER,e)),t.linkProgram(r),!t.getProgramParameter(r,t.LINK_STATUS))throw new Error(t.getProgramInfoLog(r));let i={};return{program:r,uniform:n=>(n in i||(i[n]=t.getUniformLocation(r,n)),i[n])}},G=(t,o,{inner:e,format:r,width:i,height:a,pixels:n,filter:s})=>{let u=t.createTexture();t.activeTexture(t.TEXTURE0+o),t.bindTexture(t.TEXTURE_2D,u),t.pixelStorei(t.UNPACK_ALIGNMENT,1),t.texImage2D(t.TEXTURE_2D,0,e,i,a,0,r,t.UNSIGNED_BYTE,n);for(let c of[t.TEXTURE_MIN_FILTER,t.TEXTURE_MAG_FILTER])t.texParameteri(t.TEXTURE_2D,c,s);for(let c of[t.TEXTURE_WRAP_S,t.TEXTURE_WRAP_T])t.texParameteri(t.TEXTURE_2D,c,t.CLAMP_TO_EDGE);return u},R=(t,o,e)=>{let r=t.createBuffer();return t.bindBuffer(o,r),t.bufferData(o,e,t.STATIC_DRAW),r},V=(t,o,{size:e,each:r,from:i,isWhole:a=!1})=>{t.enableVertexAttribArray(o),a?t.vertexAttribIPointer(o,e,t.UNSIGNED_SHORT,r*2,i*2):t.vertexAttribPointer(o,e,t.UNSIGNED_SHORT,!0,r*2,i*2)},L=t=>{let o=new Uint32Array(t*6);for(let e=0;e<t*6;e+=1)o[e]=Math.trunc(e/6)*4+l[e%6];return o},B=(t,o,e)=>{t.useProgram(o),t.bindVertexArray(e),t.enable(t.BLEND),t.blendFunc(t.ONE,t.ONE_MINUS_SRC_ALPHA);for(let r of[t.DEPTH_TEST,t.STENCIL_TEST,t.CULL_FACE])t.disable(r)},H=(t,o,e)=>{let r=o.length/e,i=new Uint16Array(o.length*4);for(let a=0;a<r;a+=1){let n=o.subarray(a*e,(a+1)*e);for(let s=0;s<4;s+=1)i.set(n,(a*4+s)*e)}R(t,t.ARRAY_BUFFER,i),R(t,t.ELEMENT_ARRAY_BUFFER,L(r))};export{w as a,D as b,y as c,v as d,b as e,M as f,U as g,P as h,I as i,N as j,F as k,X as l,G as m,R as n,V as o,L as p,B as q,H as r};
