import fc from "fast-check";
import { expect, test } from "vitest";
import { NOTE_SIZES } from "../../model/noteSize.ts";
import { EMPTY_PRESENCE, PRESENCE_NOTES, readPresence } from "../../model/presence.ts";
import { LIMITS } from "../../model/wire.ts";

const WHO = { ...EMPTY_PRESENCE, participantId: "ann", name: "Ann", cursor: { x: 1, y: 2 } };
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `note${"x".repeat(10)}${index}`);

test("a size in somebody's hand is read as it was sent, and what cannot be read spoils nothing else", () => {
  const resizing = { noteIds: ids(2), size: "huge" };
  expect(readPresence({ ...WHO, resizing })).toEqual({ ...WHO, resizing });
  const { resizing: _, ...older } = WHO;
  expect(readPresence(older)).toEqual(WHO);
  for (const bad of [
    { ...resizing, size: "giant" },
    { ...resizing, noteIds: ids(PRESENCE_NOTES + 1) },
    [],
    3,
    "huge",
  ]) {
    expect(readPresence({ ...WHO, resizing: bad })).toEqual(WHO);
  }
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const read = readPresence({ ...WHO, resizing: value })?.resizing;
      expect(read === null || (read !== undefined && NOTE_SIZES.includes(read.size))).toBe(true);
    }),
  );
});

test("as many notes as a hand tells of fit into one state", () => {
  const noteIds = ids(PRESENCE_NOTES);
  const most = {
    ...WHO,
    name: "x".repeat(LIMITS.nameLength),
    selected: noteIds,
    resizing: { noteIds, size: "normal" },
  };
  expect(readPresence(most)).not.toBeNull();
  expect(JSON.stringify(most).length).toBeLessThanOrEqual(LIMITS.awarenessBytes);
});
