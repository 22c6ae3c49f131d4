import type { Rect } from "../../model/fieldLayout.ts";
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
export type Shape = Readonly<Record<string, unknown>>;

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
    verticalAlign: look.align === "middle" ? "middle" : "start",
    growY: 0,
    url: "",
    scale: hundredths((look.size ?? LABEL_SIZE) / LABEL_SIZE),
  };
  return shape(id, "geo", { x: rect.x, y: rect.y, isLocked: look.isLocked === true }, props, look.meta);
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
