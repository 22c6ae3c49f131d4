import { expect, test } from "vitest";
import type { Action } from "../../model/action.ts";
import { wordsOf } from "../../model/journey.ts";
import { expectSound, part, printProtocol, textOf } from "./printedProtocol.ts";
import { readPdf, squeezed } from "./readPdf.ts";
import { exampleWorkshop } from "./workshop.ts";

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
  const bytes = await printProtocol({ ...content, maps: [{ ...map, notes }], journeys, actions, polls });
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
  expect(pages.map(({ structure }) => structure).join()).toContain('"alt":"Bild. Nach rechts: ');
});
