import { EVIDENCE_NAMES } from "../../model/fieldNames.ts";
import { EVIDENCE } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import { linesOf } from "../pdf/lines.ts";
import { EVIDENCE_SHAPES } from "../pdf/markShapes.ts";
import { PAPER_WORDS, writtenDate } from "../pdf/paperWords.ts";
import { type LoadFont, openFonts } from "../pdf/textRuns.ts";
import { loadPaperTypesetters } from "../pdf/typesetter.ts";
import type { ReadableMap } from "../readableMap.ts";
import { type Extent, type MapScene, mapScene } from "../scene/mapScene.ts";
import { sceneTexts } from "../scene/sceneTexts.ts";
import { outlineLettering, textLettering } from "./lettering.ts";
import { element, rounded, textOf } from "./markup.ts";
import { paintCluster, paintField, paintPortrait } from "./paintFrame.ts";
import { paintLink, paintMark, paintNote } from "./paintNotes.ts";
import type { Picture } from "./picture.ts";

export interface PictureInput {
  readonly map: ReadableMap;
  readonly extent: Extent;
  /** stands in the heading of a whole map; the same input and date give the same bytes */
  readonly date: Date;
  readonly loadFont: LoadFont;
}

export interface PaintedMap {
  readonly svg: string;
  /** map units: CSS pixels at 100 % */
  readonly width: number;
  readonly height: number;
}

const { table, hint, noteMark, portrait } = PALETTES.light;
/** The table around what is shown. */
const MARGIN = 24;
const TITLE_SIZE = 30;
const CUSTOMER_SIZE = 16;
const DATE_SIZE = 14;
const LEADING = 1.3;
const LEGEND_SIZE = 13;
const LEGEND_HEIGHT = 34;

/**
 * The map as a drawing: as on the screen in daylight, with a heading and what the marks mean where it is the whole map.
 * Shapes and text only: nothing in it runs, loads or links. `letters`: text that can be searched and edited, or shapes, for
 * painters that have no fonts, or that have the system's for what ours do not know (`shapesOrText`). Rejects only when a font cannot be loaded.
 */
export async function paintMap(
  input: PictureInput,
  letters: "text" | "shapes" | "shapesOrText",
): Promise<PaintedMap> {
  const { map, extent, date } = input;
  const { language } = map;
  const fonts = await openFonts(input.loadFont, sceneTexts(map));
  const typesetters = await loadPaperTypesetters(fonts, language);
  const lettering =
    letters === "text"
      ? textLettering(fonts)
      : outlineLettering(fonts, letters === "shapes" ? "standIn" : "asText");
  const picture: Picture = { map, language, lettering, typesetters };
  const scene = mapScene(map, extent, typesetters.regular);
  const isWhole = extent.kind === "map";
  const heading = isWhole ? layHeading(scene, date, picture) : { source: "", height: 0 };
  const { x, y } = scene.bounds;
  const width = Math.ceil(scene.bounds.width + 2 * MARGIN);
  const height = Math.ceil(scene.bounds.height + 2 * MARGIN + heading.height + (isWhole ? LEGEND_HEIGHT : 0));
  const body = [
    element("rect", { width, height, fill: table }),
    heading.source,
    element(
      "g",
      { transform: `translate(${rounded(MARGIN - x)} ${rounded(MARGIN + heading.height - y)})` },
      ...scene.fields.map((field) => paintField(field, scene.portrait !== null, picture)),
      scene.portrait ? paintPortrait(scene.portrait, picture) : "",
      ...scene.clusters.map((cluster) => paintCluster(cluster, picture)),
      ...scene.notes.map((note) => paintNote(note, picture)),
      ...scene.links.map((link) => paintLink(link, picture)),
    ),
    isWhole ? legend(width - MARGIN, height - MARGIN + 6, picture) : "",
  ];
  const words = PAPER_WORDS[language];
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "xml:lang": language,
      "xml:space": "preserve",
      role: "graphics-document",
      "aria-labelledby": "title description",
    },
    element("title", { id: "title" }, textOf(map.about.title.trim() || words.product)),
    element("desc", { id: "description" }, textOf(describe(scene, picture))),
    lettering.definitions(),
    ...body,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

/** The map as an SVG file with text. */
export async function mapSvg(input: PictureInput): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode((await paintMap(input, "text")).svg);
}

/** Title and date, below them whom the map is about. */
function layHeading(scene: MapScene, date: Date, { map, language, lettering, typesetters }: Picture) {
  const { title, customerName, customerRole } = map.about;
  const words = PAPER_WORDS[language];
  const right = MARGIN + scene.bounds.width;
  const day = writtenDate(date, language);
  const dayLook = { size: DATE_SIZE, colour: hint, anchor: "end" } as const;
  const room = scene.bounds.width - lettering.widthOf(day, dayLook) - MARGIN;
  const lines = linesOf(title.trim() || words.product, room, TITLE_SIZE, typesetters.semibold);
  const who = [customerName, customerRole]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(", ");
  const customer = who ? linesOf(who, scene.bounds.width, CUSTOMER_SIZE, typesetters.regular) : [];
  const first = MARGIN + TITLE_SIZE * 0.8;
  const below = first + (lines.length - 1) * TITLE_SIZE * LEADING + CUSTOMER_SIZE * 1.6;
  const source = element(
    "g",
    {},
    ...lines.map(({ text }, index) =>
      lettering.line(text, MARGIN, first + index * TITLE_SIZE * LEADING, {
        size: TITLE_SIZE,
        colour: portrait.text,
        weight: "semibold",
      }),
    ),
    lettering.line(day, right, first, dayLook),
    ...customer.map(({ text }, index) =>
      lettering.line(text, MARGIN, below + index * CUSTOMER_SIZE * LEADING, {
        size: CUSTOMER_SIZE,
        colour: hint,
      }),
    ),
  );
  const height = (lines.length * TITLE_SIZE + customer.length * CUSTOMER_SIZE) * LEADING + 10;
  return { source, height };
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
