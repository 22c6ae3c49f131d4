import { expect, test } from "vitest";
import { ACTIONS, actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { de } from "../../../client/i18n/de.ts";
import { factsOf } from "../../../client/session/stepFacts.ts";
import { select } from "../../../client/tools/selecting.ts";
import { addCluster, moveCluster } from "../../../model/clusterCommands.ts";
import { addComments, deleteComment, readComments, resolveComment } from "../../../model/comment.ts";
import { removeImage, setImage, setImageAlt } from "../../../model/imageCommands.ts";
import { noteValue, setAbout } from "../../../model/mapCommands.ts";
import { stackNotes, unstackNotes } from "../../../model/stackCommands.ts";
import { runAtOnce } from "../../convergence/fivePeople/runAtOnce.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

/** What undo and redo would say now. */
function named(editor: ReturnType<typeof editorAtHand>["editor"]) {
  const { undo, redo } = editor.session.undo.next.get();
  return { undo: factsOf(undo), redo: factsOf(redo) };
}

test("a step is called what it did, with the number of its notes, and so it is when it is brought again", () => {
  const { editor, ids } = editorAtHand();
  const [one = "", two = "", three = ""] = ids;
  select(editor, [one, two, three]);
  actionOf("nudgeRight").run(editor);
  expect(named(editor)).toEqual({ undo: { deed: "moved", count: 3 }, redo: null });
  select(editor, [one, two]);
  actionOf("nextColour").run(editor);
  expect(named(editor).undo).toEqual({ deed: "recoloured", count: 2 });
  actionOf("deleteNotes").run(editor);
  expect(named(editor).undo).toEqual({ deed: "deleted", count: 2 });

  editor.session.undo.undo();
  expect(named(editor)).toEqual({
    undo: { deed: "recoloured", count: 2 },
    redo: { deed: "deleted", count: 2 },
  });
  expect(editor.session.undo.turned.get()).toMatchObject({ direction: "undo", outcome: "done" });
  editor.session.undo.undo();
  editor.session.undo.undo();
  expect(named(editor)).toEqual({ undo: null, redo: { deed: "moved", count: 3 } });
  editor.session.undo.redo();
  expect(named(editor).undo).toEqual({ deed: "moved", count: 3 });
  // Told by what was turned, too, whichever way it went.
  expect(factsOf(editor.session.undo.turned.get()?.parts ?? [])).toEqual({ deed: "moved", count: 3 });
});

test("a bundle that goes to another field is moved, with all its notes", () => {
  const { editor, ids } = editorAtHand();
  const { doc } = editor.session;
  const noteIds = ids.slice(0, 2);
  const id = addCluster(doc, { title: "Paar", field: "pains", noteIds }, "someone") ?? "";
  const places = new Map(noteIds.map((one, at) => [one, { field: "gains" as const, x: 200 * at, y: 300 }]));
  editor.session.write((map, origin) => moveCluster(map, id, places, origin));
  expect(named(editor).undo).toEqual({ deed: "moved", count: 2 });
});

/** Actions of the keyboard that write to the map at once, and what their step is called. */
const CALLED = {
  duplicateNotes: "added",
  nudgeLeft: "moved",
  nudgeUp: "moved",
  toFieldDown: null,
  toFieldRight: "moved",
  nextColour: "recoloured",
  strongerEvidence: "evidence",
  markQuoted: "evidence",
  bundle: "bundled",
  deleteNotes: "deleted",
} as const;

test("every action that writes to the map at once has a name of its own", () => {
  for (const [id, deed] of Object.entries(CALLED)) {
    const { editor, ids } = editorAtHand();
    select(editor, ids.slice(0, 2));
    const action = actionOf(id as keyof typeof CALLED);
    if (isEnabled(action, editor)) action.run(editor);
    expect(named(editor).undo?.deed ?? null, id).toBe(deed);
  }
});

test("no action leaves a step behind that has no name, or only that something changed", () => {
  for (const action of ACTIONS.filter(({ edits }) => edits)) {
    const { editor, ids } = editorAtHand();
    select(editor, ids.slice(0, 2));
    if (["cut", "paste"].includes(action.id) || !isEnabled(action, editor)) continue;
    runAtOnce(action, editor);
    const { undo } = editor.session.undo.next.get();
    if (undo.length === 0) continue;
    const facts = factsOf(undo);
    expect(facts, action.id).not.toBeNull();
    expect(facts?.deed, action.id).not.toBe("changed");
    expect(de.undoing.step, action.id).toHaveProperty(facts?.deed ?? "");
  }
});

test("what is said about notes and the map has names, too", () => {
  const { editor, ids } = editorAtHand();
  const { session } = editor;
  const called = (command: Parameters<typeof session.change>[0]) => {
    session.write(command);
    return named(editor).undo?.deed;
  };
  expect(called((doc, origin) => setAbout(doc, { customerName: "Andrea" }, origin))).toBe("about");
  const comment = { noteId: ids[0] ?? "", text: "Wirklich?", author: "me" };
  expect(called((doc, origin) => void addComments(doc, [comment], origin))).toBe("commented");
  const id = readComments(session.doc)[0]?.id ?? "";
  expect(called((doc, origin) => resolveComment(doc, id, true, origin))).toBe("commentChanged");
  expect(called((doc, origin) => deleteComment(doc, id, origin))).toBe("uncommented");
  const [one = "", two = ""] = ids;
  expect(called((doc, origin) => void stackNotes(doc, [one, two], origin))).toBe("stacked");
  expect(called((doc, origin) => unstackNotes(doc, [one], new Map(), origin))).toBe("unstacked");
  // A key that only a newer version knows.
  expect(
    called((doc, origin) => doc.transact(() => noteValue(doc, ids[0] ?? "")?.set("zz", 1), origin)),
  ).toBe("changed");
});

test("a step over the map and my draft is one, with the notes of both", () => {
  const { editor, draft, ids, mode } = editorAtHand();
  mode.set("private-shown");
  select(editor, ids.slice(0, 1));
  actionOf("duplicateNotes").run(editor);
  expect(draft.getMap("notes").size).toBe(1);
  const [copy = ""] = editor.view.getState().selection;
  select(editor, [ids[0] ?? "", copy]);
  actionOf("nudgeRight").run(editor);
  expect(named(editor).undo).toEqual({ deed: "moved", count: 2 });
});

test("what was done to a note's picture is said by its own name", () => {
  const { editor, ids } = editorAtHand();
  const [id = ""] = ids;
  editor.session.change((doc, origin) => setImage(doc, id, jpegOf(8, 8), origin));
  expect(named(editor).undo).toEqual({ deed: "pictured", count: 1 });
  editor.session.change((doc, origin) => setImageAlt(doc, id, "Lager", origin));
  expect(named(editor).undo).toEqual({ deed: "pictureTold", count: 1 });
  editor.session.change((doc, origin) => setImage(doc, id, jpegOf(9, 9), origin));
  expect(named(editor).undo).toEqual({ deed: "pictured", count: 1 });
  editor.session.change((doc, origin) => removeImage(doc, id, origin));
  expect(named(editor).undo).toEqual({ deed: "unpictured", count: 1 });
  editor.session.undo.undo();
  expect(editor.map.get(id)?.note.image).toMatchObject({ width: 9 });
});
