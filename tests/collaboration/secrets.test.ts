import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Joined } from "../../model/api.ts";
import { addNotes, editText } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { CLOSE, MESSAGE, roomName } from "../../model/wire.ts";
import {
  draftNote,
  facilitationOf,
  mapIdOf,
  openResults,
  openSession,
  pollIn,
  runStep,
  waitingOn,
} from "../support/facilitation.ts";
import { bearer, type Client, createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { startServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";

const EXPORTS = ["json", "csv", "xlsx", "md"].map((format) => `export/${format}`);

/** An archive as what is in it: packed, a text would not be found. */
async function unpacked(response: Response): Promise<Buffer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.subarray(0, 2).toString() === "PK"
    ? Buffer.concat(Object.values(unzipSync(new Uint8Array(bytes))))
    : bytes;
}

/** All that one person gets: frames of every room that they may open, and answers to what they may ask. */
interface Ears {
  readonly clients: readonly Client[];
  readonly answers: Buffer[];
}

/** In which encodings a text stands in what somebody got. */
function heard({ clients, answers }: Ears, text: string): string[] {
  const all = [...clients.flatMap(({ frames }) => frames), ...answers];
  const utf8 = Buffer.from(text);
  const encodings: [string, Buffer][] = [
    ["utf-8", utf8],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", Buffer.from(text, "utf16le").swap16()],
    ["latin-1", Buffer.from(text, "latin1")],
    ["base64", Buffer.from(utf8.toString("base64").replace(/=+$/, "").slice(0, -2))],
    ["hex", Buffer.from(utf8.toString("hex"))],
    ["percent", Buffer.from(encodeURIComponent(text))],
    [
      "json",
      Buffer.from(
        JSON.stringify(text)
          .slice(1, -1)
          .replaceAll(/[^ -~]/g, escaped),
      ),
    ],
  ];
  return encodings.flatMap(([name, bytes]) => (all.some((one) => one.includes(bytes)) ? [name] : []));
}

/** Without presence, which says who is here and nothing of what they do elsewhere. */
function changesOf(client: Client): Ears {
  const frames = client.frames.filter((frame) => frame[0] !== MESSAGE.awareness);
  return { clients: [{ ...client, frames }], answers: [] };
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

test("what is written privately and how people vote reaches nobody else in any form before its time", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const mapId = mapIdOf(workshop);
  const [ann, bob, chief, vic] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, workshop, "viewer"),
  ]);
  const { draftOf, revealed, newPoll, vote, change } = facilitationOf(url, workshop);
  const here = `${url}/api/workshops/${workshop.id}`;

  /** Every room there is, but another's draft. */
  const listen = async ({ participantId, token }: Joined): Promise<Ears> => {
    const rooms = [
      firstRoom(workshop),
      draftOf(participantId),
      ...(["session", "results", "outcome"] as const).map((kind) =>
        roomName({ kind, workshopId: workshop.id }),
      ),
    ];
    return { clients: await Promise.all(rooms.map((room) => openSynced(url, room, token))), answers: [] };
  };
  const ask = async ({ answers }: Ears, { token }: Joined, pollIds: readonly string[]): Promise<void> => {
    const paths = [
      "",
      "/participants",
      "/participants/me/data",
      ...[...EXPORTS, "drafts", "versions"].map((what) => `/maps/${mapId}/${what}`),
      ...pollIds.flatMap((id) => [`/polls/${id}/ballot`, `/polls/${id}/ballot/${ann.participantId}`]),
      ...pollIds.map((id) => `/polls/${id}/ballot?participantId=${ann.participantId}`),
      "/polls",
    ];
    for (const path of paths) {
      const response = await fetch(`${here}${path}`, { headers: bearer(token) });
      answers.push(await unpacked(response));
    }
  };
  const [own, others, people] = [
    await listen(ann),
    [await listen(bob), await listen(chief), await listen(vic)],
    [bob, chief, vic],
  ];
  const session = await openSession(url, workshop, chief.token);
  await runStep(session, { mode: "private", names: "hidden" });

  // Written, taken back, and left standing; another window of hers hears it.
  const draft = own.clients[1] as Client;
  const twin = await openSynced(url, draftOf(ann.participantId), ann.token);
  const MARKERS = ["GeheimGrüße", "Verworfen", "ZweiterGedanke"];
  const [first = ""] = addNotes(draft.doc, [draftNote("Verworfen")], "test");
  await draft.saved();
  editText(draft.doc, first, "GeheimGrüße", 11, "test");
  const [second = ""] = addNotes(draft.doc, [draftNote("ZweiterGedanke", "gains")], "test");
  draft.provider.awareness.setLocalState({
    participantId: ann.participantId,
    name: "",
    typing: "GeheimGrüße",
  });
  await draft.saved();

  const map = others[1]?.clients[0] as Client;
  const [, hers = ""] = addNotes(
    map.doc,
    ["eins", "zwei"].map((text) => draftNote(text, "pains")),
    "test",
  );
  await map.saved();
  const rules = { mapIds: [mapId], fields: ["pains" as const], pointsPerPerson: 41, maxPerNote: 41 };
  const dots = await newPoll(chief.token, { kind: "dots", title: "Punkte", dots: rules });
  const question = await newPoll(chief.token, { kind: "question", title: "Frage" });
  const ANSWER = "AntwortÜber";
  expect((await vote(ann.token, dots, { noteId: hers, mapId, points: 37 })).status).toBe(200);
  expect((await vote(ann.token, question, { text: ANSWER })).status).toBe(200);
  const seen = others.map(({ clients }) => clients[3] as Client);
  await waitUntil("all hear how many", () =>
    seen.every(
      (results) =>
        waitingOn(results, mapId).gains === 1 &&
        pollIn(results, dots)?.voters === 1 &&
        pollIn(results, question)?.voters === 1,
    ),
  );
  for (const [index, ears] of others.entries()) await ask(ears, people[index] as Joined, [dots, question]);
  // The proof of the proof: whoever may know finds it.
  await ask(own, ann, [dots, question]);
  for (const marker of ["GeheimGrüße", "ZweiterGedanke", ANSWER])
    expect(heard(own, marker)).toContain("utf-8");
  for (const marker of MARKERS) expect(heard({ clients: [twin], answers: [] }, marker)).toContain("utf-8");

  for (const ears of others) {
    for (const text of [...MARKERS, ANSWER, first, second]) expect(heard(ears, text), text).toEqual([]);
    expect(heard(ears, '"points":{"')).toEqual([]);
    // Nothing says who it was that voted, or on what: the note is known, its points are not.
    const results = ears.clients[3] as Client;
    expect(heard({ clients: [results], answers: ears.answers.slice(-3) }, hers)).toEqual([]);
    expect(heard(changesOf(results), ann.participantId)).toEqual([]);
    expect(pollIn(results, dots)).toMatchObject({ totals: null, counts: null, answers: null, before: null });
  }

  // The door of another's draft is shut, and there is no door to another's ballot.
  for (const { token } of people) {
    const raw = openRaw(url, draftOf(ann.participantId), token);
    expect(await waitUntil("a refusal", raw.status)).toBe(404);
    const fromPage = openRaw(url, draftOf(ann.participantId), { ...bearer(token), origin: url });
    expect((await waitUntil("a close", fromPage.closed)).code).toBe(CLOSE.unknownRoom);
    const ballot = await fetch(`${here}/polls/${dots}/ballot/${ann.participantId}`, {
      headers: bearer(token),
    });
    expect(ballot.status).toBe(404);
  }

  // At its time everybody hears it, and what was taken back still nobody.
  await revealed(chief.token);
  for (const poll of [dots, question]) await change(chief.token, poll, "close");
  await waitUntil("all see the notes", () =>
    others.every(({ clients }) => readNotes((clients[0] as Client).doc).length === 4),
  );
  await waitUntil("all see the outcome", () =>
    seen.every(
      (results) =>
        pollIn(results, dots)?.totals?.[hers] === 37 && pollIn(results, question)?.answers?.[0] === ANSWER,
    ),
  );
  expect(pollIn(seen[0] as Client, dots)?.totals).toEqual({ [hers]: 37 });
  for (const ears of others) {
    for (const text of ["GeheimGrüße", "ZweiterGedanke", ANSWER]) expect(heard(ears, text)).not.toEqual([]);
    expect(heard(ears, "Verworfen")).toEqual([]);
    // Names are hidden: no frame of map or results says whose notes these are.
    for (const index of [0, 3]) {
      expect(heard(changesOf(ears.clients[index] as Client), ann.participantId)).toEqual([]);
    }
  }
  await waitUntil("the draft is empty", () => notesOf(draft.doc).size === 0);
});

test("whoever joins in the middle of a reveal or vote hears what is public by then, and nothing else", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const mapId = mapIdOf(workshop);
  const [ann, bob, chief] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
  ]);
  const { draftOf, revealed, newPoll, vote } = facilitationOf(url, workshop);
  const drafts = await Promise.all(
    [ann, bob].map(({ participantId, token }) => openSynced(url, draftOf(participantId), token)),
  );
  for (const [index, { doc, saved }] of drafts.entries()) {
    addNotes(doc, [draftNote(`MarkeOffen${index}`), draftNote(`MarkeVerdeckt${index}`, "gains")], "test");
    await saved();
  }
  const poll = await newPoll(chief.token, { kind: "question", title: "Frage" });
  await vote(ann.token, poll, { text: "MarkeAntwort" });
  const revealing = revealed(chief.token, { fields: ["pains"] });
  const newcomers = await Promise.all(
    Array.from({ length: 4 }, async (_, index) => {
      const { token } = await join(url, workshop, index === 0 ? "facilitator" : "participant");
      const map = await openSynced(url, firstRoom(workshop), token);
      return { map, results: await openResults(url, workshop, token) };
    }),
  );
  await revealing;
  for (const { map, results } of newcomers) {
    await waitUntil("both are there", () => readNotes(map.doc).length === 2);
    await waitUntil("and the rest waits", () => waitingOn(results, mapId).gains === 2);
    expect(waitingOn(results, mapId)).toEqual({ gains: 2 });
    const ears = { clients: [map, results], answers: [] };
    for (const text of ["MarkeVerdeckt0", "MarkeVerdeckt1", "MarkeAntwort"])
      expect(heard(ears, text)).toEqual([]);
    expect(pollIn(results, poll)).toMatchObject({ voters: 1, answers: null });
  }
});

test("what one person answers in a Kano round reaches nobody else in any form, not even once it is closed", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const mapId = mapIdOf(workshop);
  const [ann, bob, chief, vic] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, workshop, "viewer"),
  ]);
  const { newPoll, vote, change } = facilitationOf(url, workshop);
  const here = `${url}/api/workshops/${workshop.id}`;
  const map = await openSynced(url, firstRoom(workshop), chief.token);
  const noteIds = addNotes(map.doc, [draftNote("eins"), draftNote("zwei", "gains")], "test");
  await map.saved();
  const items = noteIds.map((noteId) => ({
    mapId,
    noteId,
    title: "T",
    functional: "So?",
    dysfunctional: "Nicht so?",
  }));
  const people = [bob, chief, vic];
  const others: Ears[] = [];
  for (const { token } of people) {
    const rooms = (["results", "outcome", "session"] as const).map((kind) =>
      roomName({ kind, workshopId: workshop.id }),
    );
    const clients = await Promise.all(rooms.map((room) => openSynced(url, room, token)));
    others.push({ clients, answers: [] });
  }
  const pollId = await newPoll(chief.token, { kind: "kano", title: "Kano", kano: { items } });
  const results = others.map(({ clients }) => clients[0] as Client);
  await waitUntil("all see it", () => results.every((one) => pollIn(one, pollId)));
  const before = pollIn(results[0] as Client, pollId);
  const ids = before?.kano?.items.map(({ id }) => id) ?? [];
  // Of all answers only Ann's has this word in it.
  const MARKER = "liveWith";
  for (const itemId of ids) {
    const answer = { itemId, functional: MARKER, dysfunctional: MARKER };
    expect((await vote(ann.token, pollId, answer)).status).toBe(200);
  }
  for (const { token } of [bob, chief]) {
    const answer = { itemId: ids[0], functional: "like", dysfunctional: "dislike" };
    expect((await vote(token, pollId, answer)).status).toBe(200);
  }
  const ask = async (token: string): Promise<Buffer[]> => {
    const paths = [
      `/polls/${pollId}/ballot`,
      `/polls/${pollId}/ballot?participantId=${ann.participantId}`,
      `/polls/${pollId}/ballot/${ann.participantId}`,
      `/polls/${pollId}`,
      "/polls",
      "/participants",
      "/participants/me/data",
      ...EXPORTS.map((what) => `/maps/${mapId}/${what}`),
    ];
    const answers = paths.map((path) => fetch(`${here}${path}`, { headers: bearer(token) }));
    return Promise.all(answers.map(async (answer) => unpacked(await answer)));
  };
  const assertSilent = async (): Promise<void> => {
    for (const [index, { clients }] of others.entries()) {
      const ears = { clients, answers: await ask(people[index]?.token ?? "") };
      expect(heard(ears, MARKER)).toEqual([]);
      for (const client of clients) expect(heard(changesOf(client), ann.participantId)).toEqual([]);
    }
  };
  await waitUntil("all are counted", () => results.every((one) => pollIn(one, pollId)?.voters === 3));
  expect(pollIn(results[0] as Client, pollId)).toEqual({
    ...before,
    voters: 3,
    kano: { items: before?.kano?.items, finished: 1 },
  });
  await assertSilent();
  // The proof of the proof: whoever may know finds it.
  expect(heard({ clients: [], answers: await ask(ann.token) }, MARKER)).toContain("utf-8");

  await change(chief.token, pollId, "close");
  await waitUntil("all see the outcome", () => results.every((one) => pollIn(one, pollId)?.classes));
  expect(pollIn(results[0] as Client, pollId)?.classes).toEqual({
    [ids[0] ?? ""]: { answers: 3, counts: { M: 0, O: 2, A: 0, I: 1, R: 0, Q: 0 } },
    // Ann is the only one here: everybody would know what she has said.
    [ids[1] ?? ""]: { answers: 1, counts: null },
  });
  await assertSilent();
});
