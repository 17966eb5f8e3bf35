import{d as N}from"./chunk-4J6AUJYR.mjs";var b=["now","then"],D=4,P=6,k=15,U=3,L=2,g=({c:t})=>t>=L,I={places:new Set,ground:new Set},O=({states:t},o,r)=>new Map(t.map((n,e)=>[o.charCodeAt(e),r(n)])),V=({matrices:t,codes:o,sides:r,days:n,ids:e})=>{let i=Object.keys(r),s=O(t.holders,o,({s:f})=>i.indexOf(f)),c=O(t.doubt,o,({c:f,u:h})=>f<<D|Number(h)<<P),a=new Uint8Array(e.length*n.length*b.length),u=0;for(let f of b)for(let h=0;h<n.length;h+=1){let[p,R]=[t.holders,t.doubt].map(A=>(A.days[f]??A.days.now)[h]);for(let A=0;A<e.length;A+=1,u+=1)a[u]=s.get(p.charCodeAt(A))|c.get(R.charCodeAt(A))}return a},j=t=>{let o=V(t),r=t.ids.length,n=Object.keys(t.sides),e={now:0,since:0,hidden:0,limit:U,outside:I},i=null,s=(E,d)=>o[E*r+d]&k,c=(E,d)=>o[E*r+d]>>D&U,a=({day:E,since:d,clock:S,hidden:m,gradeLimit:x,outside:T})=>{let w=b.indexOf(S)*t.days.length;e.now=w+E,e.since=w+d,e.hidden=n.reduce((X,B,H)=>X|(m.has(B)?1<<H:0),0),e.limit=Math.min(x,U),T!==i&&(e.outside={...I,...T}),i=T},u=E=>(e.hidden>>s(e.now,E)&1)===0&&!e.outside.ground.has(E),f=E=>s(e.now,E)!==s(e.since,E),h=E=>{let d=s(e.now,E),S=c(e.now,E),m=S>e.limit||!u(E),x=(e.hidden>>d&1)===1||S>e.limit||e.outside.places.has(E),T=f(E),w=o[e.now*r+E]>>P===1;return{s:n[d],c:S,u:w,g:T,off:m,out:x}},p=E=>{let[d,S]=N(t,E),m=Math.max(c(e.now,d),c(e.now,S)),x=m<=e.limit&&(u(d)||u(S)),T=s(e.now,d)!==s(e.now,S);return{f:x&&T,y:x&&!T&&s(e.since,d)!==s(e.since,S),c:m}},R=(E,d)=>s(e.now,E)===s(e.now,d)&&s(e.since,E)===s(e.since,d),A=o.length/r;return{bytes:o,count:r,lines:A,shown:e,show:a,place:h,edge:p,isWithin:R,isGained:f,days:()=>e.now*A+e.since}};var J=(t,{triangles:o,vertices:r,segments:n,places:e,field:[i,s]})=>{let c=0,a=(u,f)=>{let h=new u(t,c,f);return c+=h.byteLength,h};return{triangles:a(Uint32Array,o*3),vertices:a(Uint16Array,r*3),segments:a(Uint16Array,n*10),places:a(Uint16Array,e*3),field:a(Uint8Array,i*s),marks:new Uint8Array(t,c)}},Y=({lng:t,lat:o})=>[.5+t/360,.5-Math.asinh(Math.tan(o*Math.PI/180))/(2*Math.PI)],Z=(t,{corner:o,size:r})=>Y(t).map((n,e)=>(n-o[e])/r[e]*65535),M=(t,o,r,n,e,i)=>(r-t)*(i-o)-(n-o)*(e-t),K=([t,o],{triangles:r,vertices:n},e)=>{let[i,s,c]=[r[e]*3,r[e+1]*3,r[e+2]*3],a=M(n[i],n[i+1],n[s],n[s+1],t,o),u=M(n[s],n[s+1],n[c],n[c+1],t,o),f=M(n[c],n[c+1],n[i],n[i+1],t,o);return a>=0&&u>=0&&f>=0||a<=0&&u<=0&&f<=0},Q=(t,o,r=null)=>{let{triangles:n,vertices:e}=o;for(let i=0;i<(r??n).length;i+=r?1:3){let s=r?r[i]:i;if(K(t,o,s))return e[n[s]*3+2]}return null};var y=t=>Math.min(63,Math.max(0,Math.floor(t/65535*64))),z=t=>{let o=null,r=({triangles:n,vertices:e})=>{o=Array.from({length:4096},()=>[]);for(let i=0;i<n.length;i+=3){let s=[0,1,2].map(u=>n[i+u]*3),[c,a]=[0,1].map(u=>s.map(f=>y(e[f+u])));for(let u=Math.min(...a);u<=Math.max(...a);u+=1)for(let f=Math.min(...c);f<=Math.max(...c);f+=1)o[u*64+f].push(i)}};return n=>(o||r(t),Q(n,t,o[y(n[1])*64+y(n[0])]))},_=(t,o)=>t*t+o*o,tt=([t,o],{segments:r},{flat:n,reach:e,isShown:i})=>{let[s,c]=[null,_(e,0)];for(let a=0;a<r.length;a+=10){let[u,f]=[r[a]-t,(r[a+1]-o)*n],[h,p]=[r[a+2]-r[a],(r[a+3]-r[a+1])*n],R=Math.min(1,Math.max(0,-(u*h+f*p)/(_(h,p)||1))),A=_(u+R*h,f+R*p);A>c||!i(r[a+6])||([s,c]=[r[a+6],A])}return s},nt=([t,o],{places:r},{flat:n,reach:e})=>{let i=[];for(let s=0;s<r.length/3;s+=1){let c=_(r[s*3]-t,(r[s*3+1]-o)*n);c<=_(e,0)&&i.push({row:s,rank:r[s*3+2],far:c})}return i.sort((s,c)=>s.far-c.far)},et=([[t,o],[r,n]],{places:e})=>{let i=[];for(let s=0;s<e.length;s+=3){let[c,a]=[e[s],e[s+1]];c>=t&&c<=r&&a>=o&&a<=n&&i.push({row:s/3,rank:e[s+2]})}return i};var st=`#version 300 es
precision highp float;
precision highp int;
`,it=`
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
bool isUnsure(int grade) { return grade >= ${L}; }
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
`,at=`
uniform highp usampler2D uMarks;
uniform int uLevel;
const int MARK_BITS = 2;
const uint UNSURE = 1u;
const uint GAINED = 2u;
const uint SMALL = 16u;
uint marksOf(int row) { return uLevel < 0 ? 0u : texelFetch(uMarks, ivec2(row, uNow), 0).r; }
`,ct=`
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
`,ut=`
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec2 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;var v=[0,1,2,2,1,3],F=(t,o,r)=>{let n=t.createShader(o);if(t.shaderSource(n,r),t.compileShader(n),!t.getShaderParameter(n,t.COMPILE_STATUS))throw new Error(t.getShaderInfoLog(n));return n},Et=(t,{VERTEX:o,FRAGMENT:r})=>{let n=t.createProgram();if(t.attachShader(n,F(t,t.VERTEX_SHADER,o)),t.attachShader(n,F(t,t.FRAGMENT_SHADER,r)),t.linkProgram(n),!t.getProgramParameter(n,t.LINK_STATUS))throw new Error(t.getProgramInfoLog(n));let e={};return{program:n,uniform:s=>(s in e||(e[s]=t.getUniformLocation(n,s)),e[s])}},ht=(t,o,{inner:r,format:n,width:e,height:i,pixels:s,filter:c})=>{let a=t.createTexture();t.activeTexture(t.TEXTURE0+o),t.bindTexture(t.TEXTURE_2D,a),t.pixelStorei(t.UNPACK_ALIGNMENT,1),t.texImage2D(t.TEXTURE_2D,0,r,e,i,0,n,t.UNSIGNED_BYTE,s);for(let u of[t.TEXTURE_MIN_FILTER,t.TEXTURE_MAG_FILTER])t.texParameteri(t.TEXTURE_2D,u,c);for(let u of[t.TEXTURE_WRAP_S,t.TEXTURE_WRAP_T])t.texParameteri(t.TEXTURE_2D,u,t.CLAMP_TO_EDGE);return a},C=(t,o,r)=>{let n=t.createBuffer();return t.bindBuffer(o,n),t.bufferData(o,r,t.STATIC_DRAW),n},dt=(t,o,{size:r,each:n,from:e,isWhole:i=!1})=>{t.enableVertexAttribArray(o),i?t.vertexAttribIPointer(o,r,t.UNSIGNED_SHORT,n*2,e*2):t.vertexAttribPointer(o,r,t.UNSIGNED_SHORT,!0,n*2,e*2)},l=v.length,G=(t,o,r)=>{for(let n=0;n<l;n+=1)t[o*l+n]=r*4+v[n]},At=t=>{let o=new Uint32Array(t*l);for(let r=0;r<t;r+=1)G(o,r,r);return o},St=(t,o,r)=>{t.useProgram(o),t.bindVertexArray(r),t.enable(t.BLEND),t.blendFunc(t.ONE,t.ONE_MINUS_SRC_ALPHA);for(let n of[t.DEPTH_TEST,t.STENCIL_TEST,t.CULL_FACE])t.disable(n)},Tt=(t,o,r)=>{let n=o.length/r,e=new Uint16Array(o.length*4);for(let s=0;s<n;s+=1){let c=o.subarray(s*r,(s+1)*r);for(let a=0;a<4;a+=1)e.set(c,(s*4+a)*r)}C(t,t.ARRAY_BUFFER,e);let i=new Uint32Array(n*l);return C(t,t.ELEMENT_ARRAY_BUFFER,i),s=>{let c=0,a=s.map(u=>{let f=c;for(let h=0;h<n;h+=1)u(h)&&(G(i,c,h),c+=1);return{from:f*l*i.BYTES_PER_ELEMENT,corners:(c-f)*l}});return t.bufferSubData(t.ELEMENT_ARRAY_BUFFER,0,i.subarray(0,c*l)),a}};export{L as a,g as b,j as c,st as d,it as e,at as f,ct as g,ut as h,J as i,Z as j,Q as k,z as l,tt as m,nt as n,et as o,Et as p,ht as q,C as r,dt as s,At as t,St as u,Tt as v};
