/* Starts the page: the words as soon as Dash has drawn them, the map when Plotly has drawn it. */

import * as dayList from "../audience/day_list.mjs";
import * as endCard from "../audience/end_card.mjs";
import * as audienceFit from "../audience/fit.mjs";
import * as audienceLegend from "../audience/legend.mjs";
import * as mapSize from "../audience/map_size.mjs";
import { read, unpack } from "../core/documents.mjs";
import * as notice from "../core/notice.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { waitFor } from "../core/wait.mjs";
import * as filters from "../filter/filters.mjs";
import * as onlySide from "../filter/only_side.mjs";
import * as whatIsLeft from "../filter/what_is_left.mjs";
import * as camera from "../map/camera.mjs";
import * as cards from "../map/cards.mjs";
import * as comparison from "../map/comparison.mjs";
import { fetchGeometry } from "../map/ground/ground.mjs";
import * as marked from "../map/marked.mjs";
import * as point from "../map/point.mjs";
import * as pointer from "../map/pointer.mjs";
import * as savedView from "../map/saved_view.mjs";
import * as scale from "../map/scale.mjs";
import { startEngine } from "../map/start_engine.mjs";
import * as theme from "../map/theme.mjs";
import * as wholeLabels from "../map/whole_labels.mjs";
import * as framePicture from "../output/frame_picture.mjs";
import * as mapFrame from "../output/map_frame.mjs";
import * as picture from "../output/picture.mjs";
import * as print from "../output/print.mjs";
import * as dataTab from "../panel/data_tab.mjs";
import * as dayText from "../panel/day_text.mjs";
import * as holders from "../panel/holders.mjs";
import * as legendSigns from "../panel/legend_signs.mjs";
import * as ownStory from "../panel/own_story.mjs";
import * as panel from "../panel/panel.mjs";
import * as placeStrip from "../panel/place_strip.mjs";
import * as routes from "../panel/routes.mjs";
import * as rows from "../panel/rows.mjs";
import * as story from "../panel/story.mjs";
import * as table from "../panel/table.mjs";
import * as channel from "../present/channel.mjs";
import * as keyboard from "../present/keyboard.mjs";
import * as presenter from "../present/presenter.mjs";
import * as speaker from "../present/speaker.mjs";
import * as steps from "../present/steps.mjs";
import * as search from "../search/search.mjs";
import * as charts from "../told/charts.mjs";
import * as histogram from "../told/histogram.mjs";
import * as viewNotes from "../told/notes.mjs";
import * as texts from "../told/texts.mjs";
import * as address from "./address.mjs";
import * as embed from "./embed.mjs";
import * as languageLinks from "./language_links.mjs";
import * as marking from "./marking.mjs";
import * as measuring from "./measuring.mjs";
import * as telling from "./telling.mjs";

/* Dash draws some components after the others; these are the last that the scripts need. */
const DRAWN_LAST = ["[data-slider]", "#sides [data-area]", "#layers input", "#sides input", "#clock input"];
/* Started in this order, in which they then hear each event. */
const WITHOUT_MAP = [
  ...[
    view,
    texts,
    rows,
    viewNotes,
    histogram,
    holders,
    placeStrip,
    dayText,
    cards,
    search,
    panel,
    routes,
    charts,
    savedView,
    story,
    ownStory,
    steps,
    theme,
    legendSigns,
    filters,
    onlySide,
    comparison,
    table,
  ],
  ...[embed, notice, dataTab, languageLinks, marking, telling, marked, point, keyboard, presenter, speaker],
  ...[mapSize, endCard, audienceLegend, audienceFit, dayList],
];
const WITH_MAP = [
  mapSize,
  camera,
  cards,
  comparison,
  mapFrame,
  picture,
  framePicture,
  presenter,
  print,
  scale,
  legendSigns,
  routes,
  marked,
  point,
  measuring,
  marking,
  whatIsLeft,
  address,
  embed,
  audienceLegend,
];

/* Starts all that needs no map. Returns the model. */
export const startWords = async () => {
  const model = unpack(await read(document.getElementById("model").href));
  if (!channel.isSpeaker) fetchGeometry(model.ground.address);
  await waitFor(() => DRAWN_LAST.every((part) => document.querySelector(part)));
  timeline.makeSlider(model.days.length);
  for (const module of WITHOUT_MAP) module.start(model);
  const wanted = address.read(model);
  timeline.start(wanted.day ?? 0);
  channel.start(model);
  if (channel.isSpeaker) document.body.classList.add("speaker-ready");
  else address.start(model, wanted);
  document.getElementById("first-paint")?.remove();
  return model;
};

/* Starts the map when Plotly has drawn it. `words`: what `startWords` returned. */
export const startMap = async (words) => {
  const model = await words;
  const engine = await startEngine(() => document.querySelector("#map .js-plotly-plot"), model);
  const { map } = engine;
  timeline.whenDrawn(() => (map.loaded() ? Promise.resolve() : map.once("idle")));
  pointer.start(engine, model);
  /* Plotly sets its own view once more when its first plot is done; ours comes after it. */
  await map.once("idle");
  for (const module of WITH_MAP) module.startMap(engine, model);
  await engine.draw();
  wholeLabels.addMap(map);
  document.body.classList.add("map-ready");
};
