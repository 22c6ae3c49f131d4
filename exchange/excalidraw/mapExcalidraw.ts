import { clusterPaint } from "../../model/clusterPaint.ts";
import type { Point, Rect } from "../../model/fieldLayout.ts";
import { EVIDENCE_NAMES, FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { NOTE_FOOT, NOTE_PADDING, type Typesetter, wrapText } from "../../model/noteText.ts";
import { PALETTES } from "../../model/palette.ts";
import { type LoadFont, openFonts } from "../pdf/textRuns.ts";
import { loadPaperTypesetters } from "../pdf/typesetter.ts";
import { printable } from "../printable.ts";
import { reactionLine, reactionsSaid } from "../reactionWords.ts";
import type { ReadableMap } from "../readableMap.ts";
import {
  type MapScene,
  mapScene,
  type SceneCluster,
  type SceneLink,
  type SceneNote,
} from "../scene/mapScene.ts";
import { sceneTexts } from "../scene/sceneTexts.ts";
import { undivided, wholeWordSize } from "../scene/wholeWords.ts";
import { type Elements, openElements } from "./elements.ts";

export interface MapExcalidrawInput {
  readonly map: ReadableMap;
  /** the same input and date give the same bytes */
  readonly date: Date;
  readonly loadFont: LoadFont;
}

interface Board {
  readonly map: ReadableMap;
  readonly typesetter: Typesetter;
  readonly elements: Elements;
}

const { fields, notes, noteText, noteMark, portrait, table } = PALETTES.light;
/** What Excalidraw itself leaves around the text in a shape. */
const TEXT_PADDING = 5;
const TITLE_SIZE = 20;
const CLUSTER_SIZE = 14;
const FOOT_SIZE = 11;
const LINK_SIZE = 13;
const LABEL_PADDING = 12;
/** As on the screen, in map units. */
const RADII = { field: 16, cluster: 12, note: 6 } as const;

/**
 * The map as an Excalidraw file (version 2): notes are rectangles with their text bound to them and evidence below, in one
 * group; a note with a picture has its text beside that, as text in a shape has no room kept free. Fields are locked, so that
 * one takes the notes and not the ground. In `customData` each note says what it was.
 */
export async function mapExcalidraw({
  map,
  date,
  loadFont,
}: MapExcalidrawInput): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await openFonts(loadFont, sceneTexts(map));
  const typesetter = undivided((await loadPaperTypesetters(fonts, map.language)).regular);
  const scene = mapScene(map, { kind: "map" }, typesetter);
  const board: Board = { map, typesetter, elements: openElements(date) };
  addFields(scene, board);
  for (const cluster of scene.clusters) addCluster(cluster, board);
  for (const [index, note] of scene.notes.entries()) addNote(note, `note${index}`, board);
  for (const [index, link] of scene.links.entries()) addLink(link, `link${index}`, board);
  const file = {
    type: "excalidraw",
    version: 2,
    source: "https://excalidraw.com",
    elements: board.elements.all(),
    appState: { viewBackgroundColor: table, gridSize: null },
    files: board.elements.files(),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

function addFields({ fields: shown, portrait: circle }: MapScene, board: Board): void {
  const { elements, map } = board;
  for (const { field, rect } of shown) {
    const { fill, edge, title } = fields[field];
    elements.shape("rectangle", field, rect, {
      fill,
      edge,
      isLocked: true,
      isDashed: field === "parking",
      radius: RADII.field,
    });
    const at = { x: rect.x + NOTE_PADDING, y: rect.y + NOTE_PADDING };
    addText(`${field}Title`, FIELD_TITLES[map.language][field], at, TITLE_SIZE, title, true, board);
  }
  if (!circle) return;
  const { x, y, radius } = circle;
  const rect = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const { customerName, customerRole } = map.about;
  const who = [customerName, customerRole].map((part) => printable(part).trim()).filter(Boolean);
  const look = { fill: portrait.fill, edge: portrait.edge };
  if (who.length === 0) {
    elements.shape("ellipse", "portrait", rect, look);
    return;
  }
  const size = 16;
  // Text in an ellipse gets the rectangle inside it.
  const room = Math.SQRT2 * radius - 2 * TEXT_PADDING;
  const lines = who.flatMap((part) => wrapText(part, room / size, board.typesetter));
  elements.shapeWithText("ellipse", "portrait", rect, look, {
    lines,
    original: who.join("\n"),
    size,
    colour: portrait.text,
    align: "center",
    width: widestOf(lines, size, board),
  });
}

function addCluster({ cluster, shape }: SceneCluster, board: Board): void {
  const { fill, edge, title } = clusterPaint(fields[cluster.field]);
  board.elements.shape("rectangle", `cluster${cluster.id}`, shape.bounds, {
    fill,
    edge,
    radius: RADII.cluster,
  });
  if (cluster.title === "") return;
  const at = { x: shape.title.x + NOTE_PADDING, y: shape.title.y + 6 };
  addText(`cluster${cluster.id}Title`, printable(cluster.title), at, CLUSTER_SIZE, title, false, board);
}

function addNote({ note, rect, fitted, stacked, reactions }: SceneNote, id: string, board: Board): void {
  const { elements, typesetter, map } = board;
  const { fill, edge } = notes[note.colour];
  const width = rect.width - 2 * TEXT_PADDING;
  const text = printable(note.text);
  const top = fitted.image ? fitted.textTop : TEXT_PADDING;
  const room = { width, height: rect.height - top - TEXT_PADDING - NOTE_FOOT };
  const size = wholeWordSize(text, fitted, room, typesetter);
  const lines = wrapText(text, width / size, typesetter);
  const look = {
    fill,
    edge,
    radius: RADII.note,
    group: id,
    data: {
      field: note.place.field,
      facet: note.facet,
      evidence: note.evidence,
      source: printable(note.source),
      ...(note.image && { picture: printable(note.image.alt) }),
      ...(reactions && { reactions: reactionsSaid(reactions, map.language) }),
    },
  };
  const label = {
    lines,
    original: text,
    size,
    colour: noteText,
    align: "left",
    width: widestOf(lines, size, board),
  } as const;
  if (note.image && fitted.image) {
    const box = { ...fitted.image, x: rect.x + fitted.image.x, y: rect.y + fitted.image.y };
    elements.shape("rectangle", id, rect, look);
    elements.image(`${id}Picture`, box, note.image.bytes, id);
    const below = { x: rect.x + TEXT_PADDING, y: rect.y + top, width: label.width, height: 0 };
    if (text.trim() !== "") elements.text(`${id}Text`, below, label, false, id);
  } else {
    elements.shapeWithText("rectangle", id, rect, look, label);
  }
  const foot = [
    note.facet ? FACET_NAMES[map.language][note.facet] : "",
    EVIDENCE_NAMES[map.language][note.evidence],
    stacked > 1 ? `×${stacked}` : "",
  ];
  const at = { x: rect.x + TEXT_PADDING, y: rect.y + rect.height - TEXT_PADDING - FOOT_SIZE * 1.25 };
  const reacted = reactionLine(reactions, map.language);
  const short = foot.filter(Boolean).join(" · ");
  const whole = [short, reacted].filter(Boolean).join(" · ");
  // A line is not broken there: what has no room is left to what programs read.
  const shown = typesetter.widthOf(whole) * FOOT_SIZE <= width ? whole : short;
  addText(`${id}Foot`, shown, at, FOOT_SIZE, noteMark, false, board, id);
}

/** The line, and on it what names the gap: readable also where it crosses a note. */
function addLink({ link, isStrong, line }: SceneLink, id: string, board: Board): void {
  const { elements, typesetter } = board;
  const original = `${isStrong ? "★" : "≠"} ${printable(link.title)}`.trim();
  const width = typesetter.widthOf(original) * LINK_SIZE;
  const [fill, colour] = isStrong ? [portrait.text, portrait.fill] : [portrait.fill, portrait.text];
  elements.arrow(id, line.from, line.to, noteMark);
  const middle = line.label.x + line.label.width / 2;
  const rect = { ...line.label, x: middle - width / 2 - LABEL_PADDING, width: width + 2 * LABEL_PADDING };
  const look = { fill, edge: noteMark, radius: rect.height / 2 };
  const label = { lines: [original], original, size: LINK_SIZE, colour, align: "center", width } as const;
  elements.shapeWithText("rectangle", `${id}Label`, rect, look, label);
}

function addText(
  id: string,
  text: string,
  at: Point,
  size: number,
  colour: string,
  isLocked: boolean,
  { elements, typesetter }: Board,
  group?: string,
): void {
  const rect: Rect = { ...at, width: typesetter.widthOf(text) * size, height: 0 };
  elements.text(
    id,
    rect,
    { lines: [text], original: text, size, colour, align: "left", width: rect.width },
    isLocked,
    group,
  );
}

function widestOf(lines: readonly string[], size: number, { typesetter }: Board): number {
  return Math.max(1, ...lines.map((line) => typesetter.widthOf(line) * size));
}
