import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import { addNotes, setAbout } from "../../model/mapCommands.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { runCommand } from "../support/runCommand.ts";
import { spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

test("at its most talkative the server tells what it does, and nothing of anybody", {
  timeout: 120_000,
}, async () => {
  const data = temporaryFolder();
  const server = await spawnServer({ DATA_DIR: data, LOG_LEVEL: "info", METRICS: "true" });
  const { url } = server;
  const workshop = await createWorkshop(url, { title: "Geheimtitel" });
  const me = await join(url, workshop, "facilitator");
  await post(`${url}/api/workshops/${workshop.id}/join`, {
    key: workshop.keys.participant,
    name: "Geheimname",
  });
  await post(`${url}/api/workshops/${workshop.id}/join`, { key: "Geheimschluessel" });
  const client = await openSynced(url, firstRoom(workshop), me.token);
  client.provider.awareness.setLocalStateField("name", "Geheimname");
  setAbout(client.doc, { customerName: "Geheimkunde" }, "test");
  const [noteId = ""] = addNotes(
    client.doc,
    [{ text: "Geheimnotiz", place: { field: "pains", x: 20, y: 60 } }],
    "test",
  );
  await client.saved();
  const map = `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}`;
  await (await fetch(`${map}/export/csv?Geheimfrage`, { headers: bearer(me.token) })).text();
  await fetch(`${url}/Geheimpfad?key=${workshop.keys.viewer}`);
  await fetch(`${map}/import`, {
    method: "POST",
    headers: { "content-type": "text/csv", ...bearer(me.token) },
    body: "field,text\nGeheimfeld,Geheimzeile\n",
  });
  const raw = openRaw(url, firstRoom(workshop), me.token);
  raw.send(new TextEncoder().encode("Geheimbotschaft"));
  await waitUntil("a close", raw.closed);
  await waitUntil("no entry", openRaw(url, "map.Geheimraum", me.token).status);
  // Somebody tampers with the session, votes 99 times, and tries another's draft.
  const eve = await join(url, workshop);
  const tampering = await openSynced(url, `session.${workshop.id}`, eve.token);
  tampering.doc.getMap("rules").set("locked", "Geheimregel");
  await waitUntil("the tamperer is closed", () => tampering.closes.length > 0);
  const mapId = workshop.maps[0]?.id ?? "";
  const dots = { mapIds: [mapId], fields: ["pains"], pointsPerPerson: 3, maxPerNote: 3 };
  const polls = `${url}/api/workshops/${workshop.id}/polls`;
  const begun = await post(polls, { kind: "dots", title: "Geheimfrage", dots }, bearer(me.token));
  const { id } = (await begun.json()) as { id: string };
  const headers = { "content-type": "application/json", ...bearer(eve.token) };
  const tooMany = JSON.stringify({ noteId, mapId, points: 4 });
  for (let time = 0; time < 99; time += 1) {
    const answer = await fetch(`${polls}/${id}/ballot`, { method: "PUT", headers, body: tooMany });
    expect(answer.status).toBe(409);
  }
  const drafts = openRaw(url, `draft.${mapId}.${me.participantId}`, eve.token);
  expect(await waitUntil("no draft", drafts.status)).toBe(404);
  expect((await runCommand("backup", joinPath(temporaryFolder(), "b"), "--data", data)).code).toBe(0);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  await fetch(`${url}/api/workshops/${workshop.id}`, { method: "DELETE", headers: bearer(me.token) });
  server.process.kill("SIGTERM");
  expect(await server.exited).toBe(0);

  const lines = server
    .stderr()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { msg: string; "over-budget"?: number });
  const told = lines.map(({ msg }) => msg);
  for (const message of [
    "the server is ready",
    "a backup was copied",
    "an erasure was carried out",
    "the server stops",
    "sockets were closed or not let in",
  ]) {
    expect(told).toContain(message);
  }
  const refused = lines.filter(({ msg }) => msg === "requests were refused");
  expect(refused.reduce((sum, line) => sum + (line["over-budget"] ?? 0), 0)).toBe(99);
  const secrets = [
    "Geheim",
    workshop.id,
    workshop.maps[0]?.id ?? "",
    me.token,
    me.participantId,
    eve.token,
    eve.participantId,
    id,
    noteId,
    "127.0.0.1:",
  ];
  for (const secret of [...secrets, ...Object.values(workshop.keys)]) {
    for (const output of [server.stderr(), metrics]) expect(output.includes(secret), secret).toBe(false);
  }
  expect(server.stdout()).toBe(`Customer Empathy Map is ready at ${url}\n`);
});

test("the metrics count sockets, rooms, commits, ticks, requests by pattern and closes by code", async () => {
  const { url } = await startServer({ metrics: true });
  const workshop = await createWorkshop(url);
  const { token } = await join(url, workshop);
  const a = await openSynced(url, firstRoom(workshop), token);
  await openSynced(url, firstRoom(workshop), token);
  addNotes(a.doc, [{ text: "x", place: { field: "pains", x: 20, y: 60 } }], "test");
  await a.saved();
  const raw = openRaw(url, firstRoom(workshop), token);
  raw.send(Uint8Array.of(99));
  await waitUntil("a close", raw.closed);
  await waitUntil("everything is counted", async () => {
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get("content-type")).toContain("text/plain");
    const text = await response.text();
    return (
      [
        "empathy_map_connections 2",
        "empathy_map_rooms 1",
        "empathy_map_save_lag_seconds 0",
        'empathy_map_sockets_closed_total{code="4400"} 1',
        'empathy_map_http_requests_total{method="POST",route="/api/workshops/:id/join",status="200"} 1',
      ].every((line) => text.includes(`\n${line}\n`)) &&
      /empathy_map_saved_seconds_count [1-9]/.test(text) &&
      /empathy_map_tick_seconds_count [1-9]/.test(text) &&
      /nodejs_eventloop_lag_seconds /.test(text) &&
      /process_resident_memory_bytes /.test(text)
    );
  });
});

test("without being asked to, nobody gets metrics", async () => {
  const { url } = await startServer();
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
});
