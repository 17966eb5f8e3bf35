/* Presenting: full screen, the blank screen, the help, and the controls that fade while the pointer rests. */
(() => {
  const AWAKE_MS = 2500;
  let presenting = false;
  let canvas = null;
  const element = (id) => document.getElementById(id);
  const told = () => document.dispatchEvent(new CustomEvent("presentchange", { detail: presenting }));

  /* Keys must go to the page, not to the map, and not to the button that was pressed last. */
  const freeKeys = () => {
    if (presenting) {
      canvas?.removeAttribute("tabindex");
      document.activeElement?.blur();
    } else canvas?.setAttribute("tabindex", "0");
  };

  const set = (on) => {
    if (on === presenting) return;
    presenting = on;
    document.body.classList.toggle("presenting", on);
    freeKeys();
    told();
  };

  /* A browser may refuse full screen (no gesture, no right): presenting goes on in the window. */
  const fill = () => document.documentElement.requestFullscreen?.().catch(() => {});

  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    set(false);
  };

  /* Escape, or the speaker's window when it opens, ends full screen alone: the key takes it up again. */
  const present = () => {
    if (presenting && document.fullscreenElement) return leave();
    fill();
    set(true);
  };

  const isBlank = () => !element("blank").hidden;
  const blank = (on = !isBlank()) => {
    element("blank").hidden = !on;
    document.dispatchEvent(new CustomEvent("blankchange", { detail: on }));
  };

  const out = () => {
    if (isBlank()) blank(false);
    else if (presenting) leave();
  };

  const acts = {
    present,
    presentFrom: (no) => {
      if (!presenting) present();
      window.advance.acts.chapter(no);
    },
    blank: () => blank(),
    help: () => element("help").showModal(),
    out,
  };

  let resting = null;
  const wake = () => {
    document.body.classList.add("awake");
    clearTimeout(resting);
    resting = setTimeout(() => document.body.classList.remove("awake"), AWAKE_MS);
  };

  const start = () => {
    document.addEventListener("pointermove", wake);
    /* A step shows the map again. */
    for (const event of ["daychange", "storychange"]) document.addEventListener(event, () => isBlank() && blank(false));
  };

  const startMap = ({ map }) => {
    canvas = map.getCanvas();
    freeKeys();
  };

  const api = { start, startMap, set, isBlank, presenting: () => presenting };
  Object.assign((window.advance ??= {}), { present: api });
  Object.assign((window.advance.acts ??= {}), acts);
})();
