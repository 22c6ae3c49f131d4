import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { notesCsv } from "../../exchange/csv.ts";
import { addImported } from "../../exchange/import/addImported.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { readList } from "../../exchange/import/list.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import { mapJson } from "../../exchange/json.ts";
import { mapMarkdown } from "../../exchange/markdown.ts";
import { mapPdf } from "../../exchange/pdf/mapPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { mapPptx } from "../../exchange/pptx/mapPptx.ts";
import { paintMap } from "../../exchange/svg/mapSvg.ts";
import { wholeDrawing } from "../../exchange/svg/paintedMap.ts";
import { mapXlsx } from "../../exchange/xlsx.ts";
import { fromBase64, toBase64 } from "../../model/base64.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { LIMITS } from "../../model/wire.ts";
import { jpegOf } from "../support/jpegBytes.ts";
import { exampleAbout, exampleNotes, madeNote, readableMap } from "./notes.ts";
import { officeParts } from "./officeParts.ts";
import { elementsOf, readAccessible } from "./pdfStructure.ts";

/** Eight by six red pixels, as a browser writes them: whole, so that painters can unpack it. */
const RED =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCEAdYf/9k=";
const image = {
  bytes: fromBase64(RED) ?? new Uint8Array(),
  width: 8,
  height: 6,
  alt: "Die Halle · am Morgen",
};
const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));
const NOTES: readonly Note[] = [
  madeNote(0, {
    text: "wartet am Tor",
    place: { field: "pains", x: 20, y: 60 },
    image,
    evidence: "observed",
  }),
  madeNote(1, { place: { field: "pains", x: 220, y: 60 }, image: { ...image, alt: "" } }),
  madeNote(2, { text: "ohne", place: { field: "gains", x: 20, y: 60 }, tags: ["Tor"] }),
];

test("JSON brings pictures back with their words; a damaged one costs only itself, and is told", () => {
  const bytes = mapJson(exampleAbout("de"), NOTES);
  const read = readMapJson(bytes);
  if (!read.ok) throw new Error("not read");
  expect(read.leftOut.parts).toBe(0);
  const doc = new Y.Doc();
  const placed = placeNotes(read.notes, [], () => 120);
  addImported(doc, { placed, comments: [], contradictions: [], about: read.about }, "me", null);
  const back = readNotes(doc).toSorted((a, b) => a.createdAt - b.createdAt);
  expect(back.map(({ text, image: own }) => [text, own?.alt, own?.bytes.length])).toEqual([
    ["wartet am Tor", image.alt, image.bytes.length],
    ["", "", image.bytes.length],
    ["ohne", undefined, undefined],
  ]);
  expect(new TextDecoder().decode(mapJson(exampleAbout("de"), readNotes(doc)))).toBe(
    new TextDecoder().decode(bytes),
  );

  const large = new Uint8Array(LIMITS.imageBytes + 1);
  large.set(jpegOf(8, 8));
  for (const wrong of [
    "no base64!",
    toBase64(Uint8Array.of(0x89, 0x50)),
    toBase64(jpegOf(9000, 9000)),
    toBase64(large),
    7,
  ]) {
    const file = JSON.parse(new TextDecoder().decode(bytes)) as { notes: { image?: unknown }[] };
    file.notes.splice(1);
    for (const note of file.notes) note.image = { jpeg: wrong, alt: "x" };
    const again = readMapJson(new TextEncoder().encode(JSON.stringify(file)));
    if (!again.ok) throw new Error("not read");
    expect(again.notes.map(({ text, image: own }) => [text, own])).toEqual([["wartet am Tor", undefined]]);
    expect(again.leftOut.parts).toBe(1);
  }
});

test("tables have a column with what pictures show, where there are some; Markdown a line, which is no text of the note", () => {
  const csv = new TextDecoder().decode(notesCsv(NOTES, { language: "de" }));
  expect(csv.split("\r\n")[0]).toContain(";tags;picture");
  expect(csv).toContain(image.alt);
  expect(csv).toContain("Bild ohne Beschreibung");
  expect(new TextDecoder().decode(notesCsv(NOTES.slice(2), { language: "de" }))).not.toContain("picture");
  const sheet = [...officeParts(mapXlsx(readableMap(NOTES), DATE)).values()].join("");
  expect(sheet).toContain("Bild");
  expect(sheet).toContain(image.alt);

  const markdown = mapMarkdown(readableMap(NOTES));
  expect(new TextDecoder().decode(markdown)).toContain(`Bild: ${image.alt}`);
  const list = readList(markdown, "markdown", { rows: 100, textLength: 4000, bytes: 100_000 });
  if (!list.ok) throw new Error("not read");
  const back = list.groups.flatMap(({ notes }) => notes).find(({ text }) => text === "wartet am Tor");
  expect(back).toMatchObject({ evidence: "observed", source: "" });
});

test("SVG holds pictures in itself, in their boxes, with their words; and as pixels they are painted", async () => {
  const input = {
    map: readableMap(NOTES),
    extent: { kind: "field", field: "pains" },
    date: DATE,
    loadFont: loadNodeFont,
  } as const;
  const svg = wholeDrawing(await paintMap(input, "shapes"));
  expect(svg.match(/<image /g)).toHaveLength(2);
  expect(svg).toContain(`href="data:image/jpeg;base64,${RED}"`);
  expect(svg).toContain(`wartet am Tor · Bild: ${image.alt}`);
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  let red = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at] ?? 0) > 180 && (pixels[at + 1] ?? 0) < 60 && (pixels[at + 2] ?? 0) < 60) red += 1;
  }
  // Two boxes of some thousand map units each; nothing else on a map is of this red.
  expect(red).toBeGreaterThan(3_000);
});

test("slides hold pictures with their words", async () => {
  const bytes = await mapPptx({ map: readableMap(NOTES), date: DATE, loadFont: loadNodeFont });
  const slides = [...officeParts(bytes)].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const xml = slides.map(([, part]) => part).join("");
  expect(xml.match(/<p:pic>/g)).toHaveLength(4);
  expect(xml).toContain(`Bild: ${image.alt}`);
  expect(xml).toContain("Bild ohne Beschreibung");
});

test.each([
  ["as on the screen", NOTES],
  [
    "flowing",
    // All in one place hide each other: then they flow.
    [
      ...exampleNotes("de").map((note) =>
        madeNote(note.createdAt, { ...note, place: NOTES[0]?.place ?? note.place }),
      ),
      ...NOTES,
    ],
  ],
] as const)("PDF has pictures on its cards and their words in cards and list, %s", async (_how, notes) => {
  const printOf = (some: readonly Note[]) =>
    mapPdf({
      about: exampleAbout("de"),
      notes: some,
      pageSize: "A4",
      language: "de",
      date: DATE,
      loadFont: loadNodeFont,
    });
  const bytes = await printOf(notes);
  const raw = new TextDecoder("latin1").decode(bytes);
  expect(raw).toContain("/DCTDecode");
  const said = [...elementsOf(readAccessible(bytes).root)].map((element) => JSON.stringify(element)).join("");
  expect(said).toContain("Die Halle");
  expect(said).toContain("Bild ohne Beschreibung");
  const without = new TextDecoder("latin1").decode(
    await printOf(notes.map((note) => ({ ...note, image: null }))),
  );
  expect(without).not.toContain("/DCTDecode");
});
