import { describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { deleteSelected } from "../../../client/actions/deleteSelected.ts";
import { duplicateNotes } from "../../../client/actions/duplicateNotes.ts";
import { finishEditing } from "../../../client/tools/editing.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { createNoteAfter, createNoteIn, pasteLines } from "../../../client/tools/placing.ts";
import { pressSizeHandle } from "../../../client/tools/resizingNotes.ts";
import { sizeHandles } from "../../../client/tools/sizeHandle.ts";
import { editText, setColour } from "../../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../../model/mapDocument.ts";
import { type EditorAtHand, editorAtHand, pointer } from "./editorAtHand.ts";

const textsIn = (doc: Y.Doc): string[] => readNotes(doc).map(({ text }) => text);

/** Writes one note the way the canvas does: opened, typed, closed. */
function write({ editor }: EditorAtHand, text: string): string {
  const id = createNoteIn(editor, "pains") ?? "";
  editor.session.change((doc, origin) => void editText(doc, id, text, text.length, origin), "typing");
  finishEditing(editor);
  return id;
}

/** What the server does on a reveal: the note moves to the map under its id, by two connections. */
function reveal({ editor, draft }: EditorAtHand, id: string, order: "map first" | "draft first"): void {
  const note = notesOf(draft).get(id);
  if (!(note instanceof Y.Map)) throw new Error("no such note");
  const copy = note.clone();
  copy.set("place", { field: "gains", x: 300, y: 60 });
  const layOnMap = (): void => remotely(editor.session.doc, (doc) => notesOf(doc).set(id, copy));
  const takeAway = (): void => remotely(draft, (doc) => notesOf(doc).delete(id));
  for (const step of order === "map first" ? [layOnMap, takeAway] : [takeAway, layOnMap]) step();
}

function remotely(doc: Y.Doc, command: (doc: Y.Doc) => void): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  command(other);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "remote");
}

describe("in a step of private writing", () => {
  test("what I write is in my draft and shows in its field; the map does not get it", () => {
    const hands = editorAtHand();
    hands.mode.set("private-hidden");
    const id = write(hands, "ganz für mich");
    expect(textsIn(hands.draft)).toEqual(["ganz für mich"]);
    expect(hands.editor.session.doc.getMap("notes").has(id)).toBe(false);
    expect(hands.editor.map.idsIn("pains")).toContain(id);
    expect(hands.editor.map.get(id)?.seenBy).toBe("me");
  });

  test("pasted lines, copies and the next note of fast entry stay private, too", () => {
    const hands = editorAtHand();
    hands.mode.set("private-hidden");
    const id = write(hands, "eins für mich");
    pasteLines(hands.editor, "a\nb");
    duplicateNotes(hands.editor, [id]);
    hands.mode.set("open");
    const next = createNoteAfter(hands.editor, id) ?? "";
    duplicateNotes(hands.editor, [id]);
    expect(hands.editor.map.get(next)?.seenBy).toBe("me");
    expect(textsIn(hands.editor.session.doc).sort()).toEqual(["drei", "eins", "vier", "zwei"]);
    expect(textsIn(hands.draft).filter((text) => text === "eins für mich")).toHaveLength(3);
  });

  test("notes on the map stay everybody's and can still be changed", () => {
    const hands = editorAtHand();
    hands.mode.set("private-shown");
    hands.editor.session.change((doc, origin) => setColour(doc, [hands.ids[0] ?? ""], "blue", origin));
    expect(hands.editor.map.get(hands.ids[0] ?? "")?.note.colour).toBe("blue");
    expect(hands.editor.map.get(hands.ids[0] ?? "")?.seenBy).toBe("everyone");
  });

  test("nothing that I do with a private note is told to the others", () => {
    const hands = editorAtHand();
    hands.mode.set("private-hidden");
    const id = write(hands, "still");
    const { session } = hands.editor;
    session.show({ editing: { noteId: id, caret: 2 }, selected: [id, hands.ids[0] ?? ""] });
    expect(hands.shown()).toMatchObject({ editing: null, selected: [hands.ids[0]] });
    hands.editor.view.setState({ selection: new Set([id]) });
    const hand = handOf(hands.editor);
    const from = hands.middleOf(id);
    hand.send(pointer("down", from));
    hand.send(pointer("move", { x: from.x + 60, y: from.y + 10 }));
    expect(hand.tool()).toBe("draggingNotes");
    expect(hands.shown().dragging).toBeNull();
    hand.send(pointer("up", { x: from.x + 60, y: from.y + 10 }));
    expect(JSON.stringify(hands.shown())).not.toContain(id);

    hand.addGrip(pressSizeHandle);
    const corner = sizeHandles(hands.editor)[0]?.at ?? { x: 0, y: 0 };
    hand.send(pointer("down", corner));
    hand.send(pointer("move", { x: corner.x + 170, y: corner.y + 120 }));
    expect(hand.tool()).toBe("resizingNotes");
    expect(hands.shown().resizing).toBeNull();
    expect(JSON.stringify(hands.shown())).not.toContain(id);
  });
});

describe("undo over map and draft", () => {
  test("takes steps back in the order in which they were made, and brings them again", () => {
    const hands = editorAtHand();
    const { editor, draft, mode } = hands;
    const { undo } = editor.session;
    write(hands, "offen");
    mode.set("private-hidden");
    write(hands, "verdeckt");
    mode.set("open");
    write(hands, "wieder offen");
    expect(undo.undo()).toBe("done");
    expect(textsIn(editor.session.doc)).not.toContain("wieder offen");
    expect(textsIn(draft)).toEqual(["verdeckt"]);
    expect(undo.undo()).toBe("done");
    expect(textsIn(draft)).toEqual([]);
    expect(textsIn(editor.session.doc)).toContain("offen");
    expect(undo.undo()).toBe("done");
    expect(textsIn(editor.session.doc)).not.toContain("offen");
    expect(undo.undo()).toBe("nothing");
    for (let step = 0; step < 3; step += 1) expect(undo.redo()).toBe("done");
    expect(textsIn(draft)).toEqual(["verdeckt"]);
    expect(textsIn(editor.session.doc)).toEqual(expect.arrayContaining(["offen", "wieder offen"]));
    expect(undo.canRedo.get()).toBe(false);
  });

  test("a change to notes of both is one step", () => {
    const hands = editorAtHand();
    const { editor, mode, ids } = hands;
    mode.set("private-hidden");
    const mine = write(hands, "meins");
    editor.view.setState({ selection: new Set([mine, ids[0] ?? ""]) });
    deleteSelected(editor);
    expect(editor.map.get(mine)).toBeUndefined();
    expect(editor.map.get(ids[0] ?? "")).toBeUndefined();
    expect(editor.session.undo.undo()).toBe("done");
    expect(editor.map.get(mine)?.note.text).toBe("meins");
    expect(editor.map.get(ids[0] ?? "")?.note.text).toBe("eins");
  });

  test("something new in one of them ends what could be brought again in the other", () => {
    const hands = editorAtHand();
    const { editor, mode } = hands;
    mode.set("private-hidden");
    write(hands, "verdeckt");
    editor.session.undo.undo();
    expect(editor.session.undo.canRedo.get()).toBe(true);
    mode.set("open");
    write(hands, "offen");
    expect(editor.session.undo.canRedo.get()).toBe(false);
    expect(editor.session.undo.redo()).toBe("nothing");
    expect(textsIn(hands.draft)).toEqual([]);
  });

  test("a note opened and left empty leaves no step behind in either", () => {
    const hands = editorAtHand();
    const { editor, mode } = hands;
    mode.set("private-hidden");
    createNoteIn(editor, "pains");
    finishEditing(editor);
    expect(editor.session.undo.canUndo.get()).toBe(false);
  });

  test("a step on a note that was revealed since is skipped and said so; the note stays on the map", () => {
    const hands = editorAtHand();
    const { editor, mode } = hands;
    mode.set("private-hidden");
    const id = write(hands, "aufgedeckt");
    reveal(hands, id, "map first");
    expect(editor.session.undo.undo()).toBe("revealed");
    expect(editor.map.get(id)?.note.text).toBe("aufgedeckt");
    expect(textsIn(hands.draft)).toEqual([]);
  });
});

describe("a reveal", () => {
  test.each(["map first", "draft first"] as const)(
    "moves my note to where all see it without its vanishing in between (%s)",
    (order) => {
      const hands = editorAtHand();
      const { editor, mode } = hands;
      mode.set("private-hidden");
      const id = write(hands, "gleich sichtbar");
      const vanished = vi.fn();
      editor.map.onChange(({ notes }) => {
        if (notes.some((change) => change.id === id && change.after === null)) vanished();
      });
      reveal(hands, id, order);
      expect(vanished).not.toHaveBeenCalled();
      expect(editor.map.get(id)?.seenBy).toBe("everyone");
      expect(editor.map.idsIn("gains")).toContain(id);
      expect(editor.map.idsIn("pains")).not.toContain(id);
      expect(editor.map.ids().filter((one) => one === id)).toHaveLength(1);
    },
  );

  test("a private note that I delete goes at once; one that another window of mine deleted, soon", () => {
    vi.useFakeTimers();
    const hands = editorAtHand();
    const { editor, mode, draft } = hands;
    mode.set("private-hidden");
    const first = write(hands, "hier gelöscht");
    const second = write(hands, "dort gelöscht");
    editor.view.setState({ selection: new Set([first]) });
    deleteSelected(editor);
    expect(editor.map.get(first)).toBeUndefined();
    remotely(draft, (doc) => notesOf(doc).delete(second));
    vi.runAllTimers();
    expect(editor.map.get(second)).toBeUndefined();
    vi.useRealTimers();
  });
});
