import type { Rect } from "../../model/fieldLayout.ts";
import { EVIDENCE_NAMES } from "../../model/fieldNames.ts";
import { EVIDENCE } from "../../model/fields.ts";
import { NOTE_FONT_SIZES } from "../../model/noteText.ts";
import { PALETTES } from "../../model/palette.ts";
import { REACTIONS } from "../../model/reaction.ts";
import { linesOf } from "../pdf/lines.ts";
import { EVIDENCE_SHAPES } from "../pdf/markShapes.ts";
import { PAPER_WORDS, writtenDate } from "../pdf/paperWords.ts";
import { type LoadFont, openFonts } from "../pdf/textRuns.ts";
import { loadPaperTypesetters } from "../pdf/typesetter.ts";
import type { ReadableMap } from "../readableMap.ts";
import { sensiblyShaped } from "../scene/flowScene.ts";
import { type Extent, type MapScene, mapScene } from "../scene/mapScene.ts";
import { sceneTexts } from "../scene/sceneTexts.ts";
import { outlineLettering, textLettering } from "./lettering.ts";
import { element, textOf } from "./markup.ts";
import { movedPart, type PaintedMap, type PaintedPart, wholeDrawing } from "./paintedMap.ts";
import { paintCluster, paintField, paintPortrait } from "./paintFrame.ts";
import { paintLink, paintMark, paintNote } from "./paintNotes.ts";
import { layReactionLegend, reactionLegend } from "./paintReactions.ts";
import type { Picture } from "./picture.ts";

export interface PictureInput {
  readonly map: ReadableMap;
  readonly extent: Extent;
  /** stands in the heading of a whole map; the same input and date give the same bytes */
  readonly date: Date;
  readonly loadFont: LoadFont;
}

type Letters = "text" | "shapes" | "shapesOrText";

interface LaidMap extends Pick<PaintedMap, "width" | "height" | "smallestText"> {
  paint(): PaintedMap;
}

const { table, hint, noteMark, portrait } = PALETTES.light;
/** The table around what is shown. */
const MARGIN = 24;
const TITLE_SIZE = 30;
const CUSTOMER_SIZE = 16;
const DATE_SIZE = 14;
const LEADING = 1.3;
/** Wider pictures are looked at from farther away: their heading grows, up to so many times. */
const WIDE = 2400;
const MOST_ENLARGED = 3;
const [LARGEST_NOTE_TEXT] = NOTE_FONT_SIZES;
const LEGEND_SIZE = 13;
const LEGEND_HEIGHT = 34;
const LEGEND_LOOK = { size: LEGEND_SIZE, colour: hint, rowHeight: 20 } as const;

/**
 * The map as a drawing: as on the screen in daylight, with a heading and what the marks mean where it is the whole map;
 * what reactions mean stands below every part of it, too.
 * Shapes and text only: nothing in it runs, loads or links. `letters`: text that can be searched and edited, or shapes, for
 * painters that have no fonts, or that have the system's for what ours do not know (`shapesOrText`). Rejects only when a font cannot be loaded.
 */
export async function paintMap(input: PictureInput, letters: Letters): Promise<PaintedMap> {
  return (await layMap(input, letters)).paint();
}

/** The same, not painted yet: how large it is may be reason enough not to. */
export async function layMap(input: PictureInput, letters: Letters): Promise<LaidMap> {
  const { map, extent, date } = input;
  const { language } = map;
  const fonts = await openFonts(input.loadFont, sceneTexts(map));
  const typesetters = await loadPaperTypesetters(fonts, language);
  const lettering =
    letters === "text"
      ? textLettering(fonts)
      : outlineLettering(fonts, letters === "shapes" ? "standIn" : "asText");
  const picture: Picture = { map, language, lettering, typesetters };
  const scene = sensiblyShaped(mapScene(map, extent, typesetters.regular));
  const isWhole = extent.kind === "map";
  const heading = isWhole ? layHeading(scene, date, picture) : { source: "", height: 0 };
  const { x, y } = scene.bounds;
  const reacted = layReactionLegend(
    REACTIONS.filter((one) => scene.notes.some(({ reactions }) => reactions?.[one])),
    scene.bounds.width,
    LEGEND_LOOK,
    picture,
  );
  const rows = reacted.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const legendHeight =
    (isWhole || rows > 0 ? LEGEND_HEIGHT : 0) + Math.max(0, rows - 1) * LEGEND_LOOK.rowHeight;
  const width = Math.ceil(scene.bounds.width + 2 * MARGIN);
  const height = Math.ceil(scene.bounds.height + 2 * MARGIN + heading.height + legendHeight);
  const size = {
    width,
    height,
    smallestText: Math.min(...scene.notes.map(({ fitted }) => fitted.fontSize), LARGEST_NOTE_TEXT),
  };
  const legendPart = (): PaintedPart => {
    const first = height - MARGIN + 6 - (legendHeight - LEGEND_HEIGHT);
    const source =
      reactionLegend(reacted, MARGIN, first, LEGEND_LOOK, picture) +
      (isWhole ? legend(width - MARGIN, first, picture) : "");
    const top = first - LEGEND_SIZE;
    return movedPart({ x: 0, y: top, width, height: height - top }, source, 0, 0);
  };
  const paint = (): PaintedMap => {
    const [dx, dy] = [MARGIN - x, MARGIN + heading.height - y];
    const hasPortrait = scene.portrait !== null;
    const all = { x: 0, y: 0, width, height };
    const parts: readonly PaintedPart[] = [
      movedPart(all, element("rect", { width, height, fill: table }), 0, 0),
      movedPart({ ...all, height: MARGIN + heading.height }, heading.source, 0, 0),
      ...scene.fields.map((field) => movedPart(field.rect, paintField(field, hasPortrait, picture), dx, dy)),
      ...(scene.portrait
        ? [movedPart(aroundPortrait(scene.portrait), paintPortrait(scene.portrait, picture), dx, dy)]
        : []),
      ...scene.clusters.map((one) => movedPart(one.shape.bounds, paintCluster(one, picture), dx, dy)),
      ...scene.notes.map((note) => movedPart(note.rect, paintNote(note, picture), dx, dy)),
      ...scene.links.map((link) => movedPart(link.line.bounds, paintLink(link, picture), dx, dy)),
      ...(legendHeight > 0 ? [legendPart()] : []),
    ];
    const words = PAPER_WORDS[language];
    const head = [
      element("title", { id: "title" }, textOf(map.about.title.trim() || words.product)),
      element("desc", { id: "description" }, textOf(describe(scene, picture))),
      lettering.definitions(),
    ];
    return {
      ...size,
      attributes: {
        xmlns: "http://www.w3.org/2000/svg",
        "xml:lang": language,
        "xml:space": "preserve",
        role: "graphics-document",
        "aria-labelledby": "title description",
      },
      head: head.join(""),
      parts,
    };
  };
  return { ...size, paint };
}

/** The map as an SVG file with text. */
export async function mapSvg(input: PictureInput): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(wholeDrawing(await paintMap(input, "text")));
}

/** Title and date, below them whom the map is about. */
function layHeading(scene: MapScene, date: Date, { map, language, lettering, typesetters }: Picture) {
  const { title, customerName, customerRole } = map.about;
  const larger = Math.min(MOST_ENLARGED, Math.max(1, scene.bounds.width / WIDE));
  const [titleSize, customerSize] = [TITLE_SIZE * larger, CUSTOMER_SIZE * larger];
  const words = PAPER_WORDS[language];
  const right = MARGIN + scene.bounds.width;
  const day = writtenDate(date, language);
  const dayLook = { size: DATE_SIZE * larger, colour: hint, anchor: "end" } as const;
  const room = scene.bounds.width - lettering.widthOf(day, dayLook) - MARGIN;
  const lines = linesOf(title.trim() || words.product, room, titleSize, typesetters.semibold);
  const who = [customerName, customerRole]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(", ");
  const customer = who ? linesOf(who, scene.bounds.width, customerSize, typesetters.regular) : [];
  const first = MARGIN + titleSize * 0.8;
  const below = first + (lines.length - 1) * titleSize * LEADING + customerSize * 1.6;
  const source = element(
    "g",
    {},
    ...lines.map(({ text }, index) =>
      lettering.line(text, MARGIN, first + index * titleSize * LEADING, {
        size: titleSize,
        colour: portrait.text,
        weight: "semibold",
      }),
    ),
    lettering.line(day, right, first, dayLook),
    ...customer.map(({ text }, index) =>
      lettering.line(text, MARGIN, below + index * customerSize * LEADING, {
        size: customerSize,
        colour: hint,
      }),
    ),
  );
  const height = (lines.length * titleSize + customer.length * customerSize) * LEADING + 10;
  return { source, height };
}

function aroundPortrait({ x, y, radius }: NonNullable<MapScene["portrait"]>): Rect {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** What the marks at the foot of notes mean, ending at `right`. */
function legend(right: number, baseline: number, { language, lettering }: Picture): string {
  const look = { size: LEGEND_SIZE, colour: hint };
  const parts: string[] = [];
  let x = right;
  for (const level of EVIDENCE.toReversed()) {
    const name = EVIDENCE_NAMES[language][level];
    x -= lettering.widthOf(name, look);
    parts.push(lettering.line(name, x, baseline, look));
    x -= LEGEND_SIZE + 6;
    parts.push(paintMark(EVIDENCE_SHAPES[level], x, baseline - LEGEND_SIZE + 1.5, LEGEND_SIZE, noteMark));
    x -= 18;
  }
  const label = `${PAPER_WORDS[language].evidence}:`;
  parts.push(lettering.line(label, x, baseline, { ...look, anchor: "end" }));
  return element("g", {}, ...parts);
}

function describe({ notes }: MapScene, { map, language }: Picture): string {
  const { customerName, customerRole, situation } = map.about;
  const words = PAPER_WORDS[language];
  return [customerName, customerRole, situation, words.notes(notes.length)]
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join(" · ");
}
