import { expect, test } from "vitest";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { setLocked } from "../../model/steeringCommands.ts";
import { refusedByRule, steeredWorkshop } from "../support/steeredWorkshop.ts";

const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;
const LONG = 3_600_000;

/** Ann in the first of two groups, with its map open; rules count at once. */
async function annInAGroup(moveGraceMs: number) {
  const all = await steeredWorkshop({ tuning: { moveGraceMs } }, { maps: [{ title: "A" }, { title: "B" }] });
  await all.steer((doc) => {
    for (const { id, title } of all.workshop.maps) addGroup(doc, title, id, "test");
  });
  const ann = await all.enter();
  const moveTo = (index: number): Promise<void> =>
    all.steer((doc) => {
      const { groups } = readSession(doc);
      setMembers(doc, new Map([[ann.participantId, groups[index]?.id ?? null]]), "test");
    });
  await moveTo(0);
  return { ...all, moveTo, map: await all.open(ann), otherMap: () => all.open(ann, 1) };
}

test("who is moved to another group finishes what they write on the old map, and writes on the new one", async () => {
  const { moveTo, map, otherMap } = await annInAGroup(LONG);
  await moveTo(1);
  addNotes(map.doc, [NOTE], "test");
  await map.saved();
  expect(map.closes).toEqual([]);
  const other = await otherMap();
  addNotes(other.doc, [NOTE], "test");
  await other.saved();
  expect(other.closes).toEqual([]);
});

test("a lock stops who was moved at once, and so does the end of that while", async () => {
  const locked = await annInAGroup(LONG);
  await locked.moveTo(1);
  await locked.steer((doc) => setLocked(doc, null, true, "test"));
  addNotes(locked.map.doc, [NOTE], "test");
  await refusedByRule(locked.map);

  const over = await annInAGroup(0);
  await over.moveTo(1);
  addNotes(over.map.doc, [NOTE], "test");
  await refusedByRule(over.map);
  expect(await over.notesNow()).toEqual([]);
});
