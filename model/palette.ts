import type { PlaceKey } from "./fields.ts";
import type { NoteColour } from "./noteColours.ts";

/**
 * The colours of the map, as data, because screen and paper paint the same map. Worked out in OKLCH: the six
 * tints share one lightness and a low chroma (0.022 light, 0.026 dark), the eight notes a higher one; note text
 * has a contrast of at least 6:1 on each. `tests/model/palette.test.ts` checks what is promised here.
 */
export type ColourScheme = "light" | "dark";

export interface NotePaint {
  readonly fill: string;
  readonly edge: string;
}

export interface FieldPaint {
  readonly fill: string;
  readonly edge: string;
  readonly title: string;
}

export interface Palette {
  /** the table on which the map lies */
  readonly table: string;
  readonly noteText: string;
  /** facet and evidence marks on notes */
  readonly noteMark: string;
  /** the evidence mark of a note behind which a customer stands */
  readonly witnessMark: string;
  readonly notes: Readonly<Record<NoteColour, NotePaint>>;
  readonly fields: Readonly<Record<PlaceKey, FieldPaint>>;
  readonly portrait: { readonly fill: string; readonly edge: string; readonly text: string };
  readonly selection: string;
  /** guiding questions on an empty field */
  readonly hint: string;
}

export const PALETTES: Readonly<Record<ColourScheme, Palette>> = {
  light: {
    table: "#ebe7e2",
    noteText: "#1f1b16",
    noteMark: "#4a443b",
    witnessMark: "#0a5538",
    notes: {
      yellow: { fill: "#fee68a", edge: "#baa44d" },
      orange: { fill: "#ffcea5", edge: "#d69459" },
      pink: { fill: "#ffc8d3", edge: "#df879b" },
      purple: { fill: "#e8ccff", edge: "#ba91d8" },
      blue: { fill: "#b9deff", edge: "#66abe5" },
      teal: { fill: "#93ebea", edge: "#36baba" },
      green: { fill: "#b7e9b7", edge: "#77b779" },
      grey: { fill: "#dcd9d3", edge: "#a8a49e" },
    },
    fields: {
      situation: { fill: "#faf1e2", edge: "#e4d5be", title: "#5b4315" },
      seesHears: { fill: "#e4f6ff", edge: "#c1dcea", title: "#144e66" },
      thinksFeels: { fill: "#f9eefc", edge: "#e2d0e6", title: "#583b5f" },
      saysDoes: { fill: "#e4f8f1", edge: "#c1dfd6", title: "#0e5445" },
      pains: { fill: "#ffeeec", edge: "#eecfcc", title: "#683834" },
      gains: { fill: "#eef6e6", edge: "#d0ddc5", title: "#3b4f25" },
      parking: { fill: "#f4f2ef", edge: "#dbd7d0", title: "#4b4742" },
    },
    portrait: { fill: "#fffdf9", edge: "#e4d5be", text: "#3a2f1d" },
    selection: "#1d5fd0",
    hint: "#5f594f",
  },
  dark: {
    table: "#181512",
    noteText: "#fbf7f0",
    noteMark: "#e9e2d6",
    witnessMark: "#aef2d3",
    notes: {
      yellow: { fill: "#675a29", edge: "#978642" },
      orange: { fill: "#6b4624", edge: "#ad794b" },
      pink: { fill: "#703f4b", edge: "#b46f7f" },
      purple: { fill: "#5c456d", edge: "#9777af" },
      blue: { fill: "#2c5374", edge: "#558cb9" },
      teal: { fill: "#0b5c5c", edge: "#339797" },
      green: { fill: "#365a37", edge: "#639564" },
      grey: { fill: "#524f4b", edge: "#898680" },
    },
    fields: {
      situation: { fill: "#2e2619", edge: "#4a3e2a", title: "#dfc79f" },
      seesHears: { fill: "#1a2a32", edge: "#2c434f", title: "#a3d3eb" },
      thinksFeels: { fill: "#2d2430", edge: "#483a4b", title: "#dcbee3" },
      saysDoes: { fill: "#1a2c27", edge: "#2b463f", title: "#a2d8c8" },
      pains: { fill: "#332321", edge: "#513936", title: "#efbcb7" },
      gains: { fill: "#232a1d", edge: "#3a4430", title: "#bed3aa" },
      parking: { fill: "#292725", edge: "#433f3a", title: "#cecac3" },
    },
    portrait: { fill: "#221d17", edge: "#4a3e2a", text: "#f3e7d2" },
    selection: "#8ab4ff",
    hint: "#b3aca0",
  },
};
