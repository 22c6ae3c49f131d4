import { expect, test } from "vitest";
import { judgeFile } from "../../../client/panels/dialogs/importFile.ts";
import { lookInto, lookIntoText, type TableFile } from "../../../client/panels/dialogs/tableFile.ts";
import { workbookOf } from "../../support/workbook.ts";

async function found(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<TableFile> {
  const file = new File([content], name);
  const judged = judgeFile(file);
  if (judged.kind === "objection") throw new Error(judged.objection.kind);
  return await lookInto(file, judged.promises);
}

const fields = (file: TableFile) =>
  file.kind === "groups" ? file.read.groups.map(({ title, field }) => field ?? title) : file.kind;

test("a file is what it holds, whatever it is called", async () => {
  const workbook = await workbookOf([
    ["Feld", "Text"],
    ["Probleme", "eins"],
  ]);
  expect(await found("karte.csv", workbook)).toMatchObject({
    kind: "notes",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  expect(await found("tabelle.txt", "Feld;Text\nProbleme;eins")).toEqual({ kind: "notes", type: "text/csv" });
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
  const pasted = (text: string): Promise<TableFile> =>
    lookIntoText("Eingefügt", new TextEncoder().encode(text));
  expect(await pasted("Feld\tText\nProbleme\teins")).toEqual({ kind: "notes", type: "text/csv" });
  expect(fields(await pasted("Probleme\tZiele\neins\tzwei"))).toEqual(["pains", "gains"]);
  expect(fields(await pasted("eins, zwei; drei\nvier"))).toEqual([null]);
  expect(fields(await pasted("## Ziele\n* eins"))).toEqual(["gains"]);
});
