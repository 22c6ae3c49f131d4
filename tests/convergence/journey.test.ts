import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createJourneyBoard } from "../../client/state/journeyBoard.ts";
import { DEFAULT_LANES, type JourneyCard, LANE_HEIGHT, PHASE_WIDTH } from "../../model/journey.ts";
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
} from "../../model/journeyCommands.ts";
import {
  type Cell,
  cardsIn,
  readCards,
  readJourneys,
  readLanes,
  readPhases,
} from "../../model/journeyDocument.ts";
import { FEELING, readFeelings, setFeelings } from "../../model/journeyFeelings.ts";
import { VARIANTS } from "../../model/journeyVariants.ts";
import { actInTurn, receive, settle } from "../support/actingAtOnce.ts";
import {
  eraseEverywhere,
  type OutcomePerson,
  outcomePerson,
  pick,
  sourceAt,
} from "../support/outcomePeople.ts";

/**
 * Several people work on journeys at once, with messages late, doubled and in any order. At the end all read the same, and
 * every card lies in exactly one place, which is where it
 * is on the screen of somebody who looked on all the while. fast-check prints the seed of a failure.
 */
const PEOPLE = 3;

const deed = fc.record({
  who: fc.nat(PEOPLE - 1),
  from: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(
    "begin",
    "deleteJourney",
    "addPhase",
    "addLane",
    "movePhase",
    "moveLane",
    "deletePhase",
    "deleteLane",
    "resize",
    "addCard",
    "moveCard",
    "moveCard",
    "deleteCard",
    "write",
    "rename",
    "mark",
    "feel",
    "undo",
    "redo",
    "receive",
    "receive",
  ),
  which: fc.nat(7),
  where: fc.nat(7),
  text: fc.string({ unit: "grapheme", maxLength: 8 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function act(me: OutcomePerson, from: OutcomePerson, { what, which, where, text }: Deed): void {
  const { doc, origin, undo } = me;
  const journey = pick(readJourneys(doc), which % 2);
  const phases = readPhases(doc, journey);
  const lanes = readLanes(doc, journey);
  const cards = readCards(doc, journey);
  const cell: Cell = where > 5 ? "tray" : { phase: pick(phases, which), lane: pick(lanes, where) };
  const before = where > 3 ? null : pick(cardsIn(doc, journey, cell), which);
  const source = sourceAt(where, text);
  const step = (command: () => void): void => undo.record(command, "step");
  switch (what) {
    case "begin":
      return step(
        () => void addJourney(doc, { title: text, phases: ["a", "b", "c"], lanes: DEFAULT_LANES }, origin),
      );
    case "deleteJourney":
      return where > 5 ? step(() => deleteJourney(doc, journey, origin)) : undefined;
    case "addPhase":
      return step(
        () =>
          void addPhase(
            doc,
            journey,
            { title: text, before: where > 3 ? null : pick(phases, where) },
            origin,
          ),
      );
    case "addLane":
      return step(() => void addLane(doc, journey, { kind: "own", title: text }, origin));
    case "movePhase":
      return step(() =>
        movePart(doc, "phase", pick(phases, which), where > 5 ? null : pick(phases, where), origin),
      );
    case "moveLane":
      return step(() =>
        movePart(doc, "lane", pick(lanes, which), where > 5 ? null : pick(lanes, where), origin),
      );
    case "deletePhase":
      return step(() => deletePart(doc, "phase", pick(phases, which), origin));
    case "deleteLane":
      return step(() => deletePart(doc, "lane", pick(lanes, which), origin));
    case "resize":
      return step(() => resizePart(doc, "phase", pick(phases, which), where * 150, origin));
    case "addCard":
      return step(
        () => void addCards(doc, journey, [{ text, cell, sources: [source] }, { cell: "tray" }], origin),
      );
    case "moveCard":
      return step(() => moveCard(doc, pick(cards, which), { cell, before }, origin));
    case "deleteCard":
      return step(() => deleteCard(doc, pick(cards, which), origin));
    case "write":
      return step(() => void editWords(doc, "card", pick(cards, which), text, text.length, origin));
    case "rename":
      return step(() => void editWords(doc, "phase", pick(phases, which), text, text.length, origin));
    case "mark":
      return step(() => setCardValue(doc, pick(cards, which), "momentOfTruth", where > 3, origin));
    case "feel": {
      const variant = VARIANTS[where % 2] ?? "asIs";
      const points = new Map([[pick(phases, which), where > 5 ? null : where - 3]]);
      return step(() => setFeelings(doc, { journey, persona: null, variant }, points, origin));
    }
    case "undo":
    case "redo":
      undo[what]();
      return;
    case "receive":
      receive(me, from);
  }
}

function readAll(doc: Y.Doc) {
  return readJourneys(doc).map((journey) => ({
    journey,
    phases: readPhases(doc, journey.id),
    lanes: readLanes(doc, journey.id),
    cards: readCards(doc, journey.id),
    feelings: readFeelings(doc, journey.id),
  }));
}

/** Cell by cell, the tray last. */
function laidOut(doc: Y.Doc, journeyId: string, read: (cell: Cell) => readonly JourneyCard[]) {
  const phases = readPhases(doc, journeyId);
  const lanes = readLanes(doc, journeyId);
  const cells = phases.flatMap(({ id: phase }) => lanes.map(({ id: lane }): Cell => ({ phase, lane })));
  return [...cells, "tray" as const].map((cell) => read(cell));
}

test("whatever people do with journeys at once, all end with the same ones, and every card lies in one place", () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 10, maxLength: 120, size: "max" }), (deeds) => {
      const people = Array.from({ length: PEOPLE }, (_, index) => outcomePerson(index));
      const [one] = people;
      if (!one) throw new Error("nobody is here");
      act(one, one, { who: 0, from: 0, what: "begin", which: 0, where: 0, text: "Andrea" });
      settle(people);
      const journeyId = readJourneys(one.doc)[0]?.id ?? "";
      // What one of them has on the screen all the while.
      const board = createJourneyBoard(one.doc, journeyId);
      actInTurn(people, deeds, act);
      settle(people);
      const [first = [], ...others] = people.map(({ doc }) => readAll(doc));
      for (const other of others) expect(other).toEqual(first);
      for (const { phases, lanes, feelings } of first) {
        for (const { width } of phases) expect(width).toBeGreaterThanOrEqual(PHASE_WIDTH.min);
        for (const { height } of lanes) expect(height).toBeLessThanOrEqual(LANE_HEIGHT.max);
        for (const value of feelings.values()) expect(Math.abs(value)).toBeLessThanOrEqual(FEELING.max);
      }
      const laid = laidOut(one.doc, journeyId, (cell) => cardsIn(one.doc, journeyId, cell));
      const all = readCards(one.doc, journeyId).map(({ id }) => id);
      expect(laid.flatMap((cards) => cards.map(({ id }) => id)).sort()).toEqual(all.sort());
      expect(laidOut(one.doc, journeyId, (cell) => board.cards(cell).get())).toEqual(laid);
      expect(board.phases.get()).toEqual(readPhases(one.doc, journeyId));
      board.close();
      eraseEverywhere(people);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
  );
});
