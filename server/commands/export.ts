import { writeFile } from "node:fs/promises";
import { FILE_TYPES, type FileFormat } from "../../exchange/fileTypes.ts";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { isOneOf, LANGUAGES, PLACES, type PlaceKey } from "../../model/fields.ts";
import { doFileJob } from "../files/fileJobs.ts";
import { FORMATS } from "../http/exportRoutes.ts";
import {
  type Command,
  counted,
  type Done,
  NotDone,
  NotUnderstood,
  readArguments,
  type Shell,
} from "./command.ts";
import { faultText, fileFault } from "./faults.ts";
import { bytesOf, exportFormatOf, IMPORT_FORMATS, importFormatOf } from "./fileFormats.ts";
import { LINK_HELP, LINK_OPTIONS, readLink } from "./link.ts";
import { mapOfFile } from "./mapOfFile.ts";
import { joinBy, mapNamed } from "./remote.ts";

const OPTIONS = {
  ...LINK_OPTIONS,
  map: { type: "string" },
  format: { type: "string" },
  from: { type: "string" },
  out: { type: "string", short: "o" },
  size: { type: "string" },
  language: { type: "string" },
  field: { type: "string" },
  date: { type: "string" },
} as const;

interface Wish {
  readonly format: FileFormat;
  readonly size: (typeof PAGE_SIZES)[number];
  readonly language: (typeof LANGUAGES)[number] | undefined;
  readonly field: PlaceKey | undefined;
}

export const exportCommand: Command = {
  help: `customer-empathy-map export [options]            a map on a server
customer-empathy-map export <file> [options]     a file: our own JSON, or a table of notes ("-" is standard input)

  --out, -o <file>      where to write; without it, or with "-", standard output
  --format <format>     ${FORMATS.join(", ")};
                        by default what the name of the file to write ends in, else pdf
  --size <size>         ${PAGE_SIZES.join(", ")}: the paper, for pdf
  --field <field>       of a picture, png or svg: this field alone: ${PLACES.join(", ")}
  --language <de|en>    of the file, where it is not the map's own
  --map <id or title>   on a server: which map, where there are several
  --from <format>       of a file: ${IMPORT_FORMATS.join(", ")}, where its name does not say it
  --date <YYYY-MM-DD>   of a file: the date that stands in what is written, today by default

${LINK_HELP}
Examples

  CEM_LINK="$(cat ~/.cem-link)" customer-empathy-map export --map Andrea --out andrea.pdf
  customer-empathy-map export andrea.json --format xlsx > andrea.xlsx
`,
  async run(args, shell) {
    const { values, positionals } = readArguments(args, OPTIONS, [0, 1]);
    const { size = "A4", language, field, out } = values;
    if (!isOneOf(PAGE_SIZES, size)) throw new NotUnderstood(`--size is one of ${PAGE_SIZES.join(", ")}`);
    if (language !== undefined && !isOneOf(LANGUAGES, language)) {
      throw new NotUnderstood(`--language is ${LANGUAGES.join(" or ")}`);
    }
    if (field !== undefined && !isOneOf(PLACES, field)) {
      throw new NotUnderstood(`--field is ${PLACES.join(", ")}`);
    }
    const isToOutput = out === undefined || out === "-";
    if (isToOutput && values.json) throw new NotUnderstood("With --json, name a file to write with --out");
    const wish: Wish = { format: exportFormatOf(out, values.format), size, language, field };
    if (isToOutput && shell.isOutputTerminal && !isText(wish.format)) {
      throw new NotUnderstood("This is no text: name a file to write with --out");
    }
    const [file] = positionals;
    const bytes =
      file === undefined
        ? await fromServer(shell, values, wish)
        : await fromFile(file, { shell, from: values.from, date: dateOf(values.date) }, wish);
    if (isToOutput) return { text: "", json: {}, bytes };
    await writeFile(out, bytes);
    return written(out, wish.format, bytes.length);
  },
};

function isText(format: FileFormat): boolean {
  return /^(text\/|application\/json|image\/svg)/.test(FILE_TYPES[format]);
}

async function fromServer(
  shell: Shell,
  values: { readonly "link-file"?: string; readonly "token-file"?: string; readonly map?: string },
  { format, size, language, field }: Wish,
): Promise<Uint8Array> {
  const link = await readLink(values["link-file"], shell);
  const remote = await joinBy(link, values["token-file"]);
  const query = new URLSearchParams({ size, ...(language && { language }), ...(field && { field }) });
  const answer = await remote.ask(`/maps/${mapNamed(remote, values.map).id}/export/${format}?${query}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function fromFile(
  file: string,
  { shell, from, date }: { shell: Shell; from: string | undefined; date: Date },
  { format, size, language, field }: Wish,
): Promise<Uint8Array> {
  const fromFormat = importFormatOf(file, from, "from");
  const bytes = await bytesOf(file, shell);
  const read = await doFileJob({ kind: "read", format: fromFormat, bytes });
  if (!("ok" in read)) throw new Error("a file was read as something else");
  if (!read.ok) throw new NotDone(faultText(file, fileFault(fromFormat, bytes, read.problem)).trim());
  if (read.faulty.length > 0) {
    shell.tell(
      `Left out: ${counted(read.faulty.length, "note")} that cannot be read. "validate" names them.\n`,
    );
  }
  const parts = await mapOfFile(read, file, language ?? "en");
  const made = await doFileJob({
    kind: "write",
    format,
    ...parts,
    pageSize: size,
    extent: field ? { kind: "field", field } : { kind: "map" },
    language: language ?? parts.about.language,
    date,
  });
  if ("kind" in made) {
    throw new NotDone(
      "There are too many notes for a picture: nobody could read them. Try --field, --format svg, or --size A0 for a PDF.",
    );
  }
  if (!(made instanceof Uint8Array)) throw new Error("a file was written as something else");
  return made;
}

function dateOf(text: string | undefined): Date {
  if (text === undefined) return new Date();
  // Noon: the same day wherever the program runs.
  const date = new Date(`${text}T12:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(date.getTime())) {
    throw new NotUnderstood("--date is a day such as 2026-11-27");
  }
  return date;
}

function written(file: string, format: FileFormat, bytes: number): Done {
  return { text: `Wrote ${file} (${bytes} bytes).\n`, json: { ok: true, file, format, bytes } };
}
