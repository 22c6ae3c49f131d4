import { toBase64 } from "../../model/base64.ts";
import type { Point, Rect } from "../../model/fieldLayout.ts";
import type { Typesetter } from "../../model/noteText.ts";

export type TldrawColour =
  | "black"
  | "blue"
  | "green"
  | "grey"
  | "light-blue"
  | "light-green"
  | "light-red"
  | "light-violet"
  | "orange"
  | "yellow";

export const PAGE_ID = "page:page";
/** The size "s" of labels and of texts, in pixels at a scale of 1. */
export const LABEL_SIZE = 18;

/** A record without its place in the order of painting, which it gets at the end. */
export interface Shape extends Readonly<Record<string, unknown>> {
  readonly x: number;
  readonly y: number;
}

export function shape(
  id: string,
  type: string,
  { x, y, isLocked }: { readonly x: number; readonly y: number; readonly isLocked: boolean },
  props: Readonly<Record<string, unknown>>,
  meta: Readonly<Record<string, string | null>> = {},
): Shape {
  return {
    x: hundredths(x),
    y: hundredths(y),
    rotation: 0,
    isLocked,
    opacity: 1,
    meta,
    id: `shape:${id}`,
    type,
    props,
    parentId: PAGE_ID,
    typeName: "shape",
  };
}

interface GeoLook {
  readonly colour: TldrawColour;
  /** `semi` is the paler of the two */
  readonly fill: "semi" | "solid";
  readonly isLocked?: boolean;
  readonly isDashed?: boolean;
  readonly text?: string;
  readonly size?: number;
  readonly align?: "start" | "middle";
  /** where its text stands; without: as `align` */
  readonly vertical?: "start" | "middle" | "end";
  readonly meta?: Readonly<Record<string, string | null>>;
}

export function geo(id: string, kind: "rectangle" | "ellipse", rect: Rect, look: GeoLook): Shape {
  const props = {
    geo: kind,
    w: hundredths(rect.width),
    h: hundredths(rect.height),
    color: look.colour,
    labelColor: "black",
    fill: look.fill,
    dash: look.isDashed ? "dashed" : "solid",
    size: "s",
    font: "sans",
    text: look.text ?? "",
    align: look.align ?? "start",
    verticalAlign: look.vertical ?? look.align ?? "start",
    growY: 0,
    url: "",
    scale: hundredths((look.size ?? LABEL_SIZE) / LABEL_SIZE),
  };
  return shape(id, "geo", { x: rect.x, y: rect.y, isLocked: look.isLocked === true }, props, look.meta);
}

/** A picture in two records: the one that has its bytes, and the shape that shows them. */
export function picture(
  id: string,
  rect: Rect,
  jpeg: { readonly bytes: Uint8Array; readonly width: number; readonly height: number },
): { readonly asset: object; readonly shape: Shape } {
  const assetId = `asset:${id}`;
  const asset = {
    id: assetId,
    typeName: "asset",
    type: "image",
    props: {
      name: `${id}.jpg`,
      src: `data:image/jpeg;base64,${toBase64(jpeg.bytes)}`,
      w: jpeg.width,
      h: jpeg.height,
      fileSize: jpeg.bytes.length,
      mimeType: "image/jpeg",
      isAnimated: false,
    },
    meta: {},
  };
  const props = {
    w: hundredths(rect.width),
    h: hundredths(rect.height),
    playing: true,
    url: "",
    assetId,
    crop: null,
    flipX: false,
    flipY: false,
  };
  return { asset, shape: shape(id, "image", { x: rect.x, y: rect.y, isLocked: false }, props) };
}

/** Shapes that are taken by the hand together, and the group that they are in before them. */
export function grouped(id: string, at: Point, shapes: readonly Shape[]): Shape[] {
  const group = shape(id, "group", { ...at, isLocked: false }, {});
  const within = shapes.map((one): Shape => {
    const [x, y] = [hundredths(one.x - group.x), hundredths(one.y - group.y)];
    return { ...one, x, y, parentId: group.id };
  });
  return [group, ...within];
}

export function words(
  id: string,
  text: string,
  at: { readonly x: number; readonly y: number; readonly isLocked: boolean },
  size: number,
  typesetter: Typesetter,
): Shape {
  return shape(id, "text", at, {
    color: "black",
    size: "s",
    font: "sans",
    textAlign: "start",
    w: hundredths(Math.max(1, typesetter.widthOf(text) * size)),
    text,
    scale: hundredths(size / LABEL_SIZE),
    autoSize: true,
  });
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
