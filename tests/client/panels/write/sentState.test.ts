import { expect, test } from "vitest";
import { sentStateOf } from "../../../../client/panels/write/sentState.ts";

const saved = { connection: { kind: "saved" }, keeping: "kept", unconfirmed: 0, hasWritten: true } as const;

test("“sent” is said only when the server has confirmed all of it", () => {
  expect(sentStateOf(saved)).toEqual({ kind: "sent" });
  expect(sentStateOf({ ...saved, unconfirmed: 1 })).toEqual({ kind: "sending" });
  expect(sentStateOf({ ...saved, connection: { kind: "saving" }, unconfirmed: 1 })).toEqual({
    kind: "sending",
  });
  expect(sentStateOf({ ...saved, connection: { kind: "storageFailed" }, unconfirmed: 1 })).toEqual({
    kind: "notSaved",
  });
  expect(sentStateOf({ ...saved, hasWritten: false })).toEqual({ kind: "ready" });
});

test("without a network it says where the changes are", () => {
  const offline = { ...saved, connection: { kind: "offline", changes: 2 }, unconfirmed: 2 } as const;
  expect(sentStateOf(offline)).toEqual({ kind: "waiting", count: 2 });
  expect(sentStateOf({ ...offline, keeping: "none" })).toEqual({ kind: "windowOnly", count: 2 });
  expect(sentStateOf({ ...offline, unconfirmed: 0 })).toEqual({ kind: "offline" });
  // Left from an earlier visit, while the first connection is being made.
  expect(sentStateOf({ ...offline, connection: { kind: "connecting" } })).toEqual({
    kind: "waiting",
    count: 2,
  });
});
