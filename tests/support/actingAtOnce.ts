import * as Y from "yjs";

/** Somebody with a copy of a document of their own. */
interface Person {
  readonly doc: Y.Doc;
}

/** A person who writes, and can take back their own steps. */
export function writer<H>(index: number, createUndo: (doc: Y.Doc, origin: string) => H) {
  const doc = new Y.Doc();
  const origin = `person ${index}`;
  return { doc, origin, undo: createUndo(doc, origin) };
}

/** Measures words without a canvas. */
export const typesetter = () => ({
  widthOf: (text: string) => text.length * 0.5,
  syllablesOf: (word: string) => [word],
});

/** Each acts on their own copy, knowing of the others only what they have received. */
export function actInTurn<P extends Person, D extends { readonly who: number; readonly from: number }>(
  people: readonly P[],
  deeds: readonly D[],
  act: (me: P, from: P, deed: D) => void,
): void {
  for (const deed of deeds) {
    const [me, from] = [people[deed.who], people[deed.from]];
    if (me && from) act(me, from, deed);
  }
}

export function receive(me: Person, from: Person): void {
  Y.applyUpdate(me.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(me.doc)), "remote");
}

/** Everybody hears of everything; twice, because what the last one answers the first must hear, too. */
export function settle(people: readonly Person[]): void {
  for (const _ of [0, 1]) for (const me of people) for (const from of people) receive(me, from);
}
