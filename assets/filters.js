/* Filters of the view: what is left out of the map, the lists and the table. Python wrote what each feature is. */
(() => {
  const CHOICES = ["governorates", "kinds", "actors"];
  let model = null;
  let chosen = { governorates: [], kinds: [], actors: [], confidence: "low", clock: "now" };
  let left = new Set();

  const passes = (traits, n) =>
    CHOICES.every((name) => {
      const wanted = chosen[name];
      if (!wanted.length || !traits[name]) return true;
      return [traits[name][n]].flat().some((trait) => wanted.includes(trait));
    }) && !(traits.sure?.[n] > model.worst[chosen.confidence]);

  /* What is in force: a number on the folded controls; on the map, in words, that less or older than all is shown. */
  const tell = () => {
    const { counted } = window.advance.words;
    const count = CHOICES.filter((name) => chosen[name].length).length;
    const told = [];
    if (chosen.clock !== "now") told.push(model.told.clock[chosen.clock]);
    if (chosen.confidence !== "low") told.push(model.told.confidence[chosen.confidence]);
    const all = count + told.length;
    document.querySelector("[data-in-force]").textContent = all ? counted(model.words.inForce, all) : "";
    const chip = document.getElementById("chip");
    chip.hidden = !told.length;
    chip.textContent = told.join(" · ");
  };

  /* Ids by source for the map, and the keys of all that is left out for lists. */
  const apply = () => {
    const outside = {};
    left = new Set();
    for (const [source, traits] of Object.entries(model.traits)) {
      outside[source] = new Set();
      traits.keys.forEach((key, n) => {
        if (passes(traits, n)) return;
        left.add(key);
        if (traits.ids[n] !== null) outside[source].add(traits.ids[n]);
      });
    }
    const { confidence: least, clock } = chosen;
    window.advance.view.set({ outside, least, worst: model.worst[least], clock });
    tell();
    document.dispatchEvent(new CustomEvent("filterchange", { detail: chosen }));
  };

  /* Whether a list leaves a place, base or event out, on the day in view. */
  const hides = (key) => {
    if (left.has(key)) return true;
    if (!(key in model.places)) return false;
    const { view } = window.advance;
    const { hidden, worst } = view.now();
    return hidden.has(view.holder(key)) || view.grade(key) > worst;
  };

  /* Takes rows out of the day's lists, and counts what stays. */
  const prune = () => {
    const today = document.getElementById("today");
    let gone = 0;
    for (const button of today.querySelectorAll("li > [data-select]")) {
      const out = hides(button.dataset.select);
      button.parentElement.hidden = out;
      gone += out;
    }
    for (const group of today.querySelectorAll(".group")) {
      const stay = group.querySelectorAll("li:not([hidden])").length;
      group.hidden = !stay;
      group.querySelector(".count").textContent = window.advance.words.number(stay);
    }
    const note = document.getElementById("filtered");
    note.hidden = !gone;
    note.textContent = window.advance.words.counted(model.words.filtered, gone);
  };

  const set = (governorates, kinds, actors, confidence, clock) => {
    chosen = { governorates: governorates ?? [], kinds: kinds ?? [], actors: actors ?? [], confidence, clock };
    apply();
  };

  const start = (described) => {
    model = described;
    for (const event of ["rest", "viewchange"]) document.addEventListener(event, prune);
  };

  Object.assign((window.advance ??= {}), { filters: { start, set, hides, now: () => chosen } });
})();
