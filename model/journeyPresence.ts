import * as z from "zod/mini";
import { isId } from "./ids.ts";
import { VARIANTS } from "./journeyVariants.ts";
import { LIMITS } from "./wire.ts";

/**
 * What one person has in the hand on a journey, as part of their awareness state: see `presence.ts`. Never stored; what they
 * let go comes with the document.
 */
const id = z.string().check(z.refine(isId));
/** In widths and heights of a cell, from its upper left corner: the same on a phone and at every zoom. */
const share = z.number().check(z.minimum(-8), z.maximum(8));

const handSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("card"),
    card: id,
    /** over which cell its upper left corner is carried; null is the tray */
    over: z.nullable(z.object({ phase: id, lane: id, x: share, y: share })),
  }),
  z.object({
    kind: z.literal("size"),
    part: z.enum(["phase", "lane"]),
    id,
    size: z.number().check(z.minimum(0), z.maximum(1000)),
  }),
  z.object({
    kind: z.literal("curve"),
    persona: z.nullable(id),
    variant: z.enum(VARIANTS),
    /** phase and value, in the order in which they were drawn */
    points: z
      .array(z.tuple([id, z.number().check(z.minimum(-2), z.maximum(2))]))
      .check(z.maxLength(LIMITS.phasesPerJourney)),
  }),
]);

const heldSchema = z.object({ journey: id, hand: handSchema });

export type JourneyHand = z.infer<typeof handSchema>;

/** As part of a state that others have sent: what cannot be read is nothing, and spoils nothing else. */
export const journeyHandSchema = z.pipe(
  z.unknown(),
  z.transform((value): z.infer<typeof heldSchema> | null => {
    const result = heldSchema.safeParse(value);
    return result.success ? result.data : null;
  }),
);
