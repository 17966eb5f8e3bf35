var _=e=>new Promise((s,i)=>{let o=n=>{let t=e();t?s(t):n>0?setTimeout(o,30,n-30):i(new Error("not found in time"))};o(6e4)});export{_ as a};
