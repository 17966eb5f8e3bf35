// core/wait.mjs
var LOOK_MS = 30;
var GIVE_UP_MS = 6e4;
var waitFor = (look) => new Promise((resolve, reject) => {
  const poll = (left) => {
    const thing = look();
    if (thing) resolve(thing);
    else if (left > 0) setTimeout(poll, LOOK_MS, left - LOOK_MS);
    else reject(new Error("not found in time"));
  };
  poll(GIVE_UP_MS);
});

export {
  waitFor
};
