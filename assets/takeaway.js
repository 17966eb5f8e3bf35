/* Addresses of the downloads, the citation of the view, and copying. */
(() => {
  let model = null;
  const NONE = "none";
  let scope = "view";

  const today = () => new Date().toLocaleDateString("sv");

  /* The parameters of the download: the view's day and filters, or none. */
  const parameters = () => {
    const { view, filters } = window.advance;
    const asked = new URLSearchParams();
    if (scope === "all") return asked;
    const looked = view.now();
    asked.set("day", model.days[looked.day].day);
    const sides = Object.keys(model.sides).filter((side) => !looked.hidden.has(side));
    if (sides.length < Object.keys(model.sides).length) asked.set("sides", sides.join(",") || NONE);
    const chosen = filters.now();
    for (const name of ["governorates", "kinds", "actors"]) {
      if (chosen[name].length) asked.set(name, chosen[name].join(","));
    }
    if (chosen.confidence !== "low") asked.set("confidence", chosen.confidence);
    if (chosen.clock !== "now") asked.set("known", chosen.clock);
    return asked;
  };

  /* A page from disk is cited by its name: where it lies on a reader's machine is nobody's business. */
  const here = () => {
    const { href, protocol } = window.location;
    return protocol === "file:" ? href.split("?")[0].split("/").at(-1) + window.location.search : href;
  };

  const cite = () => {
    const { day } = model.days[window.advance.view.now().day];
    const fill = (text) =>
      text
        .replaceAll(model.cite.address, here())
        .replaceAll(model.cite.day, day)
        .replaceAll(model.cite.accessed, today());
    document.getElementById("citation").textContent = fill(model.cite.sentence);
    document.getElementById("bibtex").textContent = fill(model.cite.bibtex);
  };

  const refresh = () => {
    const asked = parameters().toString();
    for (const link of document.querySelectorAll("[data-download]")) {
      link.href = `${model.download}${link.dataset.download}${asked ? `?${asked}` : ""}`;
    }
    cite();
  };

  const setScope = (chosen) => {
    scope = chosen;
    refresh();
  };

  const onClick = (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    /* What is copied cites the view as it stands, though the address is only written at rest. */
    window.advance.address.write();
    cite();
    const text = document.getElementById(button.dataset.copy).textContent;
    copying(navigator.clipboard?.writeText(text));
  };

  /* Says how it went; a page from another host than this machine, without https, may not copy. */
  const copying = async (done) => {
    const told = await (done ?? Promise.reject(new Error("no clipboard"))).then(
      () => model.words.copied,
      () => model.words.notCopied,
    );
    window.advance.notice(told);
  };

  const start = (described) => {
    model = described;
    for (const event of ["rest", "filterchange", "addresschange"]) document.addEventListener(event, refresh);
    document.addEventListener("click", onClick);
  };

  Object.assign((window.advance ??= {}), { takeaway: { start, setScope, copying } });
})();
