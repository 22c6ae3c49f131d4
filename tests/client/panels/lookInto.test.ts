import { expect, test } from "vitest";
import { judgeFile } from "../../../client/panels/dialogs/importFile.ts";
import { lookInto, type TableFile } from "../../../client/panels/dialogs/tableFile.ts";
import { mapJson } from "../../../exchange/json.ts";
import { exampleAbout, exampleNotes } from "../../exchange/notes.ts";
import { workbookOf } from "../../support/workbook.ts";

async function found(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<TableFile> {
  const file = new File([content], name);
  const judged = judgeFile(file);
  if (judged.kind === "objection") throw new Error(judged.objection.kind);
  return await lookInto(file, name, judged.promises);
}

const fields = (file: TableFile) =>
  file.kind === "groups" ? file.read.groups.map(({ title, field }) => field ?? title) : file.kind;

test("a file is what it holds, whatever it is called", async () => {
  const workbook = await workbookOf([
    ["Feld", "Text"],
    ["Probleme", "eins"],
  ]);
  expect(fields(await found("karte.csv", workbook))).toEqual(["pains"]);
  expect(fields(await found("tabelle.txt", "Feld;Text\nProbleme;eins"))).toEqual(["pains"]);
  expect(await found("tabelle.txt", "Datum\tBeschwerde\n1.3.\tzu spät")).toMatchObject({ kind: "survey" });
  expect(await found("umfrage.csv", "Datum;Beschwerde\n1.3.;zu spät")).toMatchObject({ kind: "survey" });
  expect(fields(await found("liste.txt", "Probleme:\neins\nZiele:\nzwei; und noch; mehr"))).toEqual([
    "pains",
    "gains",
  ]);
  expect(fields(await found("liste.txt", "# Ideen\n- eins"))).toEqual(["Ideen"]);
  expect(fields(await found("liste.md", "## Ziele\n- eins\n## Mehr\n- zwei"))).toEqual(["gains", "Mehr"]);
  expect(fields(await found("board.csv", "TEXT,AREA\neins,Pains\nzwei,Mehr"))).toEqual(["pains", "Mehr"]);
});

test("what cannot be a list or table says what it is, before anything is sent", async () => {
  expect(await found("a.csv", "%PDF-1.7 …")).toMatchObject({ problem: { kind: "otherFile", what: "pdf" } });
  expect(await found("a.md", "%PDF-1.7 …")).toMatchObject({ problem: { kind: "otherFile", what: "pdf" } });
  expect(await found("a.xlsx", "%PDF-1.7 …")).toMatchObject({ problem: { kind: "otherFile", what: "pdf" } });
  expect(await found("a.txt", "PK\u0003\u0004 ein Archiv")).toMatchObject({
    problem: { kind: "otherFile", what: "archive" },
  });
  expect(await found("a.xlsx", "PK\u0003\u0004 ein Archiv")).toMatchObject({
    problem: { kind: "notOurFormat" },
  });
  expect(await found("a.md", "nur ein Absatz")).toEqual({ kind: "noList" });
  expect(await found("a.txt", " \n ")).toMatchObject({ kind: "unreadable", problem: { kind: "empty" } });
});

test("what is pasted may be cells, Markdown or lines", async () => {
  const pasted = (text: string): Promise<TableFile> => lookInto(new Blob([text]), "Eingefügt", "text");
  expect(fields(await pasted("Feld\tText\nProbleme\teins"))).toEqual(["pains"]);
  expect(fields(await pasted("Probleme\tZiele\neins\tzwei"))).toEqual(["pains", "gains"]);
  expect(fields(await pasted("eins, zwei; drei\nvier"))).toEqual([null]);
  expect(fields(await pasted("## Ziele\n* eins"))).toEqual(["gains"]);
});

test("a map's own file is shown first: how many notes for which field, what comes along, and what stays out", async () => {
  const file = new TextDecoder().decode(
    mapJson(exampleAbout("de"), exampleNotes("de"), { authorName: () => "Petra" }),
  );
  const whole = JSON.parse(file) as { notes: object[]; comments?: object[]; contradictions?: object[] };
  const map = {
    ...whole,
    notes: [
      { ...whole.notes[0], field: "nowhere", comments: [{ text: "?", createdAt: 1, resolved: false }] },
      ...whole.notes.slice(1),
    ],
    comments: [{ text: "Gut", createdAt: 1, resolved: false }],
    contradictions: [{ from: 0, to: 1, title: "", strong: false }],
  };
  const seen = await found("karte.json", JSON.stringify(map));
  if (seen.kind !== "map") throw new Error(seen.kind);
  const { fields: counts, notes, comments, contradictions, faulty, leftOut } = seen.preview;
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(notes);
  expect([notes, comments, contradictions]).toEqual([whole.notes.length - 1, 1, 0]);
  expect(faulty).toMatchObject([{ row: 1, problem: "unknownField" }]);
  // The contradiction and the comment of the note that cannot be read.
  expect(leftOut).toEqual({ people: true, parts: 2 });
  expect(await found("karte.json", "[]")).toMatchObject({ problem: { kind: "notOurFormat" } });
});
