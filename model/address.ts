/** How German addresses whoever reads: as people who know each other, or formally. Other languages know no difference. */
export const ADDRESSES = ["du", "sie"] as const;
export type Address = (typeof ADDRESSES)[number];
