import { EVIDENCE, type EvidenceLevel, type FacetKey } from "../../model/fields.ts";

/** A small shape in a box of 16 × 16, as SVG path data; `stroke` lines are 1.6 wide with round ends. */
export interface MarkShape {
  readonly stroke: string;
  readonly fill: string;
  /** filled at a quarter of the strength */
  readonly faint: string;
}

export const MARK_BOX = 16;
export const MARK_STROKE = 1.6;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** An eye, a sound, a thought, a heart, a speech bubble, a step forward: told apart without colour. */
export const FACET_SHAPES: Readonly<Record<FacetKey, MarkShape>> = {
  sees: { stroke: "M1 8C4 3 12 3 15 8C12 13 4 13 1 8Z", fill: circle(8, 8, 2.4), faint: "" },
  hears: {
    stroke: "M10.6 5.4C12 6.9 12 9.1 10.6 10.6M12.9 3C15.6 5.8 15.6 10.2 12.9 13",
    fill: "M1 6H4L8.5 2.5V13.5L4 10H1Z",
    faint: "",
  },
  thinks: {
    stroke: "M8 1.2C12 1.2 15 3.3 15 6.2C15 9.1 12 11.2 8 11.2C4 11.2 1 9.1 1 6.2C1 3.3 4 1.2 8 1.2Z",
    fill: circle(4.2, 13.2, 1.5) + circle(1.9, 15.4, 0.9),
    faint: "",
  },
  feels: {
    stroke: "",
    fill: "M8 14.6C2 9.9 0.8 7.4 0.8 5.3C0.8 3 2.5 1.6 4.4 1.6C6 1.6 7.3 2.5 8 4C8.7 2.5 10 1.6 11.6 1.6C13.5 1.6 15.2 3 15.2 5.3C15.2 7.4 14 9.9 8 14.6Z",
    faint: "",
  },
  says: {
    stroke: "M3 1.8H13Q15 1.8 15 3.8V8.8Q15 10.8 13 10.8H8.5L4.6 14.4V10.8H3Q1 10.8 1 8.8V3.8Q1 1.8 3 1.8Z",
    fill: "",
    faint: "",
  },
  does: { stroke: "M1.5 8H14M9 3L14.2 8L9 13", fill: "", faint: "" },
};

/** Four steps, as many filled as the evidence is strong: none for an assumption, all for data. */
export const EVIDENCE_SHAPES = Object.fromEntries(
  EVIDENCE.map((level, strength): [EvidenceLevel, MarkShape] => {
    const steps = [0, 1, 2, 3].map((step) => {
      const height = 4 + 3.4 * step;
      return `M${0.4 + 4.1 * step} ${15 - height}h3v${height}h-3Z`;
    });
    return [
      level,
      { stroke: "", fill: steps.slice(0, strength).join(""), faint: steps.slice(strength).join("") },
    ];
  }),
) as Readonly<Record<EvidenceLevel, MarkShape>>;

/** How far an action is: an open ring, a ring that is half full, a full one with a tick cut out; and what it answers. */
export const STATE_SHAPES = {
  idea: { stroke: circle(8, 8, 6), fill: "", faint: "" },
  running: { stroke: circle(8, 8, 6), fill: "M8 2a6 6 0 0 1 0 12Z", faint: "" },
  reviewed: { stroke: `${circle(8, 8, 6)}M5.2 8.2L7.2 10.4L11 5.9`, fill: "", faint: circle(8, 8, 6) },
  answer: { stroke: "M14 3V9H3M6.5 5.2L2.6 9L6.5 12.8", fill: "", faint: "" },
} as const satisfies Readonly<Record<string, MarkShape>>;

/** Here it is decided what a customer thinks of us. */
export const TRUTH_SHAPE: MarkShape = {
  stroke: "",
  fill: "M8 0.8L10.2 5.5L15.3 6.1L11.5 9.6L12.5 14.7L8 12.1L3.5 14.7L4.5 9.6L0.7 6.1L5.8 5.5Z",
  faint: "",
};

/** Two arrows that meet. */
export const CONTRADICTION_SHAPE: MarkShape = {
  stroke: "M1 8H6.4M4 5.2L6.8 8L4 10.8M15 8H9.6M12 5.2L9.2 8L12 10.8",
  fill: "",
  faint: "",
};
