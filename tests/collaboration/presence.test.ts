import { expect, test } from "vitest";
import { MESSAGE } from "../../model/wire.ts";
import { awarenessFrame } from "../../server/sync/frames.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { startServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";

test("people see each other come, move and go, viewers too", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, vic] = await Promise.all([join(url, workshop), join(url, workshop, "viewer")]);
  const a = await openSynced(url, room, ann.token);
  const v = await openSynced(url, room, vic.token);
  const atAnns = (): unknown => a.provider.awareness.getStates().get(v.doc.clientID);
  v.provider.awareness.setLocalState({ participantId: vic.participantId, cursor: { x: 1, y: 2 } });
  a.provider.awareness.setLocalState({ participantId: ann.participantId });
  await waitUntil("Ann sees the viewer", () => JSON.stringify(atAnns())?.includes('"x":1'));
  v.provider.awareness.setLocalStateField("cursor", { x: 9, y: 2 });
  await waitUntil("Ann sees the move", () => JSON.stringify(atAnns())?.includes('"x":9'));
  const late = await openSynced(url, room, ann.token);
  await waitUntil("who comes late sees both", () => late.provider.awareness.getStates().size === 3);
  v.provider.destroy();
  await waitUntil("the viewer is gone", () => atAnns() === undefined);
});

test("a state carries its owner's participant id, whatever it said", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, bob] = await Promise.all([join(url, workshop), join(url, workshop)]);
  const a = await openSynced(url, room, ann.token);
  const raw = openRaw(url, room, bob.token);
  raw.send(awarenessFrame([{ clientId: 4242, clock: 1, json: '{"participantId":"","name":"Bob"}' }]));
  const state = await waitUntil("Ann sees Bob", () => a.provider.awareness.getStates().get(4242));
  expect(state).toEqual({ participantId: bob.participantId, name: "Bob" });
});

test("two hundred moves in one breath reach the others as a few, the last one included", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, bob] = await Promise.all([join(url, workshop), join(url, workshop)]);
  const watcher = openRaw(url, room, bob.token);
  const a = await openSynced(url, room, ann.token);
  for (let x = 1; x <= 200; x += 1) a.provider.awareness.setLocalState({ x });
  const moves = (): Uint8Array[] =>
    watcher.frames.filter(([kind, length = 0]) => kind === MESSAGE.awareness && length > 1);
  await waitUntil("the last move arrives", () =>
    moves().some((frame) => Buffer.from(frame).toString("latin1").includes('"x":200')),
  );
  expect(moves().length).toBeLessThan(50);
});
