import type { PollKind } from "../../../../model/resultsDocument.ts";

export const THUMBS = ["up", "level", "down"] as const;

/** The choices of a kind, as the server counts them: 0 up, 1 level, 2 down; 0 to 5 fingers. */
export function choicesOf(kind: PollKind): readonly number[] {
  switch (kind) {
    case "thumb":
      return THUMBS.map((_, choice) => choice);
    case "fist":
      return [0, 1, 2, 3, 4, 5];
    case "dots":
    case "question":
    case "kano":
      return [];
  }
}
