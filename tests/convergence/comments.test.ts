import fc from "fast-check";
import { expect, test } from "vitest";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { addComments, deleteComment, readComments, resolveComment } from "../../model/comment.ts";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { commentsOf, notesOf } from "../../model/mapDocument.ts";
import { actInTurn, receive, settle, writer } from "../support/actingAtOnce.ts";

/**
 * Several people comment, resolve, delete and take back at once, with messages late, doubled and in any order. At the
 * end all read the same. fast-check prints the seed of a failure.
 */
const PEOPLE = 3;

const action = fc.record({
  who: fc.nat(PEOPLE - 1),
  from: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(
    "note",
    "remove note",
    "comment",
    "resolve",
    "open",
    "delete",
    "undo",
    "redo",
    "receive",
  ),
  which: fc.nat(5),
  text: fc.string({ unit: "grapheme", maxLength: 12 }),
});
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function person(index: number) {
  return writer(index, createUndoHistory);
}
type Person = ReturnType<typeof person>;

function act(me: Person, from: Person, { what, which, text }: Action): void {
  const { doc, origin, undo } = me;
  const pick = (ids: readonly string[]): string => ids[which % Math.max(1, ids.length)] ?? "gone";
  const noteId = pick([...notesOf(doc).keys()]);
  const commentId = pick([...commentsOf(doc).keys()]);
  const step = (command: () => void): void => undo.record(command, "step");
  switch (what) {
    case "note":
      return step(() => addNotes(doc, [{ text, place: { field: "gains", x: 0, y: 60 } }], origin));
    case "remove note":
      return step(() => deleteNotes(doc, [noteId], origin));
    case "comment":
      return step(() =>
        addComments(doc, [{ noteId: notesOf(doc).has(noteId) ? noteId : null, text }], origin),
      );
    case "resolve":
    case "open":
      return step(() => resolveComment(doc, commentId, what === "resolve", origin));
    case "delete":
      return step(() => deleteComment(doc, commentId, origin));
    case "undo":
    case "redo":
      undo[what]();
      return;
    case "receive":
      receive(me, from);
  }
}

test("whatever people do with comments at once, all end with the same", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 100, size: "max" }), (actions) => {
      const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
      actInTurn(people, actions, act);
      settle(people);
      const [first, ...others] = people.map(({ doc }) => readComments(doc));
      for (const comments of others) expect(comments).toEqual(first);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
