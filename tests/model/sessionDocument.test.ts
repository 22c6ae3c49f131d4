import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addStep,
  bringBackStep,
  deleteStep,
  editStep,
  moveStep,
  type NewStep,
  setAgenda,
} from "../../model/agendaCommands.ts";
import { editRights } from "../../model/editRights.ts";
import { addGroup, deleteGroup, setMembers, shuffled } from "../../model/groupCommands.ts";
import { newId } from "../../model/ids.ts";
import {
  addTime,
  bringBackRuns,
  endRun,
  pauseRun,
  rebalance,
  resumeRun,
  setPlannedEnd,
  startStep,
} from "../../model/runCommands.ts";
import { readSession, SESSION_ROOTS, type Session } from "../../model/sessionDocument.ts";
import { behindMs, expectedEnd, neighbourOf, runFor } from "../../model/sessionPlan.ts";
import { callAttention, setEditRule, setGallery, setLocked } from "../../model/steeringCommands.ts";
import { ALL_GROUPS, leftMsOf } from "../../model/stepRun.ts";

const MINUTE = 60_000;
const START = 1_790_000_000_000;

function step(title: string, minutes: number): NewStep {
  return { title, field: "pains", questions: ["Was fehlt?", "Was stört?"], minutes, mode: "open" };
}

function withAgenda(...minutes: number[]): { doc: Y.Doc; ids: string[]; session(): Session } {
  const doc = new Y.Doc();
  setAgenda(
    doc,
    minutes.map((one, index) => step(`Schritt ${index + 1}`, one)),
    "me",
  );
  const session = (): Session => readSession(doc);
  return { doc, ids: session().steps.map(({ id }) => id), session };
}

test("steps keep their order when some are added, moved and edited", () => {
  const { doc, ids, session } = withAgenda(5, 6, 7);
  const added = addStep(doc, step("Dazwischen", 3), ids[0] ?? null, "me");
  moveStep(doc, ids[2] ?? "", null, "me");
  editStep(doc, added ?? "", { title: "Neu", minutes: 900, questions: ["Nur diese"] }, "me");
  expect(session().steps.map(({ title }) => title)).toEqual(["Schritt 3", "Schritt 1", "Neu", "Schritt 2"]);
  expect(session().steps[2]).toMatchObject({ minutes: 240, questions: ["Nur diese"] });
});

test("two facilitators who edit the questions of one step keep both edits", () => {
  const { doc, ids } = withAgenda(5);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  editStep(doc, ids[0] ?? "", { questions: ["Was fehlt ihr?", "Was stört?"] }, "me");
  editStep(other, ids[0] ?? "", { questions: ["Was fehlt?", "Was stört?", "Und sonst?"] }, "other");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(readSession(doc).steps[0]?.questions).toEqual(["Was fehlt ihr?", "Was stört?", "Und sonst?"]);
});

test("a paused clock stands still, and time can be given and taken", () => {
  const { doc, ids, session } = withAgenda(5);
  startStep(doc, ids[0] ?? "", START, "me");
  pauseRun(doc, START + MINUTE, "me");
  addTime(doc, MINUTE, START + 3 * MINUTE, "me");
  resumeRun(doc, START + 10 * MINUTE, "me");
  const run = runFor(session(), null);
  expect(run && leftMsOf(run, START + 10 * MINUTE)).toBe(5 * MINUTE);
  addTime(doc, -60 * MINUTE, START + 11 * MINUTE, "me");
  const shortened = runFor(session(), null);
  expect(shortened && leftMsOf(shortened, START + 11 * MINUTE)).toBe(0);
});

test("more time for a step that ran over counts from now on", () => {
  const { doc, ids, session } = withAgenda(5);
  startStep(doc, ids[0] ?? "", START, "me");
  addTime(doc, MINUTE, START + 9 * MINUTE, "me");
  const run = runFor(session(), null);
  expect(run && leftMsOf(run, START + 9 * MINUTE)).toBe(MINUTE);
});

test("a group's own run counts for it alone until a step is started for everybody", () => {
  const { doc, ids, session } = withAgenda(5, 6);
  const group = addGroup(doc, "Tisch 1", newId(), "me") ?? "";
  startStep(doc, ids[0] ?? "", START, "me");
  startStep(doc, ids[1] ?? "", START, "me", group);
  expect(runFor(session(), group)?.stepId).toBe(ids[1]);
  expect(runFor(session(), null)?.stepId).toBe(ids[0]);
  startStep(doc, ids[0] ?? "", START, "me", ALL_GROUPS);
  expect(runFor(session(), group)?.stepId).toBe(ids[0]);
  endRun(doc, "me");
  expect(session()).toMatchObject({ startedAt: null, runs: new Map() });
});

test("the plan is behind by late starts and by time run over, and rebalancing takes it from what is to come", () => {
  const { doc, ids, session } = withAgenda(5, 10, 10, 20);
  startStep(doc, ids[0] ?? "", START, "me");
  expect(behindMs(session(), runFor(session(), null), START + 7 * MINUTE)).toBe(2 * MINUTE);
  startStep(doc, ids[1] ?? "", START + 9 * MINUTE, "me");
  const behind = behindMs(session(), runFor(session(), null), START + 10 * MINUTE);
  expect(behind).toBe(4 * MINUTE);
  expect(rebalance(doc, behind, "me")).toBe(4);
  expect(session().steps.map(({ minutes }) => minutes)).toEqual([5, 10, 9, 17]);
});

test("after rebalancing, or once a later end is accepted, the plan is not behind any more", () => {
  const { doc, ids, session } = withAgenda(5, 10, 10, 20);
  startStep(doc, ids[0] ?? "", START, "me");
  startStep(doc, ids[1] ?? "", START + 9 * MINUTE, "me");
  const behind = (): number => behindMs(session(), runFor(session(), null), START + 9 * MINUTE);
  expect(behind()).toBe(4 * MINUTE);
  rebalance(doc, behind(), "me");
  expect(behind()).toBe(0);
  addTime(doc, 3 * MINUTE, START + 9 * MINUTE, "me");
  expect(behind()).toBe(3 * MINUTE);
  setPlannedEnd(doc, expectedEnd(session(), runFor(session(), null), START + 9 * MINUTE), "me");
  expect(behind()).toBe(0);
});

test("what is skipped makes the session end sooner, and going back later", () => {
  const { doc, ids, session } = withAgenda(5, 10, 10);
  startStep(doc, ids[0] ?? "", START, "me");
  editStep(doc, ids[1] ?? "", { skipped: true }, "me");
  const behind = (now: number): number => behindMs(session(), runFor(session(), null), now);
  expect(behind(START)).toBe(-10 * MINUTE);
  expect(neighbourOf(session(), ids[0] ?? "", 1)?.id).toBe(ids[2]);
  startStep(doc, ids[2] ?? "", START + 5 * MINUTE, "me");
  expect(neighbourOf(session(), ids[2] ?? "", -1)?.id).toBe(ids[0]);
  expect(neighbourOf(session(), ids[2] ?? "", 1)).toBe(null);
  expect(neighbourOf(session(), null, 1)?.id).toBe(ids[0]);
  startStep(doc, ids[0] ?? "", START + 15 * MINUTE, "me");
  expect(behind(START + 15 * MINUTE)).toBe(5 * MINUTE);
});

test("two facilitators who put an agenda in place at once end with one of the two, everywhere", () => {
  const { doc } = withAgenda(5);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  setAgenda(doc, [step("Hier", 1), step("Hier", 2)], "me");
  addStep(other, step("Noch einer", 1), null, "other");
  setAgenda(other, [step("Dort", 3)], "other");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const titles = readSession(doc).steps.map(({ title }) => title);
  expect([["Hier", "Hier"], ["Dort"]]).toContainEqual(titles);
  expect(readSession(other).steps).toEqual(readSession(doc).steps);
  addStep(doc, step("Danach", 1), null, "me");
  expect(readSession(doc).steps.map(({ title }) => title)).toEqual(["Danach", ...titles]);
});

test("a deleted step, a replaced agenda and an ended session come back as they were", () => {
  const { doc, ids, session } = withAgenda(5, 6, 7);
  editStep(doc, ids[1] ?? "", { skipped: true }, "me");
  startStep(doc, ids[1] ?? "", START, "me");
  const before = session();
  const [, second] = before.steps;
  if (!second) throw new Error("no second step");
  deleteStep(doc, second.id, "me");
  expect(session().steps).toHaveLength(2);
  bringBackStep(doc, second, "me");
  bringBackStep(doc, { ...second, title: "Noch einmal" }, "me");
  expect(session().steps).toEqual(before.steps);
  setAgenda(doc, [step("Neu", 1)], "me");
  setAgenda(doc, before.steps, "me");
  expect(session()).toMatchObject({ steps: before.steps, runs: before.runs });
  setPlannedEnd(doc, before.plannedEnd ?? 0, "me");
  endRun(doc, "me");
  expect(session()).toMatchObject({ runs: new Map(), startedAt: null, plannedEnd: null });
  bringBackRuns(doc, before, "me");
  expect(session()).toEqual(before);
});

test("a group without a run of its own goes on from everybody's when its clock is changed", () => {
  const { doc, ids, session } = withAgenda(5);
  const group = addGroup(doc, "Tisch 1", newId(), "me") ?? "";
  startStep(doc, ids[0] ?? "", START, "me");
  addTime(doc, 2 * MINUTE, START, "me", group);
  const left = (groupId: string | null): number | null => {
    const run = runFor(session(), groupId);
    return run && leftMsOf(run, START);
  };
  expect([left(group), left(null)]).toEqual([7 * MINUTE, 5 * MINUTE]);
});

test("rebalancing leaves every step a minute and never lengthens the plan", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -20, max: 400 }),
      (minutes, behind) => {
        const { doc, ids, session } = withAgenda(3, ...minutes);
        startStep(doc, ids[0] ?? "", START, "me");
        const gained = rebalance(doc, behind * MINUTE, "me");
        const after = session()
          .steps.slice(1)
          .map((one) => one.minutes);
        const sum = (values: number[]): number => values.reduce((all, one) => all + one, 0);
        expect(Math.min(...after)).toBeGreaterThanOrEqual(1);
        expect(sum(minutes) - sum(after)).toBe(gained);
        expect(gained).toBe(Math.max(0, Math.min(behind, sum(minutes) - minutes.length)));
      },
    ),
  );
});

test("people are spread evenly over groups, and a group that goes leaves its people in none", () => {
  const { doc, session } = withAgenda();
  const groups = ["A", "B", "C"].map((name) => addGroup(doc, name, newId(), "me") ?? "");
  const people = Array.from({ length: 10 }, newId);
  setMembers(doc, shuffled(people, groups), "me");
  const sizes = groups.map((id) => [...session().members.values()].filter((one) => one === id).length);
  expect(sizes.sort((a, b) => a - b)).toEqual([3, 3, 4]);
  deleteGroup(doc, groups[0] ?? "", "me");
  expect([...session().members.values()]).not.toContain(groups[0]);
  expect(session().groups.map(({ name }) => name)).toEqual(["B", "C"]);
});

test("who may change what follows role, locks, groups and the gallery", () => {
  const { doc, session } = withAgenda();
  const [mine, theirs] = [newId(), newId()];
  const group = addGroup(doc, "A", mine, "me") ?? "";
  addGroup(doc, "B", theirs, "me");
  const person = newId();
  setMembers(doc, new Map([[person, group]]), "me");
  const rights = (mapId: string, role: "participant" | "facilitator" | "viewer" = "participant"): string =>
    editRights(session(), { participantId: person, role, mapId });
  expect([rights(mine), rights(theirs), rights(theirs, "facilitator"), rights(mine, "viewer")]).toEqual([
    "all",
    "none",
    "all",
    "none",
  ]);
  setEditRule(doc, "own", "me");
  setGallery(doc, true, "me");
  expect([rights(mine), rights(theirs)]).toEqual(["own", "comment"]);
  setLocked(doc, mine, true, "me");
  expect([rights(mine), rights(theirs)]).toEqual(["none", "comment"]);
  setLocked(doc, mine, false, "me");
  setLocked(doc, null, true, "me");
  expect([rights(mine), rights(theirs), rights(mine, "facilitator")]).toEqual(["none", "none", "all"]);
});

test("a call for attention is new every time", () => {
  const { doc, session } = withAgenda();
  callAttention(doc, { kind: "field", mapId: null, field: "gains" }, newId(), START, "me");
  const first = session().attention;
  callAttention(doc, { kind: "field", mapId: null, field: "gains" }, newId(), START, "me");
  expect(first).toMatchObject({ kind: "field", field: "gains" });
  expect(session().attention?.id).not.toBe(first?.id);
});

test("a session of damaged values is read without throwing", () => {
  const value = fc.oneof(
    fc.anything({
      withBigInt: false,
      withDate: false,
      withMap: false,
      withSet: false,
      withTypedArray: false,
    }),
    fc.constantFrom({ kind: "view" }, { phase: "running" }, Number.NaN, "\u0000"),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...SESSION_ROOTS), fc.string(), value), { maxLength: 20 }),
      (entries) => {
        const doc = new Y.Doc();
        for (const [root, key, entry] of entries) {
          const nested = new Y.Map<unknown>();
          nested.set(key, entry);
          doc.getMap(root).set(key, entry);
          doc.getMap(root).set(newId(), nested);
        }
        const { steps, groups } = readSession(doc);
        for (const one of steps) expect(one.minutes).toBeGreaterThan(0);
        expect(groups).toEqual([]);
      },
    ),
  );
});
