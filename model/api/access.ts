import * as z from "zod/mini";
import { ROLES } from "../roles.ts";
import { LIMITS } from "../wire.ts";

/** One person of a workshop, here at the moment or not, for those who manage them. */
export const personSchema = z.object({
  participantId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** has a map open right now */
  isConnected: z.boolean(),
  /** the asker */
  isMe: z.boolean(),
});
export type PersonEntry = z.infer<typeof personSchema>;

/** Answer to `GET …/participants`, in the order in which they first came. */
export const peopleSchema = z.object({ participants: z.array(personSchema) });
export type PeopleAnswer = z.infer<typeof peopleSchema>;

/** Body of `PATCH …/participants/:participantId`. */
export const roleChangeSchema = z.object({ role: z.enum(ROLES) });

/** Body of `PATCH …/participants/me`: how one wants to be called; may be empty. */
export const ownNameSchema = z.object({
  name: z.string().check(z.trim(), z.maxLength(LIMITS.nameLength)),
});

/** Body of `POST /api/join`. Spaces, hyphens and capitals in the code do not matter. */
export const joinByCodeSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.optional(z.string().check(z.trim(), z.maxLength(LIMITS.nameLength))),
});

/** Answer to `POST /api/join`; the token also comes as an HttpOnly cookie. */
export const joinedByCodeSchema = z.object({
  workshopId: z.string(),
  participantId: z.string(),
  role: z.enum(ROLES),
  token: z.string(),
});
export type JoinedByCode = z.infer<typeof joinedByCodeSchema>;

/** Answer 201 to `POST …/code`. The code is shown this once; the server keeps a keyed hash. */
export const newCodeSchema = z.object({ code: z.string(), expiresAt: z.string() });
export type NewCode = z.infer<typeof newCodeSchema>;

/** Answer to `GET …/code`: when the codes that are valid now will end. */
export const runningCodesSchema = z.object({ codes: z.array(z.object({ expiresAt: z.string() })) });
export type RunningCodes = z.infer<typeof runningCodesSchema>;
