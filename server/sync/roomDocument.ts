import * as Y from "yjs";
import type { EditRights } from "../../model/editRights.ts";
import { dropErased, type ErasedIds, NOTHING_ERASED } from "../../model/mapErasure.ts";
import { dropErasedFromOutcome } from "../../model/outcomeErasure.ts";
import { CLOSE, type Room } from "../../model/wire.ts";
import { deedOf } from "../deeds/deedOf.ts";
import type { Deed } from "../deeds/deeds.ts";
import { newClaims, type Owners } from "../gate/ownership.ts";
import { checkTransaction } from "../gate/postCheck.ts";
import { type Refusal, Refused, refusalOf } from "../gate/refusal.ts";
import { rootsOf } from "../gate/roots.ts";
import { type Scan, scanUpdate } from "../gate/updateScanner.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { type ClientClaim, ERASED_OWNER, SERVER_OWNER, type StoredDocument } from "../storage/store.ts";
import { createDocumentHistory } from "./documentHistory.ts";
import { didWhatItSays, QuietDoc } from "./quietDoc.ts";

/** Updates that a joiner gets beside the encoded state before that is encoded anew. */
const CATCH_UP_UPDATES = 64;

export interface UpdateSender {
  readonly participantId: string;
  readonly isLimited: boolean;
  /** what they may do on a map or the outcome right now; all without */
  readonly rights?: EditRights;
  /** see `newClaims` */
  readonly mayBring?: ((clientId: number) => boolean) | null;
}

/** What the document emitted for an accepted change: to be sent and logged. Null when nothing changed. */
export interface Accepted {
  readonly update: Uint8Array | null;
  readonly claims: readonly ClientClaim[];
  /** Something was taken out of it again, so that its sender must hear of it, too. */
  readonly isCorrected: boolean;
}

/** `deed`: what it did to a map. `early`: nothing was done, as it builds on what has not come; see `Scan.needs`. */
export type Verdict =
  | { readonly accepted: Accepted; readonly deed: Deed | null }
  | { readonly refused: Refusal }
  | { readonly early: ReadonlyMap<number, number> };

/** A room's document in memory, behind the gate. Whatever it has accepted is in `emitted` order in the log, too. */
export interface RoomDocument {
  /** Changes when a refused update forced a rebuild; never keep it. */
  readonly doc: Y.Doc;
  readonly owners: ReadonlyMap<number, string>;
  /**
   * A client's update, checked from its first byte to what it did. All of it is taken or nothing: what Yjs would keep until
   * its predecessors come would come in with somebody else's change, in their name and by their rights.
   */
  receive(update: Uint8Array, sender: UpdateSender): Verdict;
  /** A change by the server itself. `work` writes to the document in one transaction. */
  edit(work: (doc: Y.Doc) => void): Accepted;
  /** Whether `early` is over. */
  knows(needs: ReadonlyMap<number, number>): boolean;
  /** How far it knows each client, encoded once per change. */
  stateVector(): Uint8Array;
  /**
   * All of it, for someone who has nothing: an encoded state, then the few updates after it, in order. Encoding 2,000
   * notes takes as long as thirty joins, so that it is done seldom.
   */
  catchUp(): readonly Uint8Array[];
  /** All that makes it what it is now, to be put together by whoever needs it: taking it costs next to nothing. */
  history(): readonly Uint8Array[];
  /** How many updates it has accepted; with `rebase` a mark in its history. */
  readonly acceptedUpdates: number;
  /** Puts a verified compacted state in the place of the first `acceptedUpdates` ones. */
  rebase(state: Uint8Array, acceptedUpdates: number): void;
  /** The same with a state that is not quite what they made: the document is built anew. */
  replaceHistory(state: Uint8Array, acceptedUpdates: number): void;
  /** From now on nobody writes under the client ids of this participant. */
  disown(participantId: string): void;
  destroy(): void;
}

/**
 * Opens what is stored. `onDamage` hears of updates that opened but do not apply; the rest is loaded. What is in
 * `erased` now or later never comes back in.
 */
export function openRoomDocument(
  kind: Room["kind"],
  stored: StoredDocument,
  onDamage: (count: number) => void,
  erased: ErasedIds = NOTHING_ERASED,
  limits: Limits = DEFAULT_LIMITS,
): RoomDocument {
  const roots = rootsOf(kind);
  const guard = guardOf(kind);
  const maxBytes = kind === "session" ? limits.sessionBytes : limits.documentBytes;
  const owners: Owners = new Map(
    stored.claims.map(({ clientId, participantId }) => [clientId, participantId]),
  );
  const history = createDocumentHistory([...(stored.state ? [stored.state] : []), ...stored.updates]);
  let rebased = 0;
  /** the state as it was after `count` accepted updates */
  let encoded: { readonly state: Uint8Array; readonly count: number } | null = null;
  let vector: Uint8Array | null = null;
  let emitted: Uint8Array[] = [];
  let check: ((transaction: Y.Transaction) => void) | null = null;
  /** what the update says that is being applied; null when its bytes cannot stand for what it does */
  let said: Scan | null = null;
  let failure: unknown = null;
  let isCorrected = false;
  let deed: Deed | null = null;

  const build = (): Y.Doc => {
    const updates = history.all();
    const loaded = loadUpdates(updates);
    if (loaded.damaged.size > 0) {
      history.keep(updates.filter((update) => !loaded.damaged.has(update)));
      onDamage(loaded.damaged.size);
    }
    const { doc } = loaded;
    for (const root of roots) doc.getMap(root);
    const emit = (update: Uint8Array): void => void emitted.push(update);
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      try {
        check?.(transaction);
      } catch (error) {
        failure ??= error;
      }
      if (said && !isCorrected && didWhatItSays(transaction, said)) {
        doc.off("update", emit);
      } else {
        said = null;
        doc.on("update", emit);
      }
    });
    encoded = null;
    vector = null;
    return doc;
  };
  let doc = build();

  const rebuild = (): void => {
    doc.destroy();
    doc = build();
  };

  const take = (claims: readonly ClientClaim[]): Accepted => {
    const made = emitted.length > 1 ? Y.mergeUpdates(emitted) : emitted[0];
    emitted = [];
    const update = made ? history.add(made) : null;
    if (update) {
      vector = null;
      for (const { clientId, participantId } of claims) owners.set(clientId, participantId);
    }
    return { update, claims, isCorrected };
  };

  const clockOf = (client: number): number => Y.getState(doc.store, client);
  const repeats = ({ clients }: Scan): boolean => {
    for (const [client, { from }] of clients) if (from < clockOf(client)) return true;
    return false;
  };

  /** One transaction, so that what the guard takes out again is in no log and no message. */
  const transact = (work: () => void, origin: string): void => {
    isCorrected = false;
    doc.transact((transaction) => {
      work();
      isCorrected = guard?.(transaction, erased) ?? false;
    }, origin);
  };

  const knows = (needs: ReadonlyMap<number, number>): boolean => {
    for (const [client, clock] of needs) if (clockOf(client) < clock) return false;
    return true;
  };

  const apply = (update: Uint8Array, scan: Scan | null, sender: UpdateSender): void => {
    const pendingBefore = pendingBytes(doc);
    emitted = [];
    failure = null;
    deed = null;
    said = doc.store.pendingStructs === null && doc.store.pendingDs === null ? scan : null;
    check = (transaction) => {
      checkTransaction(transaction, kind, sender, limits);
      const { participantId } = sender;
      const isOwn = (client: number): boolean => (owners.get(client) ?? participantId) === participantId;
      if (kind === "map") deed = deedOf(transaction, isOwn);
    };
    try {
      transact(() => Y.applyUpdate(doc, update), "client");
    } finally {
      check = null;
    }
    if (failure) throw failure;
    if (said) emitted = [update];
    said = null;
    if (pendingBytes(doc) > pendingBefore) {
      if (pendingBefore > 0) throw new Refused("this builds on changes that have not come", CLOSE.comeBack);
      throw new Refused("changes that wait for each other");
    }
    for (const name of doc.share.keys()) if (!roots.includes(name)) throw new Refused("an unknown part");
  };

  return {
    get doc() {
      return doc;
    },
    owners,
    knows,
    get acceptedUpdates() {
      return history.added;
    },

    receive(update, sender) {
      let claims: ClientClaim[];
      let scan: Scan;
      try {
        scan = scanUpdate(update, roots);
        claims = newClaims(scan, owners, sender.participantId, clockOf, sender.mayBring ?? null);
        if (history.bytes + update.length > maxBytes) {
          throw new Refused("this document is full", CLOSE.tooLarge);
        }
      } catch (error) {
        return { refused: refusalOf(error) };
      }
      if (pendingBytes(doc) === 0 && !knows(scan.needs)) return { early: scan.needs };
      try {
        // A repetition with forged neighbours would split an emoji in memory, and nowhere else.
        if (repeats(scan)) apply(Y.diffUpdate(update, Y.encodeStateVector(doc)), null, sender);
        else apply(update, scan, sender);
      } catch (error) {
        // Yjs may have kept a part of it, even when it threw.
        rebuild();
        emitted = [];
        return { refused: refusalOf(error) };
      }
      return { accepted: take(claims), deed };
    },

    edit(work) {
      emitted = [];
      said = null;
      transact(() => work(doc), "server");
      return take(owners.has(doc.clientID) ? [] : [{ clientId: doc.clientID, participantId: SERVER_OWNER }]);
    },

    stateVector() {
      vector ??= Y.encodeStateVector(doc);
      return vector;
    },

    catchUp() {
      if (!encoded || history.added - encoded.count > CATCH_UP_UPDATES) {
        encoded = { state: Y.encodeStateAsUpdate(doc), count: history.added };
      }
      return [encoded.state, ...history.after(encoded.count)];
    },

    history: () => history.all(),

    rebase(state, upTo) {
      if (upTo < rebased) return;
      history.replace(state, upTo);
      encoded = { state, count: upTo };
      rebased = upTo;
    },

    replaceHistory(state, upTo) {
      history.replace(state, upTo);
      rebased = upTo;
      rebuild();
    },

    disown(participantId) {
      for (const [clientId, owner] of owners) if (owner === participantId) owners.set(clientId, ERASED_OWNER);
    },

    destroy: () => doc.destroy(),
  };
}

/** What keeps out of a document what was erased from it; null where nobody's words stand. */
function guardOf(kind: Room["kind"]): typeof dropErased | null {
  switch (kind) {
    case "map":
    case "draft":
      return dropErased;
    case "outcome":
      return dropErasedFromOutcome;
    case "session":
    case "results":
      return null;
  }
}

/** Applies updates to a fresh document; those that throw are left out of it and named. */
export function loadUpdates(updates: readonly Uint8Array[]): { doc: Y.Doc; damaged: Set<Uint8Array> } {
  const damaged = new Set<Uint8Array>();
  for (;;) {
    const doc = new QuietDoc();
    const culprit = updates.find((update) => !damaged.has(update) && !applies(doc, update));
    if (!culprit) return { doc, damaged };
    // A throw may have left a part behind, so that the others get a clean document.
    damaged.add(culprit);
    doc.destroy();
  }
}

function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update, "load");
    return true;
  } catch {
    return false;
  }
}

/** More than 0 only where a row of the log was lost, and until somebody brings it back: what came after it then waits for it. */
function pendingBytes(doc: Y.Doc): number {
  return (doc.store.pendingStructs?.update.length ?? 0) + (doc.store.pendingDs?.length ?? 0);
}
