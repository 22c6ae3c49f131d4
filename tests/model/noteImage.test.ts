import { expect, test } from "vitest";
import * as Y from "yjs";
import { layOnMap, readDraft } from "../../model/draftDocument.ts";
import { removeImage, setImage, setImageAlt } from "../../model/imageCommands.ts";
import { imagesLeft } from "../../model/imageCount.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { isBlank, readNoteImage } from "../../model/noteImage.ts";
import { NOTE_SIZES, PAPERS } from "../../model/noteSize.ts";
import { fitNoteText, NOTE_FOOT, NOTE_PADDING } from "../../model/noteText.ts";
import { applyRestore, restoreEdits } from "../../model/restoreMap.ts";
import { LIMITS } from "../../model/wire.ts";
import { jpegOf } from "../support/jpegBytes.ts";

const PLACE = { field: "pains", x: 20, y: 60 } as const;
const typesetter = { widthOf: (text: string) => text.length * 0.5, syllablesOf: (word: string) => [word] };

function mapWith(count: number): { doc: Y.Doc; ids: string[] } {
  const doc = new Y.Doc();
  const ids = addNotes(
    doc,
    Array.from({ length: count }, (_, index) => ({ text: `Zettel ${index}`, place: PLACE })),
    "me",
  );
  return { doc, ids };
}

const noteIn = (doc: Y.Doc, id: string) => readNotes(doc).find((note) => note.id === id);

test("a picture is put on a note, described, replaced without the old words, and taken away", () => {
  const { doc, ids } = mapWith(1);
  const [id = ""] = ids;
  expect(setImage(doc, id, jpegOf(400, 300), "me")).toBe(true);
  setImageAlt(doc, id, "  Die Halle\nam Morgen ", "me");
  expect(noteIn(doc, id)?.image).toMatchObject({ width: 400, height: 300, alt: "Die Halle am Morgen" });
  setImage(doc, id, jpegOf(200, 300), "me");
  expect(noteIn(doc, id)?.image).toMatchObject({ width: 200, height: 300, alt: "" });
  removeImage(doc, id, "me");
  expect(noteIn(doc, id)?.image).toBeNull();
  setImageAlt(doc, id, "nichts da", "me");
  expect(notesOf(doc).get(id)).toHaveProperty("size", 8);
});

test("only a small JPEG is a picture, whatever else stands there is read as none", () => {
  const { doc, ids } = mapWith(1);
  const [id = ""] = ids;
  const long = new Uint8Array(LIMITS.imageBytes + 1);
  long.set(jpegOf(8, 8));
  for (const wrong of [long, jpegOf(481, 8), jpegOf(0, 8), Uint8Array.of(1, 2), new Uint8Array()]) {
    expect(setImage(doc, id, wrong, "me")).toBe(false);
  }
  const value = notesOf(doc).get(id) as Y.Map<unknown>;
  for (const wrong of [long, "data:image/jpeg;base64,", 7, null, {}, new Y.Map(), new Y.Text("x")]) {
    value.set("image", wrong);
    expect(readNoteImage(value)).toBeNull();
  }
  value.set("image", jpegOf(8, 8));
  for (const wrong of [7, null, {}, new Y.Text("x")]) {
    value.set("imageAlt", wrong);
    expect(readNoteImage(value)?.alt).toBe("");
  }
});

test("a map takes so many pictures; beyond, one may only be replaced, and copies come without", () => {
  const { doc, ids } = mapWith(LIMITS.imagesPerMap + 1);
  for (const id of ids.slice(1)) expect(setImage(doc, id, jpegOf(8, 8), "me")).toBe(true);
  expect(imagesLeft(doc)).toBe(0);
  expect(setImage(doc, ids[0] ?? "", jpegOf(8, 8), "me")).toBe(false);
  expect(setImage(doc, ids[1] ?? "", jpegOf(9, 9), "me")).toBe(true);
  const image = noteIn(doc, ids[1] ?? "")?.image ?? null;
  const [copy = ""] = addNotes(doc, [{ text: "Kopie", place: PLACE, image }], "me");
  expect(noteIn(doc, copy)).toMatchObject({ text: "Kopie", image: null });
  removeImage(doc, ids[1] ?? "", "me");
  const [again = ""] = addNotes(doc, [{ text: "Kopie", place: PLACE, image }], "me");
  expect(noteIn(doc, again)?.image).toMatchObject({ width: 9 });
});

test("all pictures of a map, as large as they may be, come in one message with room for their notes", () => {
  expect(LIMITS.imagesPerMap * (LIMITS.imageBytes + 1_000)).toBeLessThan(LIMITS.participantFrameBytes);
});

test("a picture alone is no empty note: it waits in a draft, and a reveal brings it along with its words", () => {
  const draft = new Y.Doc();
  const image = { bytes: jpegOf(8, 8), width: 8, height: 8, alt: "Skizze" };
  addNotes(
    draft,
    [
      { text: "", place: PLACE, image },
      { text: "", place: PLACE },
    ],
    "me",
  );
  const { notes } = readDraft(draft);
  expect(notes).toHaveLength(1);
  const [note] = notes;
  if (!note) throw new Error("no note");
  const map = new Y.Doc();
  map.transact(() => layOnMap(map, [{ note, place: PLACE, author: null, late: false }]));
  expect(readNotes(map)).toMatchObject([{ text: "", image: { alt: "Skizze", width: 8 } }]);
  expect(readNotes(map).some(isBlank)).toBe(false);
});

test("a version gives back a picture that was removed since", () => {
  const { doc, ids } = mapWith(1);
  setImage(doc, ids[0] ?? "", jpegOf(8, 8), "me");
  setImageAlt(doc, ids[0] ?? "", "Lager", "me");
  const version = new Y.Doc();
  Y.applyUpdate(version, Y.encodeStateAsUpdate(doc));
  removeImage(doc, ids[0] ?? "", "me");
  applyRestore(doc, restoreEdits(doc, version), "restore");
  expect(readNotes(doc)[0]?.image).toMatchObject({ alt: "Lager", width: 8 });
  expect(restoreEdits(doc, version)).toEqual([]);
});

test("a picture keeps its shape inside of its paper, above the foot, and the text fits below it", () => {
  for (const size of NOTE_SIZES) {
    const paper = PAPERS[size];
    for (const [width, height] of [
      [480, 320],
      [320, 480],
      [480, 10],
      [3, 480],
    ] as const) {
      for (const text of ["", "wartet", "wort ".repeat(60)]) {
        const { image, textTop, noteHeight, noteWidth, lines, lineHeight } = fitNoteText(
          text,
          typesetter,
          size,
          {
            width,
            height,
          },
        );
        if (!image) throw new Error("no picture");
        expect(image.width / image.height).toBeCloseTo(width / height, 6);
        expect(image.x).toBeGreaterThanOrEqual(0);
        expect(image.x + image.width).toBeLessThanOrEqual(noteWidth);
        expect(image.y + image.height).toBeLessThanOrEqual(paper.height - NOTE_FOOT + 1e-9);
        if (text === "") {
          expect(lines).toEqual([]);
          expect(noteHeight).toBe(paper.height);
        } else {
          expect(textTop).toBeGreaterThanOrEqual(image.y + image.height);
          expect(textTop + lines.length * lineHeight).toBeLessThanOrEqual(noteHeight - NOTE_FOOT + 1e-9);
        }
      }
    }
  }
  expect(fitNoteText("wartet", typesetter)).toMatchObject({ image: null, textTop: NOTE_PADDING });
});
