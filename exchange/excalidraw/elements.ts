import { toBase64 } from "../../model/base64.ts";
import type { Point, Rect } from "../../model/fieldLayout.ts";
import { orderKey } from "../scene/orderKey.ts";

/** How a shape looks; colours as "#rrggbb". */
export interface ShapeLook {
  readonly fill: string;
  readonly edge: string;
  readonly isLocked?: boolean;
  readonly isDashed?: boolean;
  /** of a rectangle's corners; none for sharp ones */
  readonly radius?: number;
  /** what is taken by the hand together */
  readonly group?: string;
  /** what the shape stands for, for programs */
  readonly data?: Readonly<Record<string, string | null>>;
}

/** A text that was broken into lines already: Excalidraw breaks it anew only when it is edited. */
export interface Label {
  readonly lines: readonly string[];
  readonly original: string;
  readonly size: number;
  readonly colour: string;
  readonly align: "left" | "center";
  readonly width: number;
}

/** Elements of one Excalidraw file, in the order of painting. */
export interface Elements {
  shape(type: "rectangle" | "ellipse", id: string, rect: Rect, look: ShapeLook): void;
  shapeWithText(type: "rectangle" | "ellipse", id: string, rect: Rect, look: ShapeLook, label: Label): void;
  text(id: string, rect: Rect, label: Label, isLocked: boolean, group?: string): void;
  /** `jpeg`: its bytes, which go into `files` */
  image(id: string, rect: Rect, jpeg: Uint8Array, group: string): void;
  /** a line with a dot at each end */
  arrow(id: string, from: Point, to: Point, colour: string): void;
  all(): readonly object[];
  /** the pictures, by the id by which elements name them */
  files(): Readonly<Record<string, object>>;
}

/** Helvetica: in every version, and on every machine something of its widths. */
const FONT_FAMILY = 2;
const LINE_HEIGHT = 1.25;
const TEXT_PADDING = 5;
/** Roundness by a radius, which grows no larger than a quarter of the shape. */
const ADAPTIVE_RADIUS = 3;
/** Numbers of the sketched stroke; with a roughness of 0 they are not seen, but must be there. */
const FIRST_SEED = 1_000_000;

export function openElements(date: Date): Elements {
  const elements: object[] = [];
  const files: Record<string, object> = {};
  const add = (
    type: string,
    id: string,
    rect: Rect,
    look: Partial<ShapeLook>,
    own: Readonly<Record<string, unknown>>,
  ): void => {
    elements.push({
      id,
      type,
      x: hundredths(rect.x),
      y: hundredths(rect.y),
      width: hundredths(rect.width),
      height: hundredths(rect.height),
      angle: 0,
      strokeColor: look.edge ?? "transparent",
      backgroundColor: look.fill ?? "transparent",
      fillStyle: "solid",
      strokeWidth: 1,
      strokeStyle: look.isDashed ? "dashed" : "solid",
      roughness: 0,
      opacity: 100,
      groupIds: look.group ? [`${look.group}Group`] : [],
      frameId: null,
      index: orderKey(elements.length),
      roundness: look.radius ? { type: ADAPTIVE_RADIUS, value: look.radius } : null,
      seed: FIRST_SEED + elements.length,
      version: 1,
      versionNonce: FIRST_SEED + elements.length,
      isDeleted: false,
      boundElements: null,
      updated: date.getTime(),
      link: null,
      locked: look.isLocked === true,
      ...(look.data ? { customData: look.data } : {}),
      ...own,
    });
  };
  const addText = (
    id: string,
    rect: Rect,
    label: Label,
    look: Partial<ShapeLook>,
    own: Readonly<Record<string, unknown>>,
  ): void => {
    add("text", id, rect, Object.assign({ edge: label.colour }, look), {
      text: label.lines.join("\n"),
      originalText: label.original,
      fontSize: label.size,
      fontFamily: FONT_FAMILY,
      textAlign: label.align,
      verticalAlign: "top",
      lineHeight: LINE_HEIGHT,
      containerId: null,
      autoResize: true,
      ...own,
    });
  };
  const heightOf = ({ lines, size }: Pick<Label, "lines" | "size">): number =>
    lines.length * size * LINE_HEIGHT;

  return {
    shape: (type, id, rect, look) => add(type, id, rect, look, {}),
    shapeWithText(type, id, rect, look, label) {
      const textId = `${id}Text`;
      add(type, id, rect, look, { boundElements: [{ type: "text", id: textId }] });
      const height = heightOf(label);
      const isCentred = label.align === "center";
      const at = {
        x: isCentred ? rect.x + (rect.width - label.width) / 2 : rect.x + TEXT_PADDING,
        y: isCentred ? rect.y + (rect.height - height) / 2 : rect.y + TEXT_PADDING,
        width: label.width,
        height,
      };
      const { group, isLocked = false } = look;
      addText(textId, at, label, group ? { group, isLocked } : { isLocked }, {
        containerId: id,
        verticalAlign: isCentred ? "middle" : "top",
      });
    },
    text: (id, rect, label, isLocked, group) =>
      addText(
        id,
        { ...rect, height: heightOf(label) },
        label,
        group ? { group, isLocked } : { isLocked },
        {},
      ),
    image(id, rect, jpeg, group) {
      const fileId = `${id}File`;
      const dataURL = `data:image/jpeg;base64,${toBase64(jpeg)}`;
      files[fileId] = { mimeType: "image/jpeg", id: fileId, dataURL, created: date.getTime() };
      add("image", id, rect, { group }, { fileId, status: "saved", scale: [1, 1], crop: null });
    },
    arrow(id, from, to, colour) {
      const [dx, dy] = [hundredths(to.x - from.x), hundredths(to.y - from.y)];
      const rect = { x: from.x, y: from.y, width: Math.abs(dx), height: Math.abs(dy) };
      const ends = { startBinding: null, endBinding: null, startArrowhead: "circle", endArrowhead: "circle" };
      const points = [
        [0, 0],
        [dx, dy],
      ];
      add("arrow", id, rect, { edge: colour }, { points, lastCommittedPoint: null, elbowed: false, ...ends });
    },
    all: () => elements,
    files: () => files,
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
