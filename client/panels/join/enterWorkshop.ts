import type { Workshop } from "../../../model/api.ts";
import { keysBelow } from "../../../model/keys.ts";
import { joinWorkshop, readWorkshop, type Trouble, troubleOf } from "../../session/api.ts";
import type { Visit, Visits } from "../../session/visits.ts";

/** Where an attempt to enter a workshop ends. */
export type Entry =
  | { readonly kind: "inside"; readonly workshop: Workshop }
  /** first time here: a display name is asked for, then `joinWithName` */
  | { readonly kind: "askName" }
  /** no key at all, neither in the address nor in this browser */
  | { readonly kind: "noKey" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** Takes the key out of `#key`; what follows the id in the address is nobody's business after that. */
export function offerKey(visits: Visits, workshopId: string, hash: string): void {
  const key = decodeHash(hash);
  if (key) visits.keep({ ...visits.of(workshopId), offeredKey: key });
}

/**
 * Enters with the cookie, else with a key this browser knows. Asks nobody anything who was here before, and keeps
 * a facilitator who tries their own participants' link a facilitator.
 */
export async function enterWorkshop(visits: Visits, workshopId: string): Promise<Entry> {
  const visit = visits.of(workshopId);
  try {
    const workshop = await readWorkshop(workshopId);
    if (visit.offeredKey === null || isCovered(visit, workshop, visit.offeredKey)) {
      return inside(visits, { ...visit, offeredKey: null }, workshop);
    }
    return await joinWith(visits, visit, visit.offeredKey, workshop.me.name || (visits.name() ?? ""));
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === "unreachable" && visit.workshop && visit.openedAt > 0) {
      // The server is away, the local copy is here.
      return { kind: "inside", workshop: visit.workshop };
    }
    if (trouble !== "not-joined" && trouble !== "forbidden") return { kind: "trouble", trouble };
  }
  const key = visit.offeredKey ?? visit.key;
  if (key === null) return { kind: "noKey" };
  if (visit.openedAt === 0) return { kind: "askName" };
  return joinWith(visits, visit, key, visits.name() ?? "");
}

/** The answer to `askName`. The name is remembered for the next workshop. */
export function joinWithName(visits: Visits, workshopId: string, name: string): Promise<Entry> {
  const visit = visits.of(workshopId);
  const key = visit.offeredKey ?? visit.key;
  visits.keepName(name);
  return key === null ? Promise.resolve({ kind: "noKey" }) : joinWith(visits, visit, key, name.trim());
}

async function joinWith(visits: Visits, visit: Visit, key: string, name: string): Promise<Entry> {
  try {
    await joinWorkshop(visit.id, { key, name });
    return inside(visits, { ...visit, key, offeredKey: null }, await readWorkshop(visit.id));
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble !== "wrong-key" || key !== visit.offeredKey) return { kind: "trouble", trouble };
    // A broken new link must not take away what the browser had before.
    visits.keep({ ...visit, offeredKey: null });
    return { kind: "trouble", trouble };
  }
}

function inside(visits: Visits, visit: Visit, workshop: Workshop): Entry {
  visits.keep({ ...visit, workshop, openedAt: Date.now() });
  return { kind: "inside", workshop };
}

/** True when the rights that `offered` gives are among those this browser has already. */
function isCovered(visit: Visit, workshop: Workshop, offered: string): boolean {
  if (visit.key === null) return false;
  return Object.values(keysBelow(workshop.me.role, visit.key)).includes(offered);
}

function decodeHash(hash: string): string | null {
  try {
    const key = decodeURIComponent(hash.replace(/^#/, "")).trim();
    return key.length > 0 && key.length <= 100 ? key : null;
  } catch {
    return null;
  }
}
