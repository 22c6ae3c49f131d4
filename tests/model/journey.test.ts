import { expect, test } from "vitest";
import * as Y from "yjs";
import { createOutcomeHistory } from "../../client/session/outcomeHistory.ts";
import { newId } from "../../model/ids.ts";
import {
  DEFAULT_LANES,
  PHASE_WIDTH,
  readCard,
  readJourney,
  readLane,
  readPhase,
  wordsOf,
} from "../../model/journey.ts";
import { addCards, deleteCard, moveCard, setCardValue } from "../../model/journeyCardCommands.ts";
import {
  addJourney,
  addLane,
  addPhase,
  deleteJourney,
  deletePart,
  editWords,
  movePart,
  resizePart,
  setJourneyPersona,
} from "../../model/journeyCommands.ts";
import {
  cardsIn,
  journeyCardsOf,
  journeyRootsOf,
  journeysOf,
  readCards,
  readJourneys,
  readLanes,
  readPhases,
} from "../../model/journeyDocument.ts";
import { readFeelings, setFeelings } from "../../model/journeyFeelings.ts";
import { defaultPhases, phaseKeyOf } from "../../model/journeyNames.ts";
import { removeSource, setOwner, standingOn } from "../../model/outcomeEntry.ts";
import { eraseNotesFromOutcome, erasePersonFromOutcome } from "../../model/outcomeErasure.ts";
import type { Source } from "../../model/source.ts";
import { LIMITS } from "../../model/wire.ts";
import { receive, settle } from "../support/actingAtOnce.ts";
import { begunJourney } from "../support/begunJourney.ts";

const source = (text: string, author: string | null = null): Source => ({
  mapId: newId(),
  noteId: newId(),
  text,
  evidence: "observed",
  author,
});

test("a journey begins with its six phases and seven lanes, as one step that is taken back as one", () => {
  const doc = new Y.Doc();
  const undo = createOutcomeHistory(doc, "me");
  let id = "";
  undo.record(() => {
    id = addJourney(doc, { title: "Andrea", phases: defaultPhases("en"), lanes: DEFAULT_LANES }, "me") ?? "";
  }, "step");
  expect(readJourneys(doc)).toMatchObject([{ title: "Andrea", persona: null }]);
  expect(readPhases(doc, id).map(({ title }) => phaseKeyOf(title))).toEqual([
    "trigger",
    "search",
    "contact",
    "waiting",
    "outcome",
    "aftermath",
  ]);
  expect(readLanes(doc, id).map(({ kind }) => kind)).toEqual(DEFAULT_LANES);
  undo.undo();
  expect(journeyRootsOf(doc).map(({ size }) => size)).toEqual([0, 0, 0, 0, 0]);
});

test("phases and lanes are added, renamed, reordered and resized within their bounds", () => {
  const { doc, journey, phase, lane, titles } = begunJourney();
  addPhase(doc, journey, { title: "Vergleich", before: phase("Kontakt") }, "me");
  movePart(doc, "phase", phase("Danach"), phase("Auslöser"), "me");
  movePart(doc, "phase", phase("Suche"), null, "me");
  editWords(doc, "phase", phase("Warten"), "Bangen", 6, "me");
  expect(titles()).toEqual(["Danach", "Auslöser", "Vergleich", "Kontakt", "Bangen", "Ergebnis", "Suche"]);
  resizePart(doc, "phase", phase("Kontakt"), 5000, "me");
  expect(readPhases(doc, journey)[3]?.width).toBe(PHASE_WIDTH.max);
  const own = addLane(doc, journey, { kind: "own", title: "Systeme" }, "me") ?? "";
  movePart(doc, "lane", own, lane("does"), "me");
  resizePart(doc, "lane", own, 200.4, "me");
  expect(readLanes(doc, journey)[0]).toMatchObject({ kind: "own", title: "Systeme", height: 200 });
});

test("a card whose phase or lane is deleted lies in the tray, and is back when that is taken back", () => {
  const { doc, journey, add, cell, texts, phase } = begunJourney();
  const undo = createOutcomeHistory(doc, "me");
  const where = cell("Warten", "does");
  add("wartet", "Warten", "does");
  setFeelings(doc, { journey, persona: null, variant: "asIs" }, new Map([[phase("Warten"), -2]]), "me");
  undo.record(() => deletePart(doc, "phase", where.phase, "me"), "step");
  expect([texts("tray"), texts(where)]).toEqual([["wartet"], []]);
  expect(readFeelings(doc, journey).size).toBe(0);
  undo.undo();
  expect([texts("tray"), texts(where)]).toEqual([[], ["wartet"]]);
  expect([...readFeelings(doc, journey).values()]).toEqual([-2]);
});

test("while one deletes a phase another moves a card into it: nothing is lost, and it can be moved on", () => {
  const one = begunJourney();
  const card = one.add("ruft an", "Suche", "does");
  const other = { doc: new Y.Doc() };
  receive(other, one);
  const where = one.cell("Kontakt", "does");
  deletePart(one.doc, "phase", where.phase, "me");
  moveCard(other.doc, card, { cell: where, before: null }, "other");
  settle([one, other]);
  for (const { doc } of [one, other]) {
    expect(cardsIn(doc, one.journey, "tray").map(({ text }) => text)).toEqual(["ruft an"]);
  }
  moveCard(one.doc, card, { cell: one.cell("Warten", "pains"), before: null }, "me");
  expect(one.texts(one.cell("Warten", "pains"))).toEqual(["ruft an"]);
});

test("two people reorder the phases at once: all phases stay, once each, in one order for both", () => {
  const one = begunJourney();
  const other = { doc: new Y.Doc() };
  receive(other, one);
  movePart(one.doc, "phase", one.phase("Warten"), one.phase("Auslöser"), "me");
  movePart(other.doc, "phase", one.phase("Warten"), null, "other");
  movePart(other.doc, "phase", one.phase("Suche"), one.phase("Auslöser"), "other");
  settle([one, other]);
  const titles = one.titles();
  expect(readPhases(other.doc, one.journey).map(({ title }) => title)).toEqual(titles);
  expect([...titles].sort()).toEqual(defaultPhases("de").sort());
  movePart(one.doc, "phase", one.phase("Danach"), one.phase(titles[0] ?? ""), "me");
  expect(one.titles()[0]).toBe("Danach");
});

test("cards are moved before others, between cells and into the tray", () => {
  const { doc, add, cell, texts } = begunJourney();
  const [a, b, c] = ["a", "b", "c"].map((text) => add(text, "Suche", "does"));
  const here = cell("Suche", "does");
  moveCard(doc, c ?? "", { cell: here, before: a ?? "" }, "me");
  expect(texts(here)).toEqual(["c", "a", "b"]);
  moveCard(doc, b ?? "", { cell: cell("Warten", "thinks"), before: null }, "me");
  moveCard(doc, a ?? "", { cell: "tray", before: null }, "me");
  expect([texts(here), texts(cell("Warten", "thinks")), texts("tray")]).toEqual([["c"], ["b"], ["a"]]);
  deleteCard(doc, c ?? "", "me");
  expect(texts(here)).toEqual([]);
});

test("a card keeps channel, owner, moment of truth and the words of the notes behind it", () => {
  const { doc, journey, cell } = begunJourney();
  const [first, second] = [source("Kein Beleg"), source("Formular")];
  const [id = ""] = addCards(
    doc,
    journey,
    [{ cell: cell("Kontakt", "pains"), sources: [first, second] }],
    "me",
  );
  setCardValue(doc, id, "channel", "form", "me");
  setCardValue(doc, id, "momentOfTruth", true, "me");
  setOwner(doc, "journeyCards", id, { owner: { name: " Service " } }, "me");
  const [card] = readCards(doc, journey);
  expect(card).toMatchObject({ channel: "form", momentOfTruth: true, owner: { name: "Service" } });
  expect(card && ["Kein Beleg", "Formular"]).toContain(card && wordsOf(card));
  expect(standingOn(readCards(doc, journey), first)).toHaveLength(1);
  removeSource(doc, "journeyCards", id, first, "me");
  expect(standingOn(readCards(doc, journey), first)).toEqual([]);
  expect(standingOn(readCards(doc, journey), second)).toHaveLength(1);
});

test("a journey is deleted with all in it and comes back with all in it; others stay", () => {
  const doc = new Y.Doc();
  const undo = createOutcomeHistory(doc, "me");
  const { journey, add, titles } = begunJourney(doc);
  const other = begunJourney(doc);
  add("sucht", "Suche", "does");
  other.add("bleibt", "Suche", "does");
  undo.record(() => deleteJourney(doc, journey, "me"), "step");
  expect(readJourneys(doc).map(({ id }) => id)).toEqual([other.journey]);
  expect(readCards(doc, journey)).toEqual([]);
  expect(readCards(doc, other.journey)).toHaveLength(1);
  undo.undo();
  expect(readJourneys(doc)).toHaveLength(2);
  expect([readCards(doc, journey).length, titles().length]).toEqual([1, 6]);
  setJourneyPersona(doc, journey, newId(), "me");
  expect(readJourneys(doc).filter(({ persona }) => persona !== null)).toHaveLength(1);
});

test("whatever stands in a document is read without harm", () => {
  const doc = new Y.Doc();
  for (const root of journeyRootsOf(doc)) {
    root.set("text", "nothing");
    root.set(newId(), new Y.Map(Object.entries({ title: 5, place: "there", persona: {}, sources: 3 })));
  }
  const journey = newId();
  journeyCardsOf(doc).set(
    newId(),
    new Y.Map(Object.entries({ text: 1, place: { journey, phase: 4, lane: [] }, channel: "x", owner: 9 })),
  );
  expect(readJourneys(doc)).toMatchObject([{ title: "", persona: null, createdAt: 0 }]);
  expect([...readPhases(doc, journey), ...readLanes(doc, journey)]).toEqual([]);
  expect(readCards(doc, journey)).toMatchObject([
    {
      text: "",
      place: { phase: null, lane: null, order: "" },
      channel: null,
      momentOfTruth: false,
      owner: null,
    },
  ]);
  expect([readJourney("a", 1), readPhase("a", null), readLane("a", {}), readCard("a", [])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(readFeelings(doc, journey).size).toBe(0);
});

test("what there is no room for is not begun, and nothing is added to what is gone", () => {
  const { doc, journey } = begunJourney();
  for (let count = 0; count < LIMITS.phasesPerJourney; count += 1) {
    addPhase(doc, journey, { title: "x", before: null }, "me");
    addLane(doc, journey, { kind: "own", title: "x" }, "me");
  }
  expect(readPhases(doc, journey)).toHaveLength(LIMITS.phasesPerJourney);
  expect(readLanes(doc, journey)).toHaveLength(LIMITS.lanesPerJourney);
  for (let count = journeysOf(doc).size; count < LIMITS.journeysPerWorkshop; count += 1) {
    addJourney(doc, { phases: [], lanes: [] }, "me");
  }
  expect(addJourney(doc, { phases: [], lanes: [] }, "me")).toBeNull();
  const gone = newId();
  expect(addPhase(doc, gone, { title: "x", before: null }, "me")).toBeNull();
  expect(addCards(doc, gone, [{ cell: "tray" }], "me")).toEqual([]);
  movePart(doc, "phase", gone, null, "me");
  moveCard(doc, gone, { cell: "tray", before: null }, "me");
  expect(readCards(doc, journey)).toEqual([]);
});

test("erasing a note or a person takes their words out of the cards; the journey itself belongs to the group", () => {
  const { doc, journey } = begunJourney();
  const ann = newId();
  const [annas, bobs] = [source("Annas Worte", ann), source("Patientin Müller")];
  addCards(doc, journey, [{ cell: "tray", text: "Annas Karte", author: ann }], "me");
  const [kept = ""] = addCards(
    doc,
    journey,
    [{ cell: "tray", text: "bleibt", sources: [annas, bobs] }],
    "me",
  );
  // A card that began with a note's words keeps what people have made of them, and nothing else.
  const begunWith = (text: string) => addCards(doc, journey, [{ cell: "tray", text, sources: [bobs] }], "me");
  begunWith("Patientin Müller");
  begunWith("Patientin Müller wartet");
  setOwner(doc, "journeyCards", kept, { owner: { person: ann }, personName: "Ann" }, "me");
  eraseNotesFromOutcome(doc, bobs.mapId, [bobs.noteId]);
  erasePersonFromOutcome(doc, ann, "erase");
  expect(readCards(doc, journey)).toMatchObject([
    { text: "bleibt", owner: null, sources: [] },
    { text: " wartet", sources: [] },
  ]);
  expect(readJourneys(doc)).toHaveLength(1);
  const stored = JSON.stringify(doc.toJSON());
  for (const mark of ["Annas", "Müller", ann]) expect(stored).not.toContain(mark);
});
