import {
  figureOf,
  figures,
  follow2 as follow,
  prepare
} from "./chunk-QCIE6JIL.mjs";
import "./chunk-5CHNT5GB.mjs";
import "./chunk-XGUBNQN4.mjs";
import "./chunk-P57PDAQE.mjs";
import "./chunk-IXVW5BBQ.mjs";
import "./chunk-L2KJ2WKA.mjs";
import "./chunk-COIBBQWY.mjs";
import "./chunk-7P6ASYW6.mjs";
export {
  figureOf,
  figures,
  follow,
  prepare
};
