import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VERSION_KINDS, type VersionKind } from "../../../model/api/versions.ts";
import { thinOut } from "../../../server/versions/thinning.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MAX_BYTES = 50 * 1024 * 1024;
const NOW = 1_800_000_000_000;

interface One {
  readonly id: string;
  readonly kind: VersionKind;
  readonly at: number;
  readonly bytes: number;
}

const version = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...VERSION_KINDS),
  age: fc.integer({ min: -HOUR_MS, max: 40 * DAY_MS }),
  bytes: fc.integer({ min: 1, max: MAX_BYTES / 4 }),
});

const byAge = (age: number, more: Partial<One> = {}): One => ({
  id: `${age}`,
  kind: "automatic",
  at: NOW - age,
  bytes: 1000,
  ...more,
});

function left(versions: readonly One[], now = NOW): One[] {
  const gone = new Set(thinOut(versions, now, MAX_BYTES));
  return versions.filter(({ id }) => !gone.has(id));
}

describe("thinning out versions", () => {
  test("after weeks of a version every ten minutes, one an hour of the last day and one a day of two weeks are left", () => {
    let versions: One[] = [];
    let now = NOW;
    for (; now < NOW + 20 * DAY_MS; now += 10 * MINUTE_MS) {
      versions = left([byAge(0, { id: `${now}`, at: now }), ...versions], now);
      expect(versions.length).toBeLessThan(55);
    }
    const last = now - 10 * MINUTE_MS;
    const ages = versions.map(({ at }) => last - at);
    const upTo = (age: number): number[] => ages.filter((one) => one <= age);
    const widestGap = (within: number): number =>
      Math.max(...upTo(within).map((age, index) => age - (ages[index - 1] ?? 0)));
    expect(upTo(2 * HOUR_MS)).toHaveLength(13);
    expect(upTo(DAY_MS).length).toBeLessThanOrEqual(13 + 23);
    expect(widestGap(23 * HOUR_MS)).toBeLessThanOrEqual(HOUR_MS);
    expect(widestGap(13 * DAY_MS)).toBeLessThanOrEqual(DAY_MS);
    expect(Math.max(...ages)).toBeLessThanOrEqual(14 * DAY_MS);
  });

  test("never takes what a person asked for, nor the newest way back, and is done after one round", () => {
    fc.assert(
      fc.property(fc.uniqueArray(version, { selector: ({ id }) => id, maxLength: 60 }), (random) => {
        const versions = random.map(({ age, ...one }): One => ({ ...one, at: NOW - age }));
        const stay = left(versions);
        const byHand = versions.filter(({ kind }) => kind === "hand" || kind === "step");
        expect(stay).toEqual(expect.arrayContaining(byHand));
        const [wayBack] = versions.filter(({ kind }) => kind === "beforeRestore").sort((a, b) => b.at - a.at);
        if (wayBack)
          expect(stay.some(({ kind, at }) => kind === "beforeRestore" && at === wayBack.at)).toBe(true);
        const rest = stay.filter((one) => !byHand.includes(one));
        const bytes = stay.reduce((sum, one) => sum + one.bytes, 0);
        expect(rest.length <= 1 || bytes <= MAX_BYTES).toBe(true);
        expect(thinOut(stay, NOW, MAX_BYTES)).toEqual([]);
      }),
    );
  });

  test("gives up the oldest when all together are too large", () => {
    const large = { bytes: MAX_BYTES / 3 };
    const versions = [5, 1, 3, 2, 4].map((minutes) => byAge(minutes * MINUTE_MS, large));
    expect(left(versions).map(({ at }) => (NOW - at) / MINUTE_MS)).toEqual([1, 3, 2]);
    const byHand = byAge(DAY_MS, { ...large, id: "mine", kind: "hand" });
    expect(left([...versions, byHand]).map(({ at }) => (NOW - at) / MINUTE_MS)).toEqual([1, 2, 24 * 60]);
  });

  test("keeps a bounded number, however often somebody restores within an hour", () => {
    const versions = Array.from({ length: 300 }, (_, index) =>
      byAge(index * 1000, { kind: "beforeRestore" }),
    );
    expect(left(versions)).toEqual(versions.slice(0, 100));
  });

  test("lets a clock that went wrong lose nothing: what seems to come from the future stays", () => {
    expect(left([byAge(-3 * DAY_MS), byAge(-HOUR_MS)])).toHaveLength(2);
  });
});
