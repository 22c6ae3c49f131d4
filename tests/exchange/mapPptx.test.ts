import { expect, test } from "vitest";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { mapPptx } from "../../exchange/pptx/mapPptx.ts";
import { titleLine } from "../../exchange/pptx/titleLine.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { FIELDS } from "../../model/fields.ts";
import { exampleAbout, exampleNotes, HOSTILE_TEXTS, madeNote, manyNotes, readableMap } from "./notes.ts";
import { officeParts, textsOf } from "./officeParts.ts";

const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));
const EMU_PER_INCH = 914_400;

async function slidesOf(map: ReadableMap) {
  const parts = officeParts(await mapPptx({ map, date: DATE, loadFont: loadNodeFont }));
  const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const byNumber = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1]);
  return { parts, slides: slides.sort(([a], [b]) => byNumber(a) - byNumber(b)).map(([, xml]) => xml) };
}

for (const language of ["de", "en"] as const) {
  test(`the worked example: the map on one slide, then a slide a field, all texts editable, ${language}`, async () => {
    const notes = exampleNotes(language);
    const { slides } = await slidesOf(readableMap(notes, {}, language));
    expect(slides).toHaveLength(1 + FIELDS.length);
    const [map = "", ...fields] = slides;
    const all = textsOf(map, "a:t");
    for (const note of notes) expect(all).toContain(note.text);
    for (const [index, field] of FIELDS.entries()) {
      const texts = textsOf(fields[index] ?? "", "a:t");
      expect(texts[0]).toBe(`${FIELD_TITLES[language][field]} – ${exampleAbout(language).title}`);
      for (const note of notes.filter(({ place }) => place.field === field))
        expect(texts).toContain(note.text);
    }
    // Titles that outlines and screen readers know as such.
    for (const slide of slides) expect(slide).toMatch(/<p:ph[^>]*type="title"/);
    expect(map).toContain(`lang="${language === "de" ? "de-DE" : "en-GB"}"`);
  });
}

test("300 notes and a very long one: every shape lies on its slide", async () => {
  const long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente ".repeat(12);
  const notes = [...manyNotes(300), madeNote(900, { text: long, place: { field: "pains", x: 16, y: 4000 } })];
  const { slides } = await slidesOf(readableMap(notes));
  for (const slide of slides) {
    for (const [, x, y, cx, cy] of slide.matchAll(
      /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g,
    )) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(0);
      expect((Number(x) + Number(cx)) / EMU_PER_INCH).toBeLessThanOrEqual(13.34);
      expect((Number(y) + Number(cy)) / EMU_PER_INCH).toBeLessThanOrEqual(7.51);
    }
  }
});

test("a field with many notes goes over several slides rather than become unreadable", async () => {
  const notes = manyNotes(500);
  const { slides } = await slidesOf(readableMap(notes));
  const [, ...fields] = slides;
  expect(fields.length).toBeGreaterThan(FIELDS.length);
  const texts = fields.flatMap((slide) => textsOf(slide, "a:t"));
  for (const note of notes) expect(texts).toContain(note.text);
  const sizes = fields.flatMap((slide) =>
    [...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100),
  );
  expect(Math.min(...sizes)).toBeGreaterThan(5.5);
});

test("bundles and contradictions are there; hidden notes, what lies behind and people are not", async () => {
  const says = { field: "saysDoes", x: 16, y: 100 } as const;
  const notes = [
    madeNote(1, { text: "sagt ja 😀", place: says, facet: "says", cluster: "c", author: "person-id" }),
    madeNote(2, { text: "macht nein", place: { ...says, x: 196 }, facet: "does" }),
    madeNote(3, { text: "verborgen", place: { ...says, y: 300 }, hidden: true }),
  ];
  const [from = "", to = "", secret = ""] = notes.map(({ id }) => id);
  const written = { author: "person-id", createdAt: 1 };
  const { parts, slides } = await slidesOf(
    readableMap(notes, {
      authorName: () => "Petra",
      clusters: [{ id: "c", title: "Bündel Eins", field: "saysDoes", ...written }],
      contradictions: [
        { id: "l", from, to, title: "Lücke", star: 1, ...written },
        { id: "g", from, to: secret, title: "Geheimlücke", star: null, ...written },
      ],
    }),
  );
  expect(slides).toHaveLength(2);
  expect(textsOf(slides[0] ?? "", "a:t")).toEqual(
    expect.arrayContaining(["sagt ja 😀", "sagt · Annahme", "Bündel Eins", "★ Lücke"]),
  );
  expect([...parts.values()].join()).not.toMatch(/verborgen|Geheim|Petra|person-id/);
  // Whoever listens to the slide hears which notes a line ties, and no grounds without words.
  const silent = (slides[0]?.match(/<p:sp>.*?<\/p:sp>/gs) ?? []).filter((shape) => !shape.includes("<a:t>"));
  const [line, ...grounds] = silent.toSorted(
    (a, b) => Number(b.includes("descr=")) - Number(a.includes("descr=")),
  );
  expect(line).toContain('descr="sagt ja 😀 ≠ macht nein"');
  expect(grounds.length).toBeGreaterThan(1);
  for (const shape of grounds) expect(shape).toContain("<adec:decorative xmlns:adec=");
});

test("the longest title stays above the map, in smaller letters; a short one is as large as the master says", async () => {
  const title = "Donaudampfschifffahrt ".repeat(10).slice(0, 200);
  const about = { ...exampleAbout("de"), title, customerName: title, customerRole: title };
  const headsOf = async (map: ReadableMap): Promise<(number | null)[]> => {
    const { slides } = await slidesOf(map);
    const [head = "", beside = ""] = slides[0]?.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
    return [head, beside].map((shape) => Number(/<a:rPr[^>]* sz="(\d+)"/.exec(shape)?.[1] ?? 0) / 100);
  };
  const notes = [madeNote(1, { text: "kurz", place: { field: "pains", x: 16, y: 60 } })];
  expect(await headsOf(readableMap(notes, { about }))).toEqual([11, 7]);
  expect(await headsOf(readableMap(notes))).toEqual([22, 11]);
});

test("a title stays on its line: whole where smaller letters are enough, else cut between letters, never within one", () => {
  // Each letter half as wide as it is high, and a little more in bold.
  const typesetter = { widthOf: (text: string) => text.length / 2, syllablesOf: (word: string) => [word] };
  expect(titleLine("kurz\nund gut", 100, 10, typesetter)).toEqual({ text: "kurz und gut", fontSize: 10 });
  expect(titleLine("k".repeat(20), 100, 10, typesetter)).toEqual({ text: "k".repeat(20), fontSize: 8.5 });
  expect(titleLine(`${"k".repeat(23)}👩🏽‍🔧 und mehr`, 100, 10, typesetter)).toEqual({
    text: `${"k".repeat(23)}…`,
    fontSize: 7,
  });
});

test("whatever people write is text, and no part links out of the file", async () => {
  const notes = HOSTILE_TEXTS.map((text, index) =>
    madeNote(index, { text, place: { field: "pains", x: 16, y: 60 + 130 * index } }),
  );
  const evil = `"><a:hlinkClick r:id="rId1"/>`;
  const { parts, slides } = await slidesOf(
    readableMap(notes, {
      about: { ...exampleAbout("de"), title: evil, customerName: evil, customerRole: evil },
    }),
  );
  expect(textsOf(slides[0] ?? "", "a:t")).toContain("<script>alert(1)</script>");
  for (const xml of parts.values())
    expect(xml).not.toMatch(/TargetMode="External"|<a:hlink(Click|Hover|MouseOver)/);
});

test("2,000 notes; every part that is named is there; the same in and date give the same bytes", async () => {
  const { parts, slides } = await slidesOf(readableMap(manyNotes(2000)));
  expect(textsOf(slides[0] ?? "", "a:t").length).toBeGreaterThan(4000);
  const named = [...(parts.get("[Content_Types].xml") ?? "").matchAll(/PartName="\/([^"]+)"/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !parts.has(name))).toEqual([]);
  const input = { map: readableMap(manyNotes(500)), date: DATE, loadFont: loadNodeFont };
  const bytes = await mapPptx(input);
  expect(await mapPptx(input)).toEqual(bytes);
  expect(officeParts(bytes).get("docProps/core.xml")).toContain("2026-11-27T05:30:00Z");
});
