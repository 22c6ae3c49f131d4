import { expect, test } from "vitest";
import { endLabels, quietCurves } from "../../../../client/panels/journey/quietCurves.ts";
import { CURVE_HEIGHT } from "../../../../client/panels/journey/shownCurve.ts";
import { newId } from "../../../../model/ids.ts";
import { readPhases } from "../../../../model/journeyDocument.ts";
import { feelingKey } from "../../../../model/journeyFeelings.ts";
import { VARIANTS } from "../../../../model/journeyVariants.ts";
import { begunJourney } from "../../../support/begunJourney.ts";

const { doc, journey } = begunJourney();
const phases = readPhases(doc, journey);
const widths = phases.map(() => 220);
const LAST = phases.length - 1;

function behind(count: number, value = 0) {
  const owners = Array.from({ length: count }, (_, index) => ({ key: newId(), label: `P${index}` }));
  const feelings = new Map(
    owners.flatMap(({ key: persona }) =>
      VARIANTS.flatMap((variant) =>
        phases.map(({ id }): [string, number] => [feelingKey({ journey, persona, variant }, id), value]),
      ),
    ),
  );
  return { owners, feelings };
}

test("behind the curve in hand stand all others that have a point, those of the same persona first", () => {
  const { owners, feelings } = behind(3);
  const [, second] = owners;
  const all = { journey, phases, widths, owners: [...owners, { key: newId(), label: "nobody yet" }] };
  const shown = { persona: second?.key ?? null, variant: "asIs", behind: "others" } as const;
  const curves = quietCurves(feelings, all, shown);
  expect(curves.map(({ name, variant }) => `${name} ${variant}`)).toEqual([
    "P1 toBe",
    "P0 asIs",
    "P0 toBe",
    "P2 asIs",
    "P2 toBe",
  ]);
  expect(curves.map(({ look }) => look)).toEqual([null, 0, 0, 2, 2]);
});

test("names at the ends of curves never cover each other, and those without room are counted", () => {
  for (const [count, value] of [
    [1, 2],
    [2, 2],
    [3, -2],
    [4, 0],
    [9, 0.5],
  ] as const) {
    const { owners, feelings } = behind(count, value);
    const curves = quietCurves(
      feelings,
      { journey, phases, widths, owners },
      { persona: null, variant: "asIs", behind: "others" },
    );
    const { labels, more } = endLabels(curves, LAST);
    expect(labels.length + more).toBe(2 * count);
    const heights = labels.map(({ y }) => y);
    for (const [at, y] of heights.entries()) {
      expect(y).toBeGreaterThanOrEqual(8);
      expect(y).toBeLessThanOrEqual(CURVE_HEIGHT - 8);
      if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
    }
    expect(endLabels(curves, 0)).toEqual({ labels: [], more: 0 });
  }
});
