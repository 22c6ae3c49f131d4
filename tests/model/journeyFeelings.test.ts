import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "../../model/ids.ts";
import { deleteJourney } from "../../model/journeyCommands.ts";
import { journeyFeelingsOf } from "../../model/journeyDocument.ts";
import {
  type Curve,
  feelingKey,
  parseFeelingKey,
  readFeeling,
  readFeelings,
  setFeelings,
} from "../../model/journeyFeelings.ts";
import { receive, settle } from "../support/actingAtOnce.ts";
import { begunJourney } from "../support/begunJourney.ts";

test("points of a curve are clamped to whole steps, belong to one persona and variant, and go with their journey", () => {
  expect([9, -9, 1.3, -0.1, 0.75].map(readFeeling)).toEqual([2, -2, 1.5, 0, 1]);
  expect([Number.NaN, "2", null].map(readFeeling)).toEqual([null, null, null]);
  const { doc, journey, phase } = begunJourney();
  const curve: Curve = { journey, persona: newId(), variant: "toBe" };
  setFeelings(
    doc,
    curve,
    new Map([
      [phase("Suche"), 7],
      [phase("Warten"), -1],
      ["gone", 1],
    ]),
    "me",
  );
  expect(readFeelings(doc, journey)).toEqual(
    new Map([
      [feelingKey(curve, phase("Suche")), 2],
      [feelingKey(curve, phase("Warten")), -1],
    ]),
  );
  expect(parseFeelingKey(feelingKey(curve, phase("Suche")))).toEqual({ ...curve, phase: phase("Suche") });
  expect([parseFeelingKey("a.b.c"), parseFeelingKey(`${journey}.${journey}.x.asIs`)]).toEqual([null, null]);
  setFeelings(doc, curve, new Map([[phase("Suche"), null]]), "me");
  expect(readFeelings(doc, journey).size).toBe(1);
  deleteJourney(doc, journey, "me");
  expect(journeyFeelingsOf(doc).size).toBe(0);
});

test("two people who set the same point at once end with the same value", () => {
  const one = begunJourney();
  const other = { doc: new Y.Doc() };
  receive(other, one);
  const curve: Curve = { journey: one.journey, persona: null, variant: "asIs" };
  setFeelings(one.doc, curve, new Map([[one.phase("Suche"), 1]]), "me");
  setFeelings(other.doc, curve, new Map([[one.phase("Suche"), -2]]), "other");
  settle([one, other]);
  const [mine, others] = [readFeelings(one.doc, one.journey), readFeelings(other.doc, one.journey)];
  expect(mine).toEqual(others);
  expect(mine.size).toBe(1);
});
