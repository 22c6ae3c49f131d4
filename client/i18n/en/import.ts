import type { Texts } from "../texts.ts";

export const texts = {
  title: "Import notes",
  lead: "A CSV file with one row per note, or a JSON file from the export.",
  columns:
    "Columns: field and text are required; facet, evidence and source are optional. Any order will do.",
  choose: "Choose a file",
  drop: "Drop a file here",
  dropNow: "Let go to import",
  working: "Reading “{name}” …",
  done: "{count, plural, =0 {There are no notes in this file} one {# note imported} other {# notes imported}}",
  doneHint: "The new notes are selected: “Delete” takes them away again.",
  another: "Another file",
  wrongType: "“{name}” is neither CSV nor JSON. Spreadsheet programs can save a table as CSV with “Save as”.",
  tooLarge: "“{name}” is larger than {megabytes, number} MB. Please split the file.",
  faultyTitle: "{count, plural, one {# row cannot be read} other {# rows cannot be read}}",
  faultyText:
    "Nothing has been imported yet. Either correct the rows in the file and choose it again, or import without them.",
  row: "Row",
  problem: "What does not fit",
  value: "Content",
  manyFaulty: "The file has 100 faulty rows or more. These are the first.",
  skipAll: "Import without the faulty rows",
  skip: "{count, plural, one {Import without this row} other {Import without these # rows}}",
  faults: {
    unknownField:
      "There is no such field. Possible: Situation, Sees & hears, Thinks & feels, Says & does, Pains, Gains.",
    unknownFacet: "The field does not have this facet.",
    unknownEvidence: "There is no such kind of evidence.",
    emptyText: "The text is empty.",
    textTooLong: "The text is too long: {characters, number} characters at most.",
    unreadable: "The row is damaged.",
  },
} as const satisfies Texts["import"];
