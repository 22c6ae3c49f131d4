import type * as Y from "yjs";
import { reactionsOf } from "../../model/mapDocument.ts";
import { partsOfReactionKey } from "../../model/reactionKey.ts";
import { CLOSE, LIMITS } from "../../model/wire.ts";
import { changedKeys, checkCount } from "./entryCheck.ts";
import { Refused } from "./refusal.ts";

/** A kind of reaction of a later version of the program is short, too. */
const MAX_KIND_LENGTH = 20;

/**
 * Throws `Refused` where somebody reacts in another's name or takes another's reaction away, facilitators, too; where
 * something else than a reaction stands among them; and where there are too many. Call like `checkTransaction`.
 */
export function checkReactions(
  transaction: Y.Transaction,
  {
    participantId,
    mayBring = null,
  }: {
    readonly participantId: string;
    readonly mayBring?: ((clientId: number) => boolean) | null;
  },
): void {
  const reactions = reactionsOf(transaction.doc);
  for (const key of changedKeys(transaction, reactions)) {
    const parts = partsOfReactionKey(key);
    if (!parts || parts.kind.length > MAX_KIND_LENGTH) throw new Refused("this is no reaction");
    // What is brought back was checked when it first came.
    if (mayBring === null && parts.participantId !== participantId) {
      throw new Refused("everybody reacts for themselves", CLOSE.forbidden);
    }
    const value: unknown = reactions.get(key);
    if (value !== undefined && value !== true) throw new Refused("this is no reaction");
  }
  checkCount(transaction, reactions, { most: LIMITS.reactionsPerMap, noun: "reactions" });
}
