import { NOTE_HEIGHT, NOTE_WIDTH, type Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { expand } from "../geometry/rectangles.ts";
import type { Guide } from "../geometry/snapping.ts";
import type { Editor } from "../state/editor.ts";
import type { Preview } from "../tools/preview.ts";
import { type BoardLook, baseline, ellipsize, font } from "./boardLook.ts";
import { FIELD_RADIUS } from "./fieldHeader.ts";
import {
  paintCarriedClusters,
  paintDrawnLink,
  paintHeldLinks,
  paintJoined,
  paintLinkHandle,
} from "./paintCarried.ts";
import { detailFor, NOTE_RADIUS, paintNote, paintPaper } from "./paintNote.ts";
import { paintNotesInHand } from "./paintNotesInHand.ts";
import { paintOthersNotes } from "./paintOthersNotes.ts";
import { paintPortrait } from "./paintPortrait.ts";
import { type RemoteHand, resizedBy } from "./remoteHands.ts";

/** What lies above the resting board; all sizes in the context's map units. */
export interface LiftedScene {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly preview: Preview;
  readonly remote: readonly RemoteHand[];
  /** how far notes have come up, 0 to 1 */
  readonly appearing: ReadonlyMap<string, number>;
  readonly zoom: number;
}

/** Whether there is anything to paint here at all. */
export function isAnythingLifted({ editor, preview, remote, appearing }: LiftedScene): boolean {
  return (
    editor.view.getState().selection.size > 0 ||
    (preview.kind !== "none" && preview.kind !== "moving the map") ||
    remote.length > 0 ||
    appearing.size > 0
  );
}

const added = new WeakMap<Editor, (context: CanvasRenderingContext2D, scene: LiftedScene) => void>();

/** What a part of the page that was fetched later paints above all of it. */
export function paintAlso(
  editor: Editor,
  paint: (context: CanvasRenderingContext2D, scene: LiftedScene) => void,
): void {
  added.set(editor, paint);
}

/** Paints all of it, from the table upwards. */
export function paintLifted(context: CanvasRenderingContext2D, scene: LiftedScene): void {
  for (const paint of [paintBelowHand, paintNotesInHand, paintAboveHand, added.get(scene.editor)]) {
    context.save();
    paint?.(context, scene);
    context.restore();
  }
}

/** Under the notes in my hand: where they would land, and what the others carry. */
function paintBelowHand(context: CanvasRenderingContext2D, scene: LiftedScene): void {
  const { editor, look, preview, remote } = scene;
  if (preview.kind === "dragging" || preview.kind === "new note") {
    if (preview.target) paintTarget(context, scene, preview.target);
    // The portrait hangs into the field's title row, over its frame.
    if (preview.target) paintPortrait(context, editor.map.layout().portrait, editor.map.about(), look);
  }
  if (preview.kind === "dragging") {
    if (preview.joins !== null) paintJoined(context, scene, preview.joins, new Set(preview.ids));
    if (!preview.copies) paintCarriedClusters(context, scene, preview.ids, { x: preview.dx, y: preview.dy });
  }
  paintAppearing(context, scene);
  for (const hand of remote) paintOthersNotes(context, scene, hand);
}

/** From how large a note comes up. */
const FIRST_SCALE = 0.92;

function paintAppearing(context: CanvasRenderingContext2D, scene: LiftedScene): void {
  const { editor, look, appearing, zoom } = scene;
  for (const [id, part] of appearing) {
    const record = editor.map.get(id);
    if (!record) continue;
    const { x, y, width, height } = record.rect;
    const scale = FIRST_SCALE + (1 - FIRST_SCALE) * part;
    context.save();
    context.globalAlpha = part;
    context.translate(x + width / 2, y + height / 2);
    context.scale(scale, scale);
    context.translate(-x - width / 2, -y - height / 2);
    paintNote(context, record, look, detailFor(zoom, false), editor.voting.markOf(id));
    context.restore();
  }
}

/** Over the notes in my hand: rings, guides, marquee, and the fresh note from the tray. */
function paintAboveHand(context: CanvasRenderingContext2D, scene: LiftedScene): void {
  const { look, preview, zoom } = scene;
  paintSelection(context, scene);
  if (preview.kind === "none" || preview.kind === "moving the map") paintLinkHandle(context, scene);
  for (const hand of scene.remote) {
    paintRemoteRings(context, scene, hand);
    paintHeldLinks(context, scene, hand.dragged, hand.offset);
  }
  switch (preview.kind) {
    case "link":
      paintDrawnLink(context, scene, preview);
      break;
    case "dragging":
      if (!preview.copies) paintHeldLinks(context, scene, preview.ids, { x: preview.dx, y: preview.dy });
      paintGuides(context, preview.guides, look.palette.selection, zoom);
      break;
    case "marquee":
      paintMarquee(context, preview.rect, look.palette.selection, zoom);
      break;
    case "new note":
      paintPaper(
        context,
        { ...preview.corner, width: NOTE_WIDTH, height: NOTE_HEIGHT },
        look.palette.notes[preview.colour],
        look.scheme,
      );
      break;
    case "none":
    case "moving the map":
    case "resizing":
      break;
  }
}

function paintTarget(context: CanvasRenderingContext2D, scene: LiftedScene, target: PlaceKey): void {
  const rect = scene.editor.map.layout().fields[target];
  context.strokeStyle = scene.look.palette.selection;
  context.lineWidth = 2.5 / scene.zoom;
  context.globalAlpha = 0.55;
  ring(context, rect, FIELD_RADIUS);
  context.globalAlpha = 1;
}

/** CSS pixels between a note and its ring: the gap tells selected from merely coloured. */
const RING_GAP = 2;
const RING_WIDTH = 2;

function paintSelection(context: CanvasRenderingContext2D, scene: LiftedScene): void {
  const { editor, preview, zoom } = scene;
  // Their rings go with the paper.
  if (preview.kind === "resizing") return;
  const inHand = new Set(preview.kind === "dragging" ? preview.ids : []);
  const [dx, dy] = preview.kind === "dragging" ? [preview.dx, preview.dy] : [0, 0];
  context.strokeStyle = scene.look.palette.selection;
  context.lineWidth = RING_WIDTH / zoom;
  // One path for all: a hand may hold fifty, and it moves in every frame.
  context.beginPath();
  // A finger lifts what it may not have selected: that must be seen, too.
  for (const id of new Set([...editor.view.getState().selection, ...inHand])) {
    const rect = editor.map.get(id)?.rect;
    if (!rect) continue;
    noteRing(context, inHand.has(id) ? { ...rect, x: rect.x + dx, y: rect.y + dy } : rect, zoom);
  }
  context.stroke();
}

function paintRemoteRings(context: CanvasRenderingContext2D, scene: LiftedScene, hand: RemoteHand): void {
  const { editor, zoom } = scene;
  const rects = [
    ...resizedBy(hand, editor).map(({ rect }) => rect),
    ...hand.dragged.flatMap((id) => {
      const rect = editor.map.get(id)?.rect;
      return rect ? [{ ...rect, x: rect.x + hand.offset.x, y: rect.y + hand.offset.y }] : [];
    }),
    ...(hand.editing === null ? [] : [editor.map.get(hand.editing)?.rect ?? []].flat()),
  ];
  context.strokeStyle = hand.colour;
  context.lineWidth = RING_WIDTH / zoom;
  context.beginPath();
  for (const rect of rects) noteRing(context, rect, zoom);
  context.stroke();
  const [first] = rects;
  if (first && hand.name) paintNameTag(context, first, hand, zoom);
}

/** The name on the ring's upper edge, white on the person's colour. */
function paintNameTag(context: CanvasRenderingContext2D, rect: Rect, hand: RemoteHand, zoom: number): void {
  const size = 11.5 / zoom;
  context.font = font(600, size);
  const name = ellipsize(context, hand.name, 140 / zoom);
  const width = context.measureText(name).width + 12 / zoom;
  const height = 18 / zoom;
  const y = rect.y - (RING_GAP + RING_WIDTH) / zoom - height / 2;
  context.fillStyle = hand.colour;
  context.beginPath();
  context.roundRect(rect.x + 6 / zoom, y, width, height, height / 2);
  context.fill();
  context.fillStyle = "#fff";
  context.fillText(name, rect.x + 12 / zoom, baseline(y + height / 2, size));
}

function paintGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  colour: string,
  zoom: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1 / zoom;
  for (const { axis, at, from, to } of guides) {
    context.beginPath();
    if (axis === "x") {
      context.moveTo(at, from - 8 / zoom);
      context.lineTo(at, to + 8 / zoom);
    } else {
      context.moveTo(from - 8 / zoom, at);
      context.lineTo(to + 8 / zoom, at);
    }
    context.stroke();
  }
}

function paintMarquee(context: CanvasRenderingContext2D, rect: Rect, colour: string, zoom: number): void {
  context.fillStyle = colour;
  context.globalAlpha = 0.1;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 1 / zoom;
  context.strokeRect(rect.x, rect.y, rect.width, rect.height);
}

/** Adds a note's ring to the path. */
export function noteRing(context: CanvasRenderingContext2D, rect: Rect, zoom: number): void {
  const { x, y, width, height } = expand(rect, (RING_GAP + RING_WIDTH / 2) / zoom);
  context.roundRect(x, y, width, height, NOTE_RADIUS + RING_GAP / zoom);
}

function ring(context: CanvasRenderingContext2D, rect: Rect, radius: number): void {
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, radius);
  context.stroke();
}
