/* Own events: a list of a reader, such as an export of ACLED or UCDP, on the days of the map. It is read beside the page, and
 * goes nowhere: not to the server, the address, downloads or what the browser keeps. Loaded when it is first needed. */
import { loadOnDemand } from "../core/documents.mjs";
import * as guests from "../core/guests.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { counted } from "../core/words.mjs";
import * as filters from "../filter/filters.mjs";
import { fly } from "../map/camera.mjs";
import * as card from "./card.mjs";
import { gridsOf } from "./counting.mjs";
import { creditOfList } from "./credit.mjs";
import * as chosen from "./doubt/chosen.mjs";
import { pointOf } from "./doubt/exactness.mjs";
import * as days from "./figures/days.mjs";
import * as table from "./figures/table.mjs";
import { changed, numbersOf, ticked } from "./filter/choices.mjs";
import { areasOf, load as loadDistricts } from "./filter/districts.mjs";
import { keep } from "./filter/kept.mjs";
import { atFirst } from "./filter/shown.mjs";
import { guestOf } from "./guest.mjs";
import * as opening from "./opening.mjs";
import * as part from "./part.mjs";
import { Unreadable } from "./reading/cells.mjs";
import * as against from "./record/against.mjs";

const DAY_MS = 86_400_000;
const FLIGHT_MS = 700;
let model = null;
let words = null;
let given = null;
let guest = null;
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
  days.follow(given);
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
  keep(given.events, given.shown, given.without);
  drawAgain();
  follow();
  compare();
};

const findDistricts = async (map) => {
  districts = await loadDistricts(map, model.polygonNames, period().box);
  if (given && narrowed.length) showNow(given.shown);
};

/* Names of the districts that own events are narrowed to. */
const districtsInWords = () =>
  given?.shown.districts ? narrowed.map((name) => model.chartFiles.governorates[name] ?? name) : [];

/* Own events follow the districts that the page is narrowed to. */
const narrow = () => {
  const { governorates } = filters.now();
  if (String(governorates) === String(narrowed)) return;
  narrowed = governorates;
  if (given) showNow(given.shown);
};

/* Shows what was read from a file; null: nothing. */
const put = (read) => {
  given = read && { ...read, grids: gridsOf(read.events), shown: atFirst() };
  if (given) Object.assign(given, against.transfers(given));
  isInPictures = false;
  against.show(given);
  listTransfers();
  guest.each((layer) => (given ? layer.add() : layer.remove()));
  part.show(given);
  chosen.close();
  if (given) showNow(given.shown);
  else drawAgain();
};

/* Lists anew where the filters or the file have changed; no step of the day does. */
const compare = () => given && against.listChanges(given);

const listTransfers = () => given && guarded(() => against.listTransfers(given));

const open = (n) => guarded(() => chosen.open(given, n, districts));

/* Puts a file on the map, once the reader has seen its columns. `isAsked`: whether the reader is asked in any case. */
export const take = (file, isAsked = true) => opening.take(file, period(), put, isAsked);

/* Puts the file at an address of this server on the map; the reader is asked only where its columns leave something open. */
export const takeFrom = async (address) => {
  const answer = await fetch(address);
  const name = decodeURIComponent(address.split("/").at(-1));
  if (!answer.ok) return part.tell(words.gone.replace("{file}", () => name));
  const lastModified = Date.parse(answer.headers.get("last-modified"));
  await take(new File([await answer.blob()], name, { lastModified }), false);
};

const acts = {
  open: () => opening.choose(take),
  close: () => put(null),
  stop: opening.stop,
  more: () => {
    part.more();
    follow();
  },
  shut: chosen.close,
  table: () => guest.first() && guarded(() => table.show(given, guest.first().inView)),
  csv: () => against.saveChanges(given, creditOfList(given, words, districtsInWords())),
  transfers: () => guarded(() => against.saveTransfers(given)),
};

/* Goes to the day and the place of an event. */
const goTo = (n) => {
  timeline.go(given.events.counted[n]);
  const { coordinates } = pointOf(given.events, n, period().box);
  const { map } = guest.first() ?? {};
  if (map && !map.getBounds().contains(coordinates)) fly({ center: coordinates, zoom: map.getZoom(), ms: FLIGHT_MS });
};

const onClick = ({ target }) => {
  const pressed = target.closest("[data-event-act]")?.dataset;
  if (pressed?.eventAct === "tick") showNow(ticked(given.shown, pressed.eventOf, pressed.eventOn === "all"));
  else if (pressed) acts[pressed.eventAct]();
  const go = target.closest("[data-event-go]");
  if (!go) return;
  const n = Number(go.dataset.eventGo);
  if (go.dataset.eventFly !== undefined) goTo(n);
  open(n);
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
    ...{ model, box: period().box, open, moved: follow, drawn: findDistricts, districts: districtsInWords },
    given: () => given,
    isInPictures: () => isInPictures,
  });
  part.start(words);
  card.start(words);
  days.start(model, part.fold(), follow);
  table.start(model, open);
  against.start(model, period().box, part.fold());
  chosen.start(model, period().box, (shapes) => guest.each((layer) => layer.outline.show(shapes)));
  opening.start(part.fold().querySelector("dialog"), words);
  const fold = part.fold();
  fold.addEventListener("click", onClick);
  fold.addEventListener("change", onChange);
  fold.querySelector("[data-event-part=list]").addEventListener("toggle", follow);
  fold.querySelector("[data-event-part=record]").addEventListener("toggle", compare);
  fold.querySelector("[data-event-part=transfers]").addEventListener("toggle", listTransfers);
  document.addEventListener("rest", follow);
  document.addEventListener("filterchange", narrow);
  document.addEventListener("themechange", () => guest.each((layer) => layer.paint()));
  await opening.prepare();
  guests.join(guest);
  narrow();
};
