import { MAP_ROOTS } from "../../model/mapDocument.ts";
import { OUTCOME_ROOTS } from "../../model/outcomeDocument.ts";
import { RESULTS_ROOTS } from "../../model/resultsDocument.ts";
import { SESSION_ROOTS } from "../../model/sessionDocument.ts";
import type { Room } from "../../model/wire.ts";

/** The top-level names a document may have; all are Y.Maps. */
export function rootsOf(kind: Room["kind"]): readonly string[] {
  switch (kind) {
    case "map":
    case "draft":
      return MAP_ROOTS;
    case "session":
      return SESSION_ROOTS;
    case "results":
      return RESULTS_ROOTS;
    case "outcome":
      return OUTCOME_ROOTS;
  }
}
