import { expect, test } from "vitest";
import * as Y from "yjs";
import { adoptImport } from "../../../client/session/adoptImport.ts";
import { takeFirstStateQuietly } from "../../../client/session/firstState.ts";
import type { MapSession, Me } from "../../../client/session/mapSession.ts";
import { onEachChange } from "../../../client/session/onEachChange.ts";

function heardBy(doc: Y.Doc): { readonly updates: unknown[]; taken: number } {
  const heard = { updates: [] as unknown[], taken: 0 };
  doc.on("update", (_update: Uint8Array, from: unknown) => void heard.updates.push(from));
  takeFirstStateQuietly(doc, "server", () => {
    heard.taken += 1;
  });
  return heard;
}

function stateOf(work: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  work(doc);
  return Y.encodeStateAsUpdate(doc);
}

const NOTE = stateOf((doc) => doc.getMap("notes").set("a", 1));

test("the first state is told once, and everything after it is an update", () => {
  const doc = new Y.Doc();
  const heard = heardBy(doc);
  Y.applyUpdate(doc, NOTE, "server");
  expect(heard).toEqual({ updates: [], taken: 1 });
  Y.applyUpdate(
    doc,
    stateOf((other) => other.getMap("notes").set("b", 1)),
    "server",
  );
  doc.transact(() => doc.getMap("notes").set("c", 1), "me");
  expect(heard).toEqual({ updates: ["server", "me"], taken: 1 });
});

test("who follows a document hears of its first state, too, and of nothing that changes nothing", () => {
  const doc = new Y.Doc();
  heardBy(doc);
  let changes = 0;
  const stop = onEachChange(doc, () => {
    changes += 1;
  });
  Y.applyUpdate(doc, NOTE, "server");
  Y.applyUpdate(doc, NOTE, "server");
  doc.transact(() => undefined);
  expect(changes).toBe(1);
  stop();
  doc.getMap("notes").set("b", 1);
  expect(changes).toBe(1);
});

test("what the server wrote in my name is one step of mine, also when it comes as the first state", () => {
  const doc = new Y.Doc();
  heardBy(doc);
  const other = new Y.Doc();
  other.getMap("notes").set("a", 1);
  const written = { clientId: other.clientID, clock: 0, length: 1 };
  const adopted: unknown[] = [];
  const undo = { adopt: (...step: unknown[]) => void adopted.push(step) } as unknown as MapSession["undo"];
  adoptImport({ doc, undo, me: { participantId: "me" } as Me }, written);
  expect(adopted).toEqual([]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "server");
  expect(adopted).toEqual([[written, "me"]]);
  doc.getMap("notes").set("b", 1);
  expect(adopted).toEqual([[written, "me"]]);
});

test("what comes from elsewhere, or into a document that has something, is an update", () => {
  const doc = new Y.Doc();
  const heard = heardBy(doc);
  Y.applyUpdate(doc, NOTE, "copy");
  Y.applyUpdate(
    doc,
    stateOf((other) => other.getMap("notes").set("b", 1)),
    "server",
  );
  expect(heard).toEqual({ updates: ["copy", "server"], taken: 0 });
});

test("what an observer writes while the first state comes in is heard", () => {
  const doc = new Y.Doc();
  const heard = heardBy(doc);
  doc.getMap("notes").observe(() => {
    if (!doc.getMap("seen").has("a")) doc.transact(() => doc.getMap("seen").set("a", true), "observer");
  });
  doc.on("afterTransaction", ({ origin }) => {
    if (origin === "server") doc.transact(() => doc.getMap("told").set("a", true), "listener");
  });
  Y.applyUpdate(doc, NOTE, "server");
  expect(heard.taken).toBe(1);
  expect(heard.updates).toEqual(["observer", "listener"]);
});
