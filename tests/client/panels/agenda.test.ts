import { expect, test } from "vitest";
import { afterIdAt, neighbourAfter } from "../../../client/panels/facilitation/agenda/stepOrder.ts";
import { placeKeyOf, placeOf, placeOptions } from "../../../client/panels/facilitation/agenda/stepPlaces.ts";
import { timeText } from "../../../client/panels/facilitation/step/timeText.ts";

test("the time left is shown as a clock, and counted up with a plus once it is over", () => {
  const shown = (ms: number): string => `${timeText(ms).kind} ${timeText(ms).text}`;
  expect([240_400, 59_999, 999, 0, -999, -1000, -65_000].map(shown)).toEqual([
    "left 4:00",
    "left 0:59",
    "left 0:00",
    "left 0:00",
    "left 0:00",
    "over +0:01",
    "over +1:05",
  ]);
  expect(timeText(3_845_000).text).toBe("1:04:05");
});

const ROWS = ["a", "b", "c"].map((id, index) => ({ id, top: index * 50, bottom: index * 50 + 48 }));

test("a dragged step lands behind the last row whose middle is above the hand", () => {
  expect([10, 30, 80, 200].map((y) => afterIdAt(ROWS, "c", y))).toEqual([null, "a", "b", "b"]);
  expect(afterIdAt(ROWS, "a", 20)).toBe(null);
  expect(afterIdAt(ROWS, "a", 140)).toBe("c");
});

test("a step that moves by one passes its neighbour, and stays at the ends", () => {
  const ids = ["a", "b", "c"];
  expect([neighbourAfter(ids, "b", 1), neighbourAfter(ids, "b", -1)]).toEqual(["c", null]);
  expect(neighbourAfter(ids, "c", -1)).toBe("a");
  expect([neighbourAfter(ids, "a", -1), neighbourAfter(ids, "c", 1), neighbourAfter(ids, "x", 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("every choice of a place is a field with its facet, and is found again", () => {
  const options = placeOptions("de", "Ganze Karte");
  expect(options.map(({ label }) => label)).toContain("Denkt & fühlt: fühlt");
  expect(new Set(options.map(({ key }) => key)).size).toBe(13);
  for (const { key } of options) expect(placeKeyOf(placeOf(key))).toBe(key);
  expect(placeOf("hears")).toEqual({ field: "seesHears", facet: "hears" });
});
