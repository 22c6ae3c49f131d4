import { MAP_ROOTS } from "../../model/mapDocument.ts";
import { RESULTS_ROOTS } from "../../model/resultsDocument.ts";
import { SESSION_ROOTS } from "../../model/sessionDocument.ts";
import type { Room } from "../../model/wire.ts";

/**
 * The top-level names a document may have; all are Y.Maps. `null` stands for documents whose contents the model
 * does not lay down yet: any plain name is taken there, of any type.
 */
export function rootsOf(kind: Room["kind"]): readonly string[] | null {
  switch (kind) {
    case "map":
    case "draft":
      return MAP_ROOTS;
    case "session":
      return SESSION_ROOTS;
    case "results":
      return RESULTS_ROOTS;
    case "outcome":
      return null;
  }
}

const PLAIN_NAME = /^[a-zA-Z]{1,40}$/;

export function isRoot(roots: readonly string[] | null, name: string): boolean {
  return roots ? roots.includes(name) : PLAIN_NAME.test(name);
}
