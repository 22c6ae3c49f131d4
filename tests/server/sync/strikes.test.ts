import { expect, test } from "vitest";
import { createStrikes } from "../../../server/sync/strikes.ts";

const MINUTE_MS = 60_000;

test("three strikes within ten minutes bar one person for ten minutes, and nobody else", () => {
  let now = 0;
  const strikes = createStrikes(() => now);
  strikes.strike("eve");
  strikes.strike("eve");
  expect(strikes.isBarred("eve")).toBe(false);
  now = 5 * MINUTE_MS;
  strikes.strike("eve");
  expect(strikes.isBarred("eve")).toBe(true);
  expect(strikes.isBarred("ann")).toBe(false);
  now += 10 * MINUTE_MS - 1;
  expect(strikes.isBarred("eve")).toBe(true);
  now += 1;
  expect(strikes.isBarred("eve")).toBe(false);
});

test("strikes that lie further apart do not add up", () => {
  let now = 0;
  const strikes = createStrikes(() => now);
  for (let count = 0; count < 9; count += 1) {
    strikes.strike("bob");
    expect(strikes.isBarred("bob")).toBe(false);
    now += 5 * MINUTE_MS;
  }
});
