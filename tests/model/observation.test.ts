import { expect, test } from "vitest";
import * as Y from "yjs";
import { FACETS_OF, FIELDS } from "../../model/fields.ts";
import { makeGroups } from "../../model/groupCommands.ts";
import { levelsFor, mayBeginMap } from "../../model/observation.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { setEditRule, setLocked, setObserve } from "../../model/steeringCommands.ts";

test("what a customer says is a quotation, what is seen is observed, and a thought is guessed unless it was said", () => {
  const usual = FIELDS.flatMap((field) =>
    (FACETS_OF[field].length > 0 ? [...FACETS_OF[field], null] : [null]).map((facet) =>
      [facet ?? field, levelsFor({ field, facet })].flat(),
    ),
  );
  expect(usual).toEqual([
    ["situation", "observed", "quoted"],
    ["sees", "observed", "quoted"],
    ["hears", "observed", "quoted"],
    ["seesHears", "observed", "quoted"],
    ["thinks", "assumption", "quoted"],
    ["feels", "assumption", "quoted"],
    ["thinksFeels", "assumption", "quoted"],
    ["says", "quoted", "observed"],
    ["does", "observed", "quoted"],
    ["saysDoes", "observed", "quoted"],
    ["pains", "observed", "quoted"],
    ["gains", "observed", "quoted"],
  ]);
});

test("participants begin maps only where it is allowed, open, and nobody works in groups", () => {
  const doc = new Y.Doc();
  const may = (role: "facilitator" | "participant" | "viewer") => mayBeginMap(readSession(doc), { role });
  expect([may("facilitator"), may("participant"), may("viewer")]).toEqual([true, false, false]);
  setObserve(doc, true, null);
  expect([may("facilitator"), may("participant"), may("viewer")]).toEqual([true, true, false]);
  setLocked(doc, null, true, null);
  expect(may("participant")).toBe(false);
  setLocked(doc, null, false, null);
  setEditRule(doc, "none", null);
  expect(may("participant")).toBe(false);
  setEditRule(doc, "own", null);
  expect(may("participant")).toBe(true);
  makeGroups(doc, [{ name: "1", mapId: "mmmmmmmmmmmmmmmm" }], null);
  expect([may("facilitator"), may("participant")]).toEqual([true, false]);
});
