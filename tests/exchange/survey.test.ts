import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import {
  headingsOf,
  likelyTextColumn,
  readSurvey,
  type SurveyReading,
  surveyCsv,
  surveyGroups,
} from "../../exchange/import/survey.ts";
import { LIMITS } from "../../model/wire.ts";

const READING: SurveyReading = {
  title: "Beschwerden.xlsx",
  rowWord: "Zeile",
  hasHeadings: true,
  textColumn: 1,
  sourceColumns: [],
  duplicates: "leaveOut",
};

const ROWS = [
  ["Datum", "Was war?", "Kanal"],
  ["2026-03-01", "Kein Rückruf", "Telefon"],
  ["2026-03-02", "kein  Rückruf!", "Mail"],
  ["", "", ""],
  ["2026-03-03", "", "Mail"],
  ["2026-03-04", "Zu spät geliefert", "Mail"],
];

test("each row with a text is a note that says where it stands; repetitions are left out and counted", () => {
  const survey = readSurvey(ROWS, { ...READING, sourceColumns: [2, 0] }, []);
  expect(survey.notes).toEqual([
    { row: 2, text: "Kein Rückruf", source: "Beschwerden.xlsx, Zeile 2 · Telefon · 2026-03-01" },
    { row: 6, text: "Zu spät geliefert", source: "Beschwerden.xlsx, Zeile 6 · Mail · 2026-03-04" },
  ]);
  expect(survey.duplicates).toEqual([{ text: "kein  Rückruf!", count: 1, isOnMap: false }]);
  expect(survey.emptyRows).toBe(1);
});

test("repetitions are taken on request, and what stands on the map is known", () => {
  expect(readSurvey(ROWS, { ...READING, duplicates: "take" }, []).notes).toHaveLength(3);
  const again = readSurvey(ROWS, READING, ["Kein Rückruf."]);
  expect(again.notes.map(({ text }) => text)).toEqual(["Zu spät geliefert"]);
  expect(again.duplicates).toEqual([{ text: "Kein Rückruf", count: 2, isOnMap: true }]);
});

test("without headings the first row counts, too", () => {
  const survey = readSurvey(ROWS.slice(1), { ...READING, hasHeadings: false }, []);
  expect(survey.notes[0]).toMatchObject({ row: 1, text: "Kein Rückruf" });
  expect(headingsOf(ROWS, true)).toEqual(["Datum", "Was war?", "Kanal"]);
  expect(headingsOf(ROWS, false)).toEqual([null, null, null]);
});

test("the column with the most letters is offered for the text", () => {
  expect(likelyTextColumn(ROWS)).toBe(1);
  expect(likelyTextColumn([])).toBe(0);
});

test("a text that is too long is named by its row", () => {
  const survey = readSurvey(
    [["T"], ["x".repeat(LIMITS.noteTextLength + 1)], ["kurz"]],
    { ...READING, textColumn: 0 },
    [],
  );
  expect(survey.tooLong).toEqual([2]);
  expect(survey.notes).toHaveLength(1);
});

test("whatever a table holds, its notes go through the import as they are", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("=1+1", "'=1", "@SUM", '"', ";", "a\nb", "+49 221", "👍", "\t-"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 20 }), (rows) => {
      const { notes } = readSurvey(
        rows,
        { ...READING, textColumn: 0, sourceColumns: [1], duplicates: "take" },
        [],
      );
      const read = readNotesCsv(new TextEncoder().encode(surveyCsv(notes, () => "parking")));
      expect(read).toMatchObject({ ok: true, faulty: [] });
      expect(read.ok && read.notes.map(({ text, evidence, field }) => ({ text, evidence, field }))).toEqual(
        notes.map(({ text }) => ({ text: text.normalize("NFC"), evidence: "data", field: "parking" })),
      );
    }),
  );
});

test("a column that says what kind a row is parts the notes, each kind for a field of its own", () => {
  const rows = [
    ["Text", "Art"],
    ["zu spät", "Beschwerde"],
    ["schneller bitte", "Wunsch"],
    ["kein Rückruf", "Beschwerde"],
    ["weg damit", "Spam"],
    ["ohne Art", ""],
  ];
  const { notes } = readSurvey(rows, { ...READING, textColumn: 0, groupColumn: 1 }, []);
  expect(surveyGroups(notes).map(({ group, notes: members }) => [group, members.length])).toEqual([
    ["Beschwerde", 2],
    ["Wunsch", 1],
    ["Spam", 1],
    ["", 1],
  ]);
  const fields = new Map([
    ["Beschwerde", "pains"],
    ["Wunsch", "gains"],
    ["", "parking"],
  ] as const);
  const csv = surveyCsv(notes, ({ group }) => fields.get(group as "Wunsch") ?? null, "quoted");
  const read = readNotesCsv(new TextEncoder().encode(csv));
  expect(read.ok && read.notes.map(({ field, text, evidence }) => [field, text, evidence])).toEqual([
    ["pains", "zu spät", "quoted"],
    ["gains", "schneller bitte", "quoted"],
    ["pains", "kein Rückruf", "quoted"],
    ["parking", "ohne Art", "quoted"],
  ]);
});
