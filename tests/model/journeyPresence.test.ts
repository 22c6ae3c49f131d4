import { expect, test } from "vitest";
import { newId } from "../../model/ids.ts";
import type { JourneyHand } from "../../model/journeyPresence.ts";
import { EMPTY_PRESENCE, readPresence } from "../../model/presence.ts";
import { LIMITS } from "../../model/wire.ts";

const ID = "a".repeat(40);

const handIn = (hand: unknown, journey: unknown = newId()) =>
  readPresence({ ...EMPTY_PRESENCE, journeyHand: { journey, hand } })?.journeyHand?.hand ?? null;

/** The longest that a client of ours may come to show. */
const LONGEST: readonly JourneyHand[] = [
  { kind: "card", card: ID, over: { phase: ID, lane: ID, x: -7.123456789, y: 7.123456789 } },
  { kind: "size", part: "phase", id: ID, size: 640.123456789 },
  {
    kind: "curve",
    persona: ID,
    variant: "asIs",
    points: Array.from({ length: LIMITS.phasesPerJourney }, (): [string, number] => [newId(), -1.5]),
  },
];

test("what a hand on a journey holds is read as it was shown, and the longest fits through the server's gate", () => {
  for (const hand of LONGEST) {
    expect(handIn(hand)).toEqual(hand);
    const state = {
      ...EMPTY_PRESENCE,
      participantId: newId(),
      name: "„".repeat(LIMITS.nameLength),
      selected: [ID],
      editing: { noteId: ID, caret: LIMITS.noteTextLength },
      journeyHand: { journey: ID, hand },
    };
    expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThanOrEqual(LIMITS.awarenessBytes);
  }
});

test("a hand that cannot be read holds nothing, and the person is still there", () => {
  const [card, size, curve] = LONGEST;
  const bad: unknown[] = [
    7,
    { ...card, card: "<b>" },
    { ...card, over: { phase: ID, lane: ID, x: 1e9, y: 0 } },
    { ...card, over: { phase: ID, lane: ID, x: Number.NaN, y: 0 } },
    { ...size, part: "journey" },
    { ...size, size: -1 },
    { ...curve, points: [[ID, 3]] },
    { ...curve, points: Array.from({ length: LIMITS.phasesPerJourney + 1 }, () => [ID, 0]) },
    { ...curve, variant: "never" },
    { kind: "knife" },
  ];
  for (const hand of bad) expect([hand, handIn(hand)]).toEqual([hand, null]);
  expect(handIn(size, 5)).toBeNull();
  expect(readPresence({ ...EMPTY_PRESENCE, name: "Kim", journeyHand: "x" })).toEqual({
    ...EMPTY_PRESENCE,
    name: "Kim",
  });
});
