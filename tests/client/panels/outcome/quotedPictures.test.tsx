// @vitest-environment happy-dom
import { expect, test } from "vitest";
import * as Y from "yjs";
import { cardFrom, notesToPick } from "../../../../client/panels/journey/pickedNotes.ts";
import { kanoNotes } from "../../../../client/panels/kano/kanoDraft.ts";
import { selectedSources } from "../../../../client/panels/outcome/onNotes.ts";
import { notesWith } from "../../../../client/panels/persona/takeNotes.ts";
import type { JourneyBoard } from "../../../../client/state/journeyBoard.ts";
import { select } from "../../../../client/tools/selecting.ts";
import { noteLookup } from "../../../../exchange/pdf/noteLookup.ts";
import { addNotes } from "../../../../model/mapCommands.ts";
import { readNotes } from "../../../../model/mapDocument.ts";
import { sourceKey } from "../../../../model/source.ts";
import { startFromMap } from "../../../../model/startFromMap.ts";
import { mapValidity } from "../../../../model/validity.ts";
import { jpegOf } from "../../../support/jpegBytes.ts";
import { editorAtHand } from "../../tools/editorAtHand.ts";

const MAP = "AAAAAAAAAAAAAAAA";
const place = { field: "gains", x: 20, y: 400 } as const;
const image = (alt: string) => ({ bytes: jpegOf(8, 8), width: 8, height: 8, alt });
/** A picture with words, one without, and a blank note. */
const NOTES = [
  { text: "", place, image: image("Wartet am Tor") },
  { text: " ", place, image: image("") },
  { text: " ", place },
];

test("an action or persona that stands on a picture is made with the words of what it shows", () => {
  const { editor } = editorAtHand();
  const ids = addNotes(editor.session.doc, NOTES, "other");
  select(editor, ids);
  expect(selectedSources(editor, "Bild").map(({ text }) => text)).toEqual(["Wartet am Tor", "Bild", ""]);
  const notes = new Map([[MAP, readNotes(editor.session.doc)]]);
  const keys = new Set(ids.map((noteId) => sourceKey({ mapId: MAP, noteId })));
  expect(notesWith(notes, keys, "Bild").map(({ text }) => text)).toEqual(["Wartet am Tor", "Bild", ""]);
  // What is asked about has to be said in words.
  expect(kanoNotes(editor).flatMap(({ noteId, text }) => (ids.includes(noteId) ? [text] : []))).toEqual([
    "Wartet am Tor",
  ]);
});

test("pictures become cards of a journey, and count as what is known of somebody", () => {
  const doc = new Y.Doc();
  addNotes(doc, NOTES, "test");
  const board = { all: () => [] } as unknown as JourneyBoard;
  const cards = notesToPick(doc, MAP, board).map((note) =>
    cardFrom(note, { mapId: MAP, cell: "tray", author: "me", untold: "Bild" }),
  );
  expect(cards.map(({ text, sources }) => [text, sources?.[0]?.text])).toEqual([
    ["Wartet am Tor", "Wartet am Tor"],
    ["Bild", "Bild"],
  ]);
  expect(startFromMap(readNotes(doc), [], []).map(({ note }) => note.image?.alt)).toEqual(["Wartet am Tor"]);
  expect(mapValidity(readNotes(doc)).total).toBe(2);
});

test("on paper a note with a picture alone is called by what it shows", () => {
  const doc = new Y.Doc();
  const [noteId = ""] = addNotes(doc, NOTES, "test");
  const maps = [{ id: MAP, notes: readNotes(doc) }] as unknown as Parameters<typeof noteLookup>[0];
  const source = { mapId: MAP, noteId, text: "früher", evidence: "quoted", author: null } as const;
  expect(noteLookup(maps).textOf(source)).toBe("Wartet am Tor");
});
