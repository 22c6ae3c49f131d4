import * as z from "zod/mini";
import type { NoteColour } from "../../model/noteColours.ts";
import type { BoardShape } from "./boardShapes.ts";
import { unpackLz } from "./lzText.ts";

/** Of what is unpacked: a map with all its texts is smaller. */
const MOST_CHARACTERS = 8_000_000;
/** How deep frames and groups may lie in each other. */
const MOST_NESTED = 20;
/** Side of tldraw's notes, which say no size. */
const NOTE_SIDE = 200;

const clipSchema = z.object({ type: z.literal("application/tldraw"), data: z.unknown() });
const packedSchema = z.object({ otherCompressed: z.string() });
const contentSchema = z.object({ shapes: z.array(z.unknown()) });
const shapeSchema = z.object({
  id: z.string(),
  type: z.string(),
  x: z.number(),
  y: z.number(),
  parentId: z.optional(z.string()),
  props: z.object({
    text: z.optional(z.string()),
    richText: z.optional(z.unknown()),
    name: z.optional(z.string()),
    w: z.optional(z.number()),
    h: z.optional(z.number()),
    color: z.optional(z.string()),
    fill: z.optional(z.string()),
    scale: z.optional(z.number()),
  }),
});
type Shape = z.infer<typeof shapeSchema>;

/** tldraw's colours, by their names; black and white are no paper. */
const COLOURS: ReadonlyMap<string, NoteColour> = new Map([
  ["yellow", "yellow"],
  ["orange", "orange"],
  ["red", "pink"],
  ["light-red", "pink"],
  ["violet", "purple"],
  ["light-violet", "purple"],
  ["blue", "blue"],
  ["light-blue", "teal"],
  ["green", "green"],
  ["light-green", "green"],
  ["grey", "grey"],
]);

/**
 * What was copied in tldraw, which puts JSON into `<div data-tldraw>`, all of it or a part packed; null for anything else.
 * `payload`: what stands in that element.
 */
export function readTldraw(payload: string): BoardShape[] | null {
  const clip = clipSchema.safeParse(parsed(payload) ?? parsed(unpackLz(payload, MOST_CHARACTERS)));
  if (!clip.success) return null;
  const packed = packedSchema.safeParse(clip.data.data);
  const content = contentSchema.safeParse(
    packed.success ? parsed(unpackLz(packed.data.otherCompressed, MOST_CHARACTERS)) : clip.data.data,
  );
  if (!content.success) return null;
  const shapes = content.data.shapes.flatMap((value) => {
    const shape = shapeSchema.safeParse(value);
    return shape.success ? [shape.data] : [];
  });
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  return shapes.flatMap((shape) => asBoardShape(shape, byId));
}

function asBoardShape(shape: Shape, byId: ReadonlyMap<string, Shape>): BoardShape[] {
  const { type, props } = shape;
  if (type !== "note" && type !== "geo" && type !== "text") return [];
  const scale = props.scale ?? 1;
  const isPaper = type === "note" || (type === "geo" && props.fill !== undefined && props.fill !== "none");
  const around = parentsOf(shape, byId);
  const frame = around.find((one) => one.type === "frame");
  return [
    {
      text: props.richText === undefined ? (props.text ?? "") : richWords(props.richText),
      colour: (isPaper && COLOURS.get(props.color ?? "")) || null,
      frame: frame ? (frame.props.name ?? "") : null,
      x: around.reduce((sum, { x }) => sum + x, shape.x),
      y: around.reduce((sum, { y }) => sum + y, shape.y),
      width: (type === "note" ? NOTE_SIDE : (props.w ?? 0)) * scale,
      height: type === "note" ? NOTE_SIDE * scale : (props.h ?? 0),
    },
  ];
}

/** The frames and groups that it lies in, the nearest first: each says where it lies in the next. */
function parentsOf(shape: Shape, byId: ReadonlyMap<string, Shape>): Shape[] {
  const around: Shape[] = [];
  let parent = byId.get(shape.parentId ?? "");
  while (parent && around.length < MOST_NESTED) {
    around.push(parent);
    parent = byId.get(parent.parentId ?? "");
  }
  return around;
}

const richSchema = z.object({
  type: z.string(),
  text: z.optional(z.string()),
  content: z.optional(z.array(z.unknown())),
});

/** The letters of a text with marks (a ProseMirror document), paragraph by paragraph. */
function richWords(value: unknown, depth = 0): string {
  const node = richSchema.safeParse(value);
  if (!node.success || depth > MOST_NESTED) return "";
  const { type, text, content = [] } = node.data;
  if (type === "text") return text ?? "";
  if (type === "hardBreak") return "\n";
  const isBlock = type !== "paragraph" && type !== "heading";
  return content.map((one) => richWords(one, depth + 1)).join(isBlock ? "\n" : "");
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
