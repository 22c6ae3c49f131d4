import { expect, test } from "vitest";
import { writersOn } from "../../../client/outline/list/writersHere.ts";
import { EMPTY_PRESENCE, type Presence } from "../../../model/presence.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

test("the list hears who writes in which note, and nothing of the others' pointers and carets", () => {
  const { editor, ids, others } = editorAtHand();
  const [one = "", two = ""] = ids;
  const writing = (name: string, noteId: string | null, caret = 0): Presence => ({
    ...EMPTY_PRESENCE,
    participantId: name,
    name,
    cursor: { x: caret, y: 0 },
    editing: noteId === null ? null : { noteId, caret },
  });
  const show = (...all: Presence[]): void =>
    others.set(new Map(all.map((presence, client) => [client, presence])));
  const writers = writersOn(editor);
  let told = 0;
  const stop = writers.subscribe(() => {
    told += 1;
  });
  show(writing("Kim", one), writing("Ada", one), writing("", two));
  expect([...writers.get()]).toEqual([
    [one, ["Ada", "Kim"]],
    [two, [""]],
  ]);
  const ofTwo = writers.get().get(two);
  show(writing("Kim", one, 7), writing("Ada", one, 3), writing("", two, 1));
  expect(told).toBe(1);
  show(writing("Kim", null), writing("Ada", one), writing("", two));
  expect(told).toBe(2);
  expect(writers.get().get(one)).toEqual(["Ada"]);
  expect(writers.get().get(two)).toBe(ofTwo);
  stop();
  show(writing("Kim", two));
  expect(told).toBe(2);
});
