/* The search box: its options come when a reader first goes there. */
(() => {
  let asked = null;

  const load = async (address) => {
    asked = window.advance.read(address);
    const options = await asked.catch((error) => {
      asked = null;
      throw error;
    });
    window.dash_clientside.set_props("find", { options });
  };

  const start = (model) => {
    for (const event of ["pointerover", "focusin"]) {
      document.addEventListener(event, ({ target }) => {
        if (!asked && target.closest?.("#find")) load(model.findable);
      });
    }
  };

  Object.assign((window.advance ??= {}), { find: { start } });
})();
