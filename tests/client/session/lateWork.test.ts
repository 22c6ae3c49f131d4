import { expect, test } from "vitest";
import * as Y from "yjs";
import { bringLateWork } from "../../../client/session/lateWork.ts";
import type { MapSession } from "../../../client/session/mapSession.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { layOnMap, takeFromDraft } from "../../../model/draftDocument.ts";
import { removeImage, setImage, setImageAlt } from "../../../model/imageCommands.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setColour,
  setEvidence,
  setSource,
} from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { resizeNotes } from "../../../model/sizeCommands.ts";
import { changeTags } from "../../../model/tagCommands.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

/** My draft and the map, each as I have it and as the server has it; nothing travels before it is told to. */
function offline(text = "Wartet lange") {
  const { editor, draft, rights } = editorAtHand();
  const { doc } = editor.session;
  const [serverMap, serverDraft] = [new Y.Doc(), new Y.Doc()];
  const unconfirmed = createSignal(0);
  const session = createSignal<MapSession | null>({
    ...editor.session,
    doc: draft,
    unconfirmed,
  });
  bringLateWork(editor.session, session);
  const [id = ""] = addNotes(draft, [{ text, place: { field: "gains", x: 200, y: 52 } }], "me");
  const sync = (mine: Y.Doc, theirs: Y.Doc): void => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs)));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)));
  };
  sync(doc, serverMap);
  sync(draft, serverDraft);
  return {
    rights,
    /** without a connection, and not confirmed until it is back */
    writes(after: string): void {
      editText(draft, id, after, after.length, "me");
      unconfirmed.set(unconfirmed.get() + 1);
    },
    changes(change: (doc: Y.Doc, id: string) => void): void {
      change(draft, id);
      unconfirmed.set(unconfirmed.get() + 1);
    },
    kimChanges(change: (doc: Y.Doc, id: string) => void): void {
      const kims = new Y.Doc();
      sync(kims, serverMap);
      change(kims, id);
      sync(kims, serverMap);
    },
    deletes(): void {
      deleteNotes(draft, [id], "me");
      unconfirmed.set(1);
    },
    reveal(): void {
      for (const note of readNotes(serverDraft).filter((one) => one.id === id)) {
        layOnMap(serverMap, [{ note, place: note.place, author: null, late: false }]);
      }
      takeFromDraft(serverDraft, [id]);
    },
    kimWrites(after: string): void {
      const kims = new Y.Doc();
      sync(kims, serverMap);
      editText(kims, id, after, after.length, "kim");
      sync(kims, serverMap);
    },
    syncMap: () => sync(doc, serverMap),
    syncDraft: () => sync(draft, serverDraft),
    note: () => readNotes(doc).find((note) => note.id === id),
    onMap: () => readNotes(doc).flatMap((note) => (note.id === id ? [note.text] : [])),
    inDraft: () => readNotes(draft).map((note) => note.text),
    draftPictures: () => readNotes(draft).map(({ image }) => image?.alt),
  };
}

for (const first of ["map", "draft"] as const) {
  test(`words written offline into a note that was revealed meanwhile go on in it, the ${first} being there first`, () => {
    const me = offline();
    me.writes("Wartet sehr lange am Schalter");
    me.reveal();
    if (first === "draft") me.syncDraft();
    me.syncMap();
    me.syncDraft();
    expect(me.onMap()).toEqual(["Wartet sehr lange am Schalter"]);
    expect(me.inDraft()).toEqual([]);
  });
}

test("what was crossed out offline is crossed out, as long as nobody else has written in the note", () => {
  const me = offline("Wartet viel zu lange");
  me.writes("Wartet");
  me.reveal();
  me.syncMap();
  expect(me.onMap()).toEqual(["Wartet"]);
});

test("where others have written since, additions join them, and anything else stays a note of mine", () => {
  const additions = offline();
  additions.writes("Wartet lange, jedes Mal");
  additions.reveal();
  additions.kimWrites("Anna: Wartet lange");
  additions.syncMap();
  additions.syncDraft();
  expect(additions.onMap()).toEqual(["Anna: Wartet lange"]);
  expect(additions.inDraft()).toEqual(["Wartet lange, jedes Mal"]);

  const joined = offline();
  joined.writes("Wartet lange, jedes Mal");
  joined.reveal();
  joined.kimWrites("Wartet lange, jedes");
  joined.syncMap();
  expect(joined.onMap()).toEqual(["Wartet lange, jedes Mal"]);
});

test("where the note is not mine to change any more, my words stay a note of mine", () => {
  const me = offline();
  me.rights.set("own");
  me.writes("Wartet lange, jedes Mal");
  me.reveal();
  me.syncMap();
  me.syncDraft();
  expect(me.onMap()).toEqual(["Wartet lange"]);
  expect(me.inDraft()).toEqual(["Wartet lange, jedes Mal"]);
});

test("with nothing unsent, and of what I have deleted, nothing is brought", () => {
  const online = offline();
  online.reveal();
  online.kimWrites("Wartet kurz");
  online.syncDraft();
  online.syncMap();
  expect(online.onMap()).toEqual(["Wartet kurz"]);
  expect(online.inDraft()).toEqual([]);

  const deleted = offline();
  deleted.deletes();
  deleted.reveal();
  deleted.syncMap();
  deleted.syncDraft();
  expect(deleted.onMap()).toEqual(["Wartet lange"]);
  expect(deleted.inDraft()).toEqual([]);
});

const PICTURE = jpegOf(90, 60);

/** All that one can do to a note beside writing in it. */
function doEverything(doc: Y.Doc, id: string): void {
  moveNotes(doc, new Map([[id, { field: "pains", x: 8, y: 99 }]]), "me");
  setColour(doc, [id], "blue", "me");
  resizeNotes(doc, [id], "large", "me");
  setEvidence(doc, [id], "observed", "me");
  setSource(doc, [id], "Interview 3", "me");
  setImage(doc, id, PICTURE, "me");
  setImageAlt(doc, id, "Das Tor", "me");
  changeTags(doc, [id], { add: ["Montag"] }, "me");
}

test("what else was done offline to a note that was revealed meanwhile is done to it", () => {
  const me = offline();
  me.changes(doEverything);
  me.reveal();
  me.syncMap();
  me.syncDraft();
  expect(me.note()).toMatchObject({
    place: { field: "pains" },
    colour: "blue",
    size: "large",
    evidence: "observed",
    source: "Interview 3",
    image: { alt: "Das Tor" },
    tags: ["Montag"],
  });
  expect(me.inDraft()).toEqual([]);
});

test("where somebody has changed the same thing since, theirs stays", () => {
  const me = offline();
  me.changes(doEverything);
  me.reveal();
  me.kimChanges((doc, id) => {
    setColour(doc, [id], "green", "kim");
    setSource(doc, [id], "Umfrage", "kim");
  });
  me.syncMap();
  expect(me.note()).toMatchObject({ colour: "green", source: "Umfrage", size: "large", tags: ["Montag"] });
});

test("a tag and a picture that were taken away offline are taken away", () => {
  const me = offline();
  me.changes(doEverything);
  me.syncDraft();
  me.changes((doc, id) => {
    changeTags(doc, [id], { remove: ["Montag"] }, "me");
    removeImage(doc, id, "me");
  });
  me.reveal();
  me.syncMap();
  expect(me.note()).toMatchObject({ colour: "blue", image: null, tags: [] });
});

test("where the note is not mine to change any more, a picture that nobody else has stays in a note of mine", () => {
  const me = offline();
  me.rights.set("own");
  me.changes(doEverything);
  me.reveal();
  me.syncMap();
  me.syncDraft();
  expect(me.note()).toMatchObject({ colour: "yellow", image: null });
  expect(me.draftPictures()).toEqual(["Das Tor"]);
});
