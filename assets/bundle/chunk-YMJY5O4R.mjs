import{d as y}from"./chunk-4J6AUJYR.mjs";var b=["now","then"],F=4,C=6,K=15,U=3,L=2,J=({c:t})=>t>=L,O=-1,D={places:new Set,ground:new Set},P=({states:t},o,r)=>new Map(t.map((n,e)=>[o.charCodeAt(e),r(n)])),Q=({matrices:t,codes:o,sides:r,days:n,ids:e})=>{let c=Object.keys(r),s=P(t.holders,o,({s:E})=>c.indexOf(E)),a=P(t.doubt,o,({c:E,u:h})=>E<<F|Number(h)<<C),i=new Uint8Array(e.length*n.length*b.length),f=0;for(let E of b)for(let h=0;h<n.length;h+=1){let[T,R]=[t.holders,t.doubt].map(A=>(A.days[E]??A.days.now)[h]);for(let A=0;A<e.length;A+=1,f+=1)i[f]=s.get(T.charCodeAt(A))|a.get(R.charCodeAt(A))}return i},Z=t=>{let o=Q(t),r=t.ids.length,n=Object.keys(t.sides),e={now:0,since:0,hidden:0,limit:U,outside:D,lead:O},c=new Map(t.ids.map((u,d)=>[u,d])),s=null,a=(u,d)=>o[u*r+d]&K,i=(u,d)=>o[u*r+d]>>F&U,f=({day:u,since:d,clock:S,hidden:x,gradeLimit:m,outside:p})=>{let _=b.indexOf(S)*t.days.length;e.now=_+u,e.since=_+d,e.hidden=n.reduce((V,k,Y)=>V|(x.has(k)?1<<Y:0),0),e.limit=Math.min(m,U);let{lead:H}=u-d===1&&t.told?.[S]?.[u]||{};e.lead=c.get(H)??O,p!==s&&(e.outside={...D,...p}),s=p},E=u=>(e.hidden>>a(e.now,u)&1)===0&&!e.outside.ground.has(u),h=u=>a(e.now,u)!==a(e.since,u),T=u=>{let d=a(e.now,u),S=i(e.now,u),x=S>e.limit||!E(u),m=(e.hidden>>d&1)===1||S>e.limit||e.outside.places.has(u),p=h(u),_=o[e.now*r+u]>>C===1;return{s:n[d],c:S,u:_,g:p,off:x,out:m}},R=u=>{let[d,S]=y(t,u),x=Math.max(i(e.now,d),i(e.now,S)),m=x<=e.limit&&(E(d)||E(S)),p=a(e.now,d)!==a(e.now,S);return{f:m&&p,y:m&&!p&&a(e.since,d)!==a(e.since,S),c:x}},A=(u,d)=>a(e.now,u)===a(e.now,d)&&a(e.since,u)===a(e.since,d),I=o.length/r;return{bytes:o,count:r,lines:I,shown:e,show:f,place:T,edge:R,isWithin:A,isGained:h,days:()=>e.now*I+e.since}};var tt=(t,{triangles:o,vertices:r,segments:n,places:e,field:[c,s]})=>{let a=0,i=(f,E)=>{let h=new f(t,a,E);return a+=h.byteLength,h};return{triangles:i(Uint32Array,o*3),vertices:i(Uint16Array,r*3),segments:i(Uint16Array,n*10),places:i(Uint16Array,e*3),field:i(Uint8Array,c*s),marks:new Uint8Array(t,a)}},W=({lng:t,lat:o})=>[.5+t/360,.5-Math.asinh(Math.tan(o*Math.PI/180))/(2*Math.PI)],nt=(t,{corner:o,size:r})=>W(t).map((n,e)=>(n-o[e])/r[e]*65535),M=(t,o,r,n,e,c)=>(r-t)*(c-o)-(n-o)*(e-t),q=([t,o],{triangles:r,vertices:n},e)=>{let[c,s,a]=[r[e]*3,r[e+1]*3,r[e+2]*3],i=M(n[c],n[c+1],n[s],n[s+1],t,o),f=M(n[s],n[s+1],n[a],n[a+1],t,o),E=M(n[a],n[a+1],n[c],n[c+1],t,o);return i>=0&&f>=0&&E>=0||i<=0&&f<=0&&E<=0},g=(t,o,r=null)=>{let{triangles:n,vertices:e}=o;for(let c=0;c<(r??n).length;c+=r?1:3){let s=r?r[c]:c;if(q(t,o,s))return e[n[s]*3+2]}return null};var N=t=>Math.min(63,Math.max(0,Math.floor(t/65535*64))),et=t=>{let o=null,r=({triangles:n,vertices:e})=>{o=Array.from({length:4096},()=>[]);for(let c=0;c<n.length;c+=3){let s=[0,1,2].map(f=>n[c+f]*3),[a,i]=[0,1].map(f=>s.map(E=>N(e[E+f])));for(let f=Math.min(...i);f<=Math.max(...i);f+=1)for(let E=Math.min(...a);E<=Math.max(...a);E+=1)o[f*64+E].push(c)}};return n=>(o||r(t),g(n,t,o[N(n[1])*64+N(n[0])]))},w=(t,o)=>t*t+o*o,rt=([t,o],{segments:r},{flat:n,reach:e,isShown:c})=>{let[s,a]=[null,w(e,0)];for(let i=0;i<r.length;i+=10){let[f,E]=[r[i]-t,(r[i+1]-o)*n],[h,T]=[r[i+2]-r[i],(r[i+3]-r[i+1])*n],R=Math.min(1,Math.max(0,-(f*h+E*T)/(w(h,T)||1))),A=w(f+R*h,E+R*T);A>a||!c(r[i+6])||([s,a]=[r[i+6],A])}return s},ot=([t,o],{places:r},{flat:n,reach:e})=>{let c=[];for(let s=0;s<r.length/3;s+=1){let a=w(r[s*3]-t,(r[s*3+1]-o)*n);a<=w(e,0)&&c.push({row:s,rank:r[s*3+2],far:a})}return c.sort((s,a)=>s.far-a.far)},st=([[t,o],[r,n]],{places:e})=>{let c=[];for(let s=0;s<e.length;s+=3){let[a,i]=[e[s],e[s+1]];a>=t&&a<=r&&i>=o&&i<=n&&c.push({row:s/3,rank:e[s+2]})}return c};var ct=`#version 300 es
precision highp float;
precision highp int;
`,ut=`
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
`,ft=`
uniform highp usampler2D uMarks;
uniform int uLevel;
const int MARK_BITS = 2;
const uint UNSURE = 1u;
const uint GAINED = 2u;
const uint SMALL = 16u;
uint marksOf(int row) { return uLevel < 0 ? 0u : texelFetch(uMarks, ivec2(row, uNow), 0).r; }
`,Et=`
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
`,ht=`
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec2 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;var X=[0,1,2,2,1,3],v=(t,o,r)=>{let n=t.createShader(o);if(t.shaderSource(n,r),t.compileShader(n),!t.getShaderParameter(n,t.COMPILE_STATUS))throw new Error(t.getShaderInfoLog(n));return n},At=(t,{VERTEX:o,FRAGMENT:r})=>{let n=t.createProgram();if(t.attachShader(n,v(t,t.VERTEX_SHADER,o)),t.attachShader(n,v(t,t.FRAGMENT_SHADER,r)),t.linkProgram(n),!t.getProgramParameter(n,t.LINK_STATUS))throw new Error(t.getProgramInfoLog(n));let e={};return{program:n,uniform:s=>(s in e||(e[s]=t.getUniformLocation(n,s)),e[s])}},St=(t,o,{inner:r,format:n,width:e,height:c,pixels:s,filter:a})=>{let i=t.createTexture();t.activeTexture(t.TEXTURE0+o),t.bindTexture(t.TEXTURE_2D,i),t.pixelStorei(t.UNPACK_ALIGNMENT,1),t.texImage2D(t.TEXTURE_2D,0,r,e,c,0,n,t.UNSIGNED_BYTE,s);for(let f of[t.TEXTURE_MIN_FILTER,t.TEXTURE_MAG_FILTER])t.texParameteri(t.TEXTURE_2D,f,a);for(let f of[t.TEXTURE_WRAP_S,t.TEXTURE_WRAP_T])t.texParameteri(t.TEXTURE_2D,f,t.CLAMP_TO_EDGE);return i},G=(t,o,r)=>{let n=t.createBuffer();return t.bindBuffer(o,n),t.bufferData(o,r,t.STATIC_DRAW),n},pt=(t,o,{size:r,each:n,from:e,isWhole:c=!1})=>{t.enableVertexAttribArray(o),c?t.vertexAttribIPointer(o,r,t.UNSIGNED_SHORT,n*2,e*2):t.vertexAttribPointer(o,r,t.UNSIGNED_SHORT,!0,n*2,e*2)},l=X.length,B=(t,o,r)=>{for(let n=0;n<l;n+=1)t[o*l+n]=r*4+X[n]},Tt=t=>{let o=new Uint32Array(t*l);for(let r=0;r<t;r+=1)B(o,r,r);return o},lt=(t,o,r)=>{t.useProgram(o),t.bindVertexArray(r),t.enable(t.BLEND),t.blendFunc(t.ONE,t.ONE_MINUS_SRC_ALPHA);for(let n of[t.DEPTH_TEST,t.STENCIL_TEST,t.CULL_FACE])t.disable(n)},Rt=(t,o,r)=>{let n=o.length/r,e=new Uint16Array(o.length*4);for(let s=0;s<n;s+=1){let a=o.subarray(s*r,(s+1)*r);for(let i=0;i<4;i+=1)e.set(a,(s*4+i)*r)}G(t,t.ARRAY_BUFFER,e);let c=new Uint32Array(n*l);return G(t,t.ELEMENT_ARRAY_BUFFER,c),s=>{let a=0,i=s.map(f=>{let E=a;for(let h=0;h<n;h+=1)f(h)&&(B(c,a,h),a+=1);return{from:E*l*c.BYTES_PER_ELEMENT,corners:(a-E)*l}});return t.bufferSubData(t.ELEMENT_ARRAY_BUFFER,0,c.subarray(0,a*l)),i}};export{L as a,J as b,Z as c,ct as d,ut as e,ft as f,Et as g,ht as h,tt as i,nt as j,g as k,et as l,rt as m,ot as n,st as o,At as p,St as q,G as r,pt as s,Tt as t,lt as u,Rt as v};
