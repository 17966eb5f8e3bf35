import {
  figureOf,
  figures,
  follow2 as follow,
  prepare
} from "./chunk-3TV6IABL.mjs";
import "./chunk-6U4342CL.mjs";
import "./chunk-H2DSO3GY.mjs";
import "./chunk-P57PDAQE.mjs";
import "./chunk-P6CEFAGD.mjs";
import "./chunk-7JHXP2XJ.mjs";
import "./chunk-COIBBQWY.mjs";
import "./chunk-7P6ASYW6.mjs";
export {
  figureOf,
  figures,
  follow,
  prepare
};
