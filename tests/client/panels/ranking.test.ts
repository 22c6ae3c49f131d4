import { expect, test } from "vitest";
import { ranking } from "../../../client/panels/facilitation/ask/ranking.ts";

test("notes with equal points share a rank, and the next one counts all before it", () => {
  const ranks = ranking({ a: 2, b: 5, c: 2, d: 1 }, null).map(({ noteId, rank }) => [noteId, rank]);
  expect(ranks).toEqual([
    ["b", 1],
    ["a", 2],
    ["c", 2],
    ["d", 4],
  ]);
});

test("of a second round the points before stand beside, also of notes that got none any more", () => {
  expect(ranking({ a: 1 }, { b: 3 })).toEqual([
    { noteId: "a", points: 1, rank: 1, before: 0 },
    { noteId: "b", points: 0, rank: 2, before: 3 },
  ]);
});
