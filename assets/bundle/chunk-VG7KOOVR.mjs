var M=(t,{triangles:o,vertices:e,segments:r,places:i,field:[a,n]})=>{let s=0,u=(E,c)=>{let f=new E(t,s,c);return s+=f.byteLength,f};return{triangles:u(Uint32Array,o*3),vertices:u(Uint16Array,e*3),segments:u(Uint16Array,r*10),places:u(Uint16Array,i*3),field:u(Uint8Array,a*n)}},l=({lng:t,lat:o})=>[.5+t/360,.5-Math.asinh(Math.tan(o*Math.PI/180))/(2*Math.PI)],N=(t,{corner:o,size:e})=>l(t).map((r,i)=>(r-o[i])/e[i]*65535),A=(t,o,e,r,i,a)=>(e-t)*(a-o)-(r-o)*(i-t),L=([t,o],{triangles:e,vertices:r},i)=>{let[a,n,s]=[e[i]*3,e[i+1]*3,e[i+2]*3],u=A(r[a],r[a+1],r[n],r[n+1],t,o),E=A(r[n],r[n+1],r[s],r[s+1],t,o),c=A(r[s],r[s+1],r[a],r[a+1],t,o);return u>=0&&E>=0&&c>=0||u<=0&&E<=0&&c<=0},b=(t,o,e=null)=>{let{triangles:r,vertices:i}=o;for(let a=0;a<(e??r).length;a+=e?1:3){let n=e?e[a]:a;if(L(t,o,n))return i[r[n]*3+2]}return null};var p=t=>Math.min(63,Math.max(0,Math.floor(t/65535*64))),P=t=>{let o=null,e=({triangles:r,vertices:i})=>{o=Array.from({length:4096},()=>[]);for(let a=0;a<r.length;a+=3){let n=[0,1,2].map(E=>r[a+E]*3),[s,u]=[0,1].map(E=>n.map(c=>p(i[c+E])));for(let E=Math.min(...u);E<=Math.max(...u);E+=1)for(let c=Math.min(...s);c<=Math.max(...s);c+=1)o[E*64+c].push(a)}};return r=>(o||e(t),b(r,t,o[p(r[1])*64+p(r[0])]))},h=(t,o)=>t*t+o*o,F=([t,o],{segments:e},{flat:r,reach:i,isShown:a})=>{let[n,s]=[null,h(i,0)];for(let u=0;u<e.length;u+=10){let[E,c]=[e[u]-t,(e[u+1]-o)*r],[f,S]=[e[u+2]-e[u],(e[u+3]-e[u+1])*r],R=Math.min(1,Math.max(0,-(E*f+c*S)/(h(f,S)||1))),d=h(E+R*f,c+R*S);d>s||!a(e[u+6])||([n,s]=[e[u+6],d])}return n},I=([t,o],{places:e},{flat:r,reach:i})=>{let a=[];for(let n=0;n<e.length/3;n+=1){let s=h(e[n*3]-t,(e[n*3+1]-o)*r);s<=h(i,0)&&a.push({row:n,rank:e[n*3+2],far:s})}return a.sort((n,s)=>n.far-s.far)},w=([[t,o],[e,r]],{places:i})=>{let a=[];for(let n=0;n<i.length;n+=3){let[s,u]=[i[n],i[n+1]];s>=t&&s<=e&&u>=o&&u<=r&&a.push({row:n/3,rank:i[n+2]})}return a};var D=`#version 300 es
precision highp float;
precision highp int;
`,y=`
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
`,v=`
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
`,C=`
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec4 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;var _=[0,1,2,2,1,3],x=(t,o,e)=>{let r=t.createShader(o);if(t.shaderSource(r,e),t.compileShader(r),!t.getShaderParameter(r,t.COMPILE_STATUS))throw new Error(t.getShaderInfoLog(r));return r},G=(t,{VERTEX:o,FRAGMENT:e})=>{let r=t.createProgram();if(t.attachShader(r,x(t,t.VERTEX_SHADER,o)),t.attachShader(r,x(t,t.FRAGMENT_SHADER,e)),t.linkProgram(r),!t.getProgramParameter(r,t.LINK_STATUS))throw new Error(t.getProgramInfoLog(r));let i={};return{program:r,uniform:n=>(n in i||(i[n]=t.getUniformLocation(r,n)),i[n])}},B=(t,o,{inner:e,format:r,width:i,height:a,pixels:n,filter:s})=>{let u=t.createTexture();t.activeTexture(t.TEXTURE0+o),t.bindTexture(t.TEXTURE_2D,u),t.pixelStorei(t.UNPACK_ALIGNMENT,1),t.texImage2D(t.TEXTURE_2D,0,e,i,a,0,r,t.UNSIGNED_BYTE,n);for(let E of[t.TEXTURE_MIN_FILTER,t.TEXTURE_MAG_FILTER])t.texParameteri(t.TEXTURE_2D,E,s);for(let E of[t.TEXTURE_WRAP_S,t.TEXTURE_WRAP_T])t.texParameteri(t.TEXTURE_2D,E,t.CLAMP_TO_EDGE);return u},m=(t,o,e)=>{let r=t.createBuffer();return t.bindBuffer(o,r),t.bufferData(o,e,t.STATIC_DRAW),r},V=(t,o,{size:e,each:r,from:i,isWhole:a=!1})=>{t.enableVertexAttribArray(o),a?t.vertexAttribIPointer(o,e,t.UNSIGNED_SHORT,r*2,i*2):t.vertexAttribPointer(o,e,t.UNSIGNED_SHORT,!0,r*2,i*2)},T=_.length,U=(t,o,e)=>{for(let r=0;r<T;r+=1)t[o*T+r]=e*4+_[r]},H=t=>{let o=new Uint32Array(t*T);for(let e=0;e<t;e+=1)U(o,e,e);return o},Y=(t,o,e)=>{t.useProgram(o),t.bindVertexArray(e),t.enable(t.BLEND),t.blendFunc(t.ONE,t.ONE_MINUS_SRC_ALPHA);for(let r of[t.DEPTH_TEST,t.STENCIL_TEST,t.CULL_FACE])t.disable(r)},Q=(t,o,e)=>{let r=o.length/e,i=new Uint16Array(o.length*4);for(let n=0;n<r;n+=1){let s=o.subarray(n*e,(n+1)*e);for(let u=0;u<4;u+=1)i.set(s,(n*4+u)*e)}m(t,t.ARRAY_BUFFER,i);let a=new Uint32Array(r*T);return m(t,t.ELEMENT_ARRAY_BUFFER,a),n=>{let s=0,u=n.map(E=>{let c=s;for(let f=0;f<r;f+=1)E(f)&&(U(a,s,f),s+=1);return{from:c*T*a.BYTES_PER_ELEMENT,corners:(s-c)*T}});return t.bufferSubData(t.ELEMENT_ARRAY_BUFFER,0,a.subarray(0,s*T)),u}};export{D as a,y as b,v as c,C as d,M as e,N as f,b as g,P as h,F as i,I as j,w as k,G as l,B as m,m as n,V as o,H as p,Y as q,Q as r};
