import { expect, test } from "vitest";
import * as Y from "yjs";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { openBoardSurface } from "../../../client/canvas/boardSurface.ts";
import { openNoteIndex } from "../../../client/tools/noteIndex.ts";
import { freePlaces } from "../../../model/fieldLayout.ts";
import { addNotes, editText, moveNotes, setEvidence } from "../../../model/mapCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";
import { type Recording, recordingContext } from "./recordingContext.ts";

/** 200 notes on a board that has been painted once. */
function paintedBoard() {
  const { editor } = editorAtHand();
  const { doc } = editor.session;
  const ids = addNotes(
    doc,
    freePlaces("pains", [], 200).map((place, index) => ({ text: `Notiz${index}.`, place })),
    "import",
  );
  const tiles: Recording[] = [];
  const surface = openBoardSurface({
    editor,
    index: openNoteIndex(editor.map),
    look: boardLook("light", "de", "", { onlyMe: "nur für dich", late: "nachgereicht", untitled: "Bündel" }),
    requestDraw: () => undefined,
    createCanvas: () => {
      const tile = recordingContext();
      tiles.push(tile);
      return { image: {} as CanvasImageSource, context: tile.context };
    },
  });
  const layer = recordingContext(1600, 8000);
  const painted = (): string[] => {
    for (const { calls } of [...tiles, layer]) calls.length = 0;
    surface.draw(layer.context, 1);
    const texts = tiles.flatMap(({ calls }) =>
      calls.flatMap(({ method, args }) => (method === "fillText" ? [String(args[0])] : [])),
    );
    return [
      ...new Set(texts.filter((text) => text.startsWith("Notiz") || text.startsWith("neu"))),
    ].toSorted();
  };
  const copied = (): number => layer.calls.filter(({ method }) => method === "drawImage").length;
  return { editor, doc, ids, surface, painted, copied };
}

function remotely(doc: Y.Doc, command: (copy: Y.Doc) => void): void {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  command(copy);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy), "remote");
}

test("a remote change to one note paints one note of 200 again", () => {
  const { doc, ids, painted, copied } = paintedBoard();
  expect(painted()).toHaveLength(200);
  remotely(doc, (copy) => editText(copy, ids[7] ?? "", "neu", 3, "you"));
  expect(painted()).toEqual(["neu"]);
  expect(copied()).toBeLessThanOrEqual(4);
  expect(painted()).toEqual([]);
});

test("panning paints nothing that was painted before", () => {
  const { editor, painted } = paintedBoard();
  painted();
  editor.camera.camera.set({ x: -3, y: -7, zoom: 1 });
  expect(painted()).toEqual([]);
});

test("a note in a hand is painted elsewhere, and again here when it is laid down", () => {
  const { ids, surface, painted } = paintedBoard();
  painted();
  surface.setLifted(new Set([ids[7] ?? ""]));
  expect(painted()).toEqual([]);
  surface.setLifted(new Set());
  expect(painted()).toEqual(["Notiz7."]);
});

test("a moved note frees what it covered, and a note deleted from a pile shows the one below", () => {
  const { doc, ids, editor, painted } = paintedBoard();
  const [three = "", four = ""] = ids.slice(3);
  const place = editor.map.get(three)?.note.place;
  painted();
  if (place) remotely(doc, (copy) => moveNotes(copy, new Map([[four, place]]), "you"));
  expect(painted()).toEqual(["Notiz3.", "Notiz4."]);
});

test("a filter paints the board once; then a note that comes to pass it is painted alone", () => {
  const { editor, doc, ids, painted } = paintedBoard();
  painted();
  editor.view.setState({ filter: { kind: "level", level: "observed" } });
  expect(painted()).toHaveLength(200);
  expect(painted()).toEqual([]);
  remotely(doc, (copy) => setEvidence(copy, [ids[7] ?? ""], "observed", "you"));
  expect(painted()).toEqual(["Notiz7."]);
  editor.view.setState({ selection: new Set(ids) });
  expect(painted()).toEqual([]);
});

test("where the browser has no memory for tiles everything is painted directly, until the window changes", () => {
  const { editor } = editorAtHand();
  let left = 3;
  let freed = 0;
  let asked = 0;
  const free = (): void => void (freed += 1);
  const surface = openBoardSurface({
    editor,
    index: openNoteIndex(editor.map),
    look: boardLook("light", "de", "", { onlyMe: "", late: "", untitled: "" }),
    requestDraw: () => undefined,
    createCanvas: () => {
      asked += 1;
      left -= 1;
      return left < 0 ? null : { image: {} as CanvasImageSource, context: recordingContext().context, free };
    },
  });
  const layer = recordingContext(2048, 2048);
  const texts = (): number => layer.calls.filter(({ method }) => method === "fillText").length;
  surface.draw(layer.context, 1);
  expect(texts()).toBeGreaterThan(0);
  expect(freed).toBe(3);
  expect(asked).toBe(4);
  layer.calls.length = 0;
  surface.draw(layer.context, 1);
  expect(texts()).toBeGreaterThan(0);
  expect(asked).toBe(4);
  left = 1000;
  layer.calls.length = 0;
  surface.redrawAll();
  surface.draw(layer.context, 1);
  expect(layer.calls.filter(({ method }) => method === "drawImage").length).toBeGreaterThan(0);
  expect(texts()).toBe(0);
});

test("however long one wanders at high resolution, the tiles that are kept stay few, and go with the map", () => {
  const { editor } = editorAtHand();
  let alive = 0;
  const surface = openBoardSurface({
    editor,
    index: openNoteIndex(editor.map),
    look: boardLook("light", "de", "", { onlyMe: "", late: "", untitled: "" }),
    requestDraw: () => undefined,
    createCanvas: () => {
      alive += 1;
      return {
        image: {} as CanvasImageSource,
        context: recordingContext().context,
        free: () => void (alive -= 1),
      };
    },
  });
  for (const [width, height] of [
    [5120, 2880],
    [1280, 720],
  ] as const) {
    const layer = recordingContext(width, height);
    for (let step = 0; step < 40; step += 1) {
      editor.camera.camera.set({ x: -step * 700, y: -step * 300, zoom: 1 });
      surface.draw(layer.context, 2);
    }
    const shown = (Math.ceil(width / 512) + 1) * (Math.ceil(height / 512) + 1);
    expect(alive).toBeLessThanOrEqual(Math.max(24, 2 * shown) + 4);
    expect(alive).toBeLessThanOrEqual(Math.max(128, shown) + 4);
  }
  surface.close();
  expect(alive).toBe(0);
});
