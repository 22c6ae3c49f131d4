import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { openBoardSurface } from "../../../client/canvas/boardSurface.ts";
import { openNoteIndex } from "../../../client/tools/noteIndex.ts";
import { freePlaces } from "../../../model/fieldLayout.ts";
import { setImage } from "../../../model/imageCommands.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";
import { type Recording, recordingContext } from "./recordingContext.ts";

/** What the browser would unpack of a picture: nothing is drawn of it here. */
const BITMAP = { width: 40, height: 30, close: () => undefined };
const unpack = vi.fn<(file: Blob) => Promise<unknown>>(() => Promise.resolve(BITMAP));

beforeEach(() => {
  vi.stubGlobal("createImageBitmap", unpack);
  vi.stubGlobal("document", {
    createElement: () => ({
      getContext: () => ({ drawImage: () => undefined, getImageData: () => ({ data: [9, 8, 7, 255] }) }),
    }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  unpack.mockClear();
});

/** A board with two notes, painted once. */
function board() {
  const { editor } = editorAtHand();
  const { doc } = editor.session;
  const ids = addNotes(
    doc,
    freePlaces("pains", [], 2).map((place) => ({ text: "Notiz", place })),
    "import",
  );
  const tiles: Recording[] = [];
  const asked = vi.fn<() => void>();
  const surface = openBoardSurface({
    editor,
    index: openNoteIndex(editor.map),
    look: boardLook("light", "de", "", { onlyMe: "", late: "", untitled: "" }),
    requestDraw: asked,
    createCanvas: () => {
      const tile = recordingContext();
      tiles.push(tile);
      return { image: {} as CanvasImageSource, context: tile.context };
    },
  });
  const layer = recordingContext(1600, 8000);
  /** how often pictures were drawn, and in what boxes */
  const painted = () => {
    for (const { calls } of [...tiles, layer]) calls.length = 0;
    surface.draw(layer.context, 1);
    return tiles.flatMap(({ calls }) =>
      calls.filter(({ method }) => method === "drawImage").map(({ args }) => args),
    );
  };
  painted();
  return { editor, doc, ids, surface, painted, asked };
}

test("a note without a picture asks for none; one with a picture is painted again when it is unpacked, and once", async () => {
  const { doc, ids, painted, asked, surface } = board();
  expect(unpack).not.toHaveBeenCalled();
  setImage(doc, ids[0] ?? "", jpegOf(40, 30), "me");
  expect(painted()).toEqual([]);
  expect(unpack).toHaveBeenCalledTimes(1);
  asked.mockClear();
  await waitUntil("it is unpacked", () => asked.mock.calls.length > 0);
  const [drawn, ...more] = painted();
  expect(drawn?.[0]).toBe(BITMAP);
  expect(Number(drawn?.[3]) / Number(drawn?.[4])).toBeCloseTo(40 / 30, 5);
  expect(more.every(([image]) => image === BITMAP)).toBe(true);
  expect(painted()).toEqual([]);
  expect(unpack).toHaveBeenCalledTimes(1);
  surface.close();
});

test("from afar a picture is one colour", async () => {
  const { editor, doc, ids, painted, asked, surface } = board();
  setImage(doc, ids[0] ?? "", jpegOf(40, 30), "me");
  painted();
  asked.mockClear();
  await waitUntil("it is unpacked", () => asked.mock.calls.length > 0);
  surface.close();
  const far = recordingContext(1600, 900);
  const record = editor.map.get(ids[0] ?? "");
  if (!record) throw new Error("no note");
  const { paintNote } = await import("../../../client/canvas/paintNote.ts");
  paintNote(
    far.context,
    record,
    boardLook("light", "de", "", { onlyMe: "", late: "", untitled: "" }),
    "plain",
    null,
  );
  expect(far.calls.map(({ method }) => method)).toEqual(["fillRect", "fillRect"]);
  expect(far.context.fillStyle).toBe("rgb(9 8 7)");
});

test("what cannot be unpacked stays a box, is tried once, and breaks nothing", async () => {
  unpack.mockImplementation(() => Promise.reject(new Error("damaged")));
  const { doc, ids, painted, asked, surface } = board();
  setImage(doc, ids[0] ?? "", jpegOf(40, 31), "me");
  expect(painted()).toEqual([]);
  asked.mockClear();
  await waitUntil("it is known", () => asked.mock.calls.length > 0);
  expect(painted()).toEqual([]);
  expect(unpack).toHaveBeenCalledTimes(1);
  surface.close();
});
