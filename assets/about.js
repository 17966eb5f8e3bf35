/* The tab about the data, whose text is fetched when it is first opened, and the links elsewhere that open a tab. */
(() => {
  let model = null;
  let text = null;

  /* What failed to come is asked for again at the next look. */
  const load = () =>
    (text ??= window.advance.read(model.about).catch((error) => {
      text = null;
      throw error;
    }));

  const follow = async ({ detail: tab }) => {
    if (tab !== "about") return;
    const { html } = await load();
    const slot = document.getElementById("tab-about");
    if (!slot.firstElementChild) slot.innerHTML = html;
  };

  const onClick = (event) => {
    const link = event.target.closest("[data-open-tab]");
    if (!link) return;
    window.advance.panel.openTab(link.dataset.openTab);
    document.getElementById(`head-${link.dataset.openTab}`).focus();
  };

  const start = (described) => {
    model = described;
    document.addEventListener("tabchange", follow);
    document.addEventListener("click", onClick);
  };

  Object.assign((window.advance ??= {}), { about: { start } });
})();
