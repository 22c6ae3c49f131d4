import type PptxGenJs from "pptxgenjs";
import { clusterPaint } from "../../model/clusterPaint.ts";
import { NOTE_GAP, overlaps, type Point, type Rect } from "../../model/fieldLayout.ts";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { NOTE_FOOT, NOTE_PADDING } from "../../model/noteText.ts";
import { PALETTES } from "../../model/palette.ts";
import { isRightToLeft } from "../../model/writingDirection.ts";
import { printable } from "../printable.ts";
import type { MapScene, SceneCluster, SceneLink, SceneNote } from "../scene/mapScene.ts";
import { wholeWordSize } from "../scene/wholeWords.ts";
import { type Deck, DRAWING, hex, LANGUAGE_TAGS, POINTS_PER_INCH } from "./deck.ts";
import { drawImage } from "./drawImage.ts";
import { FOOT_SIZE, noteFoot } from "./noteFoot.ts";
import { beginningOf, titleLine } from "./titleLine.ts";

type Slide = PptxGenJs.Slide;
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Map units to inches on the slide. */
interface Scale {
  readonly perUnit: number;
  box(rect: Rect): Box;
  /** of text and lines, in points */
  points(units: number): number;
}

const { fields, notes, noteText, noteMark, portrait, hint } = PALETTES.light;
/** Everywhere installed, and no wider than the letters that notes were measured with. */
const FONT = "Arial";
const FIELD_RADIUS = 16;
const NOTE_RADIUS = 6;
const TITLE_ROW = 48;
const TITLE_SIZE = 20;
const CLUSTER_SIZE = 14;
const CLUSTER_MARGIN = 6;
const LINK_SIZE = 12;
/** Small pictures of few notes are not blown up beyond this; inches a map unit. */
const LARGEST_SCALE = 0.0125;

/** Draws what is to be seen of the map into the slide's room, as large as it fits, lowest first. */
export function drawScene(slide: Slide, scene: MapScene, deck: Deck): void {
  const scale = scaleFor(scene.bounds);
  for (const { field, rect } of scene.fields) {
    const paint = fields[field];
    slide.addShape("roundRect", {
      ...scale.box(rect),
      fill: { color: hex(paint.fill) },
      line: { color: hex(paint.edge), width: 0.75, dashType: field === "parking" ? "dash" : "solid" },
      rectRadius: FIELD_RADIUS * scale.perUnit,
      objectName: FIELD_TITLES[deck.language][field],
    });
    // Where there is one field alone, the slide's own title says it.
    if (scene.fields.length === 1) continue;
    slide.addText(FIELD_TITLES[deck.language][field], {
      ...scale.box({ ...rect, height: TITLE_ROW }),
      ...textLook(deck, scale.points(TITLE_SIZE), paint.title),
      bold: true,
      valign: "middle",
      margin: scale.points(NOTE_PADDING),
    });
  }
  if (scene.portrait) drawPortrait(slide, scene.portrait, scale, deck);
  for (const cluster of scene.clusters) drawCluster(slide, cluster, scene.notes, scale, deck);
  for (const note of scene.notes) drawNote(slide, note, scene, scale, deck);
  for (const link of scene.links) drawLink(slide, link, scale, deck);
}

/** Inches a map unit at which all of `bounds` is on the slide. */
export function scaleOf(bounds: Rect): number {
  return Math.min(DRAWING.width / bounds.width, DRAWING.height / bounds.height, LARGEST_SCALE);
}

function scaleFor(bounds: Rect): Scale {
  const perUnit = scaleOf(bounds);
  const left = DRAWING.x + (DRAWING.width - bounds.width * perUnit) / 2;
  const rounded = (inches: number): number => Math.round(inches * 10_000) / 10_000;
  return {
    perUnit,
    box: ({ x, y, width, height }) => ({
      x: rounded(left + (x - bounds.x) * perUnit),
      y: rounded(DRAWING.y + (y - bounds.y) * perUnit),
      w: rounded(width * perUnit),
      h: rounded(height * perUnit),
    }),
    // One is the smallest size that there is.
    points: (units) => Math.max(1, Math.round(units * perUnit * POINTS_PER_INCH * 10) / 10),
  };
}

function textLook({ language }: Deck, fontSize: number, colour: string) {
  return {
    fontFace: FONT,
    fontSize,
    color: hex(colour),
    lang: LANGUAGE_TAGS[language],
    align: "left",
  } as const;
}

/** A note as one shape with its text; what its foot says on the screen is the last line, so that all moves together. */
function drawNote(slide: Slide, shown: SceneNote, scene: MapScene, scale: Scale, deck: Deck): void {
  const { note, rect, fitted } = shown;
  const { language, typesetter } = deck;
  const { fill, edge } = notes[note.colour];
  const width = rect.width - 2 * NOTE_PADDING;
  const foot = noteFoot(shown, scene, width, deck);
  const room = { width, height: rect.height - fitted.textTop - NOTE_FOOT - foot.height };
  const text = printable(note.text);
  const size = wholeWordSize(text, fitted, room, typesetter);
  const look = textLook(deck, scale.points(size), noteText);
  slide.addText(
    [
      { text, options: { ...look, breakLine: true } },
      { text: foot.text, options: textLook(deck, scale.points(FOOT_SIZE), noteMark) },
    ],
    {
      ...scale.box(rect),
      shape: "roundRect",
      rectRadius: NOTE_RADIUS * scale.perUnit,
      fill: { color: hex(fill) },
      line: { color: hex(edge), width: 0.5 },
      // Below its picture.
      valign: note.image ? "bottom" : "top",
      ...(isRightToLeft(note.text) ? { align: "right", rtlMode: true } : { align: "left" }),
      // Whoever goes on writing in it, or has another font, gets smaller letters instead of text below the note.
      fit: "shrink",
      margin: scale.points(NOTE_PADDING * 0.8),
      objectName: FIELD_TITLES[language][note.place.field],
    },
  );
  drawImage(slide, shown, scale.box, deck);
}

/** One area where nothing else lies in it; else one around each of its notes, that run together. */
function drawCluster(
  slide: Slide,
  { cluster, shape }: SceneCluster,
  all: readonly SceneNote[],
  scale: Scale,
  deck: Deck,
): void {
  const paint = clusterPaint(fields[cluster.field]);
  const isAlone = all.every(({ note, rect }) => note.cluster === cluster.id || !overlaps(rect, shape.bounds));
  for (const part of isAlone ? [shape.bounds] : shape.parts) {
    slide.addShape("roundRect", {
      ...scale.box(part),
      fill: { color: hex(paint.fill) },
      ...(isAlone ? { line: { color: hex(paint.edge), width: 0.75 } } : {}),
      rectRadius: NOTE_GAP * scale.perUnit,
    });
  }
  if (cluster.title === "") return;
  const rect = { ...shape.title, y: shape.title.y + 4 };
  const room = scale.points(rect.width - 2 * CLUSTER_MARGIN);
  const line = titleLine(printable(cluster.title), room, scale.points(CLUSTER_SIZE), deck.typesetter);
  slide.addText(line.text, {
    ...scale.box(rect),
    ...textLook(deck, line.fontSize, paint.title),
    bold: true,
    valign: "middle",
    margin: scale.points(CLUSTER_MARGIN),
    objectName: printable(cluster.title),
  });
}

function drawPortrait(
  slide: Slide,
  { x, y, radius }: NonNullable<MapScene["portrait"]>,
  scale: Scale,
  deck: Deck,
): void {
  const { customerName, customerRole } = deck.map.about;
  slide.addText(
    [
      {
        text: printable(customerName.trim()) || " ",
        options: {
          ...textLook(deck, scale.points(20), portrait.text),
          align: "center",
          bold: true,
          breakLine: true,
        },
      },
      {
        text: printable(customerRole.trim()) || " ",
        options: { ...textLook(deck, scale.points(12), hint), align: "center" },
      },
    ],
    {
      ...scale.box({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
      shape: "ellipse",
      fill: { color: hex(portrait.fill) },
      line: { color: hex(portrait.edge), width: 1 },
      align: "center",
      valign: "middle",
      margin: 0,
    },
  );
}

function drawLink(
  slide: Slide,
  { link, isStrong, line, ...ends }: SceneLink,
  scale: Scale,
  deck: Deck,
): void {
  const { from, to } = line;
  const corner: Point = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
  slide.addShape("line", {
    ...scale.box({ ...corner, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }),
    flipV: from.x < to.x !== from.y < to.y,
    line: { color: hex(noteMark), width: 1.25, beginArrowType: "oval", endArrowType: "oval" },
    objectName: [ends.from, ends.to].map(({ note }) => beginningOf(printable(note.text))).join(" ≠ "),
  });
  const [fill, ink] = isStrong ? [portrait.text, portrait.fill] : [portrait.fill, portrait.text];
  const title = `${isStrong ? "★" : "≠"} ${printable(link.title)}`.trim();
  // Its ends are round.
  const room = scale.points(line.label.width - line.label.height);
  const { text, fontSize } = titleLine(title, room, scale.points(LINK_SIZE), deck.typesetter);
  slide.addText(text, {
    ...scale.box(line.label),
    ...textLook(deck, fontSize, ink),
    objectName: title,
    align: "center",
    valign: "middle",
    bold: true,
    shape: "roundRect",
    rectRadius: (line.label.height / 2) * scale.perUnit,
    fill: { color: hex(fill) },
    line: { color: hex(noteMark), width: 0.75 },
    margin: 0,
  });
}
