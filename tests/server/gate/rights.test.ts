import { expect, test } from "vitest";
import * as Y from "yjs";
import type { EditRights } from "../../../model/editRights.ts";
import { checkHiding, checkRights } from "../../../server/gate/rightsCheck.ts";

/** Whether Ann may make `change` to a map with comments, of which one is hers and one Bob's, and two notes of hers. */
function mayAnn(rights: EditRights, change: (doc: Y.Doc) => void, mayHide = false): boolean {
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
  const hidden: readonly [string, unknown][] = [
    ["author", "ann"],
    ["hidden", true],
  ];
  doc.getMap("notes").set("hidden note", new Y.Map(hidden));
  let may = true;
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    try {
      if (!mayHide) checkHiding(transaction);
      checkRights(transaction, { participantId: "ann", rights });
    } catch {
      may = false;
    }
  });
  doc.transact(() => change(doc));
  return may;
}

const note = (doc: Y.Doc, id: string): Y.Map<unknown> => doc.getMap("notes").get(id) as Y.Map<unknown>;
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

test("notes are hidden and shown again by facilitators only, whatever else somebody may do", () => {
  const hiding: readonly ((doc: Y.Doc) => void)[] = [
    (doc) => note(doc, "note").set("hidden", true),
    (doc) => note(doc, "hidden note").set("hidden", false),
    (doc) => note(doc, "hidden note").delete("hidden"),
    (doc) => doc.getMap("notes").set("new", new Y.Map([["hidden", true]])),
    (doc) => doc.getMap("notes").set("hidden note", new Y.Map([["author", "ann"]])),
    (doc) => {
      note(doc, "note").set("hidden", true);
      note(doc, "note").delete("hidden");
    },
  ];
  const other: readonly ((doc: Y.Doc) => void)[] = [
    (doc) => note(doc, "hidden note").set("colour", "pink"),
    (doc) => doc.getMap("notes").delete("hidden note"),
    (doc) => doc.getMap("notes").set("note", new Y.Map([["author", "ann"]])),
    (doc) => note(doc, "note").set("tags", new Y.Map([["hidden", true]])),
  ];
  for (const rights of ["all", "own"] as const) {
    expect(hiding.map((change) => mayAnn(rights, change))).toEqual(hiding.map(() => false));
    expect(other.map((change) => mayAnn(rights, change))).toEqual(other.map(() => true));
  }
  expect(hiding.map((change) => mayAnn("all", change, true))).toEqual(hiding.map(() => true));
});
