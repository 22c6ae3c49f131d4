import { expect, test } from "vitest";
import * as Y from "yjs";
import type { News, Untold } from "../../../../client/outline/untold.ts";
import { journeyNews } from "../../../../client/panels/journey/journeyNews.ts";
import { createJourneyBoard } from "../../../../client/state/journeyBoard.ts";
import { DEFAULT_LANES } from "../../../../model/journey.ts";
import { addCards, deleteCard, moveCard } from "../../../../model/journeyCardCommands.ts";
import { addJourney, addPhase, editWords, resizePart } from "../../../../model/journeyCommands.ts";
import { readLanes, readPhases } from "../../../../model/journeyDocument.ts";
import { setFeelings } from "../../../../model/journeyFeelings.ts";

/** My document, and that of somebody else, whose work arrives in mine. */
function open() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  theirs.on("update", (update: Uint8Array) => Y.applyUpdate(mine, update, "network"));
  const id = addJourney(theirs, { phases: ["a", "b"], lanes: DEFAULT_LANES }, "them") ?? "";
  const [first = "", second = ""] = readPhases(theirs, id).map((phase) => phase.id);
  const lane = readLanes(theirs, id)[0]?.id ?? "";
  const source = journeyNews({ doc: mine, board: createJourneyBoard(mine, id), journeyId: id });
  let untold: Untold<string> = new Map();
  source.watch((take) => {
    untold = take(untold, 0);
  });
  const news = (): readonly News<string>[] => {
    const told = source.tell(untold, 10_000);
    untold = told.rest;
    return told.news;
  };
  return { mine, theirs, id, first, second, lane, news };
}

test("cards of others are told phase by phase, the curve and the phases in one sentence each", () => {
  const { theirs, id, first, second, lane, news } = open();
  const cell = { phase: first, lane };
  const [one = "", two = ""] = addCards(
    theirs,
    id,
    [
      { text: "ruft an", cell },
      { text: "wartet", cell },
    ],
    "them",
  );
  expect(news()).toEqual([{ kind: "added", place: first, count: 2 }]);
  moveCard(theirs, one, { cell: { phase: second, lane }, before: null }, "them");
  editWords(theirs, "card", two, "wartet lange", 12, "them");
  const curve = { journey: id, persona: null, variant: "asIs" } as const;
  setFeelings(theirs, curve, new Map([[first, -1]]), "them");
  expect(news()).toEqual([
    { kind: "added", place: "curve", count: 1 },
    { kind: "changed", place: first, count: 1 },
    { kind: "moved", place: second, count: 1 },
  ]);
  addPhase(theirs, id, { title: "c", before: null }, "them");
  moveCard(theirs, one, { cell: "tray", before: null }, "them");
  deleteCard(theirs, two, "them");
  expect(news()).toEqual([
    { kind: "added", place: "parts", count: 1 },
    { kind: "moved", place: "tray", count: 1 },
    { kind: "gone", place: first, count: 1 },
  ]);
});

test("what I do myself, another journey, and how wide a phase is are no news", () => {
  const { mine, theirs, id, first, lane, news } = open();
  addCards(mine, id, [{ text: "von mir", cell: { phase: first, lane } }], "me");
  const other = addJourney(theirs, { phases: ["x"], lanes: DEFAULT_LANES }, "them") ?? "";
  addCards(theirs, other, [{ text: "anderswo", cell: "tray" }], "them");
  resizePart(theirs, "phase", first, 400, "them");
  expect(news()).toEqual([]);
});

test("an empty card is told once something is written on it", () => {
  const { theirs, id, first, lane, news } = open();
  const [card = ""] = addCards(theirs, id, [{ cell: { phase: first, lane } }], "them");
  expect(news()).toEqual([]);
  editWords(theirs, "card", card, "ruft an", 7, "them");
  expect(news()).toEqual([{ kind: "added", place: first, count: 1 }]);
});
