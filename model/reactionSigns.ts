import type { Reaction } from "./reaction.ts";

/**
 * How a reaction looks, in a square of 24, as SVG paths: drawn the same on every device and without a font that may not be
 * there. Shapes after lucide (ISC licence).
 */
export interface ReactionSign {
  /** filled and outlined */
  readonly shape: string;
  /** outlined alone */
  readonly lines: string;
  readonly fill: string;
}

const FACE = "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z";

export const REACTION_SIGNS: Readonly<Record<Reaction, ReactionSign>> = {
  agree: {
    shape:
      "M15 5.9 14 10h5.8a2 2 0 0 1 1.9 2.6l-2.3 8a2 2 0 0 1-1.9 1.4H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.8a2 2 0 0 0 1.8-1.1L12 2a3.1 3.1 0 0 1 3 3.9Z",
    lines: "M7 10v12",
    fill: "#ffc83d",
  },
  touched: {
    shape:
      "M2 9.5a5.5 5.5 0 0 1 9.6-3.7.6.6 0 0 0 .8 0A5.5 5.5 0 0 1 22 9.5c0 2.3-1.5 4-3 5.5l-5.5 5.3a2 2 0 0 1-3 0L5 15c-1.5-1.5-3-3.2-3-5.5Z",
    lines: "",
    fill: "#f0596b",
  },
  insight: {
    shape:
      "M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5Z",
    lines: "M9 18h6M10 22h4",
    fill: "#ffe27a",
  },
  smile: { shape: FACE, lines: "M8 14s1.5 2 4 2 4-2 4-2M9 9h.01M15 9h.01", fill: "#ffc83d" },
  unclear: { shape: FACE, lines: "M9 9.5a3 2.5 0 0 1 6 0c0 2-2 2-3 3.5M12 17h.01", fill: "#9cc4f5" },
};
