import { expect, test } from "vitest";
import * as Y from "yjs";
import { texts as german } from "../../client/i18n/de/reactions.ts";
import { texts as english } from "../../client/i18n/en/reactions.ts";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { readNotesList } from "../../exchange/import/list.ts";
import { readNotesXlsx, readXlsx } from "../../exchange/import/xlsx.ts";
import { mapPdf } from "../../exchange/pdf/mapPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { REACTION_NAMES } from "../../exchange/reactionWords.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { type PortableFormat, writeMap } from "../../exchange/writeMap.ts";
import { EVIDENCE_NAMES } from "../../model/fieldNames.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { giveReaction, REACTIONS, type Reaction } from "../../model/reaction.ts";
import { countReactions } from "../../model/reactionCounts.ts";
import { REACTION_SIGNS } from "../../model/reactionSigns.ts";
import { stackNotes } from "../../model/stackCommands.ts";
import { readableMap } from "./notes.ts";
import { officeParts, textsOf } from "./officeParts.ts";
import { readPdf, squeezed } from "./readPdf.ts";

const ANN = "participantAnn01";
const BOB = "participantBob01";
const CEM = "participantCem01";
const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));
const SAID = "2 × Zustimmung, 1 × Unklar";
const [WATCHED, QUIET] = ["Kein Liefertermin", "Ruft den Versand an"];

/** Two notes, to the first of which people reacted. */
function reactedMap(): { doc: Y.Doc; map: ReadableMap; ids: readonly string[] } {
  const doc = new Y.Doc();
  const ids = addNotes(
    doc,
    [
      { text: WATCHED, place: { field: "pains", x: 20, y: 60 }, author: ANN },
      { text: QUIET, place: { field: "saysDoes", x: 20, y: 60 }, author: ANN },
    ],
    "test",
  );
  const react = (participantId: string, reaction: Reaction): boolean =>
    giveReaction(doc, ids.slice(0, 1), { participantId, reaction }, "test");
  react(ANN, "agree");
  react(BOB, "agree");
  react(CEM, "unclear");
  const notes = readNotes(doc);
  return { doc, ids, map: readableMap(notes, { reactions: countReactions(doc, notes) }) };
}

function written(format: PortableFormat, map: ReadableMap = reactedMap().map): Promise<Uint8Array> {
  const extent = { kind: "map" } as const;
  return writeMap(format, { map, comments: [], extent, date: DATE, loadFont: loadNodeFont });
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test("files call reactions what the map calls them", () => {
  expect(REACTION_NAMES.de).toEqual(german.name);
  expect(REACTION_NAMES.en).toEqual(english.name);
});

test("a drawing has the signs of the screen on the note, how many there are, and what they mean", async () => {
  const svg = utf8(await written("svg"));
  expect(svg).toContain(`Reaktionen: ${SAID}</title>`);
  const { agree, unclear, smile } = REACTION_SIGNS;
  // On the note and in the legend.
  expect(svg.split(`d="${agree.shape}"`)).toHaveLength(3);
  expect(svg.split(`d="${unclear.lines}"`)).toHaveLength(3);
  expect(svg).not.toContain(`d="${smile.lines}"`);
  expect(textsOf(svg, "text")).toEqual(expect.arrayContaining(["3", "Zustimmung", "Unklar"]));

  const { map } = reactedMap();
  const { reactions: _, ...without } = map;
  expect(utf8(await written("svg", without))).not.toContain("Reaktionen");
});

test("whoever reacted to several notes of a stack counts once on its front, and each of them keeps its own in a table", async () => {
  const { doc, ids } = reactedMap();
  giveReaction(doc, ids.slice(1), { participantId: BOB, reaction: "agree" }, "test");
  const [first = "", second = ""] = ids;
  const other = addNotes(
    doc,
    [{ text: QUIET, place: { field: "pains", x: 220, y: 60 }, author: BOB }],
    "test",
  );
  giveReaction(doc, other, { participantId: BOB, reaction: "agree" }, "test");
  giveReaction(doc, other, { participantId: CEM, reaction: "smile" }, "test");
  stackNotes(doc, [first, ...other], "test");
  const notes = readNotes(doc);
  const counts = countReactions(doc, notes);
  expect([...counts.stacks.values()]).toEqual([{ agree: 2, smile: 1, unclear: 1 }]);
  expect(counts.notes.get(second)).toEqual({ agree: 1 });
  const svg = utf8(await written("svg", readableMap(notes, { reactions: counts })));
  expect(svg).toContain("Reaktionen: 2 × Zustimmung, 1 × Zum Schmunzeln, 1 × Unklar");
});

test("the PDF draws them on the card, says them to screen readers, and writes them out in the list", async () => {
  const { map } = reactedMap();
  const { pages } = await readPdf(
    await mapPdf({
      ...map,
      ...(map.reactions && { reactions: map.reactions }),
      pageSize: "A4",
      date: DATE,
      loadFont: loadNodeFont,
    }),
    "all",
  );
  const [card, list] = pages;
  const items = (page: typeof card): string[] => page?.items.map(({ text }) => text) ?? [];
  expect(items(card)).toContain("3");
  expect(items(card)).toEqual(expect.arrayContaining(["Zustimmung", "Unklar"]));
  expect(squeezed(items(list).join(""))).toContain(squeezed(`Reaktionen: ${SAID}`));
  // No letter is set smaller than any other on paper may be.
  expect(Math.min(...(card?.items.map(({ size }) => size) ?? []))).toBeGreaterThanOrEqual(6.99);
});

test("what signs mean stands on every map page, however narrow, and below every part of a drawing", async () => {
  const doc = new Y.Doc();
  const lying = Array.from({ length: 120 }, (_, index) => ({
    text: `Kein Liefertermin, Nummer ${index}`,
    place: {
      field: index % 2 ? ("pains" as const) : ("saysDoes" as const),
      x: 20 + 190 * (index % 7),
      y: 60 * index,
    },
    author: ANN,
  }));
  const ids = addNotes(doc, lying, "test");
  for (const reaction of REACTIONS) giveReaction(doc, ids, { participantId: ANN, reaction }, "test");
  const notes = readNotes(doc);
  const map = readableMap(notes, { reactions: countReactions(doc, notes) });
  const names = Object.values(REACTION_NAMES.de);
  for (const pageSize of ["A4", "Letter"] as const) {
    const pdf = await mapPdf({ ...map, pageSize, date: DATE, loadFont: loadNodeFont });
    const [page] = (await readPdf(pdf, "all")).pages;
    const legend = page?.items.filter(({ text }) => names.includes(text)) ?? [];
    expect(legend.map(({ text }) => text)).toEqual(names);
    const marks = page?.items.find(({ text }) => text === EVIDENCE_NAMES.de.observed);
    expect(marks).toBeDefined();
  }
  for (const extent of [
    { kind: "field", field: "pains" },
    { kind: "notes", ids: new Set(ids.slice(0, 1)) },
  ] as const) {
    const input = { map, comments: [], extent, date: DATE, loadFont: loadNodeFont };
    const svg = utf8(await writeMap("svg", input));
    expect(textsOf(svg, "text").filter((text) => names.includes(text))).toEqual(names);
    // In as many rows as the note is wide for: none stands beyond the edge.
    const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? /width="(\d+)"/.exec(svg)?.[1]);
    const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
    for (const name of names) {
      const at = new RegExp(`<text[^>]* x="([\\d.]+)" y="([\\d.]+)"[^>]*>${name}<`).exec(svg);
      expect(Number(at?.[1])).toBeLessThan(width);
      expect(Number(at?.[2])).toBeLessThan(height);
    }
  }
});

test("tables count each reaction in a column of its own, and only those that somebody chose", async () => {
  const read = await readXlsx(await written("xlsx"));
  if (!read.ok) throw new Error(read.problem.kind);
  const [header = [], ...rows] = read.sheets[0]?.rows ?? [];
  const at = header.indexOf("Reaktionen: Zustimmung");
  expect(header.slice(at)).toEqual(["Reaktionen: Zustimmung", "Reaktionen: Unklar"]);
  expect(rows.map((row) => row.slice(at))).toEqual([
    ["0", "0"],
    ["2", "1"],
  ]);
  const lines = utf8(await written("csv"))
    .trim()
    .split("\r\n");
  expect(lines[0]).toMatch(/;reactions\.agree;reactions\.unclear$/);
  expect(lines.find((line) => line.includes(WATCHED))).toMatch(/;2;1$/);
});

test("documents and slides say them in words", async () => {
  expect(utf8(await written("md"))).toContain(`Reaktionen: ${SAID}`);
  const document = officeParts(await written("docx")).get("word/document.xml") ?? "";
  expect(textsOf(document, "w:t").join("")).toContain(`Reaktionen: ${SAID}`);
  const slide = officeParts(await written("pptx")).get("ppt/slides/slide1.xml") ?? "";
  expect(textsOf(slide, "a:t")).toContain(SAID);
  for (const format of ["excalidraw", "tldr"] as const) {
    expect(utf8(await written(format))).toContain(`"reactions": "${SAID}"`);
  }
});

test("no file names anybody who reacted, and none brings reactions in: they are people's", async () => {
  for (const format of ["svg", "xlsx", "csv", "md", "json", "docx", "pptx", "excalidraw", "tldr"] as const) {
    const bytes = await written(format);
    const inside = /^(xlsx|docx|pptx)$/.test(format)
      ? [...officeParts(bytes).values()].join("")
      : utf8(bytes);
    for (const person of [ANN, BOB, CEM]) expect(inside).not.toContain(person);
  }
  const noteOf = (read: { readonly ok: boolean; readonly notes?: readonly object[] }): object =>
    read.notes?.find((note) => "text" in note && note.text === WATCHED) ?? {};
  expect(noteOf(readNotesCsv(await written("csv")))).not.toHaveProperty("reactions");
  expect(noteOf(await readNotesXlsx(await written("xlsx")))).toMatchObject({
    source: "",
    evidence: "assumption",
  });
  expect(noteOf(readMapJson(await written("json")))).not.toHaveProperty("reactions");
  // The line in the Markdown is not taken for a part of the text, or of where it is from.
  expect(noteOf(readNotesList(await written("md"), "markdown"))).toMatchObject({ text: WATCHED, source: "" });
});
