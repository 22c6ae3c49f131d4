/** The styles that texts may name: `{until, time, short}`. Built texts bring none of their own. */
export const FORMATS = {
  dateTime: { short: { hour: "numeric", minute: "numeric" } },
} as const;
