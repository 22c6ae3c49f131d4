import type { Texts } from "../texts.ts";

export const texts = {
  title: "Import notes",
  lead: "A table (CSV, Excel), a list (Markdown, text), the CSV file of a Miro or Mural board, or JSON from the export.",
  columns:
    "With the columns field and text, and optionally facet, evidence and source, each note lands in the right field. In any other table, of complaints for example, you choose which column holds the text.",
  choose: "Choose a file",
  drop: "Drop a file here",
  dropNow: "Let go to import",
  reading: "Reading “{name}” …",
  sending: "Putting the notes of “{name}” on the map …",
  done: "{count, plural, =0 {There are no notes in this file} one {# note imported} other {# notes imported}}",
  picturesLeftOut:
    "{count, plural, one {One picture is} other {# pictures are}} left out: a map has room for {most, number}.",
  doneHint: "The new notes are selected. “Undo” takes the whole import away again.",
  another: "Another file",
  wrongType:
    "“{name}” is neither a table (CSV, XLSX), nor a list (Markdown, text), nor JSON. Spreadsheet programs can save a table as XLSX or CSV with “Save as”.",
  oldWorkbook: "“{name}” is in a format that cannot be read here. Please save it as XLSX or CSV.",
  unreadableWorkbook:
    "“{name}” cannot be opened. It may have a password, or be damaged: please open it in a spreadsheet program and save it anew as XLSX without a password.",
  emptyWorkbook: "“{name}” is empty.",
  tooLarge: "“{name}” is larger than {megabytes, number} MB. Please split the file.",
  tooMuchInside:
    "“{name}” is packed small but holds more than can be read, or has cells far away from the texts. Please copy only the rows with texts into a new table and save that.",
  otherFile:
    "“{name}” is {what, select, pdf {a PDF} rtf {an RTF document} picture {a picture} page {a web page or XML file} office {an old or password-protected office document} other {a packed archive or document}}, not a table or a list. Please copy the texts into a table and save it as XLSX or CSV, or paste them below.",
  notText: "“{name}” is not a table of text. Spreadsheet programs can save it as “CSV UTF-8” with “Save as”.",
  noMap:
    "“{name}” is no map from the export of this program. Please choose the JSON file from there, or a table or list.",
  newerVersion:
    "“{name}” is from a newer version of this program. Please have this program renewed, or export the map there as a table (CSV).",
  tooMany: "“{name}” has more lines than can be read at once. Please split the file.",
  noList: "There is no list in “{name}”. Each note needs a line of its own, in Markdown with “-” before it.",
  faultyTitle: "{count, plural, one {# row cannot be read} other {# rows cannot be read}}",
  faultyText:
    "Nothing has been imported yet. Either correct the rows in the file and choose it again, or import without them.",
  row: "Row",
  note: "Note",
  more: "{count, plural, one {and # more} other {and # more}}",
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
