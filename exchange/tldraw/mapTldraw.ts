import { FIELD_TITLES } from "../../model/fieldNames.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import type { Typesetter } from "../../model/noteText.ts";
import { type LoadFont, openFonts } from "../pdf/textRuns.ts";
import { loadPaperTypesetters } from "../pdf/typesetter.ts";
import { printable } from "../printable.ts";
import { reactionsSaid } from "../reactionWords.ts";
import type { ReadableMap } from "../readableMap.ts";
import { mapScene, type SceneLink, type SceneNote } from "../scene/mapScene.ts";
import { orderKey } from "../scene/orderKey.ts";
import { sceneTexts } from "../scene/sceneTexts.ts";
import { wholeWordSize } from "../scene/wholeWords.ts";
import {
  geo,
  hundredths,
  LABEL_SIZE,
  PAGE_ID,
  type Shape,
  shape,
  type TldrawColour,
  words,
} from "./shapes.ts";
import { SEQUENCES } from "./versions.ts";

export interface MapTldrawInput {
  readonly map: ReadableMap;
  readonly loadFont: LoadFont;
}

/** The colours that tldraw has, nearest to ours and no two the same. */
const NOTE_COLOURS: Readonly<Record<NoteColour, TldrawColour>> = {
  yellow: "yellow",
  orange: "orange",
  pink: "light-red",
  purple: "light-violet",
  blue: "blue",
  teal: "light-blue",
  green: "light-green",
  grey: "grey",
};
const FIELD_COLOURS: Readonly<Record<PlaceKey, TldrawColour>> = {
  situation: "yellow",
  seesHears: "light-blue",
  thinksFeels: "light-violet",
  saysDoes: "green",
  pains: "light-red",
  gains: "light-green",
  parking: "grey",
};

/** What tldraw leaves on each side of a label at that size. */
const LABEL_PADDING = 16;
const LABEL_LINE_HEIGHT = 1.35;
const CLUSTER_SIZE = 14;
const TITLE_SIZE = 20;
const LINK_SIZE = 13;

/**
 * The map as a tldraw file: notes are rectangles with their text, in the nearest of tldraw's colours, and say in `meta` what
 * they were; fields are locked, so that one takes the notes and not the ground. The same map gives the same bytes.
 */
export async function mapTldraw({ map, loadFont }: MapTldrawInput): Promise<Uint8Array<ArrayBuffer>> {
  const { language, about } = map;
  const fonts = await openFonts(loadFont, sceneTexts(map));
  const { regular: typesetter } = await loadPaperTypesetters(fonts, language);
  const scene = mapScene(map, { kind: "map" }, typesetter);
  const shapes: Shape[] = [
    ...scene.fields.flatMap(({ field, rect }) => [
      geo(field, "rectangle", rect, {
        colour: FIELD_COLOURS[field],
        fill: "semi",
        isLocked: true,
        isDashed: field === "parking",
      }),
      words(
        `${field}-title`,
        FIELD_TITLES[language][field],
        { x: rect.x + 16, y: rect.y + 12, isLocked: true },
        TITLE_SIZE,
        typesetter,
      ),
    ]),
    ...(scene.portrait ? [portraitOf(scene.portrait, map)] : []),
    ...scene.clusters.flatMap(({ cluster, shape }, index) => [
      geo(`cluster-${index}`, "rectangle", shape.bounds, {
        colour: FIELD_COLOURS[cluster.field],
        fill: "solid",
      }),
      ...(cluster.title === ""
        ? []
        : [
            words(
              `cluster-${index}-title`,
              printable(cluster.title),
              { x: shape.title.x + 9, y: shape.title.y + 6, isLocked: false },
              CLUSTER_SIZE,
              typesetter,
            ),
          ]),
    ]),
    ...scene.notes.map((note, index) => noteOf(note, index, map, typesetter)),
    ...scene.links.flatMap((link, index) => linkOf(link, index, typesetter)),
  ];
  const file = {
    tldrawFileFormatVersion: 1,
    schema: { schemaVersion: 2, sequences: SEQUENCES },
    records: [
      { gridSize: 10, name: printable(about.title), meta: {}, id: "document:document", typeName: "document" },
      {
        meta: {},
        id: PAGE_ID,
        name: printable(about.title).trim() || "Empathy Map",
        index: "a1",
        typeName: "page",
      },
      ...shapes.map((shape, index) => Object.assign(shape, { index: orderKey(index) })),
    ],
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

function noteOf(
  { note, rect, fitted, reactions }: SceneNote,
  index: number,
  { language }: ReadableMap,
  typesetter: Typesetter,
): Shape {
  const text = printable(note.text);
  // What is left at the largest size; at smaller ones the padding shrinks with the text.
  const room = { width: rect.width - 2 * LABEL_PADDING, height: rect.height - 2 * LABEL_PADDING };
  return geo(`note-${index}`, "rectangle", rect, {
    colour: NOTE_COLOURS[note.colour],
    fill: "solid",
    text,
    size: wholeWordSize(text, fitted, room, typesetter, LABEL_LINE_HEIGHT),
    meta: {
      field: note.place.field,
      facet: note.facet,
      evidence: note.evidence,
      source: printable(note.source),
      ...(reactions && { reactions: reactionsSaid(reactions, language) }),
    },
  });
}

function portraitOf(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  { about }: ReadableMap,
): Shape {
  const who = [about.customerName, about.customerRole].map((part) => printable(part).trim()).filter(Boolean);
  const rect = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return geo("portrait", "ellipse", rect, {
    colour: "grey",
    fill: "semi",
    text: who.join("\n"),
    size: 14,
    align: "middle",
  });
}

function linkOf({ link, isStrong, line }: SceneLink, index: number, typesetter: Typesetter): Shape[] {
  const { from, to, label } = line;
  const point = (key: string, x: number, y: number) => ({
    id: key,
    index: key,
    x: hundredths(x),
    y: hundredths(y),
  });
  const props = {
    dash: "solid",
    size: "s",
    color: "black",
    spline: "line",
    points: { a1: point("a1", 0, 0), a2: point("a2", to.x - from.x, to.y - from.y) },
    scale: 1,
  };
  const text = `${isStrong ? "★" : "≠"} ${printable(link.title)}`.trim();
  // Room for the label and what tldraw leaves around it at this size.
  const padding = (2 * LABEL_PADDING * LINK_SIZE) / LABEL_SIZE;
  const width = typesetter.widthOf(text) * LINK_SIZE + padding + LINK_SIZE;
  const height = LINK_SIZE * LABEL_LINE_HEIGHT + padding;
  const rect = {
    x: label.x + (label.width - width) / 2,
    y: label.y + (label.height - height) / 2,
    width,
    height,
  };
  return [
    shape(`link-${index}`, "line", { x: from.x, y: from.y, isLocked: false }, props),
    geo(`link-${index}-title`, "rectangle", rect, {
      colour: "black",
      fill: "semi",
      text,
      size: LINK_SIZE,
      align: "middle",
    }),
  ];
}
