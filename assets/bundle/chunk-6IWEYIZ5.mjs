// core/guests.mjs
var KEPT_MARKS = "advance-marks";
var maps = [];
var guests = [];
var addMap = (map, day) => {
  maps.push({ map, day });
  for (const guest of guests) guest.addMap({ map, day });
};
var join = (guest) => {
  guests.push(guest);
  for (const one of maps) guest.addMap(one);
};
var under = (map, point) => {
  for (const guest of guests) {
    const found = guest.under(map, point);
    if (found) return found;
  }
  return null;
};
var note = () => guests.map((guest) => guest.note()).filter(Boolean).join(" ");
var leaveOut = () => {
  const bringBack = guests.map((guest) => guest.leaveOut());
  return () => {
    for (const bring of bringBack) bring();
  };
};

export {
  KEPT_MARKS,
  addMap,
  join,
  under,
  note,
  leaveOut
};
