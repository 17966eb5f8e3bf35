/* What a server does for a page, done in a page of a static site: runs behind the first paint, before all other scripts. */
(() => {
  const site = JSON.parse(document.getElementById("site").textContent);
  const asked = new URLSearchParams(location.search);

  /* `?lang=de` leads on to the page in that language, with the rest of the view. */
  const leadOn = () => {
    const language = asked.get("lang");
    if (!Object.hasOwn(site.homes, language)) return;
    const home = site.homes[language];
    const kept = location.search.slice(1).split("&");
    const view = kept.filter((part) => part && !part.startsWith("lang=")).join("&");
    location.replace(view ? `${home}?${view}` : home);
  };

  /* The words of the day that the address names stand on the first paint; a page that looks different has none. */
  const paint = () => {
    const painted = document.getElementById("first-paint");
    if (site.withoutFirstPaint.some((name) => asked.has(name))) return painted.remove();
    const chapter = asked.get("chapter") ?? "";
    const day = asked.get("day")?.slice(0, "YYYY-MM-DD".length) || site.chapterDays[chapter];
    const words = site.words[chapter]?.[day] ?? site.words[""][day];
    if (typeof words === "string") painted.querySelector(".day-words").outerHTML = words;
  };

  /* Dash asks for two files by their addresses on a server. */
  const answerDash = () => {
    const { fetch } = window;
    window.fetch = (resource, options) => fetch(site.answers[resource] ?? resource, options);
  };

  /* Scripts that are added later are held against their hashes too. */
  const checkScripts = () => {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "src");
    const setChecked = function (address) {
      if (site.integrity[address])
        Object.assign(this, { integrity: site.integrity[address], crossOrigin: "anonymous" });
      set.call(this, address);
    };
    Object.defineProperty(HTMLScriptElement.prototype, "src", { configurable: true, get, set: setChecked });
  };

  leadOn();
  paint();
  answerDash();
  checkScripts();
  /* Dash loads Plotly from here; its own renderer would set the address of the whole library. */
  Object.defineProperty(window, "_dashPlotlyJSURL", { get: () => site.plotly, set() {} });
})();
