import { expect, test } from "vitest";
import { createSignal } from "../../../client/session/signal.ts";
import { createJourneyPeople } from "../../../client/state/journeyPeople.ts";
import { newId } from "../../../model/ids.ts";
import type { JourneyHand } from "../../../model/journeyPresence.ts";
import { EMPTY_PRESENCE, type Presence } from "../../../model/presence.ts";

const JOURNEY = newId();
const [ONE, TWO, PHASE, LANE] = [newId(), newId(), newId(), newId()];

function open() {
  const others = createSignal<ReadonlyMap<number, Presence>>(new Map());
  const people = createJourneyPeople(others, JOURNEY);
  const heard: string[] = [];
  const stops = [
    people.onCard(ONE, () => heard.push("one")),
    people.onCard(TWO, () => heard.push("two")),
    people.carried.subscribe(() => heard.push("carried")),
    people.sizes.subscribe(() => heard.push("sizes")),
    people.curves.subscribe(() => heard.push("curves")),
  ];
  const show = (clientId: number, change: Partial<Presence>): void =>
    others.set(new Map(others.get()).set(clientId, { ...EMPTY_PRESENCE, name: `P${clientId}`, ...change }));
  const hold = (hand: JourneyHand, journey = JOURNEY) => ({ journeyHand: { journey, hand } });
  return { others, people, show, hold, stops, heard: () => heard.splice(0) };
}

const carry = (card: string, x: number): JourneyHand => ({
  kind: "card",
  card,
  over: { phase: PHASE, lane: LANE, x, y: 0 },
});

test("a card hears of its own people only, and not of how far it is carried", () => {
  const { people, show, hold, heard } = open();
  show(1, { selected: [ONE] });
  expect([people.at(ONE), heard()]).toMatchObject([{ doing: "looks", names: ["P1"] }, ["one"]]);
  const before = people.at(ONE);
  show(2, hold(carry(TWO, 0)));
  expect([people.at(TWO)?.doing, heard()]).toEqual(["carries", ["two", "carried"]]);
  show(2, hold(carry(TWO, 1)));
  expect([people.at(ONE) === before, heard()]).toEqual([true, ["carried"]]);
  show(3, { selected: [TWO], editing: { noteId: TWO, caret: 0 } });
  expect([people.at(TWO)?.names, people.at(TWO)?.doing, heard()]).toEqual([["P2", "P3"], "carries", ["two"]]);
  show(2, {});
  expect([people.at(TWO)?.doing, people.carried.get(), heard()]).toEqual(["writes", [], ["two", "carried"]]);
});

test("sizes and curves in others' hands are heard of when they change, those of another journey never", () => {
  const { people, show, hold, heard } = open();
  show(1, hold({ kind: "size", part: "phase", id: PHASE, size: 300 }));
  expect([people.sizes.get().get(PHASE), heard()]).toMatchObject([{ size: 300, name: "P1" }, ["sizes"]]);
  show(2, hold({ kind: "curve", persona: null, variant: "toBe", points: [[PHASE, 1.5]] }));
  expect([people.curves.get(), heard()]).toMatchObject([
    [{ name: "P2", variant: "toBe", points: [[PHASE, 1.5]] }],
    ["curves"],
  ]);
  show(2, {
    ...hold({ kind: "curve", persona: null, variant: "toBe", points: [[PHASE, 1.5]] }),
    selected: [ONE],
  });
  expect(heard()).toEqual(["one"]);
  show(1, {});
  show(2, hold(carry(ONE, 0), newId()));
  expect([people.sizes.get().size, people.curves.get(), people.carried.get()]).toEqual([0, [], []]);
});

test("nobody listens to the others any more when nobody watches", () => {
  const { people, show, stops, heard } = open();
  for (const stop of stops) stop();
  show(1, { selected: [ONE] });
  expect([heard(), people.at(ONE)]).toEqual([[], null]);
});
