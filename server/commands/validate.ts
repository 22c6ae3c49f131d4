import { LIMITS } from "../../model/wire.ts";
import { doFileJob } from "../files/fileJobs.ts";
import { type Command, counted, type Done, EXIT, readArguments } from "./command.ts";
import { type Fault, faultText, fileFault, partsFaults, picturesFaults, rowFaults } from "./faults.ts";
import { bytesOf, IMPORT_FORMATS, importFormatOf } from "./fileFormats.ts";

const OPTIONS = { format: { type: "string" } } as const;

export const validateCommand: Command = {
  help: `customer-empathy-map validate <file> [options]   ("-" is standard input)

Reads a file as an import would, without a server, and names each fault with its line (in a workbook its row):

  interviews.csv:12: no such field: "Pians"

Exit code 0 means that all of it can be imported, 1 that something is wrong.

  --format <format>     ${IMPORT_FORMATS.join(", ")}, where the file's name does not say it

A table has one note a row, in the columns "field" and "text", and optionally "facet", "evidence", "source", "cluster" and
"tags", named in English or German; a list has one note a line, under headings that name a field. Fields: situation, sees &
hears, thinks & feels, says & does, pains, gains, parking.

Examples

  customer-empathy-map validate interviews.csv
  customer-empathy-map validate - --format md < notes.md
  customer-empathy-map validate map.json --json | jq '.faults[].line'
`,
  async run(args, shell) {
    const { values, positionals } = readArguments(args, OPTIONS, [1, 1]);
    const [file = ""] = positionals;
    const format = importFormatOf(file, values.format);
    const bytes = await bytesOf(file, shell);
    const read = await doFileJob({ kind: "read", format, bytes });
    if (!("ok" in read)) throw new Error("a file was read as something else");
    if (!read.ok) return judged(file, 0, [fileFault(format, bytes, read.problem)]);
    const pictures = read.notes.filter(({ image }) => image).length;
    const faults = [
      ...rowFaults(format, bytes, read.faulty),
      ...partsFaults(read.leftOut?.parts ?? 0),
      ...picturesFaults(pictures - LIMITS.imagesPerMap),
    ];
    return judged(file, read.notes.length, faults);
  },
};

function judged(file: string, notes: number, faults: readonly Fault[]): Done {
  const json = { ok: faults.length === 0, file, notes, faults };
  if (faults.length === 0) return { text: `${file}: ${counted(notes, "note")}, nothing wrong.\n`, json };
  const lines = faults.map((fault) => faultText(file, fault)).join("");
  const sum = `${file}: ${counted(notes, "note")} can be imported, ${counted(faults.length, "fault")}.\n`;
  return { code: EXIT.notDone, text: lines + sum, json };
}
