import {
  boxOf,
  marksOf,
  read,
  write
} from "./chunk-5PUFFS5A.mjs";
import "./chunk-IJSORBFP.mjs";
import "./chunk-7P6ASYW6.mjs";
export {
  boxOf,
  marksOf,
  read,
  write
};
