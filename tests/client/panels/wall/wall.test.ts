import { expect, test } from "vitest";
import * as Y from "yjs";
import { clockText } from "../../../../client/panels/wall/clockText.ts";
import { mapState, waitingOn } from "../../../../client/panels/wall/mapState.ts";
import { notesIn, readMiniMap } from "../../../../client/panels/wall/miniMap.ts";
import { wallGrid } from "../../../../client/panels/wall/wallGrid.ts";
import { addStep } from "../../../../model/agendaCommands.ts";
import { keepOwnRun, makeGroups } from "../../../../model/groupCommands.ts";
import { addNotes } from "../../../../model/mapCommands.ts";
import { notesOf } from "../../../../model/mapDocument.ts";
import { addTime, endRun, pauseRun, startStep } from "../../../../model/runCommands.ts";
import { readSession } from "../../../../model/sessionDocument.ts";
import { runFor } from "../../../../model/sessionPlan.ts";
import { leftMsOf } from "../../../../model/stepRun.ts";

const DESK = { width: 1424, height: 832, gap: 8, words: 69 };
const TABLET = { width: 1008, height: 690, gap: 8, words: 85 };

test("six, twelve and forty maps are all in view on a desk, as large as can be", () => {
  for (const count of [6, 12, 40]) {
    const { columns, pictureHeight } = wallGrid(count, DESK);
    const rows = Math.ceil(count / columns);
    expect(rows * (pictureHeight + DESK.words) + (rows - 1) * DESK.gap).toBeLessThanOrEqual(DESK.height);
  }
  expect(wallGrid(6, DESK).columns).toBe(3);
  expect(wallGrid(40, DESK).columns).toBeLessThanOrEqual(9);
});

test("on a tablet forty maps stay readable, and the wall scrolls", () => {
  const { columns } = wallGrid(40, TABLET);
  expect((TABLET.width - (columns - 1) * TABLET.gap) / columns).toBeGreaterThanOrEqual(150);
});

test("a miniature counts the notes of each field, and shows no hidden ones", () => {
  const doc = new Y.Doc();
  const at = (field: "pains" | "gains") => ({ text: "x", place: { field, x: 20, y: 60 } });
  const [hidden = ""] = addNotes(doc, [at("pains"), at("pains"), at("gains")], "test");
  const note = notesOf(doc).get(hidden);
  if (note instanceof Y.Map) note.set("hidden", true);
  const map = readMiniMap(doc);
  expect([map.counts.pains, map.counts.gains, map.counts.situation]).toEqual([1, 1, 0]);
  expect(notesIn(map)).toBe(2);
});

test("a clock shows what is left, and what it has run over", () => {
  expect([65_000, 59_001, 1, 0, -1_000, -61_500].map(clockText)).toEqual([
    "1:05",
    "1:00",
    "0:01",
    "0:00",
    "0:01",
    "1:01",
  ]);
});

test("one group's clock goes its own way, and comes back to everybody's", () => {
  const doc = new Y.Doc();
  const mapId = "map0000000000001";
  makeGroups(doc, [{ name: "Gruppe 1", mapId }], "test");
  const groupId = readSession(doc).groups[0]?.id ?? "";
  const stepId =
    addStep(doc, { title: "Sieht", field: null, questions: [], minutes: 5, mode: "open" }, null, "test") ??
    "";
  startStep(doc, stepId, 0, "test");
  keepOwnRun(doc, groupId, "test");
  pauseRun(doc, 60_000, "test", groupId);
  addTime(doc, 60_000, 60_000, "test", groupId);
  const left = (group: string | null): number => {
    const run = runFor(readSession(doc), group);
    return run ? leftMsOf(run, 120_000) : Number.NaN;
  };
  expect([left(groupId), left(null)]).toEqual([300_000, 180_000]);
  endRun(doc, "test", groupId);
  expect(left(groupId)).toBe(180_000);
});

test("a card tells who is there, who is done with the step, who asks for help and what waits", () => {
  const doc = new Y.Doc();
  const mapId = "map0000000000001";
  makeGroups(doc, [{ name: "Gruppe 1", mapId }], "test");
  const stepId =
    addStep(doc, { title: "Sieht", field: null, questions: [], minutes: 5, mode: "private" }, null, "test") ??
    "";
  startStep(doc, stepId, 0, "test");
  const here = { mapId, role: "participant", doneWith: null, handRaised: false } as const;
  const state = mapState(
    readSession(doc),
    [
      { ...here, participantId: "a", name: "Ann", doneWith: stepId },
      { ...here, participantId: "b", name: "Bob", handRaised: true },
      { ...here, participantId: "f", name: "Petra", role: "facilitator" },
      { ...here, participantId: "c", name: "Cem", mapId: "map0000000000002" },
    ],
    { pains: 2, gains: 1 },
    mapId,
  );
  expect(state).toMatchObject({
    people: ["Ann", "Bob"],
    done: 1,
    hands: ["Bob"],
    waiting: 3,
    isLocked: false,
  });
});

test("what waits is counted on one map, and on all of them together", () => {
  const waiting = new Map([
    ["a", { pains: 2, gains: 1 }],
    ["b", { situation: 4 }],
  ]);
  expect(["a", "b", "c", null].map((mapId) => waitingOn({ waiting }, mapId))).toEqual([3, 4, 0, 7]);
});
