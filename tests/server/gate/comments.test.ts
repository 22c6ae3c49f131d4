import { expect, test } from "vitest";
import * as Y from "yjs";
import { addComments } from "../../../model/comment.ts";
import { commentsOf } from "../../../model/mapDocument.ts";
import { CLOSE, LIMITS } from "../../../model/wire.ts";
import { ANN, annsMap, BOB, updateOf } from "./annsMap.ts";

/** A comment as only a program of somebody's own would write it. */
const comment = (text: unknown): Y.Map<unknown> =>
  new Y.Map<unknown>([
    ["noteId", null],
    ["text", text],
    ["author", "bob"],
  ]);

test("a comment is as long as one may be, and not longer, whoever's program writes it", () => {
  const { document } = annsMap(1);
  const whole = updateOf(
    (doc) => commentsOf(doc).set("comment000000001", comment("x".repeat(LIMITS.commentLength))),
    8,
  );
  expect(document.receive(whole, BOB)).toHaveProperty("accepted");
  const long = updateOf(
    (doc) => commentsOf(doc).set("comment000000002", comment("x".repeat(LIMITS.commentLength + 1))),
    9,
  );
  expect(document.receive(long, BOB)).toHaveProperty("refused.code", CLOSE.tooLarge);
});

test("a map takes so many comments and not one more; what is there can still be resolved and deleted", () => {
  const { document, ann } = annsMap(1);
  const send = (write: () => void) => {
    const before = Y.encodeStateVector(ann);
    ann.transact(write);
    return document.receive(Y.encodeStateAsUpdate(ann, before), ANN);
  };
  const many = Array.from({ length: LIMITS.commentsPerMap }, (_, index) => ({
    noteId: null,
    text: `${index}`,
    author: "ann",
  }));
  expect(send(() => void addComments(ann, many, "test"))).toHaveProperty("accepted");
  const more = updateOf((doc) => commentsOf(doc).set("comment000000001", comment("noch einer")), 8);
  expect(document.receive(more, BOB)).toHaveProperty("refused.code", CLOSE.tooLarge);
  const [first = "", second = ""] = commentsOf(ann).keys();
  expect(send(() => (commentsOf(ann).get(first) as Y.Map<unknown>).set("resolved", true))).toHaveProperty(
    "accepted",
  );
  expect(send(() => commentsOf(ann).delete(second))).toHaveProperty("accepted");
  expect(commentsOf(document.doc).size).toBe(LIMITS.commentsPerMap - 1);
});
