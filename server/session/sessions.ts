import * as Y from "yjs";
import {
  type Editing,
  type EditRights,
  type Membership,
  mostRights,
  takesFromGroup,
} from "../../model/editRights.ts";
import { readSession, type Session } from "../../model/sessionDocument.ts";
import { roomName } from "../../model/wire.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { Log } from "../log.ts";
import type { Store } from "../storage/store.ts";
import { loadUpdates } from "../sync/roomDocument.ts";

/** What somebody did before they could have heard of a new rule is still taken. */
const GRACE_MS = 1_500;

export interface SessionsTuning {
  readonly ruleGraceMs?: number;
  /** Who is moved to another group in the middle of a sentence finishes it: longer than our client takes for that. */
  readonly moveGraceMs?: number;
}

/** A session before and after one change to it. */
export interface SessionChange {
  readonly workshopId: string;
  readonly before: Session;
  readonly after: Session;
}

/**
 * What the facilitators have set, of every workshop that has a room in memory. A rule counts from the moment in which
 * its change was accepted, and goes on counting while nobody has the session open.
 */
export interface Sessions {
  /** Afterwards `rightsOf` knows this workshop. Rejects when the store does not answer. */
  know(workshopId: string): Promise<void>;
  /** The session document of a room that was loaded, or has taken a change. */
  read(workshopId: string, doc: Y.Doc): void;
  /**
   * What somebody may do on a map, or in their draft for it, now or might a moment ago: the more of the two. By today's
   * rules, who has just left a group goes on as one of it for a while. Nothing where it knows nothing.
   */
  rightsOf(workshopId: string, editing: Editing, rule: Rule): EditRights;
  /** `listener` hears of each change, in the turn in which it was accepted. */
  onChange(listener: (change: SessionChange) => void): void;
  /** No room of this workshop is in memory any more. */
  forget(workshopId: string): void;
}

/** `editRights` or `draftRights`. */
type Rule = (session: Membership & Pick<Session, "rules">, editing: Editing) => EditRights;

interface Past<What> {
  readonly session: What;
  readonly endedAt: number;
}

interface Known {
  readonly session: Session;
  /** readings that counted until a moment ago */
  readonly past: readonly Past<Session>[];
  /** who was in which group before people were moved */
  readonly moves: readonly Past<Membership>[];
}

export function createSessions(
  store: Pick<Store, "loadDocument">,
  log: Log,
  { ruleGraceMs = GRACE_MS, moveGraceMs = DEFAULT_LIMITS.moveGraceMs }: SessionsTuning = {},
): Sessions {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<void>>();
  const listeners: ((change: SessionChange) => void)[] = [];

  const fromStore = async (workshopId: string): Promise<void> => {
    const { state, updates } = await store.loadDocument(roomName({ kind: "session", workshopId }));
    // Its room was loaded meanwhile, and knows more.
    if (known.has(workshopId)) return;
    const { doc, damaged } = loadUpdates([...(state ? [state] : []), ...updates]);
    if (damaged.size > 0) log.error(`${damaged.size} stored updates of a session do not apply`);
    known.set(workshopId, { session: readSession(doc), past: [], moves: [] });
    doc.destroy();
  };

  return {
    async know(workshopId) {
      if (known.has(workshopId)) return;
      const begun = asked.get(workshopId);
      if (begun) return await begun;
      const promise = fromStore(workshopId).finally(() => asked.delete(workshopId));
      asked.set(workshopId, promise);
      await promise;
    },

    read(workshopId, doc) {
      const before = known.get(workshopId);
      const session = readSession(doc);
      const now = performance.now();
      const past = before
        ? still([...before.past, { session: before.session, endedAt: now }], ruleGraceMs)
        : [];
      const moved = before && takesFromGroup(before.session, session) ? [before.session] : [];
      const moves = still(
        [
          ...(before?.moves ?? []),
          ...moved.map(({ groups, members }) => ({ session: { groups, members }, endedAt: now })),
        ],
        moveGraceMs,
      );
      known.set(workshopId, { session, past, moves });
      if (!before) return;
      const change = { workshopId, before: before.session, after: session };
      for (const listener of listeners) listener(change);
    },

    rightsOf(workshopId, editing, rule) {
      const one = known.get(workshopId);
      if (!one) return "none";
      const { rules } = one.session;
      return mostRights([
        rule(one.session, editing),
        ...still(one.past, ruleGraceMs).map(({ session }) => rule(session, editing)),
        ...still(one.moves, moveGraceMs).map(({ session }) => rule({ ...session, rules }, editing)),
      ]);
    },

    onChange: (listener) => void listeners.push(listener),
    forget: (workshopId) => void known.delete(workshopId),
  };
}

function still<What>(past: readonly Past<What>[], graceMs: number): readonly Past<What>[] {
  const now = performance.now();
  return past.filter(({ endedAt }) => now - endedAt < graceMs);
}
