import type { FieldKey } from "../../../model/fields.ts";
import type { Note } from "../../../model/note.ts";
import type { TourStep } from "../../state/tour.ts";

/** What the tour points at on the page as it is. */
export type TourTarget =
  | { readonly kind: "fields"; readonly fields: readonly FieldKey[] }
  | { readonly kind: "notes"; readonly ids: readonly string[] }
  /** the ways out of the map, in the bar above it */
  | { readonly kind: "ways" };

/** One stop of the tour on this map, for this person. */
export interface TourStop {
  /** of its texts under `tour.stops` in the catalogue */
  readonly words: "write" | "look" | "evidence" | "evidenceNone" | "insight" | "contradiction" | "take";
  readonly target: TourTarget;
  /** what comes into view on a large screen: all six fields, or only the target; null: nothing moves */
  readonly frame: "map" | "target" | null;
  /** what can be tried out right here */
  readonly deed: { readonly kind: "write"; readonly field: FieldKey } | null;
}

/** The map as the tour finds it. */
export interface TourGround {
  readonly canEdit: boolean;
  /** in reading order, those in fields only */
  readonly notes: readonly Pick<Note, "id" | "evidence">[];
  /** the two notes of a contradiction that is to be seen; null: there is none */
  readonly contradiction: readonly [string, string] | null;
}

/** Where one tries to write: what goes on in somebody's head is what no report says. */
const TRY_IN: FieldKey = "thinksFeels";

/** What a step points at and says, by what is on the map and what one may do. */
export function tourStop(step: TourStep, { canEdit, notes, contradiction }: TourGround): TourStop {
  switch (step) {
    case "write":
      return {
        words: canEdit ? "write" : "look",
        target: { kind: "fields", fields: [TRY_IN] },
        frame: "map",
        deed: canEdit ? { kind: "write", field: TRY_IN } : null,
      };
    case "evidence": {
      // One that is more than an assumption shows the sign at its best.
      const shown = notes.find(({ evidence }) => evidence !== "assumption") ?? notes[0];
      return {
        words: shown ? "evidence" : "evidenceNone",
        target: shown ? { kind: "notes", ids: [shown.id] } : { kind: "fields", fields: [TRY_IN] },
        frame: "target",
        deed: null,
      };
    }
    case "insight":
      return {
        words: contradiction ? "contradiction" : "insight",
        target: contradiction
          ? { kind: "notes", ids: contradiction }
          : { kind: "fields", fields: ["pains", "gains"] },
        frame: "target",
        deed: null,
      };
    case "take":
      return { words: "take", target: { kind: "ways" }, frame: null, deed: null };
  }
}
