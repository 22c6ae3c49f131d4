import type { JourneyHand } from "../../model/journeyPresence.ts";
import { type Presence, personColour } from "../../model/presence.ts";
import { createSignal, type Signal, type WritableSignal } from "../session/signal.ts";
import { createKeyedListeners } from "./keyedListeners.ts";

export interface Hand {
  /** may be empty */
  readonly name: string;
  readonly colour: string;
}

/** Who is at a card, and what they do with it; what the one who comes first does says the most. */
export interface PeopleAt {
  readonly doing: "carries" | "writes" | "looks";
  readonly colour: string;
  readonly names: readonly string[];
}

export interface CarriedCard extends Hand {
  readonly clientId: number;
  readonly card: string;
  readonly over: Extract<JourneyHand, { kind: "card" }>["over"];
}

export interface HeldSize extends Hand {
  readonly size: number;
}

export type HeldCurve = Hand & Omit<Extract<JourneyHand, { kind: "curve" }>, "kind">;

/** What the others do on one journey right now: each card, phase and lane hears only of itself. */
export interface JourneyPeople {
  at(cardId: string): PeopleAt | null;
  onCard(cardId: string, listener: () => void): () => void;
  /** cards in others' hands; a new list with every move */
  readonly carried: Signal<readonly CarriedCard[]>;
  /** of phases and lanes that are being resized; by their id */
  readonly sizes: Signal<ReadonlyMap<string, HeldSize>>;
  readonly curves: Signal<readonly HeldCurve[]>;
}

/** Reads the others' presence for as long as anybody watches. */
export function createJourneyPeople(
  others: Signal<ReadonlyMap<number, Presence>>,
  journeyId: string,
): JourneyPeople {
  let people: ReadonlyMap<string, PeopleAt> = new Map();
  const listeners = createKeyedListeners();
  const carried = createSignal<readonly CarriedCard[]>([]);
  const sizes = createSignal<ReadonlyMap<string, HeldSize>>(new Map());
  const curves = createSignal<readonly HeldCurve[]>([]);
  let watching = 0;
  let stop = (): void => undefined;

  const read = (): void => {
    const hands = [...others.get()].map(([clientId, presence]) => handOf(clientId, presence, journeyId));
    const next = peopleAtCards(hands);
    const touched = [...new Set([...people.keys(), ...next.keys()])].filter(
      (id) => !isSame(people.get(id), next.get(id)),
    );
    // What has not changed stays the same value, or all cards would render.
    people = new Map([...next].map(([id, at]) => [id, touched.includes(id) ? at : (people.get(id) ?? at)]));
    for (const id of touched) listeners.tell(id);
    setIfNew(
      carried,
      hands.flatMap(({ clientId, name, colour, hand }) =>
        hand?.kind === "card" ? [{ clientId, name, colour, card: hand.card, over: hand.over }] : [],
      ),
    );
    const held = new Map(sizes.get());
    const resizing = hands.flatMap(({ name, colour, hand }) =>
      hand?.kind === "size" ? [{ id: hand.id, held: { name, colour, size: hand.size } }] : [],
    );
    for (const id of held.keys()) if (!resizing.some((one) => one.id === id)) held.delete(id);
    for (const one of resizing) if (!isSame(held.get(one.id), one.held)) held.set(one.id, one.held);
    if (!isSame([...held], [...sizes.get()])) sizes.set(held);
    setIfNew(
      curves,
      hands.flatMap(({ name, colour, hand }) => {
        if (hand?.kind !== "curve") return [];
        const { persona, variant, points } = hand;
        return [{ name, colour, persona, variant, points }];
      }),
    );
  };

  /** Watches while at least one of all listeners is there. */
  const watched = (subscribe: () => () => void): (() => void) => {
    if (watching === 0) {
      stop = others.subscribe(read);
      read();
    }
    watching += 1;
    const leave = subscribe();
    let isGone = false;
    return () => {
      leave();
      if (isGone) return;
      isGone = true;
      watching -= 1;
      if (watching === 0) stop();
    };
  };
  const signal = <T>(inner: Signal<T>): Signal<T> => ({
    get: inner.get,
    subscribe: (listener) => watched(() => inner.subscribe(listener)),
  });
  return {
    at: (cardId) => people.get(cardId) ?? null,
    onCard: (cardId, listener) => watched(() => listeners.add(cardId, listener)),
    carried: signal(carried),
    sizes: signal(sizes),
    curves: signal(curves),
  };
}

interface Person extends Hand {
  readonly clientId: number;
  readonly hand: JourneyHand | null;
  readonly writes: string | null;
  readonly looksAt: readonly string[];
}

function handOf(clientId: number, presence: Presence, journeyId: string): Person {
  const { participantId, name, journeyHand, editing, selected } = presence;
  return {
    clientId,
    name,
    colour: personColour(participantId),
    hand: journeyHand?.journey === journeyId ? journeyHand.hand : null,
    writes: editing?.noteId ?? null,
    looksAt: selected,
  };
}

function peopleAtCards(people: readonly Person[]): Map<string, PeopleAt> {
  const found = new Map<string, PeopleAt>();
  const note = (id: string, doing: PeopleAt["doing"], { name, colour }: Hand): void => {
    const known = found.get(id);
    if (!known) found.set(id, { doing, colour, names: [name] });
    else if (!known.names.includes(name)) found.set(id, { ...known, names: [...known.names, name] });
  };
  for (const one of people) if (one.hand?.kind === "card") note(one.hand.card, "carries", one);
  for (const one of people) if (one.writes !== null) note(one.writes, "writes", one);
  for (const one of people) for (const id of one.looksAt) note(id, "looks", one);
  return found;
}

function setIfNew<T>(signal: WritableSignal<readonly T[]>, next: readonly T[]): void {
  if (!isSame(signal.get(), next)) signal.set(next);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
