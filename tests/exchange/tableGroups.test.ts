import { expect, test } from "vitest";
import { readCsv, readNotesCsv } from "../../exchange/import/csv.ts";
import { fieldsWithout, groupsCsv, notesOfGroups } from "../../exchange/import/groupedNotes.ts";
import { IMPORT_LIMITS } from "../../exchange/import/importedNote.ts";
import { tableGroups } from "../../exchange/import/tableGroups.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function groupsOf(text: string) {
  const table = readCsv(utf8(text));
  if (!table.ok) throw new Error(table.problem.kind);
  return tableGroups(table.rows, IMPORT_LIMITS, table.damageIn);
}

const TABLE = [
  "Feld;Text;Beleg;Aspekt;Bündel;Schlagwörter;Autor;Datum",
  "Probleme;Kein Termin;Zitat;;Tempo;eilig;Petra;1.3.",
  "hört;Telefone;;;;;Jo;",
  "Pians;Vertippt;Zitat;sagt;;;;",
  "pains;;;;;;;",
  ";Ohne Feld;;;;;;",
  "Ziele;Ruhe;geraten;;;;;",
  "pains;=1+1;;;;;;",
].join("\n");

test("a table of notes is parted by field, and a word that names none is asked about instead of lost", () => {
  const { groups, faulty, leftOut } = groupsOf(TABLE);
  expect(
    groups.map(({ title, field, notes }) => [field ?? title, notes.map(({ row, text }) => [row, text])]),
  ).toEqual([
    [
      "pains",
      [
        [2, "Kein Termin"],
        [8, "=1+1"],
      ],
    ],
    ["seesHears", [[3, "Telefone"]]],
    ["Pians", [[4, "Vertippt"]]],
    [null, [[6, "Ohne Feld"]]],
  ]);
  expect(faulty.map(({ row, problem, value }) => [row, problem, value])).toEqual([
    [5, "emptyText", ""],
    [7, "unknownEvidence", "geraten"],
  ]);
  expect([leftOut.people, leftOut.columns]).toEqual([["Autor"], ["Datum"]]);
});

test("what is shown is what comes in, with evidence, facet, tags and bundle", () => {
  const { groups } = groupsOf(TABLE);
  const fields = fieldsWithout(groups, "gains");
  const direct = notesOfGroups(groups, fields);
  const sent = readNotesCsv(utf8(groupsCsv(groups, fields)));
  if (!sent.ok) throw new Error(sent.problem.kind);
  expect(sent.faulty).toEqual([]);
  expect(sent.notes).toEqual(direct);
  expect(sent.notes[0]).toMatchObject({
    field: "pains",
    evidence: "quoted",
    tags: ["eilig"],
    cluster: { title: "Tempo" },
  });
  expect(sent.notes.find(({ text }) => text === "Telefone")).toMatchObject({
    field: "seesHears",
    facet: "hears",
  });
});
