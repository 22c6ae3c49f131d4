import * as z from "zod/mini";
import { createGroups, type GroupsRead, NOTHING_LEFT_OUT } from "../../exchange/import/groupedNotes.ts";
import type { ImportLimits } from "../../exchange/import/importedNote.ts";
import { fieldOfHeading } from "../../exchange/import/words.ts";
import { cleanPasted } from "../tools/pastedText.ts";

const clipSchema = z.object({ type: z.literal("excalidraw/clipboard"), elements: z.array(z.unknown()) });
const place = { x: z.number(), y: z.number(), frameId: z.optional(z.nullable(z.string())) };
const textSchema = z.object({
  type: z.literal("text"),
  text: z.string(),
  originalText: z.optional(z.string()),
  isDeleted: z.optional(z.boolean()),
  ...place,
});
const frameSchema = z.object({
  type: z.literal("frame"),
  id: z.string(),
  name: z.optional(z.nullable(z.string())),
});

/** The texts of what was copied in Excalidraw, whose clipboard is JSON as plain text; null for anything else. */
export function readExcalidraw(value: unknown, limits: ImportLimits): GroupsRead | null {
  const clip = clipSchema.safeParse(value);
  if (!clip.success) return null;
  const frames = new Map(
    clip.data.elements.flatMap((element) => {
      const frame = frameSchema.safeParse(element);
      return frame.success ? [[frame.data.id, frame.data.name ?? null] as const] : [];
    }),
  );
  const texts = clip.data.elements.flatMap((element) => {
    const text = textSchema.safeParse(element);
    return text.success && text.data.isDeleted !== true ? [text.data] : [];
  });
  const groups = createGroups(limits);
  for (const [index, { text, originalText, frameId }] of texts
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .entries()) {
    const title = frames.get(frameId ?? "") ?? null;
    const named = title === null ? null : fieldOfHeading(title);
    groups.add(title, named, { row: index + 1, text: cleanPasted(originalText ?? text) });
  }
  return { ok: true, kind: "board", groups: groups.all(), faulty: groups.faulty, leftOut: NOTHING_LEFT_OUT };
}
