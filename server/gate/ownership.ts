import { CLOSE } from "../../model/wire.ts";
import { type ClientClaim, ERASED_OWNER } from "../storage/store.ts";
import { Refused } from "./refusal.ts";
import type { Scan } from "./updateScanner.ts";

/** Who writes under which Yjs client id in one document: the first to use it, for good. */
export type Owners = Map<number, string>;

/**
 * The ids that an update is the first to use. Throws when it carries something new under another's id: whoever
 * writes under a victim's id makes the victim's next edits vanish, silently and for ever.
 *
 * `clockOf` is how far the document knows a client; what it knows already may be repeated by anyone.
 *
 * `mayBring` is given when a kill or a power cut may have taken what people had seen: then others may bring it back, by
 * the ids of windows that are not there. Of a person's windows one may be back and another gone for good. Nobody owns an
 * id by having brought it.
 */
export function newClaims(
  scan: Scan,
  owners: ReadonlyMap<number, string>,
  participantId: string,
  clockOf: (clientId: number) => number,
  mayBring: ((clientId: number) => boolean) | null = null,
): ClientClaim[] {
  const claims: ClientClaim[] = [];
  for (const [clientId, { to }] of scan.clients) {
    if (to <= clockOf(clientId)) continue;
    const owner = owners.get(clientId);
    if (owner === undefined) {
      if (!mayBring) claims.push({ clientId, participantId });
    } else if (owner !== participantId && (owner === ERASED_OWNER || !mayBring?.(clientId))) {
      throw new Refused("this change is written under another person's id", CLOSE.forbidden);
    }
  }
  return claims;
}
