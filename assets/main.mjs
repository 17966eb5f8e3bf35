/* The entry: Dash loads this module, and it imports the others. It starts the page and names what others may use. */
import * as documents from "./core/documents.mjs";
import * as engine from "./core/engine.mjs";
import { notice, showMissing } from "./core/notice.mjs";
import * as timeline from "./core/timeline.mjs";
import * as view from "./core/view.mjs";
import * as filters from "./filter/filters.mjs";
import * as dashA11y from "./fixes/dash_a11y.mjs";
import * as plainWorkers from "./fixes/plain_workers.mjs";
import * as camera from "./map/camera.mjs";
import * as cards from "./map/cards.mjs";
import * as comparison from "./map/comparison.mjs";
import { engineOf, startEngine } from "./map/start_engine.mjs";
import * as theme from "./map/theme.mjs";
import * as canvas from "./output/canvas.mjs";
import * as framePicture from "./output/frame_picture.mjs";
import { frame } from "./output/map_frame.mjs";
import * as picture from "./output/picture.mjs";
import * as address from "./page/address.mjs";
import { callbacks } from "./page/callbacks.mjs";
import * as embed from "./page/embed.mjs";
import { startWords } from "./page/start.mjs";
import * as staticPart from "./page/static_part.mjs";
import * as dataTab from "./panel/data_tab.mjs";
import * as panel from "./panel/panel.mjs";
import * as story from "./panel/story.mjs";
import * as table from "./panel/table.mjs";
import { acts } from "./present/acts.mjs";
import * as channel from "./present/channel.mjs";
import * as keyboard from "./present/keyboard.mjs";
import * as play from "./present/play.mjs";
import * as presenter from "./present/presenter.mjs";
import * as speaker from "./present/speaker.mjs";
import * as steps from "./present/steps.mjs";
import * as stopwatch from "./present/stopwatch.mjs";

Object.assign(acts, steps.acts, play.acts, presenter.acts, channel.acts, speaker.acts, stopwatch.acts);

/* For the tests, and for the pictures that `dashboard/export/headless_page.py` makes. The modules do not use it. */
window.advance = {
  ...{ acts, address, camera, cards, channel, engine, engineOf, filters, notice, panel, play, startEngine },
  ...{ story, table, theme, timeline, view },
  compare: comparison,
  keys: keyboard,
  model: documents,
  perform: keyboard.perform,
  picture: { draw: picture.draw, parts: { frame, write: canvas.write } },
  present: presenter,
  read: documents.read,
  still: framePicture,
  takeaway: dataTab,
};

/* Present where the server follows builds of the data. */
const following = document.getElementById("follow");
if (following) import("./follow/follow.mjs").then(({ start }) => start(following.dataset));

window.addEventListener("unhandledrejection", () => showMissing("failed", "failed"));
theme.restore();
embed.restore();
plainWorkers.start();
dashA11y.start();
staticPart.start();
play.stopWhenHidden();
window.dash_clientside = Object.assign(window.dash_clientside ?? {}, { advance: callbacks(startWords()) });
