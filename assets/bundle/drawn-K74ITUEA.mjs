import {
  figureOf,
  figures,
  follow2 as follow,
  prepare
} from "./chunk-7F7AFZFI.mjs";
import "./chunk-IVQ53A3S.mjs";
import "./chunk-B2TEG4OC.mjs";
import "./chunk-P57PDAQE.mjs";
import "./chunk-TJXRRYF2.mjs";
import "./chunk-BAHI2PDF.mjs";
import "./chunk-LOTBLPMR.mjs";
import "./chunk-7P6ASYW6.mjs";
export {
  figureOf,
  figures,
  follow,
  prepare
};
