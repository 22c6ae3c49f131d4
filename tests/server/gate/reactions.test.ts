import { expect, test } from "vitest";
import * as Y from "yjs";
import type { EditRights } from "../../../model/editRights.ts";
import { notesOf, reactionsOf } from "../../../model/mapDocument.ts";
import { REACTIONS } from "../../../model/reaction.ts";
import { CLOSE, LIMITS } from "../../../model/wire.ts";
import { ANN, annsMap, BOB, CHIEF } from "./annsMap.ts";

/** A map with a note of Ann's, and a window of Bob's in which he writes under his own id. */
function setUp() {
  const { document, ann } = annsMap(1);
  const [noteId = ""] = notesOf(ann).keys();
  const bob = new Y.Doc();
  bob.clientID = 8;
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  const send = (from: Y.Doc, who: object, write: (reactions: Y.Map<unknown>) => void) => {
    const before = Y.encodeStateVector(from);
    from.transact(() => write(reactionsOf(from)));
    return document.receive(Y.encodeStateAsUpdate(from, before), who as typeof ANN);
  };
  return { document, ann, bob, noteId, send };
}

test("people react to the notes of others in their own name, and take that back", () => {
  const { document, bob, noteId, send } = setUp();
  for (const reaction of REACTIONS) {
    expect(send(bob, BOB, (all) => all.set(`${noteId}.bob.${reaction}`, true))).toHaveProperty("accepted");
  }
  expect(send(bob, BOB, (all) => all.delete(`${noteId}.bob.agree`))).toHaveProperty("accepted");
  expect(reactionsOf(document.doc).size).toBe(REACTIONS.length - 1);
});

test("nobody reacts in another's name or takes another's reaction away, not even a facilitator", () => {
  for (const who of [BOB, CHIEF]) {
    const { document, ann, bob, noteId, send } = setUp();
    const key = `${noteId}.ann.agree`;
    send(ann, ANN, (all) => all.set(key, true));
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
    expect(send(bob, who, (all) => all.delete(key))).toHaveProperty("refused.code", CLOSE.forbidden);
    expect(reactionsOf(document.doc).has(key)).toBe(true);
    const other = setUp();
    const forged = other.send(other.bob, who, (all) => all.set(`${other.noteId}.ann.smile`, true));
    expect(forged).toHaveProperty("refused.code", CLOSE.forbidden);
  }
});

test("nothing but a reaction stands among the reactions", () => {
  const wrong: readonly [string, unknown][] = [
    ["agree", true],
    ["short.bob.agree", true],
    ["NOTE.bob.agree", false],
    ["NOTE.bob.agree", "x".repeat(10_000)],
    ["NOTE.bob.agree", new Y.Map()],
    ["NOTE.bob.agree.more", true],
    [`NOTE.bob.${"x".repeat(1_000)}`, true],
  ];
  for (const [key, value] of wrong) {
    const { bob, noteId, send } = setUp();
    const verdict = send(bob, BOB, (all) => all.set(key.replace("NOTE", noteId), value));
    expect(verdict, key).toHaveProperty("refused");
  }
});

test("a map takes so many reactions and not one more", () => {
  const { document, bob, send } = setUp();
  const all = Array.from(
    { length: LIMITS.reactionsPerMap },
    (_, index) => `note${String(index).padStart(12, "0")}`,
  );
  for (let at = 0; at < all.length; at += 4_000) {
    const part = all.slice(at, at + 4_000);
    expect(
      send(bob, BOB, (map) => {
        for (const id of part) map.set(`${id}.bob.agree`, true);
      }),
    ).toHaveProperty("accepted");
  }
  const more = send(bob, BOB, (map) => map.set("oneNoteTooMany01.bob.agree", true));
  expect(more).toHaveProperty("refused.code", CLOSE.tooLarge);
  expect(reactionsOf(document.doc).size).toBe(LIMITS.reactionsPerMap);
});

test("one reacts where one may change only one's own or comment, and not where one only looks on", () => {
  const may = (rights: EditRights): boolean => {
    const { bob, noteId, send } = setUp();
    return "accepted" in send(bob, { ...BOB, rights }, (all) => all.set(`${noteId}.bob.agree`, true));
  };
  expect((["all", "own", "comment", "none"] as const).map(may)).toEqual([true, true, true, false]);
});
