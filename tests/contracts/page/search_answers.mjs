/* Reads options and queries, and writes what each query finds as the page finds it. */
import { text } from "node:stream/consumers";
import { fold } from "../../../assets/search/folding.mjs";
import { find, meant, prepare } from "../../../assets/search/found.mjs";

const { options, queries } = JSON.parse(await text(process.stdin));
const prepared = prepare(options);
const values = (found) => found.map(({ value }) => value);
const answer = (query) => ({ found: values(find(prepared, fold(query))), meant: values(meant(prepared, fold(query))) });
process.stdout.write(JSON.stringify(queries.map(answer)));
