import type { Point, Rect } from "../../model/fieldLayout.ts";
import { type FieldKey, PLACES, type PlaceKey } from "../../model/fields.ts";
import type { Focus } from "../attention/focus.ts";
import type { Camera, Size } from "../geometry/camera.ts";
import { areaOf, around, expand } from "../geometry/rectangles.ts";
import { originPixels, toPixels } from "../geometry/tiles.ts";
import type { ClusterChange, ClusterRecord } from "../state/clusterProjection.ts";
import { currentStep } from "../state/currentStep.ts";
import type { Editor } from "../state/editor.ts";
import type { LinkChange } from "../state/linkProjection.ts";
import type { MapChange } from "../state/mapProjection.ts";
import type { ViewState } from "../state/viewStore.ts";
import type { NoteIndex } from "../tools/noteIndex.ts";
import type { BoardLook } from "./boardLook.ts";
import { SHARPEN_MS } from "./moveWithMap.ts";
import { onImageUnpacked } from "./noteImages.ts";
import { type Board, isCarried, paintBoard } from "./paintBoard.ts";
import { OUTLINE_REACH } from "./paintCluster.ts";
import { type Detail, detailFor, SHADOW_REACH } from "./paintNote.ts";
import { type CreateTileCanvas, createTileCache, createTileCanvas } from "./tileCache.ts";

/**
 * While the zoom changes, the tiles that are there are stretched so far; and painted anew, roughly, when less of the view
 * than this is covered by them.
 */
const MOST_STRETCH = 2;
const LEAST_COVERED = 0.6;

const MAP_ORIGIN: Point = { x: 0, y: 0 };

/** The resting board on its layer: tiles, sharp while the zoom rests, stretched while it changes. */
export interface BoardSurface {
  /** Paints a frame in device pixels. */
  draw(context: CanvasRenderingContext2D, pixelRatio: number): void;
  setLook(look: BoardLook): void;
  /** what all else stands back for */
  setFocus(focus: Focus | null): void;
  /** notes that are painted elsewhere, because they are in somebody's hand */
  setLifted(ids: ReadonlySet<string>): void;
  /** the layer was cleared or resized */
  redrawAll(): void;
  /** pictures that are kept may be gone */
  repaint(): void;
  close(): void;
}

interface Options {
  readonly editor: Editor;
  readonly index: NoteIndex;
  readonly look: BoardLook;
  /** asks for one `draw` in the next frame */
  readonly requestDraw: () => void;
  readonly createCanvas?: CreateTileCanvas;
}

export function openBoardSurface(options: Options): BoardSurface {
  const { editor, index, requestDraw } = options;
  const { map, clusters, links, voting } = editor;
  let board: Board = {
    map,
    clusters,
    links,
    index,
    voting,
    look: options.look,
    lifted: new Set(),
    focus: null,
    filter: editor.view.getState().filter,
    askedBy: askedField(editor),
  };
  let zoom = editor.camera.camera.get().zoom;
  /** device pixels per map unit in the tiles, and per CSS pixel */
  let scale = 0;
  let shownRatio = 1;
  let drawn: Camera | null = null;
  let drawnSize: Size = { width: 0, height: 0 };
  let sharpenTimer: ReturnType<typeof setTimeout> | null = null;
  let empty = emptyFields();
  /** false when the browser has no memory left for them: then all is painted in each frame */
  let hasTiles = true;
  /** what the tiles are painted with: roughly while the zoom changes */
  let detail: Detail = "full";
  let isRough = false;

  const tiles = createTileCache(
    (context, pixels) => {
      context.scale(scale, scale);
      paintBoard(context, toMapUnits(pixels, MAP_ORIGIN, scale), board, scale / shownRatio, detail);
    },
    options.createCanvas ?? (() => createTileCanvas(invalidateAll)),
  );

  function emptyFields(): Set<PlaceKey> {
    return new Set(PLACES.filter((place) => !map.hasNotesIn(place)));
  }

  const invalidate = (rect: Rect): void => {
    tiles.invalidate(toPixels(rect, scale));
    requestDraw();
  };
  const invalidateAll = (): void => {
    tiles.clear();
    drawn = null;
    requestDraw();
  };
  const invalidateNote = (rect: Rect): void => invalidate(expand(rect, SHADOW_REACH));

  const onClusters = (changes: readonly ClusterChange[]): void => {
    for (const { before, after } of changes) {
      if (before) invalidate(expand(before.shape.bounds, OUTLINE_REACH));
      if (after) invalidate(expand(after.shape.bounds, OUTLINE_REACH));
    }
  };

  const onLinks = (changes: readonly LinkChange[]): void => {
    for (const { before, after } of changes) {
      if (before?.line) invalidate(before.line.bounds);
      if (after?.line) invalidate(after.line.bounds);
    }
  };

  const onChange = ({ notes, frame }: MapChange): void => {
    if (frame) {
      empty = emptyFields();
      return invalidateAll();
    }
    for (const { before, after } of notes) {
      if (before) invalidateNote(before.rect);
      if (after) invalidateNote(after.rect);
    }
    if (notes.every(({ before, after }) => before?.note.place.field === after?.note.place.field)) return;
    // The questions of a field come and go with its first note.
    const next = emptyFields();
    for (const place of PLACES) {
      if (next.has(place) !== empty.has(place)) invalidate(map.layout().fields[place]);
    }
    empty = next;
  };

  const onCamera = (): void => {
    const camera = editor.camera.camera.get();
    if (camera.zoom !== zoom) {
      zoom = camera.zoom;
      if (sharpenTimer !== null) clearTimeout(sharpenTimer);
      sharpenTimer = setTimeout(() => {
        sharpenTimer = null;
        requestDraw();
      }, SHARPEN_MS);
    }
    requestDraw();
  };

  const onMarks = (ids: ReadonlySet<string> | "all"): void => {
    if (ids === "all") return invalidateAll();
    for (const id of ids) {
      const record = map.get(id);
      if (record) invalidateNote(record.rect);
    }
  };
  const onImage = (bytes: Uint8Array): void => {
    for (const id of map.ids()) {
      const record = map.get(id);
      if (record?.note.image?.bytes === bytes) invalidateNote(record.rect);
    }
  };
  const onSession = (): void => {
    const askedBy = askedField(editor);
    if (askedBy === board.askedBy) return;
    const changed = [askedBy, board.askedBy];
    board = { ...board, askedBy };
    for (const field of changed) if (field !== null) invalidate(map.layout().fields[field]);
  };

  const onView = ({ filter }: ViewState): void => {
    if (filter === board.filter) return;
    board = { ...board, filter };
    invalidateAll();
  };

  const stops = [
    editor.view.subscribe(onView),
    map.onChange(onChange),
    clusters.onChange(onClusters),
    links.onChange(onLinks),
    voting.onMarks(onMarks),
    onImageUnpacked(onImage),
    editor.camera.camera.subscribe(onCamera),
    editor.workshop.session.subscribe(onSession),
  ];

  /** Without tiles; only within `part` of the canvas, device pixels. */
  const drawDirectly = (context: CanvasRenderingContext2D, pixelRatio: number, part: Rect): void => {
    const now = zoom * pixelRatio;
    const origin = originPixels(editor.camera.camera.get(), pixelRatio);
    context.save();
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    context.setTransform(now, 0, 0, now, origin.x, origin.y);
    paintBoard(context, toMapUnits(part, origin, now), board, zoom, detail);
    context.restore();
  };

  /** Paints all tiles in view at the present zoom. */
  const paintTiles = (context: CanvasRenderingContext2D, pixelRatio: number, inMotion: boolean): void => {
    const camera = editor.camera.camera.get();
    const origin = originPixels(camera, pixelRatio);
    const view = viewOf(context);
    const now = zoom * pixelRatio;
    if (scale !== now || isRough !== inMotion) {
      scale = now;
      shownRatio = pixelRatio;
      isRough = inMotion;
      detail = detailFor(zoom, inMotion, inMotion ? index.within(toMapUnits(view, origin, now)).length : 0);
      tiles.clear();
      drawn = null;
    }
    hasTiles &&= tiles.draw(context, origin, drawn === camera);
    if (hasTiles) drawn = camera;
    else drawDirectly(context, pixelRatio, view);
  };

  /** False when there is too little to stretch. */
  const stretchTiles = (context: CanvasRenderingContext2D, pixelRatio: number): boolean => {
    const ratio = (zoom * pixelRatio) / scale;
    if (!hasTiles || shownRatio !== pixelRatio || !(ratio < MOST_STRETCH)) return false;
    const view = viewOf(context);
    const origin = originPixels(editor.camera.camera.get(), pixelRatio);
    context.imageSmoothingEnabled = false;
    const covered = tiles.stretch(context, origin, ratio);
    context.imageSmoothingEnabled = true;
    if (!covered || areaOf(covered) < LEAST_COVERED * areaOf(view)) return false;
    for (const part of around(covered, view)) drawDirectly(context, pixelRatio, part);
    drawn = null;
    return true;
  };

  return {
    draw(context, pixelRatio) {
      const { width, height } = context.canvas;
      if (width !== drawnSize.width || height !== drawnSize.height) drawn = null;
      drawnSize = { width, height };
      context.setTransform(1, 0, 0, 1, 0, 0);
      const inMotion = sharpenTimer !== null;
      if (inMotion && stretchTiles(context, pixelRatio)) return;
      paintTiles(context, pixelRatio, inMotion);
    },
    setLook(look) {
      board = { ...board, look };
      invalidateAll();
    },
    setFocus(focus) {
      if (focus === board.focus) return;
      board = { ...board, focus };
      invalidateAll();
    },
    setLifted(ids) {
      const before = board.lifted;
      board = { ...board, lifted: ids };
      const around = new Set<ClusterRecord>();
      for (const id of new Set([...before, ...ids])) {
        if (before.has(id) === ids.has(id)) continue;
        const record = map.get(id);
        if (record) invalidateNote(record.rect);
        for (const { line } of links.at(id)) if (line) invalidate(line.bounds);
        const cluster = record && clusters.of(id);
        if (cluster) around.add(cluster);
      }
      for (const record of around) {
        if (isCarried(record, before) !== isCarried(record, ids))
          invalidate(expand(record.shape.bounds, OUTLINE_REACH));
      }
    },
    redrawAll() {
      drawn = null;
      hasTiles = true;
      requestDraw();
    },
    repaint: invalidateAll,
    close() {
      if (sharpenTimer !== null) clearTimeout(sharpenTimer);
      tiles.release();
      for (const stop of stops) stop();
    },
  };
}

const viewOf = ({ canvas: { width, height } }: CanvasRenderingContext2D): Rect => ({
  x: 0,
  y: 0,
  width,
  height,
});

/** A part of a picture in map units. `origin`: where the map begins in it. */
function toMapUnits({ x, y, width, height }: Rect, origin: Point, scale: number): Rect {
  return {
    x: (x - origin.x) / scale,
    y: (y - origin.y) / scale,
    width: width / scale,
    height: height / scale,
  };
}

/** The field whose questions the session's step shows in the place of the painted ones. */
function askedField({ workshop }: Editor): FieldKey | null {
  const step = currentStep(workshop)?.step;
  return step && step.questions.length > 0 ? step.field : null;
}
