import * as z from "zod/mini";

const line = z.nullable(z.string());

/** Who runs a server, in the operator's own words; null is not said. */
const operatorSchema = z.object({
  name: line,
  address: line,
  /** e-mail or telephone */
  contact: line,
  /** the data protection officer, and how to reach them */
  dpo: line,
  /** who runs the machine, where that is not the operator */
  hosting: line,
});
export type Operator = z.infer<typeof operatorSchema>;

/** Answer to `GET /api/about`: what anybody may know of this server. The pages on privacy are written from it. */
export const serverAboutSchema = z.object({
  version: z.string(),
  operator: operatorSchema,
  /** days after which a workshop is erased unless its maker chose otherwise; null is never */
  retentionDays: z.nullable(z.number()),
  /** the one cookie; `name` with `…` for the workshop's id */
  cookie: z.object({ name: z.string(), days: z.number(), isSecure: z.boolean() }),
  /** whether the operator lets any other site show a map in a frame */
  embedding: z.optional(z.boolean()),
  /** whether the operator lets workshops have messages about finished exports sent somewhere */
  webhooks: z.optional(z.boolean()),
});
export type ServerAbout = z.infer<typeof serverAboutSchema>;
