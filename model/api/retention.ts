import * as z from "zod/mini";

export const MAX_RETENTION_DAYS = 3650;

/** Days until a workshop is erased by itself; null is never. */
export const retentionDaysSchema = z.nullable(z.int().check(z.minimum(1), z.maximum(MAX_RETENTION_DAYS)));
