import { expect, test } from "vitest";
import type { KanoCounts } from "../../model/kano.ts";
import { judgedLines, kanoReport } from "../../model/kanoReport.ts";
import type { KanoItem, PollResult } from "../../model/resultsDocument.ts";

const item = (id: string): KanoItem => ({
  id,
  mapId: "map",
  noteId: `note of ${id}`,
  field: "pains",
  title: id,
  functional: "?",
  dysfunctional: "?",
});
const NONE: KanoCounts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
const of = (counts: Partial<KanoCounts>) => {
  const all = { ...NONE, ...counts };
  return { answers: Object.values(all).reduce((sum, one) => sum + one, 0), counts: all };
};
const poll = (change: Partial<PollResult>): PollResult => ({
  id: "poll",
  kind: "kano",
  title: "",
  status: "closed",
  round: 1,
  openedAt: 1,
  groupId: null,
  voters: 5,
  dots: null,
  kano: { items: ["delight", "secret", "basic", "unclear", "never asked"].map(item), finished: 3 },
  totals: null,
  counts: null,
  answers: null,
  classes: null,
  before: null,
  ...change,
});
const CLASSES = {
  delight: of({ A: 4 }),
  secret: { answers: 2, counts: null },
  basic: of({ M: 3, I: 1 }),
  unclear: of({ Q: 3, A: 1 }),
};

test("list, table and picture number the items in the order of work, secret ones last", () => {
  const report = kanoReport(poll({ classes: CLASSES }));
  if (!report) throw new Error("no report");
  expect(judgedLines(report).map(({ number, item: { id } }) => [number, id])).toEqual([
    [1, "basic"],
    [2, "delight"],
    [3, "unclear"],
  ]);
  expect(report.tooFew.map(({ number, item: { id }, answers }) => [number, id, answers])).toEqual([
    [4, "secret", 2],
    [5, "never asked", 0],
  ]);
});

test("an open round shows nothing, a second one what came out before, and a closed one how it has changed", () => {
  expect(kanoReport(poll({ status: "open" }))).toBeNull();
  expect(kanoReport(poll({ kind: "thumb", kano: null }))).toBeNull();
  const before = { totals: null, counts: null, answers: null, classes: CLASSES };
  const second = kanoReport(poll({ status: "open", round: 2, before }));
  expect(second?.work.map(({ item: { id }, before: was }) => [id, was])).toEqual([
    ["basic", null],
    ["delight", null],
  ]);
  const closed = kanoReport(
    poll({ round: 2, classes: { basic: of({ O: 4 }), secret: of({ M: 3 }) }, before }),
  );
  expect(closed?.work.map(({ item: { id }, before: was }) => [id, was])).toEqual([
    ["secret", null],
    ["basic", "M"],
  ]);
});
