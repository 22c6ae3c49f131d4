import * as Y from "yjs";
import { MAX_STEPS } from "../../model/agendaStep.ts";
import {
  MAX_GROUPS,
  MAX_MEMBERS,
  MAX_MESSAGES,
  SESSION_ROOTS,
  type SessionRoot,
  sessionRoot,
} from "../../model/sessionDocument.ts";
import { CLOSE, LIMITS } from "../../model/wire.ts";
import { changesOf } from "./changes.ts";
import { Refused } from "./refusal.ts";

/** Rules, plan and the like have a handful of keys; those of a later version find room, too. */
const FEW = 20;
/** Two facilitators who fill something at the same time may together pass its limit; nobody may alone. */
const MERGED = 2;
/** UTF-16 units of one value as JSON: a message of 500 letters that all must be escaped. */
const MAX_VALUE = 4_000;
/** More than any entry of a later version will have; each step, and each group, is one. */
const MAX_KEYS = 40;

const MAX_ENTRIES: Readonly<Record<SessionRoot, number>> = {
  steps: MERGED * MAX_STEPS,
  runs: MERGED * (MAX_GROUPS + 1),
  plan: FEW,
  rules: FEW,
  locks: MERGED * LIMITS.mapsPerWorkshop,
  attention: FEW,
  groups: MERGED * MAX_GROUPS,
  members: MERGED * MAX_MEMBERS,
  messages: MERGED * MAX_MESSAGES,
};

/**
 * Throws `Refused` when a transaction has made a session larger than anybody needs: it is sent to everyone who comes.
 * Deleting is always taken. Call like `changesOf`.
 */
export function checkSession(transaction: Y.Transaction): void {
  const grown = new Set<string>();
  for (const { kind, item, root, entry } of changesOf(transaction)) {
    if (kind === "deleted" || item.deleted) continue;
    if (item === entry) grown.add(root);
    const { parent, content } = item;
    if (item !== entry && parent instanceof Y.Map && parent.size > MAX_KEYS) {
      throw new Refused("an entry of the session has too many keys", CLOSE.tooLarge);
    }
    if (content instanceof Y.ContentAny && JSON.stringify(content.arr).length > MAX_VALUE) {
      throw new Refused("a text of the session is too long", CLOSE.tooLarge);
    }
    if (content instanceof Y.ContentBinary) throw new Refused("nothing of a session is binary");
  }
  for (const root of SESSION_ROOTS) {
    if (grown.has(root) && sessionRoot(transaction.doc, root).size > MAX_ENTRIES[root]) {
      throw new Refused(`a session has at most ${MAX_ENTRIES[root]} ${root}`, CLOSE.tooLarge);
    }
  }
}
