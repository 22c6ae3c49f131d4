import type { Texts } from "../texts.ts";

export const texts = {
  title: "Import a list or board",
  lead: "Whatever names a field has found it. All else goes to the parking lot, bundled under its heading – or where it belongs:",
  leadNamed: "All notes have found their field. You can still change it:",
  groups: "Fields",
  untitled: "Without heading",
  leaveOut: "Leave out",
  notes: "{count, plural, one {# note} other {# notes}}",
  arrive: "Coming onto the map",
  inField: "{field}: {count, number}",
  nothing: "No note yet",
  leftOut: "Not taken over",
  people: "Names of who wrote a note",
  peopleColumns: "What is said about people: {columns}",
  columns: "Other columns: {columns}",
  lines:
    "{count, plural, one {# paragraph that stands under no field and in no list} other {# paragraphs that stand under no field and in no list}}",
  contradictions:
    "{count, plural, one {# contradiction: only JSON carries it} other {# contradictions: only JSON carries them}}",
  faulty:
    "{count, plural, one {# row cannot be read and stays out} other {# rows cannot be read and stay out}}",
  tooMany:
    "These are {count, number} notes; {most, number} at most come in at once. Please leave some out or split the file.",
  import: "{count, plural, one {Import # note} other {Import # notes}}",
  paste: "Or paste a list",
  pasteExample: "Pains:\nno delivery date",
  pasteHint: "One note a line; Markdown or cells of a spreadsheet work, too.",
  pasted: "Pasted list",
  look: "Continue",
} as const satisfies Texts["importGroups"];
