import { expect, test } from "vitest";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import { newId } from "../../model/ids.ts";
import { addNotes, deleteNotes, moveNotes } from "../../model/mapCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { problemOf } from "../server/http/problemOf.ts";
import { facilitationOf, mapIdOf, openResults, openSession, pollIn } from "../support/facilitation.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../support/participants.ts";
import { placesOf } from "../support/sealedData.ts";
import { spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

async function withNotes(url: string) {
  const workshop = await createWorkshop(url, { maps: [{ title: "A" }, { title: "B" }] });
  const [ann, bob, chief, vic] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, workshop, "viewer"),
  ]);
  const map = await openSynced(url, firstRoom(workshop), chief.token);
  const noteIds = addNotes(
    map.doc,
    (["pains", "pains", "gains", "parking"] as const).map((field, index) => ({
      text: `Zettel ${index}`,
      place: { field, x: 16, y: 52 + 200 * index },
    })),
    "test",
  );
  await map.saved();
  const mapId = mapIdOf(workshop);
  const dots = { mapIds: [mapId], fields: ["pains", "gains"] as const, pointsPerPerson: 3, maxPerNote: 2 };
  const dotsPoll = {
    kind: "dots" as const,
    title: "Was zuerst?",
    dots: { ...dots, fields: [...dots.fields] },
  };
  return { workshop, mapId, map, noteIds, ann, bob, chief, vic, dotsPoll };
}

test("points stay within budget and maximum, whoever sends 99 at once", async () => {
  const { url } = await startServer();
  const { workshop, mapId, noteIds, ann, chief, dotsPoll } = await withNotes(url);
  const { newPoll, vote, ballot, change } = facilitationOf(url, workshop);
  const results = await openResults(url, workshop, ann.token);
  const pollId = await newPoll(chief.token, dotsPoll);
  const [a = "", b = "", c = ""] = noteIds;
  const give = (noteId: string, points: number) => vote(ann.token, pollId, { noteId, mapId, points });
  expect(await problemOf(await give(a, 3))).toEqual({ status: 409, type: "over-budget" });
  const answers = await Promise.all(
    Array.from({ length: 99 }, (_, index) => give(noteIds[index % 3] ?? "", 1 + (index % 2))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  const { points } = await ballot(ann.token, pollId);
  expect(Object.values(points).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(3);
  for (const count of Object.values(points)) expect(count).toBeLessThanOrEqual(2);

  for (const noteId of [a, b, c]) expect((await give(noteId, 0)).status).toBe(200);
  expect(await (await give(a, 2)).json()).toEqual({
    round: 1,
    points: { [a]: 2 },
    choice: null,
    text: null,
    kano: {},
  });
  expect((await give(b, 1)).status).toBe(200);
  expect((await give(c, 1)).status).toBe(409);
  await waitUntil("one voter is counted", () => pollIn(results, pollId)?.voters === 1);
  expect(pollIn(results, pollId)).toMatchObject({ status: "open", totals: null, counts: null, before: null });
  expect((await change(chief.token, pollId, "close")).status).toBe(200);
  await waitUntil("it is closed", () => pollIn(results, pollId)?.status === "closed");
  expect(pollIn(results, pollId)).toMatchObject({ totals: { [a]: 2, [b]: 1 }, voters: 1 });
  expect(await problemOf(await give(a, 1))).toEqual({ status: 409, type: "poll-closed" });
});

test("only notes of the poll's maps and fields take points, and those on deleted notes are free again", async () => {
  const { url } = await startServer();
  const { workshop, mapId, map, noteIds, ann, chief, dotsPoll } = await withNotes(url);
  const { newPoll, vote, ballot } = facilitationOf(url, workshop);
  const pollId = await newPoll(chief.token, dotsPoll);
  const [a = "", b = "", c = "", parked = ""] = noteIds;
  const give = (noteId: string, points: number, onMap = mapId) =>
    vote(ann.token, pollId, { noteId, mapId: onMap, points });
  const other = mapIdOf(workshop, 1);
  for (const refused of [give(parked, 1), give(newId(), 1), give(a, 1, other), give(a, 1, newId())]) {
    expect(await problemOf(await refused)).toEqual({ status: 404, type: "not-found" });
  }
  expect((await give(a, 2)).status).toBe(200);
  expect((await give(b, 1)).status).toBe(200);
  expect((await give(c, 1)).status).toBe(409);
  moveNotes(map.doc, new Map([[b, { field: "parking", x: 16, y: 900 }]]), "test");
  deleteNotes(map.doc, [a], "test");
  await map.saved();
  expect((await ballot(ann.token, pollId)).points).toEqual({ [b]: 1 });
  expect((await give(b, 2)).status).toBe(404);
  expect((await give(c, 2)).status).toBe(200);
  expect((await give(b, 0)).status).toBe(200);
  expect((await ballot(ann.token, pollId)).points).toEqual({ [c]: 2 });
  for (const body of [{ noteId: c, mapId, points: -1 }, { choice: 0 }, { text: "x" }, {}]) {
    expect((await vote(ann.token, pollId, body)).status).toBe(400);
  }
});

test("participants and facilitators vote, viewers do not, and a group's poll asks that group alone", async () => {
  const { url } = await startServer();
  const { workshop, mapId, ann, bob, chief, vic } = await withNotes(url);
  const { newPoll, vote } = facilitationOf(url, workshop);
  const session = await openSession(url, workshop, chief.token);
  for (const name of ["Rot", "Blau"]) addGroup(session.doc, name, mapId, "test");
  const [group] = readSession(session.doc).groups;
  const groupId = group?.id ?? "";
  setMembers(session.doc, new Map([[ann.participantId, groupId]]), "test");
  await session.saved();
  const open = await newPoll(chief.token, { kind: "thumb", title: "Weiter?" });
  const limited = await newPoll(chief.token, { kind: "thumb", title: "Weiter?", groupId });
  const statuses = async (pollId: string) => {
    const answers = [ann, bob, chief, vic].map(({ token }) => vote(token, pollId, { choice: 0 }));
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  expect(await statuses(open)).toEqual([200, 200, 200, 403]);
  expect(await statuses(limited)).toEqual([200, 403, 403, 403]);

  const polls = `${url}/api/workshops/${workshop.id}/polls`;
  const thumb = { kind: "thumb", title: "x" };
  expect((await post(polls, thumb, bearer(ann.token))).status).toBe(403);
  expect((await post(polls, { ...thumb, groupId: newId() }, bearer(chief.token))).status).toBe(400);
  expect((await post(polls, { kind: "dots", title: "x" }, bearer(chief.token))).status).toBe(400);
  const remove = (token: string) => fetch(`${polls}/${open}`, { method: "DELETE", headers: bearer(token) });
  expect((await remove(ann.token)).status).toBe(403);
  expect((await remove(chief.token)).status).toBe(204);
  expect(await problemOf(await remove(chief.token))).toEqual({ status: 404, type: "unknown-poll" });
  const beside = await withNotes(url);
  expect(
    (await facilitationOf(url, beside.workshop).vote(beside.ann.token, limited, { choice: 0 })).status,
  ).toBe(404);
  expect((await vote(beside.ann.token, limited, { choice: 0 })).status).toBe(401);
});

test("thumb, fist and question are answered once each, anonymously, and changed until they are closed", async () => {
  const { url } = await startServer();
  const { workshop, ann, bob, chief, vic } = await withNotes(url);
  const { newPoll, vote, change, ballot } = facilitationOf(url, workshop);
  const results = await openResults(url, workshop, vic.token);
  const [thumb = "", fist = "", question = ""] = await Promise.all(
    (["thumb", "fist", "question"] as const).map((kind) => newPoll(chief.token, { kind, title: kind })),
  );
  for (const choice of [2, 0]) expect((await vote(ann.token, thumb, { choice })).status).toBe(200);
  await vote(bob.token, thumb, { choice: 0 });
  expect((await vote(ann.token, thumb, { choice: 3 })).status).toBe(400);
  for (const { token } of [ann, bob]) await vote(token, fist, { choice: 5 });
  await vote(bob.token, fist, { choice: null });
  await vote(ann.token, question, { text: "z: von Ann" });
  await vote(bob.token, question, { text: "a: von Bob" });
  expect((await ballot(bob.token, question)).text).toBe("a: von Bob");
  for (const poll of [thumb, fist, question]) await change(chief.token, poll, "close");
  await waitUntil("all are closed", () =>
    [thumb, fist, question].every((id) => pollIn(results, id)?.status === "closed"),
  );
  expect(pollIn(results, thumb)).toMatchObject({ voters: 2, counts: [2, 0, 0] });
  expect(pollIn(results, fist)).toMatchObject({ voters: 1, counts: [0, 0, 0, 0, 0, 1] });
  expect(pollIn(results, question)).toMatchObject({ voters: 2, answers: ["a: von Bob", "z: von Ann"] });
});

test("a poll is reopened, reset and run a second time; whoever joins in the middle votes with the others", async () => {
  const { url } = await startServer();
  const { workshop, mapId, noteIds, ann, bob, chief, dotsPoll } = await withNotes(url);
  const other = await join(url, workshop, "facilitator");
  const { newPoll, vote, change, ballot } = facilitationOf(url, workshop);
  const [a = "", b = ""] = noteIds;
  const pollId = await newPoll(chief.token, dotsPoll);
  const give = (token: string, noteId: string, points: number) =>
    vote(token, pollId, { noteId, mapId, points });
  await give(ann.token, a, 2);

  const late = await join(url, workshop);
  const results = await openResults(url, workshop, late.token);
  await waitUntil("the late one sees the poll", () => pollIn(results, pollId)?.voters === 1);
  expect(pollIn(results, pollId)?.totals).toBeNull();
  expect((await give(late.token, a, 1)).status).toBe(200);
  await change(chief.token, pollId, "close");
  await waitUntil("closed", () => pollIn(results, pollId)?.totals?.[a] === 3);

  await change(chief.token, pollId, "reopen");
  await waitUntil("open again", () => pollIn(results, pollId)?.status === "open");
  expect(pollIn(results, pollId)).toMatchObject({ totals: null, round: 1, voters: 2 });
  expect((await give(late.token, a, 0)).status).toBe(200);
  expect((await give(late.token, b, 1)).status).toBe(200);

  const both = await Promise.all([chief, other].map(({ token }) => change(token, pollId, "secondRound")));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  await waitUntil("the second round", () => pollIn(results, pollId)?.round === 2);
  expect(pollIn(results, pollId)).toMatchObject({
    status: "open",
    voters: 0,
    totals: null,
    before: { totals: { [a]: 2, [b]: 1 } },
  });
  expect((await ballot(ann.token, pollId)).points).toEqual({});
  await give(bob.token, b, 2);
  await change(chief.token, pollId, "close");
  await waitUntil("closed", () => pollIn(results, pollId)?.status === "closed");
  expect(pollIn(results, pollId)).toMatchObject({
    totals: { [b]: 2 },
    before: { totals: { [a]: 2, [b]: 1 } },
  });
  await change(chief.token, pollId, "reset");
  await waitUntil("empty", () => pollIn(results, pollId)?.round === 3);
  expect(pollIn(results, pollId)).toMatchObject({ status: "open", voters: 0, before: null });
});

test("a workshop has at most 50 polls", async () => {
  const { url } = await startServer();
  const { workshop, chief } = await withNotes(url);
  const polls = `${url}/api/workshops/${workshop.id}/polls`;
  const answers = await Promise.all(
    Array.from({ length: 52 }, () => post(polls, { kind: "thumb", title: "x" }, bearer(chief.token))),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(answers.filter(({ status }) => status === 403)).toHaveLength(2);
});

test("votes survive a kill, and so does what was published of them", async () => {
  const environment = { DATA_DIR: temporaryFolder() };
  const first = await spawnServer(environment);
  const { workshop, mapId, noteIds, ann, bob, chief, dotsPoll } = await withNotes(first.url);
  const before = facilitationOf(first.url, workshop);
  const [a = ""] = noteIds;
  const open = await before.newPoll(chief.token, dotsPoll);
  const closed = await before.newPoll(chief.token, { kind: "question", title: "Was fehlt?" });
  for (const { token } of [ann, bob]) {
    expect((await before.vote(token, open, { noteId: a, mapId, points: 1 })).status).toBe(200);
    expect((await before.vote(token, closed, { text: "Zeit 💛" })).status).toBe(200);
  }
  await before.change(chief.token, closed, "close");
  first.process.kill("SIGKILL");
  await first.exited;

  const { url } = await spawnServer(environment);
  const { ballot, vote, change } = facilitationOf(url, workshop);
  expect((await ballot(ann.token, open)).points).toEqual({ [a]: 1 });
  const results = await openResults(url, workshop, bob.token);
  await waitUntil("what was published is there", () => pollIn(results, open)?.voters === 2);
  expect(pollIn(results, open)?.totals).toBeNull();
  expect(pollIn(results, closed)?.answers).toEqual(["Zeit 💛", "Zeit 💛"]);
  expect((await vote(ann.token, open, { noteId: a, mapId, points: 2 })).status).toBe(200);
  await change(chief.token, open, "close");
  await waitUntil("all votes count", () => pollIn(results, open)?.totals?.[a] === 3);
});

test("an erased person's answers are nowhere, not in outcomes nor in the round before; a workshop's neither", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const { workshop, mapId, noteIds, ann, bob, chief, dotsPoll } = await withNotes(url);
  const { newPoll, vote, change, ballot } = facilitationOf(url, workshop);
  const [a = ""] = noteIds;
  const results = await openResults(url, workshop, bob.token);
  const dots = await newPoll(chief.token, dotsPoll);
  const question = await newPoll(chief.token, { kind: "question", title: "MarkeFrage" });
  for (const [who, text] of [
    [ann, "MarkeErste"],
    [bob, "bleibt 1"],
  ] as const) {
    await vote(who.token, dots, { noteId: a, mapId, points: 1 });
    await vote(who.token, question, { text });
  }
  await change(chief.token, question, "secondRound");
  await vote(ann.token, question, { text: "MarkeZweite" });
  for (const poll of [dots, question]) await change(chief.token, poll, "close");
  await waitUntil("all see it", () => pollIn(results, question)?.answers?.[0] === "MarkeZweite");
  expect(pollIn(results, question)?.before?.answers).toEqual(["MarkeErste", "bleibt 1"]);
  const me = `${url}/api/workshops/${workshop.id}/participants/me`;
  const own = await (await fetch(`${me}/data`, { headers: bearer(ann.token) })).json();
  expect((own as { ballots: unknown[] }).ballots).toEqual([
    expect.objectContaining({ pollId: dots, points: { [a]: 1 } }),
    expect.objectContaining({ pollId: question, title: "MarkeFrage", round: 1, text: "MarkeErste" }),
    expect.objectContaining({ pollId: question, round: 2, text: "MarkeZweite" }),
  ]);
  expect(JSON.stringify(own)).not.toContain("bleibt");
  for (const marker of ["MarkeErste", "MarkeZweite"]) expect(placesOf(folder, [marker])).not.toEqual([]);

  expect((await fetch(me, { method: "DELETE", headers: bearer(ann.token) })).status).toBe(200);
  expect(placesOf(folder, ["MarkeErste", "MarkeZweite"])).toEqual([]);
  const fresh = await openResults(url, workshop, bob.token);
  expect(pollIn(fresh, question)).toMatchObject({
    voters: 0,
    answers: [],
    before: { answers: ["bleibt 1"] },
  });
  expect(pollIn(fresh, dots)).toMatchObject({ voters: 1, totals: { [a]: 1 } });
  expect(Buffer.concat(fresh.frames).includes("MarkeErste")).toBe(false);
  expect((await vote(ann.token, dots, { noteId: a, mapId, points: 1 })).status).toBe(401);
  expect((await ballot(bob.token, dots)).points).toEqual({ [a]: 1 });

  await fetch(`${url}/api/workshops/${workshop.id}`, { method: "DELETE", headers: bearer(chief.token) });
  expect(placesOf(folder, ["MarkeFrage", "bleibt 1"])).toEqual([]);
});
