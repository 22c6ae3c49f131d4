import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { createPresence } from "../../../server/sync/presence.ts";

const state = (clientId: number, clock: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, "{}");
  });

test("found by seed 423201: an older state from a new window does not hide that the old window has left", () => {
  const presence = createPresence(() => undefined);
  const [first, second] = [Symbol("first"), Symbol("second")];
  presence.receive(first, "eve", state(99, 1_000_000));
  presence.takeChanges(0, 0);
  presence.leave(first);
  expect(presence.receive(second, "eve", state(99, 1))).toBe("ignored");
  // Others know the high clock, and would not take a leaving with a lower one.
  expect(presence.takeChanges(0, 0)).toEqual([{ clientId: 99, clock: 1_000_000, json: "null" }]);
});

test("a window that is back with the state it had stays, as if it had never left", () => {
  const presence = createPresence(() => undefined);
  const [first, second] = [Symbol("first"), Symbol("second")];
  presence.receive(first, "ann", state(7, 5));
  presence.takeChanges(0, 0);
  presence.leave(first);
  expect(presence.receive(second, "ann", state(7, 5))).toBe("taken");
  expect(presence.takeChanges(100, 0)).toMatchObject([{ clientId: 7, clock: 5 }]);
});
