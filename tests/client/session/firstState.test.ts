import { expect, test } from "vitest";
import * as Y from "yjs";
import { takeFirstStateQuietly } from "../../../client/session/firstState.ts";

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
