import { type Command, counted, NotDone, NotUnderstood, readArguments } from "./command.ts";
import { faultText, partsFaults, picturesFaults, rowFaults } from "./faults.ts";
import { bytesOf, contentTypeOf, IMPORT_FORMATS, importFormatOf } from "./fileFormats.ts";
import { LINK_HELP, LINK_OPTIONS, readLink } from "./link.ts";
import { joinBy, mapNamed, readImported } from "./remote.ts";

const OPTIONS = {
  ...LINK_OPTIONS,
  map: { type: "string" },
  format: { type: "string" },
  "skip-faulty": { type: "boolean", default: false },
} as const;

interface Row {
  readonly row: number;
  readonly problem: string;
  readonly value: string;
}

export const importCommand: Command = {
  help: `customer-empathy-map import <file> [options]     ("-" is standard input)

All of the file comes in, or nothing where something is wrong with it; "validate" looks without a server.

  --map <id or title>   which map, where there are several
  --format <format>     ${IMPORT_FORMATS.join(", ")}, where the file's name does not say it
  --skip-faulty         leave out what cannot become a note, and import the rest

${LINK_HELP}
Examples

  customer-empathy-map import interviews.csv --map Andrea --link-file ~/.cem-link
  pbpaste | customer-empathy-map import - --format txt --link-file ~/.cem-link
`,
  async run(args, shell) {
    const { values, positionals } = readArguments(args, OPTIONS, [1, 1]);
    const [file = ""] = positionals;
    if (file === "-" && values["link-file"] === "-") {
      throw new NotUnderstood("Standard input cannot be both the file and the link");
    }
    const format = importFormatOf(file, values.format);
    const bytes = await bytesOf(file, shell);
    const remote = await joinBy(await readLink(values["link-file"], shell), values["token-file"]);
    const map = mapNamed(remote, values.map);
    const query = values["skip-faulty"] ? "?skipFaulty=true" : "";
    const tell = (faulty: readonly Row[]): void => {
      for (const fault of rowFaults(format, bytes, faulty)) shell.tell(faultText(file, fault));
    };
    try {
      const answer = await remote.ask(`/maps/${map.id}/import${query}`, {
        method: "POST",
        headers: { "content-type": contentTypeOf(format) },
        body: new Uint8Array(bytes),
      });
      const { imported, noteIds, faulty, leftOut, picturesLeftOut } = readImported(await answer.json());
      const parts = [...partsFaults(leftOut), ...picturesFaults(picturesLeftOut)];
      tell(faulty);
      for (const fault of parts) shell.tell(faultText(file, fault));
      const left =
        faulty.length > 0 ? ` ${faulty.length} ${faulty.length === 1 ? "was" : "were"} left out.` : "";
      return {
        text: `Imported ${counted(imported, "note")}.${left}\n`,
        json: {
          ok: true,
          mapId: map.id,
          imported,
          noteIds,
          faults: [...rowFaults(format, bytes, faulty), ...parts],
        },
      };
    } catch (error) {
      if (error instanceof NotDone && "faulty" in error.more) tell(error.more.faulty as Row[]);
      throw error;
    }
  },
};
