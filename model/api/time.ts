import * as z from "zod/mini";

/** Answer to `GET /api/time`: the server's clock in milliseconds since 1970, for countdowns on wrong clocks. */
export const timeSchema = z.object({ now: z.number() });
