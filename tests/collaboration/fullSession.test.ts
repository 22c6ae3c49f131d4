import { expect, test } from "vitest";
import * as Y from "yjs";
import { addStep, setAgenda } from "../../model/agendaCommands.ts";
import { MAX_STEPS } from "../../model/agendaStep.ts";
import { MAX_MESSAGES, readSession, type SessionRoot } from "../../model/sessionDocument.ts";
import { sendMessage, setLocked } from "../../model/steeringCommands.ts";
import { CLOSE } from "../../model/wire.ts";
import { openSynced } from "../support/participants.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { waitUntil } from "../support/waitUntil.ts";

const STEP = { title: "Schritt", field: null, questions: ["Was?"], minutes: 5, mode: "open" } as const;

const fill = (root: SessionRoot, count: number, value: () => unknown) => (doc: Y.Doc) =>
  doc.transact(() => {
    for (let index = 0; index < count; index += 1) doc.getMap(root).set(`entry${index}`, value());
  });

const TOO_MUCH: readonly [string, (doc: Y.Doc) => void][] = [
  ["steps without end", fill("steps", 201, () => new Y.Map())],
  ["groups without end", fill("groups", 201, () => new Y.Map())],
  ["people without end", fill("members", 4_001, () => "group")],
  ["messages without end", fill("messages", 401, () => 1)],
  ["rules without end", fill("rules", 21, () => true)],
  ["locks without end", fill("locks", 201, () => true)],
  ["a message of 10,000 letters", fill("messages", 1, () => ({ text: "x".repeat(10_000), to: null, at: 1 }))],
  [
    "a title of 5,000 letters",
    (doc) => doc.getMap("steps").set("step", new Y.Map([["title", "x".repeat(5_000)]])),
  ],
  [
    "questions of 5,000 letters",
    (doc) => doc.getMap("steps").set("s", new Y.Map([["questions", new Y.Text("x".repeat(5_000))]])),
  ],
  [
    "a step with a hundred keys",
    (doc) =>
      doc
        .getMap("steps")
        .set("step", new Y.Map(Array.from({ length: 100 }, (_, index) => [`key${index}`, 1]))),
  ],
];

test.each(TOO_MUCH)("a session does not take %s, and stays as it was", async (_, change) => {
  const all = await steeredWorkshop();
  await all.steer((doc) => setAgenda(doc, [STEP], "test"));
  const before = readSession(all.session.doc);
  const other = await openSynced(all.url, all.sessionRoom, (await all.enter("facilitator")).token);
  change(other.doc);
  await waitUntil("a close", () => other.closes[0]?.code === CLOSE.tooLarge);
  expect(other.closes[0]?.reason).not.toBe("");
  await all.steer((doc) => setLocked(doc, null, true, "test"));
  const fresh = await openSynced(all.url, all.sessionRoom, all.chief.token);
  expect(readSession(fresh.doc)).toEqual({ ...before, rules: { ...before.rules, locked: true } });
});

test("what is unknown or binary has no place in a session", async () => {
  const all = await steeredWorkshop();
  for (const change of [
    (doc: Y.Doc) => doc.getMap("ballots").set("x", 1),
    (doc: Y.Doc) => doc.getMap("rules").set("x", Uint8Array.of(1, 2, 3)),
    (doc: Y.Doc) => doc.getArray("steps").push(["x"]),
  ]) {
    const other = await openSynced(all.url, all.sessionRoom, (await all.enter("facilitator")).token);
    change(other.doc);
    await waitUntil("a close", () => other.closes[0]?.code === CLOSE.badMessage);
  }
  await all.steer((doc) => setLocked(doc, null, true, "test"));
});

test("a session whose document is full says so, and maps go on", async () => {
  const all = await steeredWorkshop({ limits: { sessionBytes: 20_000 } });
  const other = await openSynced(all.url, all.sessionRoom, (await all.enter("facilitator")).token);
  for (let count = 0; count < 60; count += 1) sendMessage(other.doc, "x".repeat(400), null, count, "test");
  await waitUntil("a close", () => other.closes[0]?.code === CLOSE.tooLarge);
  expect(other.closes[0]?.reason).toContain("full");
  const a = await all.open(await all.enter());
  a.doc.getMap("about").set("title", "weiter");
  await a.saved();
});

test("two facilitators who each bring an agenda at once are both taken, and the oldest messages make room", async () => {
  const all = await steeredWorkshop();
  const other = await openSynced(all.url, all.sessionRoom, (await all.enter("facilitator")).token);
  other.provider.disconnect();
  const agenda = Array.from({ length: MAX_STEPS }, () => STEP);
  setAgenda(other.doc, agenda, "test");
  await all.steer((doc) => setAgenda(doc, agenda, "test"));
  other.provider.connect();
  await waitUntil("both agendas are there", () => all.session.doc.getMap("steps").size === 2 * MAX_STEPS);
  await other.saved();
  expect(readSession(other.doc).steps).toHaveLength(MAX_STEPS);
  expect(addStep(other.doc, STEP, null, "test")).toBeNull();

  for (let count = 1; count <= MAX_MESSAGES + 5; count += 1) {
    sendMessage(all.session.doc, `Nachricht ${count}`, null, count, "test");
  }
  await all.session.saved();
  const { messages } = readSession(all.session.doc);
  expect(messages).toHaveLength(MAX_MESSAGES);
  expect(messages[0]?.text).toBe("Nachricht 6");
});
