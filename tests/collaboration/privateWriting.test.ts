import { expect, test } from "vitest";
import { addNotes, deleteNotes, editText } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import {
  draftNote,
  facilitationOf,
  openResults as openResultsAt,
  runStep,
  waitingOn,
} from "../support/facilitation.ts";
import { bearer, join, openClient, openSynced } from "../support/participants.ts";
import { privateWriters, privateWritersAt, textsOn, writeDraft } from "../support/privateWriters.ts";
import { placesOf } from "../support/sealedData.ts";
import { type SpawnedServer, spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

test("all see how many notes wait where, while they are written and taken back, and after a restart", async () => {
  const data = { folder: temporaryFolder() };
  const { workshop, ann, bob, chief, vic, mapId, drafts, write, openResults, close } = await privateWriters({
    data,
    tuning: { idleMs: 10 },
  });
  const results = await openResults(vic);
  const a = await write(ann, draftNote("eins"), draftNote("zwei"), draftNote(" "));
  await waitUntil("two wait", () => waitingOn(results, mapId).pains === 2);
  const b = await write(bob, draftNote("drei", "gains"));
  await waitUntil("three wait", () => waitingOn(results, mapId).gains === 1);
  deleteNotes(a.client.doc, [a.ids[0] ?? ""], "test");
  await waitUntil("one was taken back", () => waitingOn(results, mapId).pains === 1);
  for (const { client } of [a, b]) client.provider.destroy();
  const bobs = { participantId: bob.participantId, counts: { gains: 1 } };
  const byPerson = [{ participantId: ann.participantId, counts: { pains: 1 } }, bobs];
  expect(await drafts(chief.token)).toEqual(expect.arrayContaining(byPerson));
  results.provider.destroy();
  await close();

  // Somebody has counted wrongly, or a crash came between a note and its count.
  const second = await startServer({ data, tuning: { idleMs: 10 } });
  const again = await openResultsAt(second.url, workshop, vic.token);
  await waitUntil("as before", () => waitingOn(again, mapId).pains === 1);
  expect(waitingOn(again, mapId)).toEqual({ pains: 1, gains: 1 });
  expect(await facilitationOf(second.url, workshop).drafts(chief.token)).toHaveLength(2);
});

test("only facilitators ask for drafts and reveal them", async () => {
  const { workshop, mapId, ann, vic, reveal, url } = await privateWriters();
  for (const { token } of [ann, vic]) {
    expect((await reveal(token)).status).toBe(403);
    const path = `${url}/api/workshops/${workshop.id}/maps/${mapId}/drafts`;
    expect((await fetch(path, { headers: bearer(token) })).status).toBe(403);
  }
});

test("a phone that slept through the reveal finds its notes revealed, and what it had not sent comes late", async () => {
  const { mapId, ann, chief, revealed, openMap, openResults, openSession, write } = await privateWriters({
    tuning: { idleMs: 10 },
  });
  const map = await openMap();
  const results = await openResults();
  const session = await openSession();
  await runStep(session, { mode: "private", names: "hidden", at: Date.now() - 1000 });
  const { client: phone, ids } = await write(ann, draftNote("gesendet"));
  // No goodbye: the line is just dead.
  phone.provider.shouldConnect = false;
  (phone.provider.ws as unknown as { terminate(): void }).terminate();
  addNotes(phone.doc, [draftNote("ungesendet")], "test");
  expect(await revealed(chief.token)).toEqual(ids);
  await waitUntil("what was sent is there", () => readNotes(map.doc).length === 1);

  phone.provider.connect();
  await waitUntil("the phone is back", () => phone.provider.synced);
  await phone.saved();
  expect(textsOn(phone)).toEqual(["ungesendet"]);
  await waitUntil("it waits", () => waitingOn(results, mapId).pains === 1);
  await revealed(chief.token);
  await waitUntil("it is there", () => readNotes(map.doc).length === 2);
  expect(readNotes(map.doc).map(({ text, late }) => [text, late])).toEqual(
    expect.arrayContaining([
      ["gesendet", false],
      ["ungesendet", true],
    ]),
  );
});

test("two facilitators who reveal at once, again and again, reveal each note once while people go on typing", async () => {
  const { workshop, room, ann, bob, chief, url } = await privateWriters();
  const second = await join(url, workshop, "facilitator");
  const { draftOf, reveal } = facilitationOf(url, workshop);
  const map = await openSynced(url, room, second.token);
  const [open = ""] = addNotes(map.doc, [{ text: "", place: { field: "pains", x: 16, y: 52 } }], "test");
  await map.saved();
  const place = readNotes(map.doc)[0]?.place;
  const drafts = await Promise.all(
    [ann, bob].map(({ participantId, token }) => openSynced(url, draftOf(participantId), token)),
  );
  const sentences = ["Das dauert zu lange", "Niemand sagt Bescheid", "Warum zweimal dasselbe?"];
  const reveals: Promise<Response>[] = [];
  const typed = new Map<string, string>();
  for (const sentence of sentences) {
    const ids = drafts.map(({ doc }) => addNotes(doc, [draftNote(sentence[0] ?? "")], "test")[0] ?? "");
    for (let length = 2; length <= sentence.length; length += 1) {
      const text = sentence.slice(0, length);
      editText(map.doc, open, `${readNotes(map.doc).length}`, 1, "test");
      for (const [index, { doc }] of drafts.entries()) editText(doc, ids[index] ?? "", text, length, "test");
      if (length % 7 === 0) reveals.push(reveal(chief.token), reveal(second.token));
      await drafts[0]?.saved();
    }
    for (const id of ids) typed.set(id, sentence);
  }
  for (const response of await Promise.all(reveals)) expect(response.status).toBe(200);
  for (const { saved } of drafts) await saved();
  await reveal(chief.token);
  await map.saved();
  await waitUntil("nothing is left", () => drafts.every(({ doc }) => notesOf(doc).size === 0));
  await waitUntil("all are on the map", () => readNotes(map.doc).length === typed.size + 1);
  for (const [id, sentence] of typed) {
    const text = readNotes(map.doc).find((note) => note.id === id)?.text ?? "";
    // What was typed into a note that had gone to the map already is its owner's client's to bring there.
    expect(sentence.startsWith(text) && text !== "", text).toBe(true);
  }
  expect(readNotes(map.doc).find(({ id }) => id === open)?.place).toEqual(place);
});

test("a kill at any moment of a reveal leaves every note once: in its draft or on the map", async () => {
  const folder = temporaryFolder();
  const environment = { DATA_DIR: folder };
  const KILLS = 4;
  let server: SpawnedServer = await spawnServer(environment);
  const { workshop, mapId, room, ann, bob, chief } = await privateWritersAt(server.url);
  const written = new Map<string, string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { draftOf, reveal } = facilitationOf(server.url, workshop);
    for (const { participantId, token } of [ann, bob]) {
      const { client, ids } = await writeDraft(
        server.url,
        draftOf(participantId),
        token,
        draftNote(`${participantId} ${kill}`),
      );
      for (const id of ids) written.set(id, `${participantId} ${kill}`);
      client.provider.destroy();
    }
    // The first kill comes before anything could happen, the last one with the answer.
    const answer = reveal(chief.token).catch(() => null);
    const waits = [Promise.resolve(), new Promise((done) => setTimeout(done, 150 * kill)), answer];
    await waits[kill === 0 ? 0 : kill === KILLS - 1 ? 2 : 1];
    server.process.kill("SIGKILL");
    await server.exited;
    await answer;
    server = await spawnServer(environment);
    const counts = await openResultsAt(server.url, workshop, chief.token);
    const drafts = await Promise.all(
      [ann, bob].map(({ participantId, token }) =>
        openSynced(server.url, facilitationOf(server.url, workshop).draftOf(participantId), token),
      ),
    );
    const map = await openSynced(server.url, room, chief.token);
    const found = [map, ...drafts].flatMap(({ doc }) => readNotes(doc).map(({ id, text }) => [id, text]));
    expect(found.length).toBe(written.size);
    expect(new Map(found as [string, string][])).toEqual(written);
    // Most kills come before it was published what waits.
    const left = drafts.reduce((sum, { doc }) => sum + readNotes(doc).length, 0);
    await waitUntil("what waits is counted", () => (waitingOn(counts, mapId).pains ?? 0) === left);
    for (const { provider } of [map, counts, ...drafts]) provider.destroy();
  }
  const { revealed } = facilitationOf(server.url, workshop);
  await revealed(chief.token);
  const map = await openSynced(server.url, room, chief.token);
  expect(readNotes(map.doc).length).toBe(written.size);
});

test("an erased person's draft is counted no more, and one's own data has it", async () => {
  const folder = temporaryFolder();
  const { workshop, mapId, ann, bob, chief, drafts, url, openResults, write } = await privateWriters({
    data: { folder },
  });
  const results = await openResults(bob);
  await write(ann, draftNote("MarkeEntwurf"));
  await write(bob, draftNote("bleibt"));
  await waitUntil("both are counted", () => waitingOn(results, mapId).pains === 2);
  const me = `${url}/api/workshops/${workshop.id}/participants/me`;
  const data = await (await fetch(`${me}/data`, { headers: bearer(ann.token) })).text();
  expect(data).toContain("MarkeEntwurf");
  expect(data).not.toContain("bleibt");
  expect((await fetch(me, { method: "DELETE", headers: bearer(ann.token) })).status).toBe(200);
  expect(placesOf(folder, ["MarkeEntwurf"])).toEqual([]);
  const again = openClient(url, `results.${workshop.id}`, bob.token);
  await waitUntil("one is left", () => waitingOn(again, mapId).pains === 1);
  expect(await drafts(chief.token)).toHaveLength(1);
  await fetch(`${url}/api/workshops/${workshop.id}`, { method: "DELETE", headers: bearer(chief.token) });
  expect(placesOf(folder, ["bleibt"])).toEqual([]);
});
