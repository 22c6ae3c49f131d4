import * as decoding from "lib0/decoding";
import { LIMITS } from "../../model/wire.ts";
import type { PresenceEntry } from "./frames.ts";

/** An echo of a whole room may be long, but nobody can be in more than this many. */
const MAX_ENTRIES = 1_000;

interface Shown extends PresenceEntry {
  readonly socket: symbol;
  readonly participantId: string;
  lastShown: number;
}

/** Why presence was not taken: `ignored` is harmless (an echo), `bad` is not a thing a client of ours sends. */
export type PresenceVerdict = "taken" | "ignored" | "bad";

/** Who is in a room and what they show: one client id per socket, and only its own. Nothing is stored. */
export interface Presence {
  receive(socket: symbol, participantId: string, update: Uint8Array): PresenceVerdict;
  leave(socket: symbol): void;
  /** Under which client id this socket shows itself. */
  clientOf(socket: symbol): number | undefined;
  /** All states, for someone who just came. */
  all(): PresenceEntry[];
  /**
   * What changed since the last call. A person who was shown less than `showEveryMs` before `now` (both in
   * milliseconds of one steady clock) waits, and what comes meanwhile is merged into the newest.
   */
  takeChanges(now: number, showEveryMs: number): PresenceEntry[];
  readonly hasChanges: boolean;
}

/** `ownerOf` says who writes under a client id in the room's document, so that nobody poses as them. */
export function createPresence(ownerOf: (clientId: number) => string | undefined): Presence {
  const states = new Map<number, Shown>();
  const clientOf = new Map<symbol, number>();
  /** Ids that viewers use, too, stay theirs while the room is loaded. */
  const seenWith = new Map<number, string>();
  const changed = new Set<number>();
  const left = new Map<number, PresenceEntry>();

  const remove = (clientId: number, clock: number): void => {
    states.delete(clientId);
    changed.delete(clientId);
    left.set(clientId, { clientId, clock, json: "null" });
  };

  const mayUse = (socket: symbol, participantId: string, entry: PresenceEntry): boolean => {
    const own = clientOf.get(socket);
    if (own !== undefined) return own === entry.clientId;
    const owner = ownerOf(entry.clientId) ?? seenWith.get(entry.clientId) ?? participantId;
    if (owner !== participantId) return false;
    // The same person's older socket may linger after a reconnect. An echo never has a newer clock.
    const current = states.get(entry.clientId);
    return current === undefined || entry.clock > current.clock;
  };

  return {
    receive(socket, participantId, update) {
      const entries = readEntries(update);
      if (!entries) return "bad";
      const entry = entries.find((one) => mayUse(socket, participantId, one));
      if (!entry) return "ignored";
      const { clientId, clock } = entry;
      const current = states.get(clientId);
      if (entry.json === "null") {
        if (current?.socket === socket) remove(clientId, Math.max(clock, current.clock));
        return "taken";
      }
      const json = cleanState(entry.json, participantId);
      if (json === null) return "bad";
      if (current && clock <= current.clock) return "ignored";
      // Others still know the clock of who has just left; below it they would hear of no leaving any more.
      if (clock < (left.get(clientId)?.clock ?? 0)) return "ignored";
      if (current && current.socket !== socket) clientOf.delete(current.socket);
      clientOf.set(socket, clientId);
      seenWith.set(clientId, participantId);
      left.delete(clientId);
      states.set(clientId, {
        clientId,
        clock,
        json,
        socket,
        participantId,
        lastShown: current?.lastShown ?? Number.NEGATIVE_INFINITY,
      });
      changed.add(clientId);
      return "taken";
    },

    leave(socket) {
      const clientId = clientOf.get(socket);
      clientOf.delete(socket);
      const current = clientId === undefined ? undefined : states.get(clientId);
      if (current?.socket === socket) remove(current.clientId, current.clock);
    },

    clientOf: (socket) => clientOf.get(socket),

    all: () => [...states.values()],

    takeChanges(now, showEveryMs) {
      const entries = [...left.values()];
      left.clear();
      for (const clientId of changed) {
        const state = states.get(clientId);
        if (state && now - state.lastShown < showEveryMs) continue;
        changed.delete(clientId);
        if (!state) continue;
        state.lastShown = now;
        entries.push(state);
      }
      return entries;
    },

    get hasChanges() {
      return changed.size > 0 || left.size > 0;
    },
  };
}

function readEntries(update: Uint8Array): PresenceEntry[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (count > MAX_ENTRIES) return null;
    const entries: PresenceEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ clientId, clock, json: decoding.readVarString(decoder) });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    return null;
  }
}

/** The state with the sender's own participant id in it; null when it is too large, no object, or poses as another. */
function cleanState(json: string, participantId: string): string | null {
  if (Buffer.byteLength(json) > LIMITS.awarenessBytes || json.includes("__proto__")) return null;
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof state !== "object" || state === null || Array.isArray(state)) return null;
  const claimed = (state as { participantId?: unknown }).participantId;
  if (claimed === participantId) return json;
  // A client that has not joined yet in its own mind shows an empty id.
  if (claimed !== undefined && claimed !== "") return null;
  return JSON.stringify({ ...state, participantId });
}
