import { expect, test, vi } from "vitest";
import { canvasPdf } from "../../exchange/pdf/canvasPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { availableParts, PROTOCOL_PARTS } from "../../exchange/protocol.ts";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { FIELDS, LANGUAGES } from "../../model/fields.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { madeNote, manyNotes } from "./notes.ts";
import { expectSound, PRINTED_ON, part, printProtocol, TOLERANCE, textOf } from "./printedProtocol.ts";
import { readPdf, squeezed } from "./readPdf.ts";
import { bareMap, exampleWorkshop } from "./workshop.ts";

test.each(LANGUAGES)(
  "a whole workshop is one document with bookmarks by part and one count of pages (%s)",
  async (language) => {
    const content = exampleWorkshop(language);
    const bytes = await printProtocol({ ...content, participants: ["Zoë", "Łukasz"] }, { language });
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
      const number = language === "de" ? `Seite${index + 1}von` : `Page${index + 1}of`;
      expect(textOf([page])).toContain(`${number}${pages.length}`);
    }
  },
);

test("the cover names the workshop, the day, what follows on which page, and only those who agreed", async () => {
  const content = exampleWorkshop("de");
  const { pages } = await readPdf(
    await printProtocol({ ...content, participants: ["Zoë Müller", "Łukasz"] }),
  );
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
  const { pages, outline } = await readPdf(await printProtocol(content, { parts: ["list", "maps"] }));
  expect(outline.map(({ title }) => title)).toEqual(["Karten", "Alle Zettel"]);
  for (const { items } of outline) {
    expect(items.map(({ title }: { title: string }) => title)).toEqual(["Erste Gruppe", "Zweite Gruppe"]);
  }
  expect(pages).toHaveLength(4);
});

test.each(PAGE_SIZES)("every part can be printed on %s", async (pageSize) => {
  const { pages } = await readPdf(
    await printProtocol(exampleWorkshop("en"), { pageSize, language: "en" }),
    "all",
  );
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
        await canvasPdf({ pageSize, language, date: PRINTED_ON, loadFont: loadNodeFont }),
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
  const { pages } = await readPdf(await printProtocol(content));
  expect(pages).toHaveLength(2);
  expect(availableParts(exampleWorkshop("de"))).toEqual(PROTOCOL_PARTS);
});

test("the same workshop and day give the same bytes", async () => {
  const content = { ...exampleWorkshop("de"), participants: ["Kim"], logo: ONE_PIXEL };
  const [first, second] = await Promise.all([printProtocol(content), printProtocol(content)]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test("a picture that is none is left out: of the cover, and of a persona, who gets a drawn face", async () => {
  const content = exampleWorkshop("de");
  const broken = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9, 1, 2, 3]);
  const personas = content.personas.map((one) => ({ ...one, persona: { ...one.persona, portrait: broken } }));
  const { pages } = await readPdf(
    await printProtocol({ ...content, personas, logo: broken }, { parts: ["cover", "personas"] }),
  );
  expect(pages).toHaveLength(2);
});

test("two thousand notes are printed, with progress page by page, and can be stopped", async () => {
  const notes = manyNotes(2000);
  const content = { ...exampleWorkshop("de"), maps: [bareMap("map", "Viele", notes)] };
  const onProgress = vi.fn<(done: number, of: number) => void>();
  const { pages } = await readPdf(await printProtocol(content, { parts: ["list"], onProgress }));
  const text = textOf(pages);
  expect(notes.filter(({ text: words }) => !text.includes(squeezed(words)))).toEqual([]);
  expect(onProgress.mock.calls[0]).toEqual([0, pages.length]);
  expect(onProgress.mock.calls.at(-1)).toEqual([pages.length, pages.length]);
  const stop = new AbortController();
  const stopped = printProtocol(content, {
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
