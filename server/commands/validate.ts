import { doFileJob } from "../files/fileJobs.ts";
import { type Command, type Done, EXIT, readArguments } from "./command.ts";
import { type Fault, faultText, fileFault, rowFaults } from "./faults.ts";
import { bytesOf, IMPORT_FORMATS, importFormatOf } from "./fileFormats.ts";

const OPTIONS = { format: { type: "string" } } as const;

export const validateCommand: Command = {
  help: `customer-empathy-map validate <file> [options]   ("-" is standard input)

Reads a file as an import would, without a server, and names each fault with its line (in a workbook its row):

  interviews.csv:12: no such field: "Pians"

Exit code 0 means that all of it can be imported, 1 that something is wrong.

  --format <format>     ${IMPORT_FORMATS.join(", ")}, where the file's name does not say it
`,
  async run(args, shell) {
    const { values, positionals } = readArguments(args, OPTIONS, [1, 1]);
    const [file = ""] = positionals;
    const format = importFormatOf(file, values.format);
    const bytes = await bytesOf(file, shell);
    const read = await doFileJob({ kind: "read", format, bytes });
    if (!("ok" in read)) throw new Error("a file was read as something else");
    return read.ok
      ? judged(file, read.notes.length, rowFaults(format, bytes, read.faulty))
      : judged(file, 0, [fileFault(format, bytes, read.problem)]);
  },
};

function judged(file: string, notes: number, faults: readonly Fault[]): Done {
  const json = { ok: faults.length === 0, file, notes, faults };
  if (faults.length === 0) return { text: `${file}: ${notes} notes, nothing wrong.\n`, json };
  const lines = faults.map((fault) => faultText(file, fault)).join("");
  const sum = `${file}: ${notes} notes can be imported, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}.\n`;
  return { code: EXIT.notDone, text: lines + sum, json };
}
