import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../exchange/import/csv.ts";
import { type GroupsRead, groupsCsv, notesOfGroups } from "../../exchange/import/groupedNotes.ts";
import { IMPORT_LIMITS } from "../../exchange/import/importedNote.ts";
import { listFormatOf, readList, readNotesList } from "../../exchange/import/list.ts";
import { notesFromRows } from "../../exchange/import/tableNotes.ts";
import { mapMarkdown } from "../../exchange/markdown.ts";
import { notesByField } from "../../exchange/notesByField.ts";
import { clusterByNote } from "../../model/cluster.ts";
import { LANGUAGES } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { LIMITS } from "../../model/wire.ts";
import { exampleAbout, exampleNotes, madeNote, manyNotes } from "./notes.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function groupsOf(text: string, format: "markdown" | "text" = "markdown"): Extract<GroupsRead, { ok: true }> {
  const read = readList(utf8(text), format);
  if (!read.ok) throw new Error(read.problem.kind);
  return read;
}

const shape = (text: string, format: "markdown" | "text" = "markdown") =>
  groupsOf(text, format).groups.map(({ title, field, notes }) => [
    field ?? title,
    notes.map((note) => [note.facet, note.cluster, note.text].filter(Boolean).join(" | ")),
  ]);

/** Paragraphs lose the spaces at the ends of their lines, as Markdown has them. */
const asMarkdownKeepsIt = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .trim()
        .split("\n")
        .map((line) => line.trim())
        .join("\n"),
    )
    .filter(Boolean)
    .join("\n\n");

for (const language of LANGUAGES) {
  test(`our own Markdown comes back: text, field, facet, evidence, source, tags and bundles, ${language}`, () => {
    const hostile = [
      "# keine Überschrift",
      "- kein Punkt\n1. keine Zahl",
      "*nicht* _betont_ `kein Code` [kein Link](http://example.org) <b>kein HTML</b> &amp; &#65;",
      "vorher\n\nnachher\nund weiter \\ am Ende\\",
      "*Zitat · Quelle: erfunden*",
      "1\\. schon maskiert ~~weg~~ a|b",
      "**Pains**",
      "😀 „Anführung“ – Strich",
    ].map((text, index) =>
      madeNote(1000 + index, {
        text,
        source: index % 2 === 0 ? `Quelle · ${text.replace(/\s+/g, " ")}` : "",
        evidence: "data",
        tags: ["zwei Wörter", "b_c"],
        place: { field: "gains", x: 20, y: 60 + index * 300 },
        ...(index < 3 && { cluster: "c" }),
      }),
    );
    const clusters = [
      { id: "c", title: "Tempo: *schnell*", field: "gains" as const, author: null, createdAt: 1 },
    ];
    for (const notes of [exampleNotes(language), manyNotes(500), hostile]) {
      const about = exampleAbout(language);
      const bytes = mapMarkdown({ about, notes, clusters, contradictions: [], occurrences: null, language });
      const read = readNotesList(bytes, "markdown");
      if (!read.ok) throw new Error(read.problem.kind);
      expect(read.faulty).toEqual([]);
      const clusterOf = clusterByNote(notes, clusters);
      const plain = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
      expect(
        plain(
          read.notes.map(({ field, facet, text, evidence, source, tags = [], cluster }) => {
            return [field, facet, text, evidence, source, tags, cluster?.title ?? ""];
          }),
        ),
      ).toEqual(
        plain(
          notesByField(notes).map((note: Note) => [
            note.place.field,
            note.facet,
            asMarkdownKeepsIt(note.text),
            note.evidence,
            note.source.replace(/\s+/g, " ").trim(),
            note.tags,
            clusterOf.get(note.id)?.title ?? "",
          ]),
        ),
      );
    }
  });
}

test("headings name fields in German and English, numbered, asked or marked", () => {
  const text = [
    "# Andrea im Einkauf",
    "## 1. Situation:",
    "* sucht die Adresse",
    "## What does she think and feel?",
    "+ gereizt",
    "### Was denkt sie?",
    "1. Wozu das alles?",
    "2) Schnell noch fragen",
    "",
    "Pain Points",
    "-----------",
    "- [ ] kein Termin",
    "- [x] keine Kopie",
    "## **Goals**",
    "• die Ware",
    "## Was die Gruppe sonst sagte",
    "- ganz anderes",
  ].join("\n");
  expect(shape(text)).toEqual([
    ["situation", ["sucht die Adresse"]],
    ["thinksFeels", ["gereizt", "thinks | Wozu das alles?", "thinks | Schnell noch fragen"]],
    ["pains", ["kein Termin", "keine Kopie"]],
    ["gains", ["die Ware"]],
    ["Was die Gruppe sonst sagte", ["ganz anderes"]],
  ]);
});

test("nested items are notes of their own, an item that names a field stands for a heading, other headings bundle", () => {
  const text = [
    "- **Pains**",
    "  - kein Termin",
    "    und das seit Tagen",
    "\t- keine Kopie  ",
    "    nicht einmal per Mail",
    "- Gains",
    "  - die Ware",
    "",
    "    und zwar heute",
    "- Ziele",
    "",
    "## Sagt & macht",
    "### Am Telefon",
    "- ruft an",
    "### sagt",
    "- „Ich komme gleich“",
  ].join("\n");
  expect(shape(text)).toEqual([
    ["pains", ["kein Termin und das seit Tagen", "keine Kopie\nnicht einmal per Mail"]],
    ["gains", ["die Ware\n\nund zwar heute"]],
    [null, ["Ziele"]],
    ["saysDoes", ["Am Telefon | ruft an", "says | „Ich komme gleich“"]],
  ]);
});

test("paragraphs under a field are notes, others are told as left out, and so are contradictions and authors", () => {
  const text = [
    "# Karte",
    "Ein Vorwort.",
    "## Pains",
    "Kein Liefertermin",
    "<!-- geheim",
    "- auch geheim -->",
    "",
    "Noch kein Zettel",
    "- eins\\",
    "  *Zitat · Quelle: Anruf · von Petra · #Zeit*",
    "## Widersprüche",
    "- a\\",
    "  aber: b",
    "## Ziele",
    "- zwei",
  ].join("\n");
  expect(shape(text)).toEqual([
    ["pains", ["Kein Liefertermin", "eins"]],
    ["gains", ["zwei"]],
  ]);
  const read = groupsOf(text);
  expect(read.groups[0]?.notes[1]).toMatchObject({ evidence: "quoted", source: "Anruf", tags: ["Zeit"] });
  expect(read.leftOut).toEqual({ people: [""], columns: [], lines: 1, contradictions: 1 });
  expect(JSON.stringify(read)).not.toMatch(/geheim|Petra/);
});

test("plain text: one note a line, headings and labels name fields, the rest is asked about", () => {
  const text =
    "ohne Feld\r\n\r\nProbleme:\r\nkein Termin\r\n• keine Kopie\r\nZiele: die Ware\r\nnoch ein Problem\r\n\r\nDENKT\r\nSchnell noch fragen: heute!";
  expect(shape(text, "text")).toEqual([
    [null, ["ohne Feld"]],
    ["pains", ["kein Termin", "keine Kopie", "noch ein Problem"]],
    ["gains", ["die Ware"]],
    ["thinksFeels", ["thinks | Schnell noch fragen: heute!"]],
  ]);
});

test("what is pasted is taken for Markdown only where it is written so", () => {
  expect(listFormatOf("## Pains\nx")).toBe("markdown");
  expect(listFormatOf("- eins\n- zwei")).toBe("markdown");
  expect(listFormatOf("Pains\nAnruf -- dann nichts\n#hashtag")).toBe("text");
});

test("without anybody to ask, what names no field is parked in a bundle under its heading", () => {
  const read = readNotesList(utf8("## Ideen\n- eins\n## Pains\n- zwei"), "markdown");
  expect(read.ok && read.notes.map(({ field, text, cluster }) => [field, text, cluster?.title])).toEqual([
    ["parking", "eins", "Ideen"],
    ["pains", "zwei", undefined],
  ]);
});

test("the chosen fields go through the import of tables as they are, also where a text begins like a formula", () => {
  const { groups } = groupsOf("- =1+1\n- 'schon\n## Pains\n- a\n## Rest\n- weg");
  const fields = ["gains", "pains", null] as const;
  const table = readCsv(utf8(groupsCsv(groups, fields)));
  if (!table.ok) throw new Error(table.problem.kind);
  expect(notesFromRows(table.rows, IMPORT_LIMITS)).toEqual({
    ok: true,
    faulty: [],
    notes: notesOfGroups(groups, fields),
  });
});

test("an item too long is named with its line, and the others come in", () => {
  const long = "x".repeat(LIMITS.noteTextLength + 1);
  for (const format of ["markdown", "text"] as const) {
    const read = groupsOf(`- eins\n- ${long}\n- zwei\n- ${"*a".repeat(2_000_000)}`, format);
    expect(read.groups[0]?.notes.map(({ text }) => text)).toEqual(["eins", "zwei"]);
    expect(read.faulty.map(({ row, problem }) => [row, problem])).toEqual([
      [2, "textTooLong"],
      [4, "textTooLong"],
    ]);
  }
});

test("a list that is none says why", () => {
  const kind = (bytes: Uint8Array): string => {
    const read = readList(bytes, "text");
    return read.ok ? "read" : read.problem.kind;
  };
  expect(kind(utf8("  \n\n"))).toBe("empty");
  expect(kind(utf8("a\u0000b"))).toBe("notText");
  expect(kind(utf8("%PDF-1.7"))).toBe("otherFile");
  expect(kind(new Uint8Array(LIMITS.importBytes + 1))).toBe("tooLarge");
  const many = readNotesList(utf8("- x\n".repeat(LIMITS.importRows + 1)), "markdown");
  expect(many).toMatchObject({ ok: false, problem: { kind: "tooManyRows", limit: LIMITS.importRows } });
});

test("no text whatever makes a reader of lists throw, and no note is empty", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "- ",
      "  - ",
      "# ",
      "**",
      "*",
      "\\",
      "\n",
      "\n\n",
      "<!--",
      "-->",
      "&#",
      "&amp;",
      "[",
      "](",
      "`",
      "---\n",
      "> ",
      "Pains",
      ":",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom("markdown", "text"), (pieces, format) => {
      const read = readList(utf8(pieces.join("")), format);
      for (const { notes } of read.ok ? read.groups : []) {
        for (const { text } of notes) expect(text.trim()).not.toBe("");
      }
    }),
    { numRuns: 1000 },
  );
});

test("megabytes of marks, or of lines, are refused or named, and neither fill the stack nor take for ever", () => {
  const size = 4 * 1024 * 1024;
  for (const unit of ["- ", "*", "`", "<!--", "**a", "[a](", "> ", "&#"]) {
    for (const format of ["markdown", "text"] as const) {
      expect(readList(utf8(unit.repeat(size / unit.length)), format).ok).toBe(true);
    }
  }
  for (const unit of ["- [ ] x\n", "a\n", "- a\n  - b\n"]) {
    const read = readList(utf8(unit.repeat(size / unit.length)), "markdown");
    expect(read).toMatchObject({ ok: false, problem: { kind: "tooManyRows" } });
  }
});
