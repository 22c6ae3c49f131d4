import { expect, test, vi } from "vitest";
import { canvasPdf } from "../../exchange/pdf/canvasPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { MIN_TEXT_SIZE, PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import {
  availableParts,
  PROTOCOL_PARTS,
  type ProtocolContent,
  type ProtocolOptions,
  type ProtocolPart,
  protocolPdf,
} from "../../exchange/protocol.ts";
import type { Action } from "../../model/action.ts";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { FIELDS, LANGUAGES } from "../../model/fields.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { wordsOf } from "../../model/journey.ts";
import { madeNote, manyNotes } from "./notes.ts";
import { type ReadPage, readPdf, squeezed } from "./readPdf.ts";
import { bareMap, exampleWorkshop } from "./workshop.ts";

const date = new Date(2025, 10, 22, 12);
/** Rounding of a page description, in points. */
const TOLERANCE = 0.01;

function print(content: ProtocolContent, options: Partial<ProtocolOptions> = {}): Promise<Uint8Array> {
  return protocolPdf(content, {
    parts: PROTOCOL_PARTS,
    pageSize: "A4",
    language: "de",
    date,
    loadFont: loadNodeFont,
    ...options,
  });
}

const part = async (kind: ProtocolPart, content: ProtocolContent, options: Partial<ProtocolOptions> = {}) =>
  readPdf(await print(content, { ...options, parts: [kind] }), "all");

const textOf = (pages: readonly ReadPage[]): string =>
  squeezed(pages.flatMap((page) => page.items.map((item) => item.text)).join(""));

/** Nothing below 7 points, no link, nothing outside its page, every font in the file, and a structure on every page. */
function expectSound(pages: readonly ReadPage[]): void {
  for (const { items, width, height, fonts, structure, annotations } of pages) {
    expect(annotations).toBe(0);
    expect(Math.min(...items.map(({ size }) => size))).toBeGreaterThanOrEqual(MIN_TEXT_SIZE - TOLERANCE);
    expect(Math.min(...items.map(({ x }) => x))).toBeGreaterThan(0);
    expect(Math.max(...items.map(({ x }) => x))).toBeLessThan(width);
    expect(Math.min(...items.map(({ y }) => y))).toBeGreaterThan(0);
    expect(Math.max(...items.map(({ y }) => y))).toBeLessThan(height);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(structure).toMatch(/"role":"(H1|H2|P|TD|LBody)"/);
  }
}

test.each(LANGUAGES)(
  "a whole workshop is one document with bookmarks by part and one count of pages (%s)",
  async (language) => {
    const content = exampleWorkshop(language);
    const bytes = await print({ ...content, participants: ["Zoë", "Łukasz"] }, { language });
    const { pages, outline, info } = await readPdf(bytes, "all");
    expectSound(pages);
    expect(info).toMatchObject({ Title: content.title, Language: language });
    const persona = content.personas[0]?.persona.name;
    const journey = content.journeys[0]?.journey.title;
    const names =
      language === "de"
        ? ["Karte", "Alle Zettel", "Abstimmungen", "Personas", "Journeys", "Maßnahmen", "Kano"]
        : ["Map", "All notes", "Votes", "Personas", "Journeys", "Actions", "Kano"];
    expect(outline.map(({ title }) => title)).toEqual([content.title, ...names]);
    const under = (title: string): string[] =>
      (outline.find((item) => item.title === title)?.items ?? []).map(
        (item: { title: string }) => item.title,
      );
    expect(under("Personas")).toEqual([persona]);
    expect(under("Journeys")).toEqual([journey]);
    expect(under(names[5] ?? "")).toHaveLength(3);
    for (const [index, page] of pages.entries()) {
      const word = language === "de" ? "Seite" : "Page";
      expect(textOf([page])).toContain(`${word}${index + 1}/${pages.length}`);
    }
  },
);

test("the cover names the workshop, the day, what follows on which page, and only those who agreed", async () => {
  const content = exampleWorkshop("de");
  const { pages } = await readPdf(await print({ ...content, participants: ["Zoë Müller", "Łukasz"] }));
  const cover = textOf(pages.slice(0, 1));
  expect(cover).toContain(squeezed(content.title));
  expect(cover).toContain("22.November2025");
  expect(cover).toContain(squeezed("Zoë Müller"));
  expect(cover).toContain("Łukasz");
  const at = pages.findIndex((page) => textOf([page]).startsWith("Maßnahmen"));
  expect(cover).toContain(`Maßnahmen${at + 1}`);
  const without = await part("cover", content);
  expect(textOf(without.pages)).not.toContain("Dabeiwaren");
});

test("actions say what they work on, who sees to them, until when, and what they answer", async () => {
  const content = exampleWorkshop("de");
  const { pages } = await part("actions", content);
  expectSound(pages);
  const text = textOf(pages);
  for (const action of content.actions) {
    for (const words of [action.title, action.hindrance, action.experiment, action.expected]) {
      expect(text).toContain(squeezed(words));
    }
    for (const answer of action.answers) expect(text).toContain(squeezed(answer.text));
  }
  for (const words of [
    "Zoë Müller-Lüdenscheidt",
    "5. Dezember 2025",
    "12. Dezember 2025",
    "geändert",
    "Läuft",
    "Idee",
    "Ausgewertet",
  ]) {
    expect(text).toContain(squeezed(words));
  }
});

test("a persona sheet says line by line what it rests on", async () => {
  const content = exampleWorkshop("de");
  const { pages } = await part("personas", content);
  expectSound(pages);
  const text = textOf(pages);
  for (const { text: words } of content.personas[0]?.lines ?? []) expect(text).toContain(squeezed(words));
  for (const words of [
    "Andrea",
    "Einkäuferin",
    "2 Annahmen",
    "9 beobachtet",
    "4 Zitate",
    "Offene Fragen",
    "beobachtet · 2 Zettel",
  ]) {
    expect(text).toContain(squeezed(words));
  }
  expect(pages[0]?.structure).toContain("BlockQuote");
});

test("what is hidden on a map is not printed as what something stands on, nor is the note itself", async () => {
  const content = exampleWorkshop("de");
  const secret = "Online-Formular lässt ihr keinen Beleg";
  const [map] = content.maps;
  if (!map) throw new Error("the example has a map");
  const notes = map.notes.map((note) => ({ ...note, hidden: note.text === secret }));
  // Only what was written on a card or line itself stays: these are words of their own.
  const all = content.journeys.flatMap(({ cards }) => cards);
  const cards = new Set(all.filter((card) => wordsOf(card) === secret));
  const journeys = content.journeys.map((journey) => ({
    ...journey,
    cards: journey.cards.filter((card) => !cards.has(card)),
  }));
  const answers = (action: Action) =>
    action.answers.map((answer) => ({ ...answer, id: "gone000000000000", text: answer.text }));
  // Without words of its own an action is called by the note that it stands on.
  const actions = content.actions.map((action) => ({
    ...action,
    title: "",
    experiment: "",
    hindrance: "",
    answers: answers(action),
  }));
  const polls = content.polls.filter(({ kind }) => kind !== "kano");
  const bytes = await print({ ...content, maps: [{ ...map, notes }], journeys, actions, polls });
  const { pages } = await readPdf(bytes);
  expect(textOf(pages)).not.toContain(squeezed(secret));
  expect(textOf(pages)).toContain(squeezed("Ein Zettel, der nicht mehr zu sehen ist"));
});

test("a journey shows phases, lanes, cards and both curves, and fits the worked example on one page", async () => {
  const content = exampleWorkshop("de");
  const { pages } = await part("journeys", content);
  expectSound(pages);
  expect(pages).toHaveLength(1);
  const text = textOf(pages);
  for (const { phases, cards } of content.journeys) {
    for (const { title } of phases) expect(text).toContain(squeezed(title));
    for (const card of cards) expect(text).toContain(squeezed(wordsOf(card)));
  }
  for (const words of [
    "Macht",
    "Kontaktpunkt",
    "Zuständig",
    "Moment der Wahrheit",
    "Formular",
    "Wie es sein soll",
    "−1,5",
    "+1,5",
  ]) {
    expect(text).toContain(squeezed(words));
  }
  expect(pages[0]?.structure).toContain('"role":"TH"');
  expect(pages[0]?.structure).toContain("Ist −1,5");
});

test("a long journey repeats its phases and lanes on every page, and loses no card", async () => {
  const content = exampleWorkshop("de");
  const [example] = content.journeys;
  const [phase] = example?.phases ?? [];
  const [card] = example?.cards ?? [];
  if (!example || !phase || !card) throw new Error("the example has a journey");
  const phases = Array.from({ length: 14 }, (_, index) => ({
    ...phase,
    id: `phase${String(index).padStart(11, "0")}`,
    title: `Auftragseingangsbestätigung ${index + 1}`,
  }));
  const cards = phases.flatMap(({ id }, column) =>
    example.lanes.flatMap((lane, row) =>
      Array.from({ length: row === 0 ? 9 : 2 }, (_, index) => ({
        ...card,
        id: `card${column}.${row}.${index}`,
        text: `K${column}.${row}.${index} ${"Wartezeitüberschreitung im Kundenservice ".repeat(index + 1)}`,
        place: { ...card.place, phase: id, lane: lane.id },
      })),
    ),
  );
  const lost = {
    ...card,
    id: "lost",
    text: `Ohne Platz ${"lang ".repeat(700)}Ende`,
    place: { ...card.place, phase: "gone" },
  };
  const { pages } = await part("journeys", {
    ...content,
    journeys: [{ ...example, phases, cards: [...cards, lost] }],
  });
  expectSound(pages);
  expect(pages.length).toBeGreaterThan(3);
  const text = textOf(pages);
  for (const { text: words } of cards) expect(text).toContain(squeezed(words.split(" ")[0] ?? ""));
  expect(text).toContain("OhnePlatz");
  expect(text).toContain("langEnde");
  for (const page of pages) expect(textOf([page])).toContain("Auftragseingangsbestätigung");
  for (const { title } of phases) {
    const shown = pages.filter((page) => textOf([page]).includes(squeezed(title)));
    expect(shown.length).toBeGreaterThan(0);
  }
});

test("votes are printed by rank, thumbs and fingers as counts, answers in full; what still runs is not", async () => {
  const content = exampleWorkshop("de");
  const { pages } = await part("votes", content);
  expectSound(pages);
  const text = textOf(pages);
  for (const words of [
    "7 Punkte",
    "Runde 2",
    "Runde davor: 2",
    "Daumen quer",
    "im Mittel 3,6",
    "Mehr zuhören 🙂",
    "„Kopie“ für alle",
  ]) {
    expect(text).toContain(squeezed(words));
  }
  expect(text).toMatch(/1\.KeineAuskunft.*2\.KannamPlatz.*2\.Waresobald.*4\.Online-Formular/u);
  expect(text).not.toContain("geheim");
});

test("a Kano survey shows the order of work and all numbers, but none of what too few have answered", async () => {
  const content = exampleWorkshop("de");
  const { pages } = await part("kano", content);
  expectSound(pages);
  const text = textOf(pages);
  for (const words of [
    "Reihenfolge der Arbeit",
    "Basis",
    "Leistung",
    "Begeisterung",
    "−1,00",
    "0,86",
    "Nur 2 Antworten",
    "1 zweifelhafte Antwort",
  ]) {
    expect(text).toContain(squeezed(words));
  }
  expect(pages[0]?.structure).toContain('"alt":"Bild"');
});

test("contradictions follow the list: what is said, and what is done or thought against it", async () => {
  const notes = [
    madeNote(0, { text: "„Alles gut!“", place: { field: "saysDoes", x: 16, y: 52 }, facet: "says" }),
    madeNote(1, { text: "Knallt die Tür zu", place: { field: "saysDoes", x: 316, y: 52 }, facet: "does" }),
    madeNote(2, { text: "Versteckt", hidden: true }),
  ];
  const link = {
    id: "link0",
    title: "Höflich und wütend",
    from: "note000000",
    to: "note000001",
    star: 1,
    author: null,
    createdAt: 0,
  };
  const contradictions = [link, { ...link, id: "link1", title: "Heimlich", to: "note000002" }];
  const map = { ...bareMap("map", "Eine", notes), contradictions };
  const { pages, outline } = await part("list", { ...exampleWorkshop("de"), maps: [map] });
  expectSound(pages);
  const last = textOf(pages.slice(-1));
  for (const words of [
    "Widersprüche",
    "Höflich und wütend (zu den stärksten gewählt)",
    "„Alles gut!“",
    "Knallt die Tür zu",
  ]) {
    expect(last).toContain(squeezed(words));
  }
  expect(last).not.toContain("Heimlich");
  expect(outline.at(-1)?.title).toBe("Widersprüche");
});

test("several maps are printed one after the other, and named in the bookmarks", async () => {
  const maps = ["Erste Gruppe", "Zweite Gruppe"].map((title, index) =>
    bareMap(`map${index}`, title, [madeNote(0, { text: `Zettel von ${title}` })]),
  );
  const content = { ...exampleWorkshop("de"), maps };
  const { pages, outline } = await readPdf(await print(content, { parts: ["list", "maps"] }));
  expect(outline.map(({ title }) => title)).toEqual(["Karten", "Alle Zettel"]);
  for (const { items } of outline) {
    expect(items.map(({ title }: { title: string }) => title)).toEqual(["Erste Gruppe", "Zweite Gruppe"]);
  }
  expect(pages).toHaveLength(4);
});

test.each(PAGE_SIZES)("every part can be printed on %s", async (pageSize) => {
  const { pages } = await readPdf(await print(exampleWorkshop("en"), { pageSize, language: "en" }), "all");
  expectSound(pages);
});

test("a wall shows a map in large type on one page, and much of it in smaller type", async () => {
  for (const [count, least] of [
    [25, 19.8],
    [500, 8.4],
  ] as const) {
    const content = { ...exampleWorkshop("de"), maps: [bareMap("map", "Wand", manyNotes(count))] };
    const { pages } = await part("maps", content, { pageSize: "A0" });
    expect(pages).toHaveLength(1);
    const sizes = pages.flatMap(({ items }) => items.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least - TOLERANCE);
  }
});

test("the empty map has its fields and questions, lines to write on, and one page in every size", async () => {
  for (const pageSize of PAGE_SIZES) {
    for (const language of LANGUAGES) {
      const { pages } = await readPdf(
        await canvasPdf({ pageSize, language, date, loadFont: loadNodeFont }),
        "all",
      );
      expectSound(pages);
      expect(pages).toHaveLength(1);
      const text = textOf(pages);
      for (const field of FIELDS) {
        expect(text).toContain(squeezed(FIELD_TITLES[language][field]));
        for (const question of guidingQuestions(language, field, ""))
          expect(text).toContain(squeezed(question));
      }
      expect(text).toContain(language === "de" ? "Datum" : "Date");
    }
  }
});

test("only parts with something to show are offered, and none without content is printed", async () => {
  const nothing = { personas: [], journeys: [], actions: [], people: new Map<string, string>(), polls: [] };
  const content = { title: "Leer", maps: [bareMap("map", "Leer", [])], ...nothing };
  expect(availableParts(content)).toEqual(["cover", "maps"]);
  const { pages } = await readPdf(await print(content));
  expect(pages).toHaveLength(2);
  expect(availableParts(exampleWorkshop("de"))).toEqual(PROTOCOL_PARTS);
});

test("the same workshop and day give the same bytes", async () => {
  const content = { ...exampleWorkshop("de"), participants: ["Kim"], logo: ONE_PIXEL };
  const [first, second] = await Promise.all([print(content), print(content)]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test("a picture that is none is left out: of the cover, and of a persona, who gets a drawn face", async () => {
  const content = exampleWorkshop("de");
  const broken = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9, 1, 2, 3]);
  const personas = content.personas.map((one) => ({ ...one, persona: { ...one.persona, portrait: broken } }));
  const { pages } = await readPdf(
    await print({ ...content, personas, logo: broken }, { parts: ["cover", "personas"] }),
  );
  expect(pages).toHaveLength(2);
});

test("two thousand notes are printed, with progress page by page, and can be stopped", async () => {
  const notes = manyNotes(2000);
  const content = { ...exampleWorkshop("de"), maps: [bareMap("map", "Viele", notes)] };
  const onProgress = vi.fn<(done: number, of: number) => void>();
  const { pages } = await readPdf(await print(content, { parts: ["list"], onProgress }));
  const text = textOf(pages);
  expect(notes.filter(({ text: words }) => !text.includes(squeezed(words)))).toEqual([]);
  expect(onProgress.mock.calls[0]).toEqual([0, pages.length]);
  expect(onProgress.mock.calls.at(-1)).toEqual([pages.length, pages.length]);
  const stop = new AbortController();
  const stopped = print(content, {
    parts: ["list"],
    signal: stop.signal,
    onProgress: (done) => {
      if (done === 2) stop.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
}, 60_000);

/** A PNG of one white pixel. */
const ONE_PIXEL = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
    "base64",
  ),
);
