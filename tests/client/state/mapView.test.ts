import { expect, test } from "vitest";
import { fitJourneyView } from "../../../client/state/journeyView.ts";
import { fitView } from "../../../client/state/mapView.ts";

const desk = { width: 1440, height: 900 };
const tablet = { width: 820, height: 1180 };
const phone = { width: 390, height: 844 };
const onItsSide = { width: 844, height: 390 };
const zoomed = { width: 320, height: 256 };

test("without a wish there is the picture, and the list where a picture has no room", () => {
  for (const size of [desk, tablet, phone, onItsSide]) expect(fitView(null, size)).toBe("map");
  expect(fitView(null, zoomed)).toBe("list");
});

test("picture or list is shown where it is wished for, however small the window is", () => {
  for (const size of [desk, tablet, phone, zoomed]) {
    expect(fitView("map", size)).toBe("map");
    expect(fitView("list", size)).toBe("list");
  }
});

test("side by side takes room; without it there is what fits best", () => {
  expect(fitView("both", desk)).toBe("both");
  expect(fitView("both", phone)).toBe("map");
  expect(fitView("both", zoomed)).toBe("list");
});

test("a journey is a table, also phase by phase on a phone, and a list where a table has no room", () => {
  for (const size of [desk, tablet, phone, onItsSide]) expect(fitJourneyView(null, size)).toBe("grid");
  expect(fitJourneyView(null, zoomed)).toBe("list");
  expect(fitJourneyView("grid", zoomed)).toBe("grid");
  expect(fitJourneyView("list", desk)).toBe("list");
});
