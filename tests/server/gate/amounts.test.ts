import { expect, test } from "vitest";
import * as Y from "yjs";
import { answerOf } from "../../../model/answer.ts";
import { addAnswers } from "../../../model/answerCommands.ts";
import { newId } from "../../../model/ids.ts";
import { addNotes, deleteNotes } from "../../../model/mapCommands.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import { addAction } from "../../../model/outcomeCommands.ts";
import { actionsOf } from "../../../model/outcomeDocument.ts";
import { resizeNotes } from "../../../model/sizeCommands.ts";
import { changeTags } from "../../../model/tagCommands.ts";
import { CLOSE, LIMITS } from "../../../model/wire.ts";
import { ANN, annsMap, BOB, CHIEF, emptyDocument, NOTE, updateOf } from "./annsMap.ts";

test("17 bytes that delete 200 notes of others are refused from a participant, and taken from a facilitator", () => {
  const { document, ann } = annsMap(200);
  const bob = new Y.Doc();
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  const before = Y.encodeStateVector(bob);
  deleteNotes(bob, [...notesOf(bob).keys()], "test");
  const wipe = Y.encodeStateAsUpdate(bob, before);
  expect(document.receive(wipe, BOB)).toHaveProperty("refused.code", CLOSE.forbidden);
  expect(notesOf(document.doc).size).toBe(200);
  expect(document.receive(wipe, CHIEF)).toHaveProperty("accepted");
  expect(notesOf(document.doc).size).toBe(0);
});

test("overwriting notes of others counts as deleting them; one's own may go", () => {
  const { document, ann } = annsMap(60);
  const bob = new Y.Doc();
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  for (const id of notesOf(bob).keys()) notesOf(bob).set(id, new Y.Map());
  expect(document.receive(Y.encodeStateAsUpdate(bob), BOB)).toHaveProperty("refused.code", CLOSE.forbidden);
  deleteNotes(ann, [...notesOf(ann).keys()], "test");
  expect(document.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("accepted");
});

test("a note's text may not pass its limit by one person's hand", () => {
  const { document, ann } = annsMap(1);
  const text = ([...notesOf(ann).values()] as Y.Map<unknown>[])[0]?.get("text") as Y.Text;
  text.insert(0, "x".repeat(4001));
  expect(document.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("refused.code", CLOSE.tooLarge);
});

test("a map takes 5,000 notes and not one more, but a full one can still be edited", () => {
  const { document } = annsMap(0);
  const ann = new Y.Doc();
  ann.clientID = 7;
  for (const count of [1500, 1500, 1500, 500]) {
    const before = Y.encodeStateVector(ann);
    addNotes(
      ann,
      Array.from({ length: count }, () => NOTE),
      "test",
    );
    expect(document.receive(Y.encodeStateAsUpdate(ann, before), ANN)).toHaveProperty("accepted");
  }
  const [first = ""] = notesOf(ann).keys();
  const before = Y.encodeStateVector(ann);
  (notesOf(ann).get(first) as Y.Map<unknown>).set("colour", "pink");
  expect(document.receive(Y.encodeStateAsUpdate(ann, before), ANN)).toHaveProperty("accepted");
  const more = updateOf((doc) => addNotes(doc, [NOTE], ""), 100);
  expect(document.receive(more, BOB)).toHaveProperty("refused.code", CLOSE.tooLarge);
});

test("a note takes all its tags, and no more keys than any note has use for: each is read again with every change", () => {
  const { document, ann } = annsMap(1);
  const [id = ""] = notesOf(ann).keys();
  const tags = Array.from({ length: LIMITS.tagsPerNote }, (_, index) => `t${index}`);
  const before = Y.encodeStateVector(ann);
  changeTags(ann, [id], { add: tags }, "test");
  expect(document.receive(Y.encodeStateAsUpdate(ann, before), ANN)).toHaveProperty("accepted");

  const many = (note: Y.Map<unknown>): void => {
    for (let index = 0; index < 1_000; index += 1) note.set(`tag:${index}`, true);
  };
  const known = Y.encodeStateVector(ann);
  ann.transact(() => many(notesOf(ann).get(id) as Y.Map<unknown>));
  expect(document.receive(Y.encodeStateAsUpdate(ann, known), ANN)).toHaveProperty(
    "refused.code",
    CLOSE.tooLarge,
  );
  // A new note, all at once.
  const born = updateOf((doc) => {
    const note = new Y.Map<unknown>([
      ["text", new Y.Text("x")],
      ["place", NOTE.place],
    ]);
    many(note);
    notesOf(doc).set("nnnnnnnnnnnnnnnn", note);
  });
  expect(document.receive(born, BOB)).toHaveProperty("refused.code", CLOSE.tooLarge);
  expect(notesOf(document.doc).size).toBe(1);
});

test("an entry of the outcome has no more keys than any has use for", () => {
  const document = emptyDocument("outcome");
  const born = updateOf((doc) => {
    const id = addAction(doc, { title: "x" }, "test") ?? "";
    const answers = Array.from({ length: LIMITS.answersPerAction }, () =>
      answerOf("personaLines", { id: newId(), author: null, sources: [] }, "x"),
    );
    addAnswers(doc, id, answers, "test");
  });
  expect(document.receive(born, ANN)).toHaveProperty("accepted");
  const fat = updateOf((doc) => {
    const id = addAction(doc, { title: "x" }, "test") ?? "";
    const entry = actionsOf(doc).get(id) as Y.Map<unknown>;
    for (let index = 0; index < 1_000; index += 1) entry.set(`answers:${index}`, true);
  }, 100);
  expect(document.receive(fat, BOB)).toHaveProperty("refused.code", CLOSE.tooLarge);
  expect(actionsOf(document.doc).size).toBe(1);
});

test("a note has one of four sizes: others are refused, those come in, and go", () => {
  const sent = (size: unknown) => {
    const { document, ann } = annsMap(1);
    const [note] = [...notesOf(ann).values()] as Y.Map<unknown>[];
    note?.set("size", size);
    return document.receive(Y.encodeStateAsUpdate(ann), ANN);
  };
  for (const size of ["gigantic", 1e9, "x".repeat(100_000), { width: 1 }, null, new Y.Map()]) {
    expect(sent(size)).toHaveProperty("refused.code", CLOSE.badMessage);
  }
  for (const size of ["small", "normal", "large", "huge"]) expect(sent(size)).toHaveProperty("accepted");
  const { document, ann } = annsMap(1);
  const ids = [...notesOf(ann).keys()];
  for (const size of ["huge", "normal"] as const) {
    resizeNotes(ann, ids, size, "test");
    expect(document.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("accepted");
  }
});
