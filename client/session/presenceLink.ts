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
  const others = createSignal<ReadonlyMap<number, Presence>>(new Map());
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
  const read = ({ added }: { added: number[] }): void => {
    const states = new Map<number, Presence>();
    for (const [clientId, state] of awareness.getStates()) {
      const presence = clientId === awareness.clientID ? null : readPresence(state);
      if (presence) states.set(clientId, presence);
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

function isSame(a: Presence, b: Presence): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
