import type { Texts } from "../texts.ts";

export const texts = {
  title: "Make notes from a table",
  lead: "Complaints, surveys or reviews: each row becomes a note with the evidence “data”, for the group to sort.",
  sheet: "Sheet",
  textColumn: "The text is in",
  field: "Put into",
  parking: "Parking lot, to be sorted",
  part: "Import of these",
  range: "Notes {from, number} to {to, number}",
  column: "Column {number, number}",
  row: "row",
  hasHeadings: "The first row holds headings",
  leaveOut: "Leave out repetitions",
  sourceColumns: "Add to the source",
  privacy: "Better not names and contact details of customers.",
  preview: "Preview",
  notes: "{count, plural, =0 {No note} one {# note} other {# notes}}",
  repeats: "{count, plural, one {# repetition} other {# repetitions}}",
  emptyRows: "{count, plural, one {# row without a text} other {# rows without a text}}",
  tooLong:
    "{count, plural, one {# text is too long (row {rows}) and is left out: at most {characters, number} characters} other {# texts are too long (rows {rows}) and are left out: at most {characters, number} characters}}",
  showRepeats: "What is repeated",
  again: "“{text}” {count, plural, one {once more} other {# more times}}",
  onMap: "“{text}” is on the map already ({count, plural, one {once} other {# times}} in the table)",
  more: "{count, plural, one {and # more text} other {and # more texts}}",
  import: "{count, plural, one {Import # note} other {Import # notes}}",
} as const satisfies Texts["survey"];
