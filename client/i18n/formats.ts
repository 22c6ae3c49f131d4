/** The styles that texts may name: `{until, time, short}`, `{at, date, day}`. Built texts bring none of their own. */
export const FORMATS = {
  dateTime: {
    day: { year: "2-digit", month: "numeric", day: "numeric" },
    short: { hour: "numeric", minute: "numeric" },
    seconds: { hour: "numeric", minute: "numeric", second: "numeric" },
  },
} as const;
