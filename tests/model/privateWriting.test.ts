import { expect, test } from "vitest";
import * as Y from "yjs";
import { addStep, editStep } from "../../model/agendaCommands.ts";
import type { NameRule, StepMode } from "../../model/agendaStep.ts";
import {
  countByPlace,
  markRevealed,
  promiseHiddenNames,
  readDraft,
  takeFromDraft,
} from "../../model/draftDocument.ts";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import { newId } from "../../model/ids.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { aboutOf, notesOf } from "../../model/mapDocument.ts";
import { namesAnnounced, namesAnnouncedOn, runOnMap } from "../../model/privateWriting.ts";
import { readResults } from "../../model/resultsDocument.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { runFor } from "../../model/sessionPlan.ts";

const START = 1_790_000_000_000;

function sessionOf(...steps: [mode: StepMode, names: NameRule][]) {
  const doc = new Y.Doc();
  const ids: string[] = [];
  for (const [mode, names] of steps) {
    const step = { title: "", field: null, questions: [], minutes: 5, mode, names };
    ids.push(addStep(doc, step, ids.at(-1) ?? null, "test") ?? "");
  }
  return { doc, ids, read: () => readSession(doc) };
}

test("about names the private step that is on counts, else the last one before it that was not left out", () => {
  const { doc, ids, read } = sessionOf(
    ["open", "shown"],
    ["private", "shown"],
    ["private", "hidden"],
    ["discuss", "shown"],
    ["vote", "shown"],
  );
  const said = (index: number) => {
    startStep(doc, ids[index] ?? "", START, "test");
    return namesAnnounced(read(), runFor(read(), null));
  };
  expect(namesAnnounced(read(), null)).toBeNull();
  expect([0, 1, 2, 3, 4].map(said)).toEqual([null, "shown", "hidden", "hidden", "hidden"]);
  editStep(doc, ids[2] ?? "", { skipped: true }, "test");
  expect([2, 3].map(said)).toEqual(["hidden", "shown"]);
});

test("of groups on one map, one that was told that no names show is enough", () => {
  const { doc, ids, read } = sessionOf(["private", "shown"], ["private", "hidden"]);
  const [mapId, other] = [newId(), newId()];
  const [red = "", blue = ""] = ["Rot", "Blau"].map((name) => addGroup(doc, name, mapId, "test") ?? "");
  startStep(doc, ids[0] ?? "", START, "test");
  expect(namesAnnouncedOn(read(), mapId)).toBe("shown");
  startStep(doc, ids[1] ?? "", START + 1, "test", blue);
  expect(namesAnnouncedOn(read(), mapId)).toBe("hidden");
  expect(namesAnnouncedOn(read(), other)).toBe("shown");
  setMembers(
    doc,
    new Map([
      ["ann", red],
      ["bob", blue],
    ]),
    "test",
  );
  const startedAt = (who: string | null, onMap = mapId) => runOnMap(read(), onMap, who)?.startedAt;
  expect([startedAt("ann"), startedAt("bob"), startedAt(null), startedAt("bob", other)]).toEqual([
    START,
    START + 1,
    START,
    START,
  ]);
});

test("a draft is read with what the server notes in it, and a promise ends with its last note", () => {
  const doc = new Y.Doc();
  const place = { field: "pains", x: 20, y: 60 } as const;
  const [first = "", second = ""] = addNotes(
    doc,
    ["eins", "zwei", "  "].map((text) => ({ text, place })),
    "me",
  );
  expect(countByPlace(readDraft(doc).notes)).toEqual({ pains: 2 });
  doc.transact(() => promiseHiddenNames(doc));
  doc.transact(() => markRevealed(doc, ["pains"], START));
  doc.transact(() => markRevealed(doc, ["gains"], START + 1));
  expect(readDraft(doc)).toMatchObject({
    namesPromised: "hidden",
    revealedAt: { pains: START, gains: START + 1 },
  });
  doc.transact(() => takeFromDraft(doc, [first]));
  expect(readDraft(doc).namesPromised).toBe("hidden");
  doc.transact(() => takeFromDraft(doc, [second]));
  expect(readDraft(doc)).toMatchObject({ notes: [], namesPromised: null });
  expect(notesOf(doc).size).toBe(1);
  for (const damage of [null, 7, "x", { pains: "gestern", hidden: 3 }, [1]])
    aboutOf(doc).set("revealed", damage);
  expect(readDraft(doc).revealedAt).toEqual({});
});

test("results that are damaged are skipped, and the rest is read", () => {
  const doc = new Y.Doc();
  doc.getMap("waiting").set("a", { pains: 2, gains: 0, nowhere: 3, parking: "1" });
  doc.getMap("waiting").set("b", 5);
  doc.getMap("revealed").set("a", { gains: START });
  doc.getMap("polls").set("x", { id: "x" });
  const { waiting, revealed, polls } = readResults(doc);
  expect(waiting).toEqual(
    new Map([
      ["a", { pains: 2 }],
      ["b", {}],
    ]),
  );
  expect(revealed).toEqual(new Map([["a", { gains: START }]]));
  expect(polls).toEqual([]);
});
