import { expect, test } from "vitest";
import { detailFor } from "../../../client/canvas/paintNote.ts";

test("while the zoom changes, text is painted as long as few notes are in view", () => {
  expect(detailFor(0.5, true, 60)).toBe("full");
  expect(detailFor(0.5, true, 700)).toBe("bars");
});

test("at rest all text that can be told apart is painted, however many notes are in view", () => {
  expect(detailFor(0.5, false, 700)).toBe("full");
  expect(detailFor(0.2, false, 700)).toBe("full");
});

test("from far away notes are bars, then plain paper, and in motion earlier", () => {
  expect([detailFor(0.12, false), detailFor(0.05, false)]).toEqual(["bars", "plain"]);
  expect([detailFor(0.2, true), detailFor(0.11, true)]).toEqual(["bars", "plain"]);
});
