import { expect, test } from "vitest";
import type { PageSize } from "../../exchange/pdf/pageFormat.ts";
import { MIN_TEXT_SIZE } from "../../exchange/pdf/pageFormat.ts";
import { PROTOCOL_PARTS, type ProtocolContent, type ProtocolPart } from "../../exchange/protocol.ts";
import type { Language } from "../../model/fields.ts";
import type { PollResult } from "../../model/resultsDocument.ts";
import { madeNote } from "./notes.ts";
import { expectSound, part, TOLERANCE, textOf } from "./printedProtocol.ts";
import { type ReadItem, type ReadPage, squeezed } from "./readPdf.ts";
import { exampleWorkshop } from "./workshop.ts";

const COMPOUNDS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "Kraftfahrzeug-Haftpflichtversicherung",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  ],
  en: ["Pneumonoultramicroscopicsilicovolcanoconiosis", "Counterrevolutionary-internationalisation"],
};
const ADDRESS = `https://example.org/${"pfad/zum-formular_mit-Anlage/".repeat(7)}?id=0123456789abcdef`.slice(
  0,
  200,
);
/** Nothing at which it could be divided. */
const UNDIVIDED = "x".repeat(300);

/** The example in which everything that somebody typed is one word too long for its place. */
function longWorded(language: Language): { content: ProtocolContent; words: readonly string[] } {
  const content = exampleWorkshop(language);
  const [map] = content.maps;
  if (!map) throw new Error("the example has a map");
  const words = [...COMPOUNDS[language], ADDRESS, UNDIVIDED];
  let turn = 0;
  const next = (): string => words[(turn += 1) % words.length] ?? "";
  const notes = map.notes.map((note, index) =>
    madeNote(index, {
      text: words[index % words.length] ?? "",
      source: next(),
      place: note.place,
      facet: note.facet,
    }),
  );
  const [one, other] = notes;
  if (!one || !other) throw new Error("the example has notes");
  const link = { id: "link0", from: one.id, to: other.id, star: 1, author: null, createdAt: 0 };
  const about = { ...map.about, customerRole: next(), situation: next() };
  return {
    words,
    content: {
      ...content,
      participants: words,
      maps: [{ ...map, about, notes, contradictions: [{ ...link, title: next() }] }],
      personas: content.personas.map(({ persona, lines }) => ({
        persona: { ...persona, role: next() },
        lines: lines.map((line) => ({ ...line, text: next() })),
      })),
      journeys: content.journeys.map((journey) => ({
        ...journey,
        phases: journey.phases.map((phase) => ({ ...phase, title: COMPOUNDS[language][0] ?? "" })),
        lanes: journey.lanes.map((lane) => ({ ...lane, title: COMPOUNDS[language][1] ?? "" })),
        cards: journey.cards.map((card) => ({ ...card, text: next() })),
      })),
      actions: content.actions.map((action) => ({
        ...action,
        title: next(),
        hindrance: next(),
        experiment: next(),
        owner: { name: next() },
        answers: action.answers.map((answer) => ({ ...answer, id: "gone000000000000", text: next() })),
      })),
      polls: content.polls.map((poll) => renamed(poll, next, words)),
    },
  };
}

function renamed(poll: PollResult, next: () => string, words: readonly string[]): PollResult {
  const { answers, kano } = poll;
  const items = kano?.items.map((item) => Object.assign({}, item, { title: next() }));
  return {
    ...poll,
    title: next(),
    answers: answers && [...words],
    kano: kano && items ? { ...kano, items } : kano,
  };
}

/** Texts that are painted over each other: their lines cross by more than rounding. */
function overlaps({ items }: ReadPage): string[] {
  const top = (item: ReadItem): number => item.y + item.size * 0.7;
  const crosses = (a: ReadItem, b: ReadItem): boolean =>
    a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 0.5 < top(b) && b.y + 0.5 < top(a);
  return items.flatMap((item, index) =>
    items
      .slice(index + 1)
      .filter((other) => crosses(item, other))
      .map((other) => `${item.text} / ${other.text}`),
  );
}

const SIZES: readonly [PageSize, Language, number][] = [
  ["A4", "de", 20],
  ["A3", "en", 30],
];

for (const [pageSize, language, margin] of SIZES) {
  test.each(PROTOCOL_PARTS)(
    `no word is cut, covered or outside: %s (${pageSize}, ${language})`,
    async (kind) => {
      const { content, words } = longWorded(language);
      const { pages } = await part(kind, content, { pageSize, language });
      expectSound(pages);
      for (const page of pages) {
        const right = Math.max(...page.items.map((item) => item.x + item.width));
        expect(right).toBeLessThanOrEqual(page.width - margin + TOLERANCE);
        expect(Math.min(...page.items.map(({ size }) => size))).toBeGreaterThanOrEqual(
          MIN_TEXT_SIZE - TOLERANCE,
        );
        expect(overlaps(page)).toEqual([]);
      }
      const text = textOf(pages);
      for (const word of whole(kind) ? words : []) expect(text).toContain(squeezed(word));
    },
  );
}

/** Of a title on a vote or a survey as much is shown as one needs to know it by. */
function whole(kind: ProtocolPart): boolean {
  return kind !== "votes" && kind !== "kano" && kind !== "personas";
}

test("a compound is divided at its seams, and an address without a letter more in what is copied", async () => {
  const { content } = longWorded("de");
  const { pages } = await part("journeys", content);
  const parts = new Set(pages.flatMap(({ items }) => items.map(({ text }) => text)));
  expect([...parts].some((text) => text.startsWith("Donaudampfschiff"))).toBe(true);
  expect([...parts].some((text) => text.endsWith("-") && text.startsWith("Donau"))).toBe(false);
  expect(textOf(pages)).toContain(ADDRESS);
});
