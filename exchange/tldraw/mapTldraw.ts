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
  grouped,
  hundredths,
  LABEL_SIZE,
  PAGE_ID,
  picture,
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
 * they were, each with its picture in a group; fields are locked, so that one takes the notes and not the ground. The same map gives the same bytes.
 */
export async function mapTldraw({ map, loadFont }: MapTldrawInput): Promise<Uint8Array<ArrayBuffer>> {
  const { language, about } = map;
  const fonts = await openFonts(loadFont, sceneTexts(map));
  const { regular: typesetter } = await loadPaperTypesetters(fonts, language);
  const scene = mapScene(map, { kind: "map" }, typesetter);
  const assets: object[] = [];
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
    ...scene.notes.flatMap((note, index) => {
      const paper = noteOf(note, index, map, typesetter);
      const shown = pictureOf(note, index);
      if (!shown) return [paper];
      assets.push(shown.asset);
      return grouped(`note-${index}-group`, note.rect, [paper, shown.shape]);
    }),
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
      ...assets,
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
  const above = fitted.image ? fitted.textTop : LABEL_PADDING;
  const room = { width: rect.width - 2 * LABEL_PADDING, height: rect.height - above - LABEL_PADDING };
  return geo(`note-${index}`, "rectangle", rect, {
    colour: NOTE_COLOURS[note.colour],
    fill: "solid",
    text,
    size: wholeWordSize(text, fitted, room, typesetter, LABEL_LINE_HEIGHT),
    ...(fitted.image && { vertical: "end" }),
    meta: {
      field: note.place.field,
      facet: note.facet,
      evidence: note.evidence,
      source: printable(note.source),
      ...(note.image && { picture: printable(note.image.alt) }),
      ...(reactions && { reactions: reactionsSaid(reactions, language) }),
    },
  });
}

function pictureOf({ note, rect, fitted }: SceneNote, index: number): ReturnType<typeof picture> | null {
  const { image: box } = fitted;
  if (!note.image || !box) return null;
  const at = { ...box, x: rect.x + box.x, y: rect.y + box.y };
  return picture(`note-${index}-picture`, at, note.image);
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
