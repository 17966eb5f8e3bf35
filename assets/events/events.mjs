/* Own events: a list of a reader, such as an export of ACLED or UCDP, on the days of the map. It is read beside the page, and
 * goes nowhere: not to the server, the address, downloads or what the browser keeps. Loaded when it is first needed. */
import { loadOnDemand } from "../core/documents.mjs";
import * as guests from "../core/guests.mjs";
import * as view from "../core/view.mjs";
import { counted } from "../core/words.mjs";
import * as filters from "../filter/filters.mjs";
import { saveText } from "../marks/one_file.mjs";
import * as card from "./card.mjs";
import { gridsOf } from "./counting.mjs";
import * as dialog from "./dialog.mjs";
import { changed, numbersOf, ticked } from "./filter/choices.mjs";
import { areasOf, load as loadDistricts } from "./filter/districts.mjs";
import { keep } from "./filter/kept.mjs";
import { atFirst } from "./filter/shown.mjs";
import { guestOf } from "./guest.mjs";
import * as part from "./part.mjs";
import { Unreadable } from "./reading/cells.mjs";
import * as worker from "./reading/worker.mjs";
import { csvOf, linesOf, near } from "./record/list.mjs";

const DAY_MS = 86_400_000;
const RECORD_FILE = "own-events-against-the-record.csv";
let model = null;
let words = null;
let given = null;
let guest = null;
let reading = null;
let isInPictures = false;
let districts = null;
let narrowed = [];

const today = () => view.now().day;

const period = () => ({
  firstDay: Date.parse(model.days[0].day) / DAY_MS,
  days: model.days.length,
  box: { corner: model.ground.corner, size: model.ground.size },
});

const drawAgain = () => guest.each((layer) => layer.again());

/* Brings the words up to the day and the map in view. */
const follow = () => {
  if (!given) return;
  part.follow(given, today(), {
    isCounted: guest.first()?.isCounted() ?? false,
    districts: counted(model.words.governorates, narrowed.length),
  });
  if (guest.first()) guarded(() => part.list(given, guest.first().inView));
};

/* Does something that reads the file again: it may be gone by now. */
const guarded = async (act) => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DOMException) && !(error instanceof Unreadable)) throw error;
    part.tell(words.gone.replace("{file}", () => given?.file.name ?? ""));
  }
};

/* Shows something else of the events. */
const showNow = (shown) => {
  given.shown = { ...shown, districts: numbersOf(districts, narrowed) };
  if (given.shown.districts) given.events.areas ??= areasOf(given.events, districts.find);
  keep(given.events, given.shown);
  drawAgain();
  follow();
  compare();
};

const findDistricts = async (map) => {
  districts = await loadDistricts(map, model.polygonNames, period().box);
  if (given && narrowed.length) showNow(given.shown);
};

/* Own events follow the districts that the page is narrowed to. */
const narrow = () => {
  const { governorates } = filters.now();
  if (String(governorates) === String(narrowed)) return;
  narrowed = governorates;
  if (given) showNow(given.shown);
};

const put = (made) => {
  given = made;
  isInPictures = false;
  if (given) keep(given.events, given.shown);
  guest.each((layer) => (given ? layer.add() : layer.remove()));
  part.show(given);
  if (given) showNow(given.shown);
  else drawAgain();
};

const nearChanges = () => near(model, given, period().box);

/* Compares anew where the filters or the file have changed; no step of the day does. */
const compare = () => {
  if (!given) return;
  part.record(() => {
    const changes = nearChanges();
    return { lines: linesOf(model, words, changes), near: changes.filter(({ number: found }) => found).length };
  });
};

const open = (n) => guarded(() => part.showCard(given, n));

/* Reads a file, after the reader has seen its columns. What is shown stays until the new one is read. */
export const take = async (file) => {
  part.fold().open = true;
  document.getElementById("panel").classList.remove("folded");
  part.tell("");
  reading?.stop();
  try {
    const plan = await dialog.ask(file, period());
    if (!plan) return;
    part.progress(0);
    reading = worker.start(file, plan, (bytes) => part.progress(plan.isPacked ? undefined : bytes / file.size));
    const events = await reading.done;
    if (!events) return;
    if (!events.count)
      return part.tell([words.nothing.replace("{file}", () => file.name), ...part.reasons(events.left)].join(" "));
    put({ file, plan, events, grids: gridsOf(events), shown: atFirst() });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    part.tell(part.unreadable(file.name, error));
  } finally {
    part.progress(null);
    reading = null;
  }
};

const choose = () => {
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    accept: ".csv,.tsv,.txt,.geojson,.json,.ndjson,.gz",
  });
  input.addEventListener("change", () => take(input.files[0]));
  input.click();
};

const acts = {
  open: choose,
  close: () => put(null),
  stop: () => {
    reading?.stop();
    part.progress(null);
  },
  more: () => {
    part.more();
    follow();
  },
  shut: part.hideCard,
  csv: () => saveText(csvOf(model, nearChanges()), RECORD_FILE, "text/csv"),
};

const onClick = ({ target }) => {
  const pressed = target.closest("[data-event-act]")?.dataset;
  if (pressed?.eventAct === "tick") showNow(ticked(given.shown, pressed.eventOf, pressed.eventOn === "all"));
  else if (pressed) acts[pressed.eventAct]();
  const go = target.closest("[data-event-go]");
  if (go) open(Number(go.dataset.eventGo));
};

const onChange = ({ target }) => {
  if (target.dataset.eventOption === "inPictures") isInPictures = target.checked;
  const shown = given && changed(given.shown, target);
  if (shown) showNow(shown);
};

/* Prepares all; called once. */
export const prepare = async (described) => {
  model = described;
  await loadOnDemand(model);
  words = model.eventWords;
  guest = guestOf({
    ...{ model, box: period().box, open, moved: follow, drawn: findDistricts },
    given: () => given,
    isInPictures: () => isInPictures,
  });
  part.start(words);
  card.start(words);
  dialog.start(part.fold().querySelector("dialog"), words);
  const fold = part.fold();
  fold.addEventListener("click", onClick);
  fold.addEventListener("change", onChange);
  fold.querySelector("[data-event-part=list]").addEventListener("toggle", follow);
  fold.querySelector("[data-event-part=record]").addEventListener("toggle", compare);
  document.addEventListener("rest", follow);
  document.addEventListener("filterchange", narrow);
  document.addEventListener("themechange", () => guest.each((layer) => layer.paint()));
  await worker.prepare();
  guests.join(guest);
  narrow();
};
