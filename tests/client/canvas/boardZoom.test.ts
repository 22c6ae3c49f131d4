import fc from "fast-check";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { openBoardSurface } from "../../../client/canvas/boardSurface.ts";
import { createTileCache } from "../../../client/canvas/tileCache.ts";
import { around } from "../../../client/geometry/rectangles.ts";
import { intersection } from "../../../client/geometry/tiles.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { openNoteIndex } from "../../../client/tools/noteIndex.ts";
import { editorOver } from "../tools/editorOver.ts";
import { recordingContext } from "./recordingContext.ts";

const LOOK = boardLook("light", "en", "Name", { onlyMe: "only you", late: "late", untitled: "Bundle" });

/** A board with one note, shown at 100 %. */
function shownBoard() {
  const doc = new Y.Doc();
  const note = new Y.Map<unknown>([
    ["text", new Y.Text("Good.")],
    ["place", { field: "situation", x: 20, y: 60 }],
  ]);
  doc.getMap("notes").set("GGGGGGGGGGGGGGGG", note);
  const editor = editorOver({
    doc,
    me: { participantId: "me", role: "facilitator", name: "Kim" },
    rights: createSignal("all" as const),
  });
  const index = openNoteIndex(editor.map);
  const layer = recordingContext(900, 700);
  const painted: string[] = [];
  const requestDraw = vi.fn();
  const surface = openBoardSurface({
    editor,
    index,
    look: LOOK,
    requestDraw,
    createCanvas: () => {
      const { context } = recordingContext();
      const watched = new Proxy(context, {
        get: (target, key) => (typeof key === "string" && painted.push(key), Reflect.get(target, key)),
      });
      return { image: {} as CanvasImageSource, context: watched };
    },
  });
  const draw = (): void => {
    painted.length = 0;
    layer.calls.length = 0;
    surface.draw(layer.context, 1);
  };
  const zoomTo = (zoom: number): void => {
    editor.camera.camera.set({ x: 0, y: 0, zoom });
    draw();
  };
  zoomTo(1);
  surface.draw(layer.context, 1);
  const close = (): void => {
    surface.close();
    index.close();
  };
  return { editor, note, layer, painted, requestDraw, draw, zoomTo, close };
}

const copies = ({ layer }: ReturnType<typeof shownBoard>): number =>
  layer.calls.filter(({ method }) => method === "drawImage").length;

test("while the zoom changes a little, what is there is stretched and nothing painted", () => {
  const board = shownBoard();
  board.zoomTo(1.1);
  expect(copies(board)).toBeGreaterThan(0);
  expect(board.painted).toEqual([]);
  board.close();
});

test("far from what is there, all is painted anew, roughly, and stretched from then on", () => {
  const board = shownBoard();
  board.zoomTo(2.4);
  expect(board.painted).not.toEqual([]);
  board.zoomTo(2.5);
  expect(board.painted).toEqual([]);
  board.close();
});

test("a change meanwhile is seen at once", () => {
  const board = shownBoard();
  board.zoomTo(1.1);
  const text = board.note.get("text");
  if (text instanceof Y.Text) text.insert(0, "Very ");
  board.draw();
  expect(board.painted).toContain("fillText");
  board.close();
});

test("when the zoom has come to rest, all is painted sharply", async () => {
  const board = shownBoard();
  board.zoomTo(0.9);
  board.requestDraw.mockClear();
  await vi.waitFor(() => expect(board.requestDraw).toHaveBeenCalled());
  board.draw();
  expect(board.painted).toContain("fillText");
  board.close();
});

test("stretched tiles leave no gap between them, and what they do not cover is told", () => {
  const number = { noNaN: true, noDefaultInfinity: true } as const;
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 3, ...number }),
      fc.integer({ min: -3_000, max: 3_000 }),
      fc.integer({ min: -3_000, max: 3_000 }),
      (ratio, x, y) => {
        const cache = createTileCache(
          () => undefined,
          () => ({ image: {} as CanvasImageSource, context: recordingContext().context }),
        );
        cache.draw(recordingContext(1_200, 900).context, { x: -300, y: 200 }, false);
        const target = recordingContext(1_200, 900);
        const view = { x: 0, y: 0, width: 1_200, height: 900 };
        const covered = cache.stretch(target.context, { x, y }, ratio);
        const copied = target.calls
          .filter(({ method }) => method === "drawImage")
          .map(({ args: [, left, top, width, height] }) =>
            intersection(
              { x: Number(left), y: Number(top), width: Number(width), height: Number(height) },
              view,
            ),
          );
        const area = (rects: readonly ({ width: number; height: number } | null)[]): number =>
          rects.reduce((sum, rect) => sum + (rect ? rect.width * rect.height : 0), 0);
        // Neither a gap nor an overlap: the parts make up the whole.
        expect(area(copied)).toBe(area([covered]));
        expect(area([covered]) + area(covered ? around(covered, view) : [view])).toBe(area([view]));
      },
    ),
  );
});
