/** As it is today, and as it should be. */
export const VARIANTS = ["asIs", "toBe"] as const;
export type Variant = (typeof VARIANTS)[number];
