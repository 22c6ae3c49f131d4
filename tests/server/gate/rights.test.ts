import { expect, test } from "vitest";
import * as Y from "yjs";
import { checkRights } from "../../../server/gate/rightsCheck.ts";

/** Whether Ann may make `change` to a map with comments, of which one is hers and one Bob's. */
function mayAnn(rights: "comment" | "own" | "none", change: (doc: Y.Doc) => void): boolean {
  const doc = new Y.Doc();
  for (const author of ["ann", "bob"]) {
    doc.getMap("comments").set(
      `of ${author}`,
      new Y.Map([
        ["author", author],
        ["text", new Y.Text("Warum?")],
      ]),
    );
  }
  doc.getMap("notes").set("note", new Y.Map([["author", "ann"]]));
  let may = true;
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    try {
      checkRights(transaction, { participantId: "ann", rights });
    } catch {
      may = false;
    }
  });
  doc.transact(() => change(doc));
  return may;
}

const comment = (doc: Y.Doc, author: string): Y.Map<unknown> =>
  doc.getMap("comments").get(`of ${author}`) as Y.Map<unknown>;

test("during a gallery walk everybody writes, changes and takes back their own comments, and nothing else", () => {
  const own: readonly ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap("comments").set("new", new Y.Map([["author", "ann"]])),
    (doc) => (comment(doc, "ann").get("text") as Y.Text).insert(0, "Wie und "),
    (doc) => doc.getMap("comments").delete("of ann"),
    (doc) => doc.getMap("people").set("ann", "Ann"),
  ];
  const others: readonly ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap("comments").set("new", new Y.Map([["author", "bob"]])),
    (doc) => doc.getMap("comments").set("new", "text"),
    (doc) => doc.getMap("comments").set("of bob", new Y.Map([["author", "ann"]])),
    (doc) => (comment(doc, "bob").get("text") as Y.Text).delete(0, 2),
    (doc) => comment(doc, "bob").set("author", "ann"),
    (doc) => doc.getMap("comments").delete("of bob"),
    (doc) => doc.getMap("people").set("bob", "Ann"),
    (doc) => doc.getMap("about").set("title", "x"),
  ];
  for (const rights of ["comment", "own"] as const) {
    expect(own.map((change) => mayAnn(rights, change))).toEqual(own.map(() => true));
    expect(others.map((change) => mayAnn(rights, change))).toEqual(others.map(() => false));
  }
  const ownNote = (doc: Y.Doc): unknown => doc.getMap("notes").delete("note");
  expect(mayAnn("own", ownNote)).toBe(true);
  expect(mayAnn("comment", ownNote)).toBe(false);
  expect(mayAnn("none", own[0] as (doc: Y.Doc) => void)).toBe(false);
});
