import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countKano,
  KANO_ANSWERS,
  KANO_CLASSES,
  KANO_WORK,
  type KanoClass,
  type KanoCounts,
  kanoClassOf,
  kanoOrder,
  kanoVerdict,
} from "../../model/kano.ts";

const NONE: KanoCounts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
const anyPair = fc.record({
  functional: fc.constantFrom(...KANO_ANSWERS),
  dysfunctional: fc.constantFrom(...KANO_ANSWERS),
});
const anyCounts: fc.Arbitrary<KanoCounts> = fc.record({
  M: fc.nat(9),
  O: fc.nat(9),
  A: fc.nat(9),
  I: fc.nat(9),
  R: fc.nat(9),
  Q: fc.nat(9),
});
const sum = (counts: KanoCounts): number => KANO_CLASSES.reduce((all, one) => all + counts[one], 0);

test("the table is the one of Berger and others: 25 cells, like by row and column", () => {
  const table = KANO_ANSWERS.map((functional) =>
    KANO_ANSWERS.map((dysfunctional) => kanoClassOf({ functional, dysfunctional })).join(""),
  );
  expect(table).toEqual(["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
});

test("turning a question round makes a wish a rejection and leaves what is contradictory and indifferent", () => {
  const turned: Record<KanoClass, readonly KanoClass[]> = {
    M: ["R"],
    O: ["R"],
    A: ["R"],
    I: ["I"],
    R: ["M", "O", "A"],
    Q: ["Q"],
  };
  fc.assert(
    fc.property(anyPair, ({ functional, dysfunctional }) => {
      const there = kanoClassOf({ functional, dysfunctional });
      const back = kanoClassOf({ functional: dysfunctional, dysfunctional: functional });
      expect(turned[there]).toContain(back);
    }),
  );
});

test("every answer is counted once, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.array(anyPair), (pairs) => {
      const counts = countKano(pairs);
      expect(sum(counts)).toBe(pairs.length);
      expect(countKano(pairs.toReversed())).toEqual(counts);
    }),
  );
});

test("the class has the most answers, and in a tie it is the first of M, O, A, I, R, Q", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const verdict = kanoVerdict(counts);
      if (sum(counts) === 0) return expect(verdict).toBeNull();
      const most = Math.max(...Object.values(counts));
      const equal = KANO_CLASSES.filter((one) => counts[one] === most);
      expect([verdict?.class, ...(verdict?.tied ?? [])]).toEqual(equal);
    }),
  );
  expect(kanoVerdict({ ...NONE, A: 2, M: 2, O: 2, I: 2 })).toMatchObject({
    class: "M",
    tied: ["O", "A", "I"],
  });
  expect(kanoVerdict({ ...NONE, R: 3, Q: 3, I: 2 })).toMatchObject({ class: "R", tied: ["Q"], doubtful: 3 });
});

test("the coefficients are Timko's, stay within their bounds, and are none where nobody is in A, O, M or I", () => {
  // 10 A, 20 O, 30 M, 40 I; R and Q do not count.
  const known = kanoVerdict({ A: 10, O: 20, M: 30, I: 40, R: 7, Q: 3 });
  expect(known).toMatchObject({ better: 0.3, worse: -0.5, answers: 110, doubtful: 3 });
  expect(kanoVerdict({ ...NONE, R: 4, Q: 1 })).toMatchObject({ better: null, worse: null, class: "R" });
  expect(Object.is(kanoVerdict({ ...NONE, I: 1 })?.worse, 0)).toBe(true);
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const verdict = kanoVerdict(counts);
      if (verdict?.better === null || verdict?.worse === null || !verdict) return;
      expect(verdict.better).toBeGreaterThanOrEqual(0);
      expect(verdict.better).toBeLessThanOrEqual(1);
      expect(verdict.worse).toBeGreaterThanOrEqual(-1);
      expect(verdict.worse).toBeLessThanOrEqual(0);
      const { R: _, Q: __, ...sure } = counts;
      expect(kanoVerdict({ ...sure, R: 0, Q: 0 })).toMatchObject({
        better: verdict.better,
        worse: verdict.worse,
      });
    }),
  );
});

test("work goes from what repels over the basics to delight, in each class by what hurts and then what pleases", () => {
  const item = (id: string, counts: Partial<KanoCounts>) => ({ id, counts: { ...NONE, ...counts } });
  const order = kanoOrder([
    item("delight", { A: 5 }),
    item("nothing", {}),
    item("basic that hurts less", { M: 3, I: 2 }),
    item("indifferent", { I: 5 }),
    item("basic that hurts", { M: 5 }),
    item("performance", { O: 5 }),
    item("repels some", { R: 3, A: 2 }),
    item("contradictory", { Q: 5 }),
    item("repels all", { R: 5 }),
    item("basic that hurts less and pleases", { M: 3, A: 2 }),
  ]);
  expect(order.work.map(({ id }) => id)).toEqual([
    "repels all",
    "repels some",
    "basic that hurts",
    "basic that hurts less and pleases",
    "basic that hurts less",
    "performance",
    "delight",
  ]);
  expect(order.leave.map(({ id }) => id)).toEqual(["indifferent"]);
  expect(order.askAgain.map(({ id }) => id)).toEqual(["nothing", "contradictory"]);
});

test("the order of work has every item exactly once, its classes never out of order", () => {
  fc.assert(
    fc.property(fc.array(anyCounts, { maxLength: 20 }), (all) => {
      const items = all.map((counts, index) => ({ id: `item${index}`, counts }));
      const { work, leave, askAgain } = kanoOrder(items);
      const ids = [...work, ...leave, ...askAgain].map(({ id }) => id);
      expect(ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      const ranks = work.map(({ counts }) =>
        KANO_WORK.indexOf(kanoVerdict(counts)?.class as (typeof KANO_WORK)[number]),
      );
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }),
  );
});
