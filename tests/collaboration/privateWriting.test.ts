import { expect, test } from "vitest";
import * as Y from "yjs";
import { editStep } from "../../model/agendaCommands.ts";
import { NOTE_HEIGHT, NOTE_WIDTH } from "../../model/fieldLayout.ts";
import { addNotes, deleteNotes, editText, setColour, setFacet } from "../../model/mapCommands.ts";
import { notesOf, readNotes, readPersonName } from "../../model/mapDocument.ts";
import {
  draftNote,
  facilitationOf,
  mapIdOf,
  openResults,
  openSession,
  runStep,
  waitingOn,
} from "../support/facilitation.ts";
import {
  bearer,
  type Client,
  createWorkshop,
  firstRoom,
  join,
  openClient,
  openSynced,
  post,
} from "../support/participants.ts";
import { placesOf, sealedIn } from "../support/sealedData.ts";
import { type SpawnedServer, spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

async function withPeople(url: string) {
  const workshop = await createWorkshop(url);
  const [ann, bob, chief, vic] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, workshop, "viewer"),
  ]);
  return { workshop, mapId: mapIdOf(workshop), room: firstRoom(workshop), ann, bob, chief, vic };
}

async function writeDraft(
  url: string,
  room: string,
  token: string,
  ...notes: ReturnType<typeof draftNote>[]
) {
  const client = await openSynced(url, room, token);
  const ids = addNotes(client.doc, notes, "test");
  await client.saved();
  return { client, ids };
}

const textsOn = ({ doc }: Client): string[] => readNotes(doc).map(({ text }) => text);

test("all see how many notes wait where, while they are written and taken back, and after a restart", async () => {
  const data = { folder: temporaryFolder() };
  const server = await startServer({ data, tuning: { idleMs: 10 } });
  const { workshop, mapId, ann, bob, chief, vic } = await withPeople(server.url);
  const { draftOf, drafts } = facilitationOf(server.url, workshop);
  const results = await openResults(server.url, workshop, vic.token);
  const a = await writeDraft(
    server.url,
    draftOf(ann.participantId),
    ann.token,
    draftNote("eins"),
    draftNote("zwei"),
    draftNote(" "),
  );
  await waitUntil("two wait", () => waitingOn(results, mapId).pains === 2);
  const b = await writeDraft(server.url, draftOf(bob.participantId), bob.token, draftNote("drei", "gains"));
  await waitUntil("three wait", () => waitingOn(results, mapId).gains === 1);
  deleteNotes(a.client.doc, [a.ids[0] ?? ""], "test");
  await waitUntil("one was taken back", () => waitingOn(results, mapId).pains === 1);
  for (const { client } of [a, b]) client.provider.destroy();
  const bobs = { participantId: bob.participantId, counts: { gains: 1 } };
  const byPerson = [{ participantId: ann.participantId, counts: { pains: 1 } }, bobs];
  expect(await drafts(chief.token)).toEqual(expect.arrayContaining(byPerson));
  results.provider.destroy();
  await server.close();

  // Somebody has counted wrongly, or a crash came between a note and its count.
  const second = await startServer({ data, tuning: { idleMs: 10 } });
  const again = await openResults(second.url, workshop, vic.token);
  await waitUntil("as before", () => waitingOn(again, mapId).pains === 1);
  expect(waitingOn(again, mapId)).toEqual({ pains: 1, gains: 1 });
  expect(await facilitationOf(second.url, workshop).drafts(chief.token)).toHaveLength(2);
});

test("only facilitators ask for drafts and reveal them", async () => {
  const { url } = await startServer();
  const { workshop, mapId, ann, vic } = await withPeople(url);
  const { reveal } = facilitationOf(url, workshop);
  for (const { token } of [ann, vic]) {
    expect((await reveal(token)).status).toBe(403);
    const path = `${url}/api/workshops/${workshop.id}/maps/${mapId}/drafts`;
    expect((await fetch(path, { headers: bearer(token) })).status).toBe(403);
  }
});

test("revealed notes keep what is on them and their order, cover nothing, and are nowhere in the drafts", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const { workshop, mapId, room, ann, bob, chief } = await withPeople(url);
  const { draftOf, revealed, drafts } = facilitationOf(url, workshop);
  const map = await openSynced(url, room, chief.token);
  addNotes(map.doc, [{ text: "schon da", place: { field: "saysDoes", x: 16, y: 52 } }], "test");
  await map.saved();
  const a = await writeDraft(
    url,
    draftOf(ann.participantId),
    ann.token,
    ...["A1", "A2", "A3"].map((text, row) => draftNote(`Marke${text}`, "saysDoes", row)),
  );
  setColour(a.client.doc, a.ids, "pink", "test");
  setFacet(a.client.doc, a.ids, "says", "test");
  const [first = ""] = a.ids;
  const note = notesOf(a.client.doc).get(first) as Y.Map<unknown>;
  note.set("evidence", "quoted");
  note.set("source", "Interview 3");
  note.set("tags", Y.Array.from(["Preis"]));
  note.set("size", "large");
  note.set("author", bob.participantId);
  note.set("hidden", true);
  note.set("secretOwner", ann.participantId);
  const createdAt = note.get("createdAt");
  await a.client.saved();
  const long = "Sehr langer Text, der viel Platz braucht. ".repeat(12);
  const b = await writeDraft(
    url,
    draftOf(bob.participantId),
    bob.token,
    ...["B1", "B2", long].map((text, row) => draftNote(text, "saysDoes", row)),
  );
  const results = await openResults(url, workshop, ann.token);
  await waitUntil("six wait", () => waitingOn(results, mapId).saysDoes === 6);

  const ids = await revealed(chief.token, { names: "hidden" });
  expect([...ids].sort()).toEqual([...a.ids, ...b.ids].sort());
  await waitUntil("all see them", () => readNotes(map.doc).length === 7);
  const onMap = readNotes(map.doc);
  expect(onMap.find(({ id }) => id === first)).toMatchObject({
    text: "MarkeA1",
    colour: "pink",
    facet: "says",
    evidence: "quoted",
    source: "Interview 3",
    author: null,
    createdAt,
    late: false,
    hidden: false,
  });
  const laid = notesOf(map.doc).get(first) as Y.Map<unknown>;
  expect((laid.get("tags") as Y.Array<string>).toJSON()).toEqual(["Preis"]);
  expect(laid.get("size")).toBe("large");
  expect(laid.has("secretOwner")).toBe(false);
  const order = onMap.map(({ id }) => id);
  for (const own of [a.ids, b.ids]) {
    expect(order.filter((id) => own.includes(id))).toEqual(own);
  }
  for (const one of onMap) {
    for (const other of onMap) {
      if (one === other) continue;
      const isApart =
        Math.abs(one.place.x - other.place.x) >= NOTE_WIDTH ||
        Math.abs(one.place.y - other.place.y) >= NOTE_HEIGHT;
      expect(isApart, `${one.text} and ${other.text}`).toBe(true);
    }
  }
  await waitUntil("the owners see them go", () =>
    [a, b].every(({ client }) => notesOf(client.doc).size === 0),
  );
  await waitUntil("nothing waits", () => Object.keys(waitingOn(results, mapId)).length === 0);
  expect(await drafts(chief.token)).toEqual([]);
  const markers = ["MarkeA1", "MarkeA2", "MarkeA3", "Interview 3"];
  expect(placesOf(folder, markers).filter((where) => where.includes("draft."))).toEqual([]);
  expect(sealedIn(folder).filter(({ place }) => place.startsWith("log draft."))).toEqual([]);
  expect(placesOf(folder, ["MarkeA1"])).not.toEqual([]);
});

test("a reveal takes fields and people as told; those who left or were never back are in it", async () => {
  const { url } = await startServer({ tuning: { idleMs: 10 } });
  const { workshop, room, ann, bob, chief } = await withPeople(url);
  const { draftOf, revealed } = facilitationOf(url, workshop);
  const map = await openSynced(url, room, chief.token);
  for (const [who, name] of [
    [ann, "Ann"],
    [bob, "Bob"],
  ] as const) {
    const notes = [draftNote(`${name} pains`), draftNote(`${name} gains`, "gains")];
    (await writeDraft(url, draftOf(who.participantId), who.token, ...notes)).client.provider.destroy();
  }
  await fetch(`${url}/api/workshops/${workshop.id}/participants/${bob.participantId}`, {
    method: "DELETE",
    headers: bearer(chief.token),
  });
  expect(
    await revealed(chief.token, { fields: ["gains"], participantIds: [bob.participantId] }),
  ).toHaveLength(1);
  await waitUntil("Bob's gains", () => readNotes(map.doc).length === 1);
  expect(textsOn(map)).toEqual(["Bob gains"]);
  await revealed(chief.token, { fields: ["pains"] });
  await waitUntil("all pains", () => readNotes(map.doc).length === 3);
  expect(textsOn(map).sort()).toEqual(["Ann pains", "Bob gains", "Bob pains"]);
  await revealed(chief.token);
  await waitUntil("the rest", () => readNotes(map.doc).length === 4);
});

test("names show only where nothing else was said when the notes were written", async () => {
  const { url } = await startServer();
  const { workshop, room, bob, chief } = await withPeople(url);
  const { draftOf, revealed } = facilitationOf(url, workshop);
  const here = `${url}/api/workshops/${workshop.id}`;
  const joined = await post(`${here}/join`, { key: workshop.keys.participant, name: "Änne" });
  const ann = (await joined.json()) as { participantId: string; token: string };
  const map = await openSynced(url, room, chief.token);
  const session = await openSession(url, workshop, chief.token);
  const authorsOf = (ids: string[]) =>
    readNotes(map.doc).flatMap(({ id, author }) => (ids.includes(id) ? [author] : []));
  const revealNow = async () => {
    const ids = await revealed(chief.token, { names: "shown" });
    await waitUntil("they are there", () => ids.every((id) => notesOf(map.doc).has(id)));
    return authorsOf(ids);
  };

  await runStep(session, { mode: "private", names: "shown" });
  const draft = await writeDraft(url, draftOf(ann.participantId), ann.token, draftNote("mit Namen"));
  expect(await revealNow()).toEqual([ann.participantId]);
  expect(readPersonName(map.doc, ann.participantId)).toBe("Änne");

  const hidden = await runStep(session, { mode: "private", names: "hidden" });
  addNotes(draft.client.doc, [draftNote("ohne Namen")], "test");
  await draft.client.saved();
  expect(await revealNow()).toEqual([null]);

  // The promise stands when the step is changed, and when another one with names is on.
  addNotes(draft.client.doc, [draftNote("auch ohne")], "test");
  await draft.client.saved();
  await waitUntil(
    "the promise is kept with the draft",
    () => draft.client.doc.getMap("about").get("names") === "hidden",
  );
  editStep(session.doc, hidden, { names: "shown" }, "test");
  await session.saved();
  await runStep(session, { mode: "private", names: "shown" });
  const other = await writeDraft(url, draftOf(bob.participantId), bob.token, draftNote("Bob, mit Namen"));
  expect(new Set(await revealNow())).toEqual(new Set([bob.participantId, null]));
  // It ends with what was written on it.
  addNotes(draft.client.doc, [draftNote("wieder mit")], "test");
  await draft.client.saved();
  expect(await revealNow()).toEqual([ann.participantId]);

  // A discussion after a step without names does not show those of its notes.
  const last = await runStep(session, { mode: "private", names: "hidden" });
  addNotes(other.client.doc, [draftNote("spät")], "test");
  await other.client.saved();
  await runStep(session, { mode: "discuss", names: "shown" });
  expect(last).not.toBe("");
  expect(await revealNow()).toEqual([null]);
});

test("notes that come after their place was revealed are late, until the step is started anew", async () => {
  const { url } = await startServer();
  const { workshop, room, ann, bob, chief } = await withPeople(url);
  const { draftOf, revealed } = facilitationOf(url, workshop);
  const map = await openSynced(url, room, chief.token);
  const session = await openSession(url, workshop, chief.token);
  await runStep(session, { mode: "private", names: "hidden", at: Date.now() - 1000 });
  const a = await writeDraft(url, draftOf(ann.participantId), ann.token, draftNote("A pünktlich"));
  const b = await writeDraft(url, draftOf(bob.participantId), bob.token, draftNote("B pünktlich", "gains"));
  const write = async ({ client }: typeof a, text: string, field: "pains" | "gains") => {
    addNotes(client.doc, [draftNote(text, field)], "test");
    await client.saved();
  };
  await revealed(chief.token, { participantIds: [ann.participantId], fields: ["pains"] });
  await write(a, "A zu spät", "pains");
  await write(b, "B pünktlich", "pains");
  await write(a, "A pünktlich", "gains");
  await revealed(chief.token);
  await write(b, "B zu spät", "gains");
  await revealed(chief.token);
  await runStep(session, { mode: "private", names: "hidden", at: Date.now() + 1 });
  await write(b, "B pünktlich", "gains");
  await revealed(chief.token);
  await waitUntil("all are there", () => readNotes(map.doc).length === 7);
  expect(new Set(readNotes(map.doc).map(({ text, late }) => `${text} ${late}`))).toEqual(
    new Set(["A pünktlich false", "B pünktlich false", "A zu spät true", "B zu spät true"]),
  );
});

test("two facilitators who reveal at once, again and again, reveal each note once while people go on typing", async () => {
  const { url } = await startServer();
  const { workshop, room, ann, bob, chief } = await withPeople(url);
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

test("a phone that slept through the reveal finds its notes revealed, and what it had not sent comes late", async () => {
  const { url } = await startServer({ tuning: { idleMs: 10 } });
  const { workshop, mapId, room, ann, chief } = await withPeople(url);
  const { draftOf, revealed } = facilitationOf(url, workshop);
  const map = await openSynced(url, room, chief.token);
  const results = await openResults(url, workshop, chief.token);
  const session = await openSession(url, workshop, chief.token);
  await runStep(session, { mode: "private", names: "hidden", at: Date.now() - 1000 });
  const { client: phone, ids } = await writeDraft(
    url,
    draftOf(ann.participantId),
    ann.token,
    draftNote("gesendet"),
  );
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

test("a note that is on the map already comes no second time, and leaves the draft", async () => {
  const { url } = await startServer();
  const { workshop, room, ann, chief } = await withPeople(url);
  const { draftOf, revealed } = facilitationOf(url, workshop);
  const map = await openSynced(url, room, chief.token);
  const { client, ids } = await writeDraft(url, draftOf(ann.participantId), ann.token, draftNote("einmal"));
  await revealed(chief.token);
  await waitUntil("it is there", () => readNotes(map.doc).length === 1);
  await waitUntil("it is gone", () => notesOf(client.doc).size === 0);
  // As a copy that was cut off between the two would have left it, or an undo of the owner's brings back.
  const value = new Y.Map<unknown>();
  value.set("text", new Y.Text("zweimal"));
  value.set("place", draftNote("").place);
  notesOf(client.doc).set(ids[0] ?? "", value);
  await client.saved();
  await revealed(chief.token);
  await waitUntil("it has left the draft", () => notesOf(client.doc).size === 0);
  await map.saved();
  expect(textsOn(map)).toEqual(["einmal"]);
});

test("a kill at any moment of a reveal leaves every note once: in its draft or on the map", async () => {
  const folder = temporaryFolder();
  const environment = { DATA_DIR: folder };
  const KILLS = 4;
  let server: SpawnedServer = await spawnServer(environment);
  const { workshop, mapId, room, ann, bob, chief } = await withPeople(server.url);
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
    const counts = await openResults(server.url, workshop, chief.token);
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
  const { url } = await startServer({ data: { folder } });
  const { workshop, mapId, ann, bob, chief } = await withPeople(url);
  const { draftOf, drafts } = facilitationOf(url, workshop);
  const results = await openResults(url, workshop, bob.token);
  await writeDraft(url, draftOf(ann.participantId), ann.token, draftNote("MarkeEntwurf"));
  await writeDraft(url, draftOf(bob.participantId), bob.token, draftNote("bleibt"));
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
