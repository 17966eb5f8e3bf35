import assert from "node:assert/strict";
import { test } from "node:test";
import { cameraText, compose, listed, nearestSelection, parse } from "../../assets/page/address_text.mjs";

const chapter = { no: 2, days: [1, 2], center: [37, 36], zoom: 8 };
const model = {
  days: [
    { day: "2024-11-27", short: "27 November" },
    { day: "2024-11-28", short: "28 November" },
    { day: "2024-11-29", short: "29 November" },
  ],
  layerGroups: { places: [], fronts: [] },
  formerLayers: { dots: "places" },
  sides: { government: "Government", sdf: "SDF" },
  filterValues: {
    places: { governorates: ["Aleppo", "Hama"], kinds: ["town"] },
    events: { keys: ["E01"], actors: [["HTS"], ["SAA", "SDF"]] },
    movements: { keys: ["M01"] },
  },
  gradeLimits: { low: 3, medium: 2, high: 1 },
  places: { hama: [0, 36.7, 35.1], homs: [1, 36.7, 34.7], tartus: [2, 35.9, 34.9] },
  neighbours: (place) => ({ hama: ["homs"], homs: ["hama", "tartus"], tartus: ["homs"] })[place],
  bases: { hmeimim: [0, 35.9, 35.4] },
  ways: { "hama-homs": "Hama–Homs", "road:M5": "Road M5" },
  tabs: ["today", "story"],
  chapters: [{ no: 1, days: [0, 0] }, chapter],
};
const found = (search) => parse(search, model).found;
const bad = (search) => parse(search, model).bad;

test("days are read as their index", () => {
  assert.deepEqual(found("?day=2024-11-29&compare=2024-11-27"), { day: 2, compare: 0 });
  assert.deepEqual(parse("?day=2024-11-30", model), { found: {}, bad: ["day=2024-11-30"] });
});

test("what a sentence or a chat puts after an address is no part of it", () => {
  for (const after of [".", ",", ")", ").", "]", "!", "?", ";", ":", '"', "”", "…", "*", ">"]) {
    assert.deepEqual(parse(`?tab=story&day=2024-11-29${encodeURIComponent(after)}`, model), {
      found: { tab: "story", day: 2 },
      bad: [],
    });
  }
  assert.equal(found("?sel=hama,").sel, "hama");
  assert.deepEqual(found("?sides=sdf,").sides, ["sdf"]);
});

test("a day may be written in another usual way, if it can mean but one", () => {
  for (const text of [
    "2024-11-29T00:00:00Z",
    "2024-11-29 12:30",
    "2024/11/29",
    "2024.11.29",
    "20241129",
    "29.11.2024",
    "29-11-2024",
    "29/11/2024",
    "11/29/2024",
    "٢٠٢٤-١١-٢٩",
    "29 November",
    "29 november 2024",
  ]) {
    assert.equal(found(`?day=${encodeURIComponent(text)}`).day, 2, text);
  }
  for (const text of ["29", "29.11.", "2024-11", "11.29.2024", "2023-11-29", "tomorrow"]) {
    assert.deepEqual(bad(`?day=${text}`), [`day=${text}`]);
  }
  const long = { days: [...model.days, { day: "2024-12-11" }, { day: "2024-11-12" }] };
  assert.deepEqual(parse("?day=11/12/2024", { ...model, ...long }).bad, ["day=11/12/2024"]);
});

test("a source is selected by its id", () => {
  assert.deepEqual(found("?sel=source:so-dw-1208"), { sel: "source:so-dw-1208" });
  assert.deepEqual(bad("?sel=source:"), ["sel=source:"]);
});

test("a route or a road that is drawn is read by its key", () => {
  assert.deepEqual(found("?route=hama-homs"), { route: "hama-homs" });
  assert.deepEqual(found("?route=road:M5"), { route: "road:M5" });
  assert.deepEqual(bad("?route=M5"), ["route=M5"]);
});

test("a selection with a slip is near to the one that was meant", () => {
  const names = { hama: "Hama", homs: "Homs", "aleppo-city": "Aleppo", "deir-ez-zor": "Deir ez-Zor" };
  const known = { bases: { "base:hmeimim": [0] }, names, byImportance: Object.keys(names) };
  const near = (text) => nearestSelection(text, known);
  for (const [text, key] of [
    ["hma", undefined],
    ["hmaa", "hama"],
    ["alepo", "aleppo-city"],
    ["aleppo", "aleppo-city"],
    ["deir-ezzor", "deir-ez-zor"],
    ["Hmeymim", "base:hmeimim"],
    ["paris", undefined],
    ["", undefined],
  ]) {
    assert.equal(near(text), key, text);
  }
});

test("the map's place is zoom, latitude and longitude, within bounds", () => {
  assert.deepEqual(found("?map=7.5/35.1/36.7").map, { zoom: 7.5, center: [36.7, 35.1] });
  for (const text of ["1/35/36", "15/35/36", "7/86/36", "7/35/181", "7/35", "7/35/x", ""]) {
    assert.deepEqual(bad(`?map=${text}`), [`map=${text}`]);
  }
});

test("lists take known words only, and none", () => {
  assert.deepEqual(found("?layers=fronts,places").layers, ["fronts", "places"]);
  assert.deepEqual(found("?sides=none").sides, []);
  assert.deepEqual(found("?actors=SDF,HTS").actors, ["SDF", "HTS"]);
  assert.deepEqual(bad("?governorates=Aleppo,Paris"), ["governorates=Aleppo,Paris"]);
});

test("a selection is a place, base, event or movement, or two neighbouring places", () => {
  for (const key of ["hama", "hmeimim", "E01", "M01", "hama~homs"]) assert.equal(found(`?sel=${key}`).sel, key);
  for (const key of ["paris", "hama~paris", "hama~tartus", "hama~hama", "hama~homs~hama", "E99", "toString"]) {
    assert.deepEqual(bad(`?sel=${key}`), [`sel=${key}`]);
  }
});

test("single words are read if they are known", () => {
  assert.deepEqual(found("?confidence=high&known=then&tab=story&present=1&speaker=12"), {
    confidence: "high",
    known: "then",
    tab: "story",
    present: "1",
    speaker: "12",
  });
  assert.deepEqual(bad("?confidence=sure&tab=none&present=yes"), ["confidence=sure", "tab=none", "present=yes"]);
});

test("unknown parameters are bad, the names of an object's own functions too", () => {
  assert.deepEqual(bad("?colour=red&toString=1"), ["colour=red", "toString=1"]);
});

test("a script is no word of any parameter, and no name of one", () => {
  const script = '"><script>window.broken=1</script><img src=x onerror=window.broken=1>';
  const lists = ["layers", "sides", "governorates", "kinds", "actors"];
  for (const name of ["day", "map", ...lists, "confidence", "known", "compare", "sel", "tab", script]) {
    assert.deepEqual(bad(`?${encodeURIComponent(name)}=${encodeURIComponent(script)}`), [`${name}=${script}`]);
  }
});

test("an empty value is bad, a list's too", () => {
  for (const name of ["day", "known", "sides", "sel", "tab"]) assert.deepEqual(bad(`?${name}=`), [`${name}=`]);
});

test("of an address with good and bad parameters the good ones are read", () => {
  const { found: good, bad: passedOver } = parse("?day=2024-11-28&__proto__=x&sel=constructor&tab=story", model);
  assert.deepEqual(good, { day: 1, tab: "story" });
  assert.deepEqual(passedOver, ["__proto__=x", "sel=constructor"]);
});

test("a chapter stays if it holds the day", () => {
  assert.equal(found("?chapter=2").chapter, chapter);
  assert.equal(found("?chapter=2&day=2024-11-28").chapter, chapter);
  assert.deepEqual(found("?chapter=2&day=2024-11-27"), { day: 0 });
  assert.deepEqual(bad("?chapter=3"), ["chapter=3"]);
});

test("an address holds what differs from the usual, in the order given", () => {
  const parts = { day: "2024-11-28", map: undefined, sides: "", sel: null, tab: "story", chapter: 2 };
  assert.equal(compose(parts), "?day=2024-11-28&tab=story&chapter=2");
  assert.equal(compose({ actors: "Syrian Army" }), "?actors=Syrian%20Army");
});

test("a list is written if it differs from the usual, in any order", () => {
  assert.equal(listed(["b", "a"], ["a", "b"]), "");
  assert.equal(listed(["b"], ["a", "b"]), "b");
  assert.equal(listed(["a", "b", "c"], ["a", "b"]), "a,b,c");
  assert.equal(listed([], ["a", "b"]), "none");
  assert.equal(listed([], []), "");
});

test("what is written can be read", () => {
  const text = cameraText(7.249, { lat: 35.1349, lng: -36.7 });
  assert.equal(text, "7.2/35.13/-36.70");
  assert.deepEqual(found(compose({ map: text })).map, { zoom: 7.2, center: [-36.7, 35.13] });
});

test("a frame of another page is asked for by 1 alone", () => {
  assert.equal(found("?embed=1&day=2024-11-29").embed, "1");
  assert.deepEqual(bad("?embed=yes"), ["embed=yes"]);
});

test("a layer that has another name now is found by its former one", () => {
  assert.deepEqual(parse("?layers=dots,fronts", model), { found: { layers: ["places", "fronts"] }, bad: [] });
});
