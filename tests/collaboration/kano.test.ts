import { readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import type { KanoMarks } from "../../model/api/facilitation.ts";
import { newId } from "../../model/ids.ts";
import { KANO_MAX_ITEMS, type KanoAnswer } from "../../model/kano.ts";
import { addNotes, deleteNotes, setHidden } from "../../model/mapCommands.ts";
import type { KanoItem } from "../../model/resultsDocument.ts";
import { problemOf } from "../server/http/problemOf.ts";
import { draftNote, facilitationOf, mapIdOf, openResults, pollIn } from "../support/facilitation.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../support/participants.ts";
import { dataFiles, placesOf } from "../support/sealedData.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const marks = (functional: KanoAnswer | null, dysfunctional: KanoAnswer | null): KanoMarks => ({
  functional,
  dysfunctional,
});
const MUST_BE = marks("expect", "dislike");
const DELIGHT = marks("like", "neutral");

async function withItems(url: string, texts = ["Kein Termin", "Eine Kopie"]) {
  const workshop = await createWorkshop(url);
  const mapId = mapIdOf(workshop);
  const [ann, bob, cem, chief, vic] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, workshop, "viewer"),
  ]);
  const map = await openSynced(url, firstRoom(workshop), ann.token);
  const noteIds = addNotes(
    map.doc,
    texts.map((text, index) => ({
      ...draftNote(text, index % 2 === 0 ? "pains" : "gains", index),
      author: ann.participantId,
    })),
    "test",
  );
  await map.saved();
  const wanted = (noteId: string, index = 0) => ({
    mapId,
    noteId,
    title: texts[index] ?? "Titel",
    functional: `Wenn ${texts[index]} gelöst ist?`,
    dysfunctional: `Wenn ${texts[index]} bleibt?`,
  });
  const kanoPoll = { kind: "kano" as const, title: "Was zählt?", kano: { items: noteIds.map(wanted) } };
  return { workshop, mapId, map, noteIds, ann, bob, cem, chief, vic, wanted, kanoPoll };
}

async function begun(url: string, texts?: string[]) {
  const here = await withItems(url, texts);
  const facilitation = facilitationOf(url, here.workshop);
  const pollId = await facilitation.newPoll(here.chief.token, here.kanoPoll);
  const results = await openResults(url, here.workshop, here.bob.token);
  await waitUntil("all see the round", () => pollIn(results, pollId)?.kano !== undefined);
  const items = (): readonly KanoItem[] => pollIn(results, pollId)?.kano?.items ?? [];
  const answer = (token: string, item: KanoItem | undefined, what: KanoMarks) =>
    facilitation.vote(token, pollId, { itemId: item?.id, ...what });
  return { ...here, ...facilitation, pollId, results, items, answer };
}

test("a round counts who has answered, and shows classes only once it is closed and three have answered", async () => {
  const { url } = await startServer();
  const { ann, bob, cem, chief, pollId, results, items, answer, ballot, change } = await begun(url);
  const [pain, gain] = items();
  expect(pain).toMatchObject({
    field: "pains",
    title: "Kein Termin",
    functional: "Wenn Kein Termin gelöst ist?",
  });
  expect(pain).not.toHaveProperty("author");

  expect((await answer(ann.token, pain, marks("like", null))).status).toBe(200);
  await waitUntil("one has begun", () => pollIn(results, pollId)?.voters === 1);
  expect(pollIn(results, pollId)?.kano?.finished).toBe(0);
  expect((await ballot(ann.token, pollId)).kano).toEqual({ [pain?.id ?? ""]: marks("like", null) });
  for (const one of [marks("like", "like"), MUST_BE]) await answer(ann.token, pain, one);
  await answer(ann.token, gain, DELIGHT);
  await waitUntil("one is done", () => pollIn(results, pollId)?.kano?.finished === 1);
  for (const { token } of [bob, cem]) await answer(token, pain, MUST_BE);
  await answer(bob.token, gain, DELIGHT);
  await waitUntil("two are done", () => pollIn(results, pollId)?.kano?.finished === 2);
  expect(pollIn(results, pollId)).toMatchObject({ voters: 3, classes: null, status: "open" });

  await change(chief.token, pollId, "close");
  await waitUntil("closed", () => pollIn(results, pollId)?.status === "closed");
  expect(pollIn(results, pollId)?.classes).toEqual({
    [pain?.id ?? ""]: { answers: 3, counts: { M: 3, O: 0, A: 0, I: 0, R: 0, Q: 0 } },
    [gain?.id ?? ""]: { answers: 2, counts: null },
  });
  expect(await problemOf(await answer(cem.token, gain, DELIGHT))).toEqual({
    status: 409,
    type: "poll-closed",
  });

  await change(chief.token, pollId, "secondRound");
  await waitUntil("a second round", () => pollIn(results, pollId)?.round === 2);
  expect(pollIn(results, pollId)).toMatchObject({
    voters: 0,
    classes: null,
    before: { classes: { [pain?.id ?? ""]: { answers: 3 } } },
    kano: { finished: 0 },
  });
  expect((await ballot(ann.token, pollId)).kano).toEqual({});
});

test("an answer can be changed and taken back; viewers, strangers and unknown items are refused", async () => {
  const { url } = await startServer();
  const { ann, vic, chief, pollId, results, items, answer, ballot, vote, newPoll } = await begun(url);
  const [pain] = items();
  await answer(ann.token, pain, MUST_BE);
  await answer(ann.token, pain, marks(null, null));
  expect((await ballot(ann.token, pollId)).kano).toEqual({});
  await waitUntil("nobody is counted", () => pollIn(results, pollId)?.voters === 0);

  expect((await answer(vic.token, pain, MUST_BE)).status).toBe(403);
  const beside = await begun(url);
  expect((await vote(beside.ann.token, pollId, { itemId: pain?.id, ...MUST_BE })).status).toBe(401);
  expect(await problemOf(await vote(ann.token, pollId, { itemId: newId(), ...MUST_BE }))).toEqual({
    status: 404,
    type: "not-found",
  });
  const thumb = await newPoll(chief.token, { kind: "thumb", title: "" });
  const bad = [
    { itemId: pain?.id, functional: "love", dysfunctional: "like" },
    { itemId: pain?.id, functional: "like" },
    { itemId: pain?.id, functional: 0, dysfunctional: 4 },
    { itemId: "x".repeat(5000), ...MUST_BE },
    { choice: 3 },
    { text: "ja" },
  ];
  for (const body of bad) {
    expect(await problemOf(await vote(ann.token, pollId, body))).toEqual({
      status: 400,
      type: "invalid-body",
    });
  }
  expect((await vote(ann.token, thumb, { itemId: pain?.id, ...MUST_BE })).status).toBe(400);
});

test("a round stands on pains and gains that everybody sees, each once, and its words have bounds", async () => {
  const { url } = await startServer();
  const { workshop, map, mapId, noteIds, ann, chief, wanted, kanoPoll } = await withItems(url);
  const [first = "", second = ""] = noteIds;
  const [thought = "", hidden = ""] = addNotes(
    map.doc,
    [draftNote("Gedanke", "thinksFeels"), draftNote("Verborgen", "pains", 2)],
    "test",
  );
  await map.saved();
  const chiefs = await openSynced(url, firstRoom(workshop), chief.token);
  setHidden(chiefs.doc, [hidden], true, "test");
  await chiefs.saved();
  const polls = `${url}/api/workshops/${workshop.id}/polls`;
  const begin = async (items: readonly unknown[], token = chief.token) =>
    problemOf(await post(polls, { ...kanoPoll, kano: { items } }, bearer(token)));
  expect(await begin([wanted(first)], ann.token)).toEqual({ status: 403, type: "forbidden" });
  for (const noteId of [thought, hidden, newId()]) {
    expect(await begin([wanted(second), wanted(noteId)])).toEqual({ status: 404, type: "not-found" });
  }
  expect(await begin([wanted(first), wanted(first)])).toEqual({ status: 404, type: "not-found" });
  expect(await begin([{ ...wanted(first), mapId: newId() }])).toEqual({ status: 404, type: "unknown-map" });
  const invalid = [
    [],
    Array.from({ length: KANO_MAX_ITEMS + 1 }, () => wanted(first)),
    [{ ...wanted(first), title: " " }],
    [{ ...wanted(first), title: "x".repeat(121) }],
    [{ ...wanted(first), functional: "x".repeat(301) }],
    [{ mapId, noteId: first }],
  ];
  for (const items of invalid) expect(await begin(items)).toEqual({ status: 400, type: "invalid-body" });
  expect((await post(polls, { kind: "kano", title: "" }, bearer(chief.token))).status).toBe(400);
  const both = { ...kanoPoll, kind: "thumb" };
  expect((await post(polls, both, bearer(chief.token))).status).toBe(400);
});

test("an item outlives the deletion of its note, and goes with the erasure of it; answers, too", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const { workshop, mapId, map, noteIds, ann, bob, cem, chief, pollId, results, items, answer, change } =
    await begun(url, ["MarkeEins", "MarkeZwei"]);
  const [first = "", second = ""] = noteIds;
  const [pain, gain] = items();
  for (const { token } of [ann, bob, cem]) {
    await answer(token, pain, MUST_BE);
    await answer(token, gain, DELIGHT);
  }
  await change(chief.token, pollId, "close");
  await waitUntil("closed", () => pollIn(results, pollId)?.status === "closed");
  deleteNotes(map.doc, [first], "test");
  await map.saved();
  expect(items().map(({ title }) => title)).toEqual(["MarkeEins", "MarkeZwei"]);

  const erase = async (noteId: string) => {
    const path = `${url}/api/workshops/${workshop.id}/maps/${mapId}/erasures`;
    expect((await post(path, { noteIds: [noteId] }, bearer(chief.token))).status).toBe(200);
  };
  expect(placesOf(folder, ["MarkeZwei"])).not.toEqual([]);
  // Sealed it stands there, and nowhere to be read.
  for (const name of dataFiles(folder)) {
    expect(readFileSync(joinPath(folder, name)).includes("MarkeZwei"), name).toBe(false);
  }
  await erase(second);
  expect(placesOf(folder, ["MarkeZwei"])).toEqual([]);
  const fresh = await openResults(url, workshop, bob.token);
  expect(pollIn(fresh, pollId)?.kano?.items.map(({ title }) => title)).toEqual(["MarkeEins"]);
  expect(Object.keys(pollIn(fresh, pollId)?.classes ?? {})).toEqual([pain?.id]);
  expect(Buffer.concat(fresh.frames).includes("MarkeZwei")).toBe(false);

  // A note that was deleted before can still be erased, and a round without any item is none.
  await erase(first);
  expect(placesOf(folder, ["MarkeEins"])).toEqual([]);
  expect(pollIn(await openResults(url, workshop, bob.token), pollId)).toBeUndefined();
});

test("people learn what they have answered and what was asked with their words, and both go when they go", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const { workshop, ann, bob, cem, chief, pollId, items, answer, change, newPoll } = await begun(url, [
    "MarkeWort",
  ]);
  const [pain] = items();
  for (const { token } of [bob, cem, chief]) await answer(token, pain, MUST_BE);
  await change(chief.token, pollId, "close");
  const me = `${url}/api/workshops/${workshop.id}/participants/me`;
  const dataOf = async (token: string) =>
    (await (await fetch(`${me}/data`, { headers: bearer(token) })).json()) as {
      ballots: unknown[];
      kanoItems: unknown[];
    };
  expect((await dataOf(bob.token)).ballots).toEqual([
    expect.objectContaining({ pollId, kind: "kano", kano: [{ item: "MarkeWort", ...MUST_BE }] }),
  ]);
  expect(await dataOf(ann.token)).toMatchObject({
    ballots: [],
    kanoItems: [{ pollId, title: "MarkeWort", functional: "Wenn MarkeWort gelöst ist?" }],
  });
  // Without Bob there are two answers, which make no picture.
  const leave = (token: string, notes: string) =>
    fetch(`${me}?notes=${notes}`, { method: "DELETE", headers: bearer(token) });
  expect((await leave(bob.token, "keep")).status).toBe(200);
  const results = await openResults(url, workshop, cem.token);
  expect(pollIn(results, pollId)).toMatchObject({
    voters: 2,
    classes: { [pain?.id ?? ""]: { answers: 2, counts: null } },
  });
  const mine = await newPoll(chief.token, { kind: "thumb", title: "bleibt" });
  expect((await leave(ann.token, "erase")).status).toBe(200);
  expect(placesOf(folder, ["MarkeWort"])).toEqual([]);
  const after = await openResults(url, workshop, cem.token);
  expect(pollIn(after, pollId)).toBeUndefined();
  expect(pollIn(after, mine)).toBeDefined();
});
