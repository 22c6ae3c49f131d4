import * as z from "zod/mini";
import { textOfHtml } from "../../exchange/import/entities.ts";
import type { BoardShape } from "./boardShapes.ts";
import { nearestColour } from "./nearestColour.ts";

/** Each byte of what Miro copies is moved by so much that the first is the one with which JSON begins. */
const FIRST_BYTE = "{".charCodeAt(0);
/** How deep things may lie in each other. */
const MOST_NESTED = 20;
/** Side of a note that does not say how large it is. */
const NOTE_SIDE = 200;

const clipSchema = z.object({ data: z.object({ objects: z.array(z.unknown()) }) });
const point = z.object({ x: z.number(), y: z.number() });
const extent = z.object({ width: z.number(), height: z.number() });
const objectSchema = z.object({
  widgetData: z.object({
    type: z.string(),
    json: z.object({
      text: z.optional(z.string()),
      title: z.optional(z.string()),
      /** JSON once more; colours in it are numbers, -1 for none */
      style: z.optional(z.unknown()),
      size: z.optional(z.nullable(extent)),
      scale: z.optional(z.nullable(z.object({ scale: z.number() }))),
      _parent: z.optional(z.nullable(z.object({ index: z.number() }))),
      _position: z.optional(z.nullable(z.object({ offsetPx: point, schema: z.optional(z.string()) }))),
    }),
  }),
});

interface Widget {
  readonly type: string;
  /** plain */
  readonly words: string;
  readonly style: unknown;
  /** what is drawn for each of its own units */
  readonly scale: number;
  /** in units of the board */
  readonly size: z.infer<typeof extent>;
  /** the place in the list of what it lies in; -1 for nothing */
  readonly parent: number;
  /** its middle */
  readonly at: z.infer<typeof point>;
  /** `at` counts from the upper left corner of what it lies in */
  readonly isInParent: boolean;
}

const styleSchema = z.object({ sbc: z.optional(z.number()), bc: z.optional(z.number()) });

/** What has words on it. */
const WITH_WORDS = new Set(["sticker", "shape", "text", "card"]);

/**
 * What was copied in Miro: JSON with its bytes moved, in Base64, in an attribute of the HTML. Nobody documents it; so it was
 * observed in 2026 by several programs that read and write it. Null for anything else. `payload`: that attribute.
 */
export function readMiro(payload: string): BoardShape[] | null {
  const packed = /\(miro-data-v1\)([^(]*)/.exec(payload)?.[1];
  const clip = clipSchema.safeParse(packed === undefined ? null : unpacked(packed));
  if (!clip.success) return null;
  // Things name each other by their places in the list.
  const widgets = clip.data.data.objects.map(readWidget);
  return widgets.flatMap((widget): BoardShape[] => {
    if (!widget || !WITH_WORDS.has(widget.type)) return [];
    const { width, height } = widget.size;
    const middle = middleOf(widget, widgets);
    return [
      {
        text: widget.words,
        colour: nearestColour(paperOf(widget)),
        frame: around(widget, widgets).find(({ type }) => type === "frame")?.words ?? null,
        x: middle.x - width / 2,
        y: middle.y - height / 2,
        width,
        height,
      },
    ];
  });
}

function readWidget(value: unknown): Widget | null {
  const object = objectSchema.safeParse(value);
  if (!object.success) return null;
  const { type, json } = object.data.widgetData;
  const { text, title, style, size, _parent: parent, _position: position } = json;
  const scale = json.scale?.scale ?? 1;
  const side = type === "sticker" ? NOTE_SIDE : 0;
  return {
    type,
    words: textOfHtml(text || title || ""),
    style,
    scale,
    size: { width: (size?.width ?? side) * scale, height: (size?.height ?? side) * scale },
    parent: parent?.index ?? -1,
    at: position?.offsetPx ?? { x: 0, y: 0 },
    isInParent: position?.schema === "parentOffsetPx",
  };
}

function unpacked(base64: string): unknown {
  try {
    const moved = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
    const by = FIRST_BYTE - (moved[0] ?? 0);
    const bytes = moved.map((byte) => (byte + by) & 0xff);
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** What a thing lies in, the nearest first. */
function around({ parent }: Widget, widgets: readonly (Widget | null)[]): Widget[] {
  const chain: Widget[] = [];
  let next = widgets[parent];
  while (next && chain.length < MOST_NESTED) {
    chain.push(next);
    next = widgets[next.parent];
  }
  return chain;
}

/** Where its middle lies on the board: what lies in another counts in the units of that. */
function middleOf(widget: Widget, widgets: readonly (Widget | null)[]): z.infer<typeof point> {
  let at = { x: 0, y: 0 };
  for (const one of [widget, ...around(widget, widgets)].toReversed()) {
    const parent = widgets[one.parent];
    at =
      one.isInParent && parent
        ? {
            x: at.x + one.at.x * parent.scale - parent.size.width / 2,
            y: at.y + one.at.y * parent.scale - parent.size.height / 2,
          }
        : one.at;
  }
  return at;
}

/** Its paper as "#rrggbb"; empty for none. */
function paperOf({ style }: Widget): string {
  let read: unknown = style;
  try {
    if (typeof style === "string") read = JSON.parse(style);
  } catch {
    return "";
  }
  const colours = styleSchema.safeParse(read);
  const colour = colours.success ? (colours.data.sbc ?? colours.data.bc ?? -1) : -1;
  return Number.isInteger(colour) && colour >= 0 && colour <= 0xffffff
    ? `#${colour.toString(16).padStart(6, "0")}`
    : "";
}
