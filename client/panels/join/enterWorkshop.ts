import type { Workshop } from "../../../model/api.ts";
import { keysBelow } from "../../../model/keys.ts";
import { includesRole } from "../../../model/roles.ts";
import { joinWorkshop, readWorkshop, renameMe, type Trouble, troubleOf } from "../../session/api.ts";
import type { Visit, Visits } from "../../session/visits.ts";

/** Where an attempt to enter a workshop ends. */
export type Entry =
  | { readonly kind: "inside"; readonly workshop: Workshop }
  /** first time here: a display name is asked for, then `joinWithName` */
  | { readonly kind: "askName" }
  /** no key at all, neither in the address nor in this browser */
  | { readonly kind: "noKey" }
  /** was here, and was removed */
  | { readonly kind: "removed" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** Keeps the key that a link carries as `#key` until it has been tried. */
export function offerKey(visits: Visits, workshopId: string, hash: string): void {
  const key = decodeHash(hash);
  if (key) visits.keep({ ...visits.of(workshopId), offeredKey: key });
}

/** Enters with the cookie, else with a key this browser has. Asks nobody anything who was here before. */
export async function enterWorkshop(visits: Visits, workshopId: string): Promise<Entry> {
  const visit = visits.of(workshopId);
  try {
    const workshop = await readWorkshop(workshopId);
    const cameByCode = visit.openedAt === 0 && visit.offeredKey === null && visit.key === null;
    if (cameByCode && workshop.me.name === "") return { kind: "askName" };
    return inside(visits, ...(await takeOffer(visit, workshop)));
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === "unreachable" && visit.workshop && visit.openedAt > 0) {
      // The server is away, the local copy is here.
      return { kind: "inside", workshop: visit.workshop };
    }
    if (trouble === "unknown-token") {
      // Removed: what this browser remembers must not let it in again by itself, a link that was just opened may.
      visits.forget(workshopId);
      if (visit.offeredKey === null) return { kind: "removed" };
      visits.keep({ ...visits.of(workshopId), offeredKey: visit.offeredKey });
      return { kind: "askName" };
    }
    if (trouble !== "not-joined") return { kind: "trouble", trouble };
  }
  if (visit.offeredKey === null && visit.key === null) return { kind: "noKey" };
  return visit.openedAt === 0 ? { kind: "askName" } : join(visits, visit, visits.name() ?? "");
}

/** The answer to `askName`. The name is remembered for the next workshop. */
export function joinWithName(visits: Visits, workshopId: string, name: string): Promise<Entry> {
  visits.keepName(name);
  return join(visits, visits.of(workshopId), name.trim());
}

async function join(visits: Visits, visit: Visit, name: string): Promise<Entry> {
  const secret = visit.offeredKey ?? visit.key?.secret;
  try {
    if (secret === undefined) {
      // Whoever came by a code is in already, and only wants to be called something.
      await renameMe(visit.id, name);
      return inside(visits, visit, await readWorkshop(visit.id));
    }
    const { keyRole: role } = await joinWorkshop(visit.id, { key: secret, name });
    const workshop = await readWorkshop(visit.id);
    const key = { role, secret, keysVersion: workshop.keysVersion };
    return inside(visits, { ...visit, key, offeredKey: null }, workshop);
  } catch (error) {
    const trouble = troubleOf(error);
    // A broken new link must not take away what the browser had before.
    if (trouble === "wrong-key") visits.keep({ ...visits.of(visit.id), offeredKey: null });
    return { kind: "trouble", trouble };
  }
}

/**
 * Someone who is inside opens another link to the same workshop. It may give more rights, never fewer: facilitators
 * try their own participants' links. A link that does not work changes nothing.
 */
async function takeOffer(visit: Visit, workshop: Workshop): Promise<[Visit, Workshop]> {
  const { key, offeredKey, id } = visit;
  const settled = { ...visit, offeredKey: null };
  const has = key ? Object.values(keysBelow(key.role, key.secret)) : [];
  if (offeredKey === null || has.includes(offeredKey)) return [settled, workshop];
  try {
    const { keyRole: role } = await joinWorkshop(id, { key: offeredKey, name: workshop.me.name });
    const now = await readWorkshop(id);
    const keepsOld = key !== null && key.keysVersion >= now.keysVersion && !includesRole(role, key.role);
    const next = { role, secret: offeredKey, keysVersion: now.keysVersion };
    return [keepsOld ? settled : { ...settled, key: next }, now];
  } catch {
    return [settled, workshop];
  }
}

function inside(visits: Visits, visit: Visit, workshop: Workshop): Entry {
  visits.keep({ ...visit, workshop, openedAt: Date.now() });
  return { kind: "inside", workshop };
}

function decodeHash(hash: string): string | null {
  try {
    const key = decodeURIComponent(hash.replace(/^#/, "")).trim();
    return key.length > 0 && key.length <= 100 ? key : null;
  } catch {
    return null;
  }
}
