import type { IncomingHttpHeaders } from "node:http";
import { newId, newSecret } from "../model/ids.ts";
import { includesRole, type Role } from "../model/roles.ts";
import { type Authority, hashSecret } from "./authorize.ts";
import type { ParticipantRecord, Store, WorkshopRecord } from "./storage/store.ts";

/** Two facilitators at work on one person at once are rare; more than a few in the same millisecond are a mistake. */
const MAX_TRIES = 5;

/** Who somebody is from now on, and by which token. */
export interface Entered {
  readonly participantId: string;
  readonly role: Role;
  readonly token: string;
}

/**
 * Lets somebody into a workshop who has shown a key or a code that gives `role`. Whoever was here before, by their
 * cookie or token, stays the same person; everybody else is a new one.
 */
export async function enterWorkshop(
  { store, authority }: { readonly store: Store; readonly authority: Authority },
  workshop: WorkshopRecord,
  { role, name, headers }: { role: Role; name: string | undefined; headers: IncomingHttpHeaders },
): Promise<Entered> {
  const credentials = authority.credentialsOf(headers, workshop.id);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const known = await authority.participantOf(credentials, workshop.id);
    if (!known || !credentials) break;
    const next = roleOf(known, workshop, role);
    // False: a facilitator has just changed or removed them, and that must not be undone.
    if (await store.updateParticipant(known, { name: name ?? known.name, role: next })) {
      return { participantId: known.id, role: next, token: credentials.token };
    }
  }
  const entered: Entered = { participantId: newId(), role, token: newSecret() };
  await store.addParticipant({
    id: entered.participantId,
    workshopId: workshop.id,
    role,
    name: name ?? "",
    tokenHash: hashSecret(entered.token),
    loweredAtKeys: null,
  });
  return entered;
}

/** Opening a lesser link takes no right away; a greater one gives it, unless a facilitator has taken it back. */
function roleOf(known: ParticipantRecord, { keysVersion }: WorkshopRecord, role: Role): Role {
  const isHeld = known.loweredAtKeys !== null && known.loweredAtKeys >= keysVersion;
  return isHeld || includesRole(known.role, role) ? known.role : role;
}
