import { expect, test } from "vitest";
import { type MapPdfInput, mapPdf } from "../../exchange/pdf/mapPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { MIN_TEXT_SIZE, PAGE_SIZES, type PageSize } from "../../exchange/pdf/pageFormat.ts";
import { freePlaces } from "../../model/fieldLayout.ts";
import { evidenceCount, FIELD_TITLES } from "../../model/fieldNames.ts";
import { EVIDENCE, FIELDS, LANGUAGES, PLACES } from "../../model/fields.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { nextStepWords } from "../../model/nextStepWords.ts";
import type { Note } from "../../model/note.ts";
import { mapValidity } from "../../model/validity.ts";
import { exampleAbout, exampleNotes, madeNote, manyNotes } from "./notes.ts";
import { poppler, type ReadPage, readPdf, squeezed } from "./readPdf.ts";

const date = new Date(2025, 10, 22, 12);

function print(values: Partial<MapPdfInput>): Promise<Uint8Array> {
  const language = values.language ?? "de";
  return mapPdf({
    about: exampleAbout(language),
    notes: exampleNotes(language),
    pageSize: "A4",
    language,
    date,
    loadFont: loadNodeFont,
    ...values,
  });
}

const textOf = (pages: readonly ReadPage[]): string =>
  squeezed(pages.flatMap((page) => page.items.map((item) => item.text)).join(""));
const isMapPage = (page: ReadPage): boolean => page.width > page.height;
/** Rounding of a page description, in points. */
const TOLERANCE = 0.01;

/** Points along the upper edge of a map page. */
const WIDTHS: Readonly<Record<PageSize, number>> = { A4: 841.89, A3: 1190.55, A0: 3370.39, Letter: 792 };

const SCRIPTS = [
  "„Grüße“ aus Straße 5 – 10 € ‚so‘ … “English” ’tis ½ × m²",
  "Łódź, Þór, Ñandú, İstanbul, Győr, Țară, Škoda",
  "Ελληνικά: Καλημέρα κόσμε",
  "Кириллица: Здравствуй, мир, А как латинское A",
  "😀 Freude 👍🏽 und 👩‍💻 ☺ ✓ ★ 🎉",
  "-> 3x4 (a) == != <= kein Ersatz",
];

/** Notes with these texts, each on a free place of a field in turn. */
function notesWith(texts: readonly string[]): Note[] {
  const places = FIELDS.map((field) => freePlaces(field, [], texts.length));
  return texts.map((text, index) => {
    const place = places[index % places.length]?.shift() ?? { field: "pains" as const, x: 16, y: 52 };
    return madeNote(index, { text, place });
  });
}

for (const language of LANGUAGES) {
  for (const pageSize of PAGE_SIZES) {
    test(`every note of the example is on the map and in the list (${language}, ${pageSize})`, async () => {
      const bytes = await print({ language, pageSize });
      const { pages } = await readPdf(bytes);
      expect(pages[0]?.width).toBeCloseTo(WIDTHS[pageSize], 1);
      const map = pages.slice(0, 1);
      const list = pages.slice(1);
      const plain = squeezed(poppler("pdftotext", bytes) ?? textOf(pages));
      for (const { text } of exampleNotes(language)) {
        expect(textOf(map)).toContain(squeezed(text));
        // A wall shows the map alone.
        if (pageSize !== "A0") expect(textOf(list)).toContain(squeezed(text));
        expect(plain).toContain(squeezed(text));
      }
      for (const field of FIELDS) expect(textOf(map)).toContain(squeezed(FIELD_TITLES[language][field]));
    });
  }
}

test.each(LANGUAGES)(
  "the list begins with what the map rests on and what to do next (%s)",
  async (language) => {
    const { pages } = await readPdf(await print({ language }));
    const list = textOf(pages.filter((page) => !isMapPage(page)));
    const { counts, next } = mapValidity(exampleNotes(language));
    for (const level of EVIDENCE) {
      if (counts[level] > 0) expect(list).toContain(squeezed(evidenceCount(language, level, counts[level])));
    }
    expect(list).toContain(squeezed(nextStepWords(language, next)));
  },
);

test("the example stays as it lies on screen: notes of a row share a line, and no text is below 7 points", async () => {
  for (const pageSize of PAGE_SIZES) {
    const { pages } = await readPdf(await print({ pageSize }));
    const items = pages[0]?.items ?? [];
    const at = (word: string) => items.find((item) => item.text.startsWith(word));
    expect(at("gestresst")?.y).toBeCloseTo(at("gereizt")?.y ?? 0, 1);
    expect(at("gestresst")?.x).toBeLessThan(at("gereizt")?.x ?? 0);
    expect(Math.min(...items.map((item) => item.size))).toBeGreaterThanOrEqual(MIN_TEXT_SIZE - TOLERANCE);
  }
});

test.each([30, 120, 500])(
  "%i notes are all printed, on the map and in the list",
  async (count) => {
    const notes = manyNotes(count);
    const bytes = await print({ notes });
    const { pages } = await readPdf(bytes);
    const map = textOf(pages.filter(isMapPage));
    const list = textOf(pages.filter((page) => !isMapPage(page)));
    const plain = squeezed(poppler("pdftotext", bytes) ?? "");
    expect(notes.filter(({ text }) => !map.includes(squeezed(text)))).toEqual([]);
    expect(notes.filter(({ text }) => !list.includes(squeezed(text)))).toEqual([]);
    if (plain) expect(notes.filter(({ text }) => !plain.includes(squeezed(text)))).toEqual([]);
    const sizes = pages.flatMap((page) => page.items.map((item) => item.size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(MIN_TEXT_SIZE - TOLERANCE);
    for (const page of pages) {
      expect(Math.min(...page.items.map((item) => item.x))).toBeGreaterThan(0);
      expect(Math.min(...page.items.map((item) => item.y))).toBeGreaterThan(0);
      expect(Math.max(...page.items.map((item) => item.y))).toBeLessThan(page.height);
    }
  },
  90_000,
);

test("notes that hide each other on screen, lie outside or are parked are printed in full", async () => {
  const notes = exampleNotes("de").map((note, index) => {
    const field = PLACES[index % PLACES.length] ?? "parking";
    return madeNote(index, { text: note.text, place: { field, x: index === 3 ? 90_000 : 16, y: 52 } });
  });
  const { pages } = await readPdf(await print({ notes }));
  const map = textOf(pages.filter(isMapPage));
  for (const { text } of notes) expect(map).toContain(squeezed(text));
  expect(map).toContain("Parkplatz");
});

test("a text of four thousand characters or two thousand lines is continued on further cards", async () => {
  const long = Array.from({ length: 500 }, (_, index) => `Wort${index}`).join(" ");
  const lines = Array.from({ length: 700 }, (_, index) => `z${index}`).join("\n");
  const notes = notesWith([long, lines, "x".repeat(4000), "\n".repeat(4000), ""]);
  const { pages } = await readPdf(await print({ notes }));
  const map = textOf(pages.filter(isMapPage));
  const list = textOf(pages.filter((page) => !isMapPage(page)));
  expect(map).toContain("Fortsetzung");
  for (let index = 0; index < 500; index += 1) expect(map).toContain(`Wort${index}`);
  for (let index = 0; index < 700; index += 1) expect(map).toContain(`z${index}`);
  expect(map.split("x").length - 1).toBeGreaterThanOrEqual(4000);
  expect(list).toContain("Wort499");
  expect(list).toContain("z699");
});

test("umlauts, quotation marks, Greek, Cyrillic and emoji are read back as they were typed", async () => {
  const bytes = await print({ notes: notesWith(SCRIPTS) });
  const { pages } = await readPdf(bytes);
  const plain = squeezed(poppler("pdftotext", bytes) ?? textOf(pages));
  // The variation selector after ☺ and skin tones belong to the emoji; readers give them back as well.
  for (const text of SCRIPTS) {
    expect(textOf(pages)).toContain(squeezed(text));
    expect(plain).toContain(squeezed(text));
  }
});

test("letters that no font knows are drawn as a sign and can still be copied", async () => {
  const { pages } = await readPdf(
    await print({ notes: notesWith(["中文 und 日本語", "\u{f0000} privat", "\ud800 halb"]) }),
  );
  expect(textOf(pages)).toContain("中文und日本語");
  expect(textOf(pages)).toContain("privat");
  expect(textOf(pages)).toContain("halb");
});

test("a long German word is divided at a syllable and still found as one word", async () => {
  const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const bytes = await print({ notes: notesWith([word]), pageSize: "A3" });
  const { pages } = await readPdf(bytes);
  const parts = (pages[0]?.items ?? []).map((item) => item.text).filter((text) => word.includes(text));
  // The hyphens at the line ends are soft ones, which the reader leaves out.
  expect(parts.length).toBeGreaterThan(2);
  expect(parts[0]).toBe("Donaudampfschiff");
  expect(parts.join("")).toContain(word);
  expect(textOf(pages)).toContain(word);
});

test("fonts are embedded, and the emoji font only where it is needed", async () => {
  const table = poppler("pdffonts", await print({ notes: notesWith(["😀"]) }));
  if (table === null) return;
  const rows = table.trim().split("\n").slice(2);
  expect(rows.map((row) => /\+([\w-]+)/.exec(row)?.[1])).toEqual(
    expect.arrayContaining(["Inter-Medium", "Inter-SemiBold", "NotoEmoji-Regular"]),
  );
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatch(/yes\s+yes\s+yes/);
  expect(poppler("pdffonts", await print({}))).not.toContain("Emoji");
});

test("the same map and date give the same bytes", async () => {
  const [first, second] = await Promise.all([print({}), print({})]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const later = await print({ date: new Date(2025, 10, 23, 12) });
  expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false);
});

test("the document says its title and language, has bookmarks and a structure for screen readers", async () => {
  const { info, outline, markInfo, structure } = await readPdf(await print({}));
  expect(info).toMatchObject({ Title: "Andrea wartet auf ihre Ware", Language: "de" });
  expect(info["Author"]).toBeUndefined();
  expect(markInfo).toMatchObject({ Marked: true });
  expect(outline.map(({ title }) => title)).toEqual(["Karte", "Alle Zettel"]);
  expect(outline[1]?.items.map(({ title }: { title: string }) => title)).toEqual(
    FIELDS.map((field) => FIELD_TITLES.de[field]),
  );
  const roles = JSON.stringify(structure).match(/"role":"\w+"/g) ?? [];
  expect(roles.filter((role) => role === '"role":"H2"')).toHaveLength(FIELDS.length);
  expect(roles.filter((role) => role === '"role":"LI"')).toHaveLength(25);
});

test("nobody is named unless asked, and nothing in a text becomes a link", async () => {
  const texts = ["https://example.com", "javascript:alert(1)", "mailto:a@b.c"];
  const notes = notesWith(texts).map((note) => Object.assign(note, { author: "participant0001" }));
  const { pages } = await readPdf(await print({ notes }));
  expect(textOf(pages)).not.toContain("participant");
  expect(pages.map((page) => page.annotations)).toEqual(pages.map(() => 0));
  const named = await readPdf(await print({ notes, authorName: () => "Kim" }));
  expect(textOf(named.pages)).toContain("vonKim");
});

test("an empty map is a canvas with the guiding questions", async () => {
  const about = { title: "", customerName: "", customerRole: "", situation: "", language: "de" as const };
  for (const pageSize of PAGE_SIZES) {
    const { pages } = await readPdf(await print({ about, notes: [], pageSize }));
    expect(pages).toHaveLength(1);
    for (const field of FIELDS) {
      for (const question of guidingQuestions("de", field, "")) {
        expect(textOf(pages)).toContain(squeezed(question));
      }
    }
  }
});

test("very long titles, names and situations are printed in full", async () => {
  const about = {
    title: "Titel ".repeat(33).trim(),
    customerName: "Maximiliane-Friederike von und zu Hohenlohe-Langenburg",
    customerRole: "Leiterin des strategischen Einkaufs",
    situation: "Steht im Lager. ".repeat(18).trim(),
    language: "de" as const,
  };
  const { pages } = await readPdf(await print({ about }));
  const map = textOf(pages.slice(0, 1));
  expect(map).toContain(squeezed(about.title));
  expect(map).toContain(squeezed(`${about.customerName}, ${about.customerRole} – ${about.situation}`));
});

test("of a stack the map shows what lies in front, and the list names all of it with its evidence", async () => {
  const place = { field: "pains", x: 16, y: 52 } as const;
  const inStack = (front: number) => ({ id: "AAAAAAAAAAAAAAAA", front });
  const notes = [
    madeNote(0, { text: "Vorderseite", place, evidence: "data", stack: inStack(1) }),
    madeNote(1, { text: "Rückseite", place, stack: inStack(0) }),
  ];
  const { pages } = await readPdf(await print({ notes }));
  const [map, list] = [pages.filter(isMapPage), pages.filter((page) => !isMapPage(page))].map(textOf);
  expect(map).toContain("Vorderseite");
  expect(map).not.toContain("Rückseite");
  expect(list).toContain("Vorderseite");
  expect(list).toContain("Rückseite");
});

test("contradictions follow the list, as in the protocol, and a hidden note's never", async () => {
  const place = { field: "saysDoes", x: 16, y: 52 } as const;
  const notes = [
    madeNote(0, { text: "„Alles gut!“", place, facet: "says" }),
    madeNote(1, { text: "Knallt die Tür zu", place: { ...place, x: 316 }, facet: "does" }),
    madeNote(2, { text: "Versteckt", hidden: true }),
  ];
  const link = { from: "note000000", star: 0, author: null, createdAt: 0 };
  const contradictions = [
    { ...link, id: "link0", title: "Höflich und wütend", to: "note000001" },
    { ...link, id: "link1", title: "Heimlich", to: "note000002" },
  ];
  const { pages, outline } = await readPdf(await print({ notes, contradictions }));
  const last = textOf(pages.slice(-1));
  for (const words of ["Widersprüche", "Höflich und wütend"]) expect(last).toContain(squeezed(words));
  expect(textOf(pages)).not.toContain("Heimlich");
  expect(outline.at(-1)?.title).toBe("Widersprüche");
});
