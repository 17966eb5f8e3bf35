/* The functions that Dash's callbacks name (`callbacks.py`). Dash calls them as soon as it has drawn the components. */

import { showMissing } from "../core/notice.mjs";
import { runGrid, runPlotly } from "../core/script.mjs";
import * as view from "../core/view.mjs";
import * as filters from "../filter/filters.mjs";
import * as camera from "../map/camera.mjs";
import * as dataTab from "../panel/data_tab.mjs";
import * as table from "../panel/table.mjs";
import * as channel from "../present/channel.mjs";
import * as keyboard from "../present/keyboard.mjs";
import * as play from "../present/play.mjs";
import * as search from "../search/search.mjs";
import * as address from "./address.mjs";
import { startMap } from "./start.mjs";

const hasWebGL2 = () => Boolean(document.createElement("canvas").getContext("webgl2"));
const noUpdate = () => window.dash_clientside.no_update;

/* `words`: the promise of the model. */
export const callbacks = (words) => {
  let mapStarted = false;
  const whenReady =
    (act) =>
    (...values) =>
      words.then(() => act(...values));

  return {
    /* The graph is put on the page with its first view: Plotly would draw it without, and once more with it. */
    map: (graph) => {
      if (channel.isSpeaker) return noUpdate();
      if (!hasWebGL2()) {
        showMissing("no-map", "without-map");
        return noUpdate();
      }
      if (!mapStarted) startMap(words);
      mapStarted = true;
      return Promise.all([words, runPlotly()]).then(([model]) => {
        const there = address.sight();
        const figure = camera.framed(graph.props.figure, there ? camera.sight(there) : camera.around(model.home));
        return { ...graph, props: { ...graph.props, figure } };
      });
    },
    layers: whenReady(view.layers),
    sides: whenReady(view.sides),
    /* The grid is put on the page when its tab is first opened: its code is not loaded before. */
    table: async (chosen, grid, there) => {
      if (chosen !== "data" || there) return noUpdate();
      await runGrid((await words).table.script);
      return grid;
    },
    tableOf: whenReady(table.choose),
    tableColumns: whenReady(table.setColumns),
    playing: whenReady(play.set),
    characterKeys: whenReady((chosen) => keyboard.setCharacters(chosen.length > 0)),
    scope: whenReady(dataTab.setScope),
    filters: whenReady(filters.set),
    search: whenReady(search.search),
    /* The box is emptied again, so that the same place can be found twice. */
    find: (key) => {
      if (key) search.choose(key);
      return null;
    },
  };
};
