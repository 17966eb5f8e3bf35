/* Whether a file that is dropped on the page is one of events; others are own marks. */
import { kindOf } from "./reading/columns.mjs";

const TABLE = /\.(?:csv|tsv|txt)$/i;
/* Of these the part of own events says how to make a table. */
const OTHERS = /\.(?:xlsx?|ods|gpkg|parquet)$/i;
const PACKED = /\.gz$/i;
const FIRST_BYTES = 4096;
/* A table that is larger holds more than own marks may be. */
const LARGE = 2 ** 20;

/* Packed and large tables are, spreadsheets and databases, and those with the columns of ACLED or UCDP. */
export const isOfEvents = async (file) => {
  if (PACKED.test(file.name) || OTHERS.test(file.name)) return true;
  if (!TABLE.test(file.name)) return false;
  if (file.size > LARGE) return true;
  const [head] = (await file.slice(0, FIRST_BYTES).text()).split(/[\r\n]/, 1);
  const names = head.split(/[,;\t]/).map((name) =>
    name
      .replaceAll(/["\uFEFF]/g, "")
      .trim()
      .toLowerCase(),
  );
  return kindOf(names) !== "list";
};
