import * as z from "zod/mini";
import { ROLES } from "./roles.ts";
import { LIMITS } from "./wire.ts";

/**
 * What somebody shows the whole workshop, as awareness of the session's room; never stored. Other people's input:
 * `readSessionPresence` gives a clean value or nothing.
 */
const sessionPresenceSchema = z.object({
  participantId: z.string().check(z.maxLength(40)),
  /** text, never markup */
  name: z.string().check(z.maxLength(LIMITS.nameLength)),
  /** as what they say they are here, for counts and lists: rights come from the server alone */
  role: z.optional(z.enum(ROLES)),
  /** the map that they look at */
  mapId: z.nullable(z.string().check(z.maxLength(40))),
  /** the step that they have said to be done with */
  doneWith: z.nullable(z.string().check(z.maxLength(40))),
  /** asks a facilitator to come */
  handRaised: z.boolean(),
});
export type SessionPresence = z.infer<typeof sessionPresenceSchema>;

export function readSessionPresence(state: unknown): SessionPresence | null {
  const result = sessionPresenceSchema.safeParse(state);
  return result.success ? result.data : null;
}
