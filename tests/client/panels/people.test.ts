import { expect, test } from "vitest";
import { createPeopleReader } from "../../../client/panels/map/people.ts";
import type { MapSession } from "../../../client/session/mapSession.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { EMPTY_PRESENCE, type Presence } from "../../../model/presence.ts";

function presence(participantId: string, name: string, x = 0): Presence {
  return { ...EMPTY_PRESENCE, participantId, name, cursor: { x, y: 0 } };
}

test("a moving pointer does not change who is here", () => {
  const others = createSignal<ReadonlyMap<number, Presence>>(new Map([[1, presence("b", "Bo")]]));
  const name = createSignal("Me");
  const session = { me: { participantId: "a", role: "participant", name: "Me" }, name, others };
  const read = createPeopleReader(session as unknown as MapSession);
  const before = read();
  expect(before.map((person) => person.name)).toEqual(["Me", "Bo"]);
  others.set(new Map([[1, presence("b", "Bo", 100)]]));
  expect(read()).toBe(before);
  // The same person in a second window, and I myself in one.
  others.set(
    new Map([1, 2].map((id) => [id, presence("b", "Bo", id)] as const).concat([[3, presence("a", "Me")]])),
  );
  expect(read()).toBe(before);
  name.set("Kim");
  expect(read()[0]).toEqual({ participantId: "a", name: "Kim", isMe: true });
});
