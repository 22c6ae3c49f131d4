import type { Awareness } from "y-protocols/awareness";
import { EMPTY_PRESENCE, type Presence, readPresence } from "../../model/presence.ts";
import { createSignal, type Signal } from "./signal.ts";

/** 25 a second: below, cursors stutter; above, two hundred people cost each other more than they see. */
const SEND_INTERVAL_MS = 40;

export interface PresenceLink {
  readonly others: Signal<ReadonlyMap<number, Presence>>;
  show(change: Partial<Presence>): void;
  close(): void;
}

/** Own presence out (throttled, the last value always sent, nothing while alone but who I am) and the others' in. */
export function createPresenceLink(
  awareness: Awareness,
  me: Pick<Presence, "participantId" | "name">,
): PresenceLink {
  const others = createSignal(readAll(awareness));
  let own: Presence = { ...EMPTY_PRESENCE, ...me };
  let sentAt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = (): void => {
    timer = null;
    sentAt = Date.now();
    awareness.setLocalState(own);
  };
  const sendSoon = (): void => {
    if (timer !== null) return;
    const wait = sentAt + SEND_INTERVAL_MS - Date.now();
    if (wait <= 0) send();
    else timer = setTimeout(send, wait);
  };
  const read = ({ added, updated, removed }: Changed): void => {
    const states = new Map(others.get());
    // Of two hundred people a few move in the same moment: the others are not read again.
    for (const clientId of [...added, ...updated, ...removed]) {
      const presence = readOther(awareness, clientId);
      if (presence) states.set(clientId, presence);
      else states.delete(clientId);
    }
    others.set(states);
    // Whoever comes gets what I did not send while I was alone.
    if (added.some((clientId) => clientId !== awareness.clientID)) sendSoon();
  };
  awareness.on("change", read);
  send();

  return {
    others,
    show: (change) => {
      const next = { ...own, ...change };
      if (isSame(own, next)) return;
      const lasting = own.name !== next.name || own.participantId !== next.participantId;
      own = next;
      if (lasting || others.get().size > 0) sendSoon();
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
      awareness.off("change", read);
      awareness.setLocalState(null);
    },
  };
}

/** Client ids. */
interface Changed {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

function readOther(awareness: Awareness, clientId: number): Presence | null {
  return clientId === awareness.clientID ? null : readPresence(awareness.getStates().get(clientId));
}

function readAll(awareness: Awareness): ReadonlyMap<number, Presence> {
  return new Map(
    [...awareness.getStates().keys()].flatMap((clientId) => {
      const presence = readOther(awareness, clientId);
      return presence ? [[clientId, presence] as const] : [];
    }),
  );
}

function isSame(a: Presence, b: Presence): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
