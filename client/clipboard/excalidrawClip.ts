import * as z from "zod/mini";
import type { BoardShape } from "./boardShapes.ts";
import { nearestColour } from "./nearestColour.ts";

const clipSchema = z.object({ type: z.literal("excalidraw/clipboard"), elements: z.array(z.unknown()) });
const size = z._default(z.number(), 0);
const place = { x: z.number(), y: z.number(), width: size, height: size };
const frameId = z.optional(z.nullable(z.string()));
const textSchema = z.object({
  type: z.literal("text"),
  text: z.string(),
  originalText: z.optional(z.string()),
  isDeleted: z.optional(z.boolean()),
  containerId: z.optional(z.nullable(z.string())),
  frameId,
  ...place,
});
const frameSchema = z.object({
  type: z.literal("frame"),
  id: z.string(),
  name: z.optional(z.nullable(z.string())),
});
const containerSchema = z.object({
  type: z.enum(["rectangle", "ellipse", "diamond"]),
  id: z.string(),
  backgroundColor: z.optional(z.string()),
  ...place,
});

/** What was copied in Excalidraw, whose clipboard is JSON as plain text; null for anything else. A text in a shape is that shape. */
export function readExcalidraw(value: unknown): BoardShape[] | null {
  const clip = clipSchema.safeParse(value);
  if (!clip.success) return null;
  const read = <T>(schema: z.ZodMiniType<T>): T[] =>
    clip.data.elements.flatMap((element) => {
      const one = schema.safeParse(element);
      return one.success ? [one.data] : [];
    });
  const frames = new Map(read(frameSchema).map(({ id, name }) => [id, name ?? null]));
  const containers = new Map(read(containerSchema).map((one) => [one.id, one]));
  return read(textSchema).flatMap((one): BoardShape[] => {
    if (one.isDeleted === true) return [];
    const container = containers.get(one.containerId ?? "");
    const { x, y, width, height } = container ?? one;
    return [
      {
        text: one.originalText ?? one.text,
        colour: nearestColour(container?.backgroundColor ?? ""),
        frame: frames.get(one.frameId ?? "") ?? null,
        x,
        y,
        width,
        height,
      },
    ];
  });
}
