import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { ownRights } from "../../../client/session/ownRights.ts";
import type { EditRights } from "../../../model/editRights.ts";
import { makeGroups, setMembers } from "../../../model/groupCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { setLocked } from "../../../model/steeringCommands.ts";
import { workshopAtHand } from "../tools/workshopAtHand.ts";

const OWN_MAP = "map0000000000001";
const OTHER_MAP = "map0000000000002";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Kim in the first of two groups, on its map, with a note open or not. */
function kimOnTheirMap({ isWriting }: { isWriting: boolean }) {
  const doc = new Y.Doc();
  makeGroups(
    doc,
    [OWN_MAP, OTHER_MAP].map((mapId, index) => ({ name: `Gruppe ${index + 1}`, mapId })),
    "test",
  );
  const move = (to: number): void => {
    const group = readSession(doc).groups[to];
    setMembers(doc, new Map([["kim", group?.id ?? null]]), "test");
  };
  move(0);
  const rights = ownRights(
    workshopAtHand({ participantId: "kim", role: "participant", name: "Kim" }, doc),
    OWN_MAP,
    { isWriting: () => isWriting },
  );
  const told: EditRights[] = [];
  rights.subscribe(() => told.push(rights.get()));
  return { doc, rights, told, move };
}

test("who writes nothing loses the right to a map with the move to another group", () => {
  const { rights, told, move } = kimOnTheirMap({ isWriting: false });
  expect(rights.get()).toBe("all");
  move(1);
  expect(told).toEqual(["none"]);
});

test("who is writing when they are moved keeps the right until the note is done", () => {
  const { rights, told, move } = kimOnTheirMap({ isWriting: true });
  move(1);
  expect([rights.get(), told]).toEqual(["all", []]);
  rights.release();
  expect([rights.get(), told]).toEqual(["none", ["none"]]);
});

test("nobody keeps it for more than the minute in which the server takes what they write", () => {
  const { rights, told, move } = kimOnTheirMap({ isWriting: true });
  move(1);
  vi.advanceTimersByTime(60_000);
  expect([rights.get(), told]).toEqual(["none", ["none"]]);
});

test("a lock is stronger than a sentence begun", () => {
  const { doc, rights, move } = kimOnTheirMap({ isWriting: true });
  move(1);
  setLocked(doc, OWN_MAP, true, "test");
  expect(rights.get()).toBe("none");
});

test("who was locked out while writing is not let in again by a move", () => {
  const { doc, rights, move } = kimOnTheirMap({ isWriting: true });
  setLocked(doc, null, true, "test");
  expect(rights.get()).toBe("none");
  move(1);
  setLocked(doc, null, false, "test");
  expect(rights.get()).toBe("none");
});
