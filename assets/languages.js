/* The links to the other languages keep the view: they carry what the address says. */
(() => {
  const follow = () => {
    for (const link of document.querySelectorAll("[data-language]")) {
      link.search = window.location.search;
    }
  };

  const start = () => {
    for (const event of ["addresschange", "rest"]) document.addEventListener(event, follow);
    follow();
  };

  Object.assign((window.advance ??= {}), { languages: { start } });
})();
