import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { addComments, deleteComment, readComments, resolveComment } from "../../model/comment.ts";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { commentsOf } from "../../model/mapDocument.ts";
import {
  dropErased,
  eraseNotes,
  erasePerson,
  mentionsNotes,
  mentionsPerson,
} from "../../model/mapErasure.ts";
import { applyRestore, restoreEdits } from "../../model/restoreMap.ts";
import { LIMITS } from "../../model/wire.ts";

const ANN = "participantAnn01";
const BOB = "participantBob01";

function mapWithNote(author: string | null = ANN): { doc: Y.Doc; noteId: string } {
  const doc = new Y.Doc();
  const place = { field: "pains", x: 20, y: 60 } as const;
  const [noteId = ""] = addNotes(doc, [{ text: "Kein Liefertermin", place, author }], "test");
  return { doc, noteId };
}

const texts = (doc: Y.Doc): string[] => readComments(doc).map(({ text }) => text);

test("comments stand on a note or on the map, oldest first, with who wrote them", () => {
  const { doc, noteId } = mapWithNote();
  addComments(doc, [{ noteId: null, text: " Schöne Karte! ", author: BOB, createdAt: 2 }], "test");
  addComments(doc, [{ noteId, text: "Woher wisst ihr das?", author: ANN, createdAt: 1 }], "test");
  expect(readComments(doc)).toMatchObject([
    { noteId, text: "Woher wisst ihr das?", author: ANN, resolved: false },
    { noteId: null, text: "Schöne Karte!", author: BOB, resolved: false },
  ]);
});

test("a comment keeps to its length, whole letters and lines, and is never empty", () => {
  const { doc } = mapWithNote();
  const long = `${"x".repeat(LIMITS.commentLength - 1)}😀`;
  addComments(
    doc,
    [long, "  \n ", "a\r\nb\u0007"].map((text) => ({ noteId: null, text })),
    "test",
  );
  expect(texts(doc)).toEqual(["x".repeat(LIMITS.commentLength - 1), "a\nb"]);
});

test("a map that is full of comments takes no more", () => {
  const { doc } = mapWithNote();
  const many = Array.from({ length: LIMITS.commentsPerMap }, (_, index) => ({
    noteId: null,
    text: `${index}`,
  }));
  addComments(doc, many, "test");
  expect(addComments(doc, [{ noteId: null, text: "one more" }], "test")).toEqual([]);
});

test("a comment can be marked as dealt with, opened again and deleted, each as one step to undo", () => {
  const { doc } = mapWithNote();
  const undo = createUndoHistory(doc, "me");
  const step = (command: () => void): void => undo.record(command, "step");
  let id = "";
  step(() => {
    [id = ""] = addComments(doc, [{ noteId: null, text: "Warum?" }], "me");
  });
  step(() => resolveComment(doc, id, true, "me"));
  expect(readComments(doc)[0]?.resolved).toBe(true);
  step(() => deleteComment(doc, id, "me"));
  expect(texts(doc)).toEqual([]);
  undo.undo();
  expect(readComments(doc)[0]?.resolved).toBe(true);
  undo.undo();
  expect(readComments(doc)[0]?.resolved).toBe(false);
  undo.undo();
  expect(texts(doc)).toEqual([]);
  undo.close();
});

test("a comment on a note that was deleted waits for the note to come back", () => {
  const { doc, noteId } = mapWithNote();
  addComments(doc, [{ noteId, text: "Bleibt" }], "test");
  deleteNotes(doc, [noteId], "test");
  expect(readComments(doc)).toMatchObject([{ noteId, text: "Bleibt" }]);
});

test("reading comments is total", () => {
  const value = fc.oneof(fc.anything(), fc.constant("text"), fc.constant("noteId0000000001"));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.constantFrom("text", "noteId", "author"), value)),
      (keys) => {
        const doc = new Y.Doc();
        for (const [id, key, content] of keys) {
          const comment = new Y.Map<unknown>();
          commentsOf(doc).set(id, comment);
          comment.set("text", "text");
          try {
            comment.set(key, content);
          } catch {
            // Yjs itself does not take it.
          }
        }
        for (const comment of readComments(doc)) {
          expect(comment.text.length).toBeLessThanOrEqual(LIMITS.commentLength);
          expect(comment.text.trim()).not.toBe("");
        }
      },
    ),
  );
});

describe("for good", () => {
  test("with a note goes what was said about it", () => {
    const { doc, noteId } = mapWithNote();
    addComments(
      doc,
      [noteId, null].map((id) => ({ noteId: id, text: `on ${id}` })),
      "test",
    );
    eraseNotes(doc, [noteId]);
    expect(texts(doc)).toEqual(["on null"]);
  });

  test("a comment on an erased note that is still there is found", () => {
    const { doc, noteId } = mapWithNote();
    addComments(doc, [{ noteId, text: "über den Zettel" }], "test");
    deleteNotes(doc, [noteId], "test");
    expect(mentionsNotes(doc, [noteId])).toBe(true);
    eraseNotes(doc, [noteId]);
    expect(mentionsNotes(doc, [noteId])).toBe(false);
  });

  test("with a person go their comments and those on their notes, or only their name", () => {
    const { doc, noteId } = mapWithNote(ANN);
    const said = [
      { noteId: null, text: "von Ann", author: ANN },
      { noteId, text: "auf Anns Zettel", author: BOB },
      { noteId: null, text: "von Bob", author: BOB },
    ];
    addComments(doc, said, "test");
    const kept = new Y.Doc();
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(doc));
    erasePerson(doc, ANN, "erase");
    expect(texts(doc)).toEqual(["von Bob"]);
    expect(mentionsPerson(doc, ANN)).toBe(false);
    expect(mentionsPerson(kept, ANN)).toBe(true);
    erasePerson(kept, ANN, "keep");
    expect(readComments(kept).map(({ author }) => author)).toEqual([null, BOB, BOB]);
    expect(mentionsPerson(kept, ANN)).toBe(false);
  });

  test("whoever was offline does not bring erased comments back", () => {
    const { doc, noteId } = mapWithNote(BOB);
    const erased = { noteIds: new Set([noteId]), people: new Set([ANN]), authors: new Set([ANN]) };
    const dropped: boolean[] = [];
    doc.on("afterTransaction", (transaction) => dropped.push(dropErased(transaction, erased)));
    addComments(doc, [{ noteId: null, text: "von Ann", author: ANN }], "offline");
    addComments(doc, [{ noteId, text: "auf dem Zettel", author: BOB }], "offline");
    addComments(doc, [{ noteId: null, text: "bleibt", author: BOB }], "offline");
    expect(texts(doc)).toEqual(["bleibt"]);
    expect(dropped).toContain(true);
  });
});

test("a version brings back its comments and takes away those since", () => {
  const { doc } = mapWithNote();
  const [id = ""] = addComments(doc, [{ noteId: null, text: "damals" }], "test");
  const version = new Y.Doc();
  Y.applyUpdate(version, Y.encodeStateAsUpdate(doc));
  deleteComment(doc, id, "test");
  addComments(doc, [{ noteId: null, text: "seitdem" }], "test");
  applyRestore(doc, restoreEdits(doc, version), "restore");
  expect(texts(doc)).toEqual(["damals"]);
});
