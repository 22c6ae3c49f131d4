import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import type { Extent } from "../../exchange/scene/mapScene.ts";
import { mapSvg, type PictureInput, paintMap } from "../../exchange/svg/mapSvg.ts";
import { wholeDrawing } from "../../exchange/svg/paintedMap.ts";
import { EVIDENCE_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { FIELDS, type Language } from "../../model/fields.ts";
import { exampleAbout, exampleNotes, HOSTILE_TEXTS, madeNote, manyNotes, readableMap } from "./notes.ts";

const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));
const WHOLE: Extent = { kind: "map" };

async function svgOf(map: ReadableMap, extent: Extent = WHOLE): Promise<string> {
  const svg = new TextDecoder().decode(await mapSvg({ map, extent, date: DATE, loadFont: loadNodeFont }));
  expect(XMLValidator.validate(svg)).toBe(true);
  return svg;
}

async function drawn(input: PictureInput, letters: Parameters<typeof paintMap>[1]): Promise<string> {
  return wholeDrawing(await paintMap(input, letters));
}

/** What a reader reads: the words of all lines, those divided by a hyphen put together. */
function wordsOf(svg: string): string {
  const lines = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
  return lines.join("").replace(/[\s-]/g, "");
}

/** The names that notes have for those who do not see them. */
function namesOf(svg: string): string[] {
  return [...svg.matchAll(/<g role="img" data-note=""><title>([^<]*)<\/title>/g)].map(
    ([, title = ""]) => title,
  );
}

for (const language of ["de", "en"] as const satisfies Language[]) {
  test(`the worked example is a drawing with every text, title and evidence, ${language}`, async () => {
    const notes = exampleNotes(language);
    const svg = await svgOf(readableMap(notes, {}, language));
    const words = wordsOf(svg);
    for (const note of notes)
      expect(words).toContain(note.text.replace(/[\s-]/g, "").replaceAll("&", "&amp;"));
    for (const field of FIELDS) expect(svg).toContain(FIELD_TITLES[language][field].replace("&", "&amp;"));
    expect(namesOf(svg)).toHaveLength(notes.length);
    expect(
      namesOf(svg).every((name) =>
        Object.values(EVIDENCE_NAMES[language]).some((level) => name.includes(level)),
      ),
    ).toBe(true);
    const about = exampleAbout(language);
    expect(svg).toContain(`<title id="title">${about.title}</title>`);
    expect(svg).toContain(about.customerRole);
    expect(svg).not.toContain(FIELD_TITLES[language].parking);
  });
}

test("each line is told how wide it was measured, so that it ends there without Inter, too", async () => {
  const svg = await svgOf(readableMap([madeNote(1, { text: "Sendungsverfolgungsnummernbestätigung" })]));
  const lengths = [...svg.matchAll(/font-size="(\d+)"[^>]*textLength="([\d.]+)"[^>]*>[^<]*verfol/g)];
  expect(lengths).toHaveLength(1);
  // A note is 168 wide with 12 to each side.
  expect(Number(lengths[0]?.[2])).toBeGreaterThan(60);
  for (const [, length] of svg.matchAll(/data-note[^]*?textLength="([\d.]+)"/g)) {
    expect(Number(length)).toBeLessThanOrEqual(144);
  }
});

test("a field, or a choice of notes, is a picture of these alone, with their bundle and what contradicts", async () => {
  const says = { field: "saysDoes", x: 16, y: 100 } as const;
  const notes = [
    madeNote(1, { text: "sagt ja", place: says, facet: "says", cluster: "c" }),
    madeNote(2, { text: "macht nein", place: { ...says, x: 196 }, facet: "does" }),
    madeNote(3, { text: "woanders", place: { ...says, field: "pains" } }),
  ];
  const [from = "", to = ""] = notes.map(({ id }) => id);
  const written = { author: null, createdAt: 1 };
  const map = readableMap(notes, {
    clusters: [{ id: "c", title: "Bündel Eins", field: "saysDoes", ...written }],
    contradictions: [{ id: "l", from, to, title: "Lücke", star: 1, ...written }],
  });
  const field = await svgOf(map, { kind: "field", field: "saysDoes" });
  expect(wordsOf(field)).toContain("BündelEins");
  expect(wordsOf(field)).toContain("Lücke");
  expect(field).not.toContain("woanders");
  expect([...field.matchAll(/data-field="(\w+)"/g)].map(([, key]) => key)).toEqual(["saysDoes"]);
  const chosen = await svgOf(map, { kind: "notes", ids: new Set([from]) });
  expect(namesOf(chosen)).toEqual(["sagt ja · sagt · Annahme"]);
  expect(wordsOf(chosen)).toContain("BündelEins");
  expect(chosen).not.toMatch(/Lücke|data-field|macht nein/);
});

test("of a stack one sees the front and how many lie there; hidden notes, authors and what contradicts them are nowhere", async () => {
  const place = { field: "pains", x: 20, y: 60 } as const;
  const notes = [
    madeNote(1, { text: "vorne", place, stack: { id: "stackstackstack1", front: 2 }, author: "person-id" }),
    madeNote(2, { text: "dahinter", place, stack: { id: "stackstackstack1", front: 1 } }),
    madeNote(3, { text: "verborgen", place: { ...place, y: 300 }, hidden: true }),
  ];
  const [from = "", , secret = ""] = notes.map(({ id }) => id);
  const svg = await svgOf(
    readableMap(notes, {
      contradictions: [
        { id: "l", from, to: secret, title: "Geheimlücke", star: null, author: "person-id", createdAt: 1 },
      ],
      authorName: () => "Petra",
    }),
  );
  expect(namesOf(svg)).toEqual(["vorne · Annahme · ×2"]);
  expect(svg).not.toMatch(/dahinter|verborgen|Geheim|Petra|person-id/);
});

test("whatever people write is text: nothing in the drawing runs, loads or links", async () => {
  const notes = HOSTILE_TEXTS.map((text, index) => madeNote(index, { text, source: text, cluster: "c" }));
  const evil = `"><script>alert(1)</script><image href="http://example.org/x.png"/>`;
  const about = {
    ...exampleAbout("de"),
    title: evil,
    customerName: evil,
    customerRole: evil,
    situation: evil,
  };
  const map = readableMap(notes, {
    about,
    clusters: [{ id: "c", title: evil, field: "situation", author: null, createdAt: 1 }],
  });
  for (const letters of ["text", "shapes"] as const) {
    const svg = await drawn({ map, extent: WHOLE, date: DATE, loadFont: loadNodeFont }, letters);
    expect(XMLValidator.validate(svg)).toBe(true);
    const names: string[] = [];
    const attributes: [string, string][] = [];
    new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      updateTag: (name, _path, attrs: Record<string, unknown>) => {
        names.push(name);
        for (const [key, value] of Object.entries(attrs ?? {})) attributes.push([key, String(value)]);
        return true;
      },
    }).parse(svg);
    expect([...new Set(names)].toSorted()).toEqual(
      (letters === "text"
        ? ["?xml", "circle", "desc", "g", "path", "rect", "svg", "text", "title"]
        : ["?xml", "circle", "defs", "desc", "g", "path", "rect", "svg", "title", "use"]
      ).toSorted(),
    );
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(/^on|^style$|xlink/i);
      if (key === "href") expect(value).toMatch(/^#[a-z]+\d+$/);
    }
  }
});

test("umlauts, Greek, Cyrillic and emoji are shapes of our fonts; what no font knows is text, or its number in a box where there are no others", async () => {
  const input = (text: string) => ({
    map: readableMap([madeNote(1, { text })]),
    extent: { kind: "notes", ids: new Set(["note000001"]) } as const,
    date: DATE,
    loadFont: loadNodeFont,
  });
  const known = await drawn(input("Größe 5 € „ja“ Ωμέγα Привет 😤👍🏽"), "shapes");
  expect(known).toContain('href="#emoji');
  expect(known).not.toContain("<text");
  const left = await drawn(input("客户"), "shapesOrText");
  expect(left).toMatch(/<text[^>]*>客户<\/text>/);
  const boxes = await drawn(input("客户"), "shapes");
  expect(boxes).not.toContain("<text");
  // 5BA2 and 6237.
  expect(boxes.match(/<use /g)).toHaveLength(8);
});

test("500 and 2,000 notes: the same in gives the same bytes, and another date others", async () => {
  for (const count of [500, 2000]) {
    const map = readableMap(manyNotes(count));
    const svg = await svgOf(map);
    expect(namesOf(svg)).toHaveLength(count);
    if (count > 500) continue;
    expect(await svgOf(map)).toBe(svg);
    const later = new Date(Date.UTC(2026, 10, 28));
    const other = await drawn({ map, extent: WHOLE, date: later, loadFont: loadNodeFont }, "text");
    expect(other).not.toBe(svg);
  }
});

test("a note in Arabic begins at its right edge, one in German at its left", async () => {
  const svg = await svgOf(
    readableMap([madeNote(0, { text: "مرحبا بالعالم" }), madeNote(1, { text: "Hallo Welt" })]),
  );
  const [arabic = "", german = ""] = ["مرحبا", "Hallo"].map(
    (word) => new RegExp(`<text[^>]*>${word}`).exec(svg)?.[0] ?? "",
  );
  expect(arabic).toContain('direction="rtl"');
  expect(german).toContain("Hallo");
  expect(german).not.toContain("direction");
  const x = (line: string): number => Number(/ x="([\d.]+)"/.exec(line)?.[1]);
  expect(x(arabic) - x(german)).toBe(144);
});
