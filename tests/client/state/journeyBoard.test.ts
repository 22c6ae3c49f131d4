import { expect, test } from "vitest";
import * as Y from "yjs";
import { createJourneyBoard } from "../../../client/state/journeyBoard.ts";
import { DEFAULT_LANES } from "../../../model/journey.ts";
import { addCards, deleteCard, moveCard } from "../../../model/journeyCardCommands.ts";
import { addJourney, deletePart, editWords, resizePart } from "../../../model/journeyCommands.ts";
import { type Cell, readLanes, readPhases } from "../../../model/journeyDocument.ts";

function open() {
  const doc = new Y.Doc();
  const id = addJourney(doc, { phases: ["a", "b"], lanes: DEFAULT_LANES }, "me") ?? "";
  const [first, second] = readPhases(doc, id).map((phase) => phase.id);
  const lane = readLanes(doc, id)[0]?.id ?? "";
  const board = createJourneyBoard(doc, id);
  const heard: string[] = [];
  const cells: Record<string, Cell> = {
    one: { phase: first ?? "", lane },
    two: { phase: second ?? "", lane },
    tray: "tray",
  };
  const texts = (name: string) =>
    board
      .cards(cells[name] ?? "tray")
      .get()
      .map(({ text }) => text);
  for (const [name, cell] of Object.entries(cells)) board.cards(cell).subscribe(() => heard.push(name));
  board.phases.subscribe(() => heard.push("phases"));
  return { doc, id, board, cells, texts, heard: () => heard.splice(0) };
}

test("only the cells in which something has changed hear of it", () => {
  const { doc, id, cells, texts, heard } = open();
  const { one = "tray", two = "tray" } = cells;
  const [card = "", other = ""] = addCards(
    doc,
    id,
    [
      { text: "x", cell: one },
      { text: "y", cell: one },
    ],
    "me",
  );
  expect([texts("one"), heard()]).toEqual([["x", "y"], ["one"]]);
  editWords(doc, "card", card, "xx", 2, "me");
  expect([texts("one"), heard()]).toEqual([["xx", "y"], ["one"]]);
  moveCard(doc, card, { cell: two, before: null }, "me");
  expect([texts("one"), texts("two"), heard().sort()]).toEqual([["y"], ["xx"], ["one", "two"]]);
  deleteCard(doc, other, "me");
  expect([texts("one"), heard()]).toEqual([[], ["one"]]);
  resizePart(doc, "phase", one === "tray" ? "" : one.phase, 300, "me");
  expect(heard()).toEqual(["phases"]);
});

test("cards of a phase that goes come into the tray, unchanged ones stay the same values", () => {
  const { doc, id, board, cells, texts, heard } = open();
  const { one = "tray", two = "tray" } = cells;
  const [card = ""] = addCards(
    doc,
    id,
    [
      { text: "x", cell: one },
      { text: "y", cell: two },
    ],
    "me",
  );
  const before = board.card(card);
  heard();
  deletePart(doc, "phase", two === "tray" ? "" : two.phase, "me");
  expect([texts("tray"), texts("one"), heard().sort()]).toEqual([["y"], ["x"], ["phases", "tray", "two"]]);
  expect(board.card(card)).toBe(before);
  board.close();
  deleteCard(doc, card, "me");
  expect(heard()).toEqual([]);
});
