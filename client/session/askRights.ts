import type { Workshop } from "../../model/api.ts";
import type { Role } from "../../model/roles.ts";
import { readWorkshop, troubleOf } from "./api.ts";
import type { RefusalReason } from "./connectionState.ts";

/** After these the server is asked what it thinks of us now; the other refusals say all there is to say. */
const WORTH_ASKING: ReadonlySet<RefusalReason> = new Set(["rightsChanged", "forbidden", "notJoined"]);

/** What came of asking. */
export type RightsAnswer =
  /** the map goes on with what `workshop` says that one is now */
  | { readonly kind: "goOn"; readonly workshop: Workshop }
  /** the same, but one may only look on now, and changes that nobody took must be offered first */
  | { readonly kind: "keepOwn"; readonly workshop: Workshop }
  | { readonly kind: "removed" }
  /** nothing has changed: the refusal stands */
  | { readonly kind: "refused" }
  /** no answer; to be asked again */
  | { readonly kind: "unreachable" };

export function isWorthAsking(reason: RefusalReason): boolean {
  return WORTH_ASKING.has(reason);
}

/** Asks the server who one is, after it has refused a window that came as `role` with `unsent` changes. */
export async function askRights(
  workshopId: string,
  { reason, role, unsent }: { reason: RefusalReason; role: Role; unsent: number },
): Promise<RightsAnswer> {
  try {
    const workshop = await readWorkshop(workshopId);
    // With the same rights the same thing would be refused again, and again.
    if (reason === "forbidden" && workshop.me.role === role) return { kind: "refused" };
    const isLost = workshop.me.role === "viewer" && unsent > 0;
    return { kind: isLost ? "keepOwn" : "goOn", workshop };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === "unknown-token") return { kind: "removed" };
    const isFinal = trouble === "not-joined" || trouble === "unknown-workshop";
    return { kind: isFinal ? "refused" : "unreachable" };
  }
}
