import { compareIds, compareNames } from "../../../model/alphabet.ts";
import type { Presence } from "../../../model/presence.ts";
import type { MapSession } from "../../session/mapSession.ts";

/** Someone who has this map open, in however many windows. */
export interface Person {
  readonly participantId: string;
  /** may be empty */
  readonly name: string;
  readonly isMe: boolean;
}

/**
 * Reads who is here: me first, then by name. The same array while nobody came, went or changed their name;
 * presence itself changes with every move of every pointer.
 */
export function createPeopleReader({ me, name, others }: MapSession): () => readonly Person[] {
  let last: readonly Person[] = [];
  let lastKey = "";
  return () => {
    // Two hundred names are put in order when one of them changes, not with every move of every pointer.
    const key = keyOf([me.participantId, name.get()], others.get().values());
    if (key === lastKey) return last;
    lastKey = key;
    const next = new Map<string, Person>([
      [me.participantId, { participantId: me.participantId, name: name.get(), isMe: true }],
    ]);
    for (const presence of others.get().values()) {
      const { participantId } = presence;
      if (!next.has(participantId))
        next.set(participantId, { participantId, name: presence.name, isMe: false });
    }
    const people = [...next.values()].sort(
      (a, b) =>
        Number(b.isMe) - Number(a.isMe) ||
        compareNames(a.name, b.name) ||
        compareIds(a.participantId, b.participantId),
    );
    if (!isSame(people, last)) last = people;
    return last;
  };
}

/** One or two letters for a circle; `null` where there is no name. */
export function initialsOf(name: string): string | null {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const letters = ends.flatMap((word) => Array.from(word ?? "").slice(0, 1));
  return letters.length > 0 ? letters.join("").toLocaleUpperCase() : null;
}

function keyOf(me: readonly string[], others: Iterable<Presence>): string {
  return JSON.stringify([me, ...Array.from(others, ({ participantId, name }) => [participantId, name])]);
}

function isSame(a: readonly Person[], b: readonly Person[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => {
      const other = b[index];
      return person.participantId === other?.participantId && person.name === other.name;
    })
  );
}
