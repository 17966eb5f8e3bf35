import {
  once
} from "./chunk-COIBBQWY.mjs";

// core/script.mjs
var runGrid = once(
  (address) => new Promise((resolve, reject) => {
    if (window.dash_ag_grid) return resolve();
    document.head.append(
      Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject })
    );
  })
);

export {
  runGrid
};
