/* What the file says of one event: its row, read again out of the file, with what its codes mean. */
import { rowsAt } from "./reading/reading.mjs";

let words = null;
const made = (kind, text) => Object.assign(document.createElement(kind), { textContent: text, dir: "auto" });

/* What a code in a column means by the codebook; "" for anything else. */
const meaning = ({ kind, names }, n, text) => words[`${kind}_${names[n].trim().toLowerCase()}_${text.trim()}`] ?? "";

/* Type of an event in words: the codes of UCDP are numbers. */
export const typeInWords = (kind, type) => words[`${kind}_type_of_violence_${type}`] ?? (type || words.noType);

/* The rows of events, by their numbers. Throws where the file has been changed or taken away. */
export const rowsOf = ({ file, plan, events }, numbers) =>
  rowsAt(
    file,
    plan,
    numbers.map((n) => events.offsets[n]),
  );

/* Title of a row: type, place and day. */
export const titleOf = ({ plan }, cells) => {
  const { columns, kind } = plan;
  const cell = (field) => (columns[field] >= 0 ? (cells[columns[field]] ?? "").trim() : "");
  const day = cell("date").replace(/ 00:00:00(?:\.0+)?$/, "");
  return [typeInWords(kind, cell("type")), cell("place"), day].filter(Boolean).join(words.comma);
};

/* Elements that list what stands in the cells of a row that are not blank. */
export const described = ({ plan }, cells) =>
  cells.flatMap((text, n) => {
    if (!text.trim()) return [];
    const told = meaning(plan, n, text);
    const value = made("dd", text);
    if (told) value.append(made("span", ` ${told}`));
    return [made("dt", plan.names[n]), value];
  });

export const start = (described) => {
  words = described;
};
