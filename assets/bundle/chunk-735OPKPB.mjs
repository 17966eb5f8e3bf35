import{d as I}from"./chunk-4J6AUJYR.mjs";var U=["now","then"],P=4,D=6,V=15,w=3,L=2,j=({c:t})=>t>=L,N={places:new Set,ground:new Set},O=({states:t},o,r)=>new Map(t.map((e,n)=>[o.charCodeAt(n),r(e)])),k=({matrices:t,codes:o,sides:r,days:e,ids:n})=>{let a=Object.keys(r),s=O(t.holders,o,({s:f})=>a.indexOf(f)),c=O(t.doubt,o,({c:f,u:h})=>f<<P|Number(h)<<D),i=new Uint8Array(n.length*e.length*U.length),u=0;for(let f of U)for(let h=0;h<e.length;h+=1){let[p,R]=[t.holders,t.doubt].map(A=>(A.days[f]??A.days.now)[h]);for(let A=0;A<n.length;A+=1,u+=1)i[u]=s.get(p.charCodeAt(A))|c.get(R.charCodeAt(A))}return i},g=t=>{let o=k(t),r=t.ids.length,e=Object.keys(t.sides),n={now:0,since:0,hidden:0,limit:w,outside:N},a=null,s=(E,d)=>o[E*r+d]&V,c=(E,d)=>o[E*r+d]>>P&w,i=({day:E,since:d,clock:S,hidden:x,gradeLimit:m,outside:T})=>{let b=U.indexOf(S)*t.days.length;n.now=b+E,n.since=b+d,n.hidden=e.reduce((X,B,H)=>X|(x.has(B)?1<<H:0),0),n.limit=Math.min(m,w),T!==a&&(n.outside={...N,...T}),a=T},u=E=>(n.hidden>>s(n.now,E)&1)===0&&!n.outside.ground.has(E),f=E=>s(n.now,E)!==s(n.since,E),h=E=>{let d=s(n.now,E),S=c(n.now,E),x=S>n.limit||!u(E),m=(n.hidden>>d&1)===1||S>n.limit||n.outside.places.has(E),T=f(E),b=o[n.now*r+E]>>D===1;return{s:e[d],c:S,u:b,g:T,off:x,out:m}},p=E=>{let[d,S]=I(t,E),x=Math.max(c(n.now,d),c(n.now,S)),m=x<=n.limit&&(u(d)||u(S)),T=s(n.now,d)!==s(n.now,S);return{f:m&&T,y:m&&!T&&s(n.since,d)!==s(n.since,S),c:x}},R=(E,d)=>s(n.now,E)===s(n.now,d)&&s(n.since,E)===s(n.since,d),A=o.length/r;return{bytes:o,count:r,lines:A,shown:n,show:i,place:h,edge:p,isWithin:R,isGained:f,days:()=>n.now*A+n.since}};var J=(t,{triangles:o,vertices:r,segments:e,places:n,field:[a,s]})=>{let c=0,i=(u,f)=>{let h=new u(t,c,f);return c+=h.byteLength,h};return{triangles:i(Uint32Array,o*3),vertices:i(Uint16Array,r*3),segments:i(Uint16Array,e*10),places:i(Uint16Array,n*3),field:i(Uint8Array,a*s),marks:new Uint8Array(t,c)}},Y=({lng:t,lat:o})=>[.5+t/360,.5-Math.asinh(Math.tan(o*Math.PI/180))/(2*Math.PI)],Z=(t,{corner:o,size:r})=>Y(t).map((e,n)=>(e-o[n])/r[n]*65535),M=(t,o,r,e,n,a)=>(r-t)*(a-o)-(e-o)*(n-t),Q=([t,o],{triangles:r,vertices:e},n)=>{let[a,s,c]=[r[n]*3,r[n+1]*3,r[n+2]*3],i=M(e[a],e[a+1],e[s],e[s+1],t,o),u=M(e[s],e[s+1],e[c],e[c+1],t,o),f=M(e[c],e[c+1],e[a],e[a+1],t,o);return i>=0&&u>=0&&f>=0||i<=0&&u<=0&&f<=0},K=(t,o,r=null)=>{let{triangles:e,vertices:n}=o;for(let a=0;a<(r??e).length;a+=r?1:3){let s=r?r[a]:a;if(Q(t,o,s))return n[e[s]*3+2]}return null};var y=t=>Math.min(63,Math.max(0,Math.floor(t/65535*64))),z=t=>{let o=null,r=({triangles:e,vertices:n})=>{o=Array.from({length:4096},()=>[]);for(let a=0;a<e.length;a+=3){let s=[0,1,2].map(u=>e[a+u]*3),[c,i]=[0,1].map(u=>s.map(f=>y(n[f+u])));for(let u=Math.min(...i);u<=Math.max(...i);u+=1)for(let f=Math.min(...c);f<=Math.max(...c);f+=1)o[u*64+f].push(a)}};return e=>(o||r(t),K(e,t,o[y(e[1])*64+y(e[0])]))},_=(t,o)=>t*t+o*o,tt=([t,o],{segments:r},{flat:e,reach:n,isShown:a})=>{let[s,c]=[null,_(n,0)];for(let i=0;i<r.length;i+=10){let[u,f]=[r[i]-t,(r[i+1]-o)*e],[h,p]=[r[i+2]-r[i],(r[i+3]-r[i+1])*e],R=Math.min(1,Math.max(0,-(u*h+f*p)/(_(h,p)||1))),A=_(u+R*h,f+R*p);A>c||!a(r[i+6])||([s,c]=[r[i+6],A])}return s},et=([t,o],{places:r},{flat:e,reach:n})=>{let a=[];for(let s=0;s<r.length/3;s+=1){let c=_(r[s*3]-t,(r[s*3+1]-o)*e);c<=_(n,0)&&a.push({row:s,rank:r[s*3+2],far:c})}return a.sort((s,c)=>s.far-c.far)},nt=([[t,o],[r,e]],{places:n})=>{let a=[];for(let s=0;s<n.length;s+=3){let[c,i]=[n[s],n[s+1]];c>=t&&c<=r&&i>=o&&i<=e&&a.push({row:s/3,rank:n[s+2]})}return a};var st=`#version 300 es
precision highp float;
precision highp int;
`,at=`
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
`,it=`
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
`,ct=`
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec2 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;var G=[0,1,2,2,1,3],F=(t,o,r)=>{let e=t.createShader(o);if(t.shaderSource(e,r),t.compileShader(e),!t.getShaderParameter(e,t.COMPILE_STATUS))throw new Error(t.getShaderInfoLog(e));return e},ft=(t,{VERTEX:o,FRAGMENT:r})=>{let e=t.createProgram();if(t.attachShader(e,F(t,t.VERTEX_SHADER,o)),t.attachShader(e,F(t,t.FRAGMENT_SHADER,r)),t.linkProgram(e),!t.getProgramParameter(e,t.LINK_STATUS))throw new Error(t.getProgramInfoLog(e));let n={};return{program:e,uniform:s=>(s in n||(n[s]=t.getUniformLocation(e,s)),n[s])}},Et=(t,o,{inner:r,format:e,width:n,height:a,pixels:s,filter:c})=>{let i=t.createTexture();t.activeTexture(t.TEXTURE0+o),t.bindTexture(t.TEXTURE_2D,i),t.pixelStorei(t.UNPACK_ALIGNMENT,1),t.texImage2D(t.TEXTURE_2D,0,r,n,a,0,e,t.UNSIGNED_BYTE,s);for(let u of[t.TEXTURE_MIN_FILTER,t.TEXTURE_MAG_FILTER])t.texParameteri(t.TEXTURE_2D,u,c);for(let u of[t.TEXTURE_WRAP_S,t.TEXTURE_WRAP_T])t.texParameteri(t.TEXTURE_2D,u,t.CLAMP_TO_EDGE);return i},C=(t,o,r)=>{let e=t.createBuffer();return t.bindBuffer(o,e),t.bufferData(o,r,t.STATIC_DRAW),e},ht=(t,o,{size:r,each:e,from:n,isWhole:a=!1})=>{t.enableVertexAttribArray(o),a?t.vertexAttribIPointer(o,r,t.UNSIGNED_SHORT,e*2,n*2):t.vertexAttribPointer(o,r,t.UNSIGNED_SHORT,!0,e*2,n*2)},l=G.length,v=(t,o,r)=>{for(let e=0;e<l;e+=1)t[o*l+e]=r*4+G[e]},dt=t=>{let o=new Uint32Array(t*l);for(let r=0;r<t;r+=1)v(o,r,r);return o},At=(t,o,r)=>{t.useProgram(o),t.bindVertexArray(r),t.enable(t.BLEND),t.blendFunc(t.ONE,t.ONE_MINUS_SRC_ALPHA);for(let e of[t.DEPTH_TEST,t.STENCIL_TEST,t.CULL_FACE])t.disable(e)},St=(t,o,r)=>{let e=o.length/r,n=new Uint16Array(o.length*4);for(let s=0;s<e;s+=1){let c=o.subarray(s*r,(s+1)*r);for(let i=0;i<4;i+=1)n.set(c,(s*4+i)*r)}C(t,t.ARRAY_BUFFER,n);let a=new Uint32Array(e*l);return C(t,t.ELEMENT_ARRAY_BUFFER,a),s=>{let c=0,i=s.map(u=>{let f=c;for(let h=0;h<e;h+=1)u(h)&&(v(a,c,h),c+=1);return{from:f*l*a.BYTES_PER_ELEMENT,corners:(c-f)*l}});return t.bufferSubData(t.ELEMENT_ARRAY_BUFFER,0,a.subarray(0,c*l)),i}};export{L as a,j as b,g as c,st as d,at as e,it as f,ct as g,J as h,Z as i,K as j,z as k,tt as l,et as m,nt as n,ft as o,Et as p,C as q,ht as r,dt as s,At as t,St as u};
