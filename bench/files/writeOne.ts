import { isOneOf } from "../../model/fields.ts";
import { manyNotes } from "../../tests/exchange/notes.ts";
import type { Written } from "../files.ts";
import { type FileFormat, WRITERS } from "./writers.ts";

const KB_PER_MB = 1024;

/** `writeOne.ts <format> <notes>`, a process of its own: writes one file and prints what it took. */
const [format, count] = process.argv.slice(2);
const formats = Object.keys(WRITERS) as FileFormat[];
if (!isOneOf(formats, format)) throw new Error(`There is no writer "${format}".`);
const write = await WRITERS[format](manyNotes(Number(count)));
// The most that the process has ever held: until here, the writer itself and its notes.
const before = process.resourceUsage().maxRSS;
const started = performance.now();
const { length } = await write();
const ms = performance.now() - started;
const written: Written = {
  ms,
  peakMb: process.resourceUsage().maxRSS / KB_PER_MB,
  grownMb: (process.resourceUsage().maxRSS - before) / KB_PER_MB,
  bytes: length,
};
process.stdout.write(JSON.stringify(written));
