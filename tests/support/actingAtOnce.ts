import * as Y from "yjs";

/** Somebody with a copy of a document of their own. */
interface Person {
  readonly doc: Y.Doc;
}

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
