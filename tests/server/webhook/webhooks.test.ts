import { expect, test } from "vitest";
import { exportFinishedSchema } from "../../../model/api/webhook.ts";
import { addComments } from "../../../model/comment.ts";
import { addNotes, setHidden, setPersonName } from "../../../model/mapCommands.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { problemOf } from "../http/problemOf.ts";
import {
  facilitatorOf,
  HERE,
  isSigned,
  NAME,
  openReceiver,
  sendingServer,
  status,
  TO_HERE,
} from "./receiver.ts";

test("a finished export is told to the workshop's address: signed, in ids, with a way to the same export", async () => {
  const receiver = await openReceiver();
  const { server, workshop, token, ask, set, read, fetchWhole } = await sendingServer([receiver.host]);
  const { secret } = await set(`https://${receiver.host}/in?key=abc`);
  const person = await join(server.url, workshop);
  const map = await openSynced(server.url, firstRoom(workshop), token);
  setPersonName(map.doc, person.participantId, "Geheimname", "test");
  const [shown = "", hidden = ""] = addNotes(
    map.doc,
    [
      { text: "Geheimnotiz", place: { field: "pains", x: 20, y: 60 }, author: person.participantId },
      { text: "Geheimversteck", place: { field: "pains", x: 20, y: 200 } },
    ],
    "test",
  );
  addComments(map.doc, [{ noteId: shown, text: "Geheimkommentar", author: person.participantId }], "test");
  setHidden(map.doc, [hidden], true, "test");
  await map.saved();
  const mapId = workshop.maps[0]?.id ?? "";

  const asked = [
    { path: `/maps/${mapId}/export/csv`, format: "csv", mapId, parts: null },
    { path: `/maps/${mapId}/export/pdf?size=A3&language=de&evil=%22x`, format: "pdf", mapId, parts: null },
    { path: "/export/pdf?parts=cover,maps", format: "pdf", mapId: null, parts: ["cover", "maps"] },
    { path: "/export.zip?parts=list", format: "zip", mapId: null, parts: ["list"] },
  ];
  /** Fetches an export, and gives what is told of it. */
  const told = async (path: string) => {
    const bytes = await fetchWhole(path);
    fetched += 1;
    const received = await waitUntil(`a message on ${path}`, () => receiver.received[fetched - 1]);
    return { bytes, received, event: exportFinishedSchema.parse(JSON.parse(received.body)) };
  };
  let fetched = 0;
  for (const { path, ...expected } of asked) {
    const { bytes, received, event } = await told(path);
    expect(received.path).toBe("/in?key=abc");
    expect(received.headers).toMatchObject({
      host: receiver.host,
      "content-type": "application/json",
      "webhook-id": expect.stringMatching(/^msg_[0-9A-Za-z]{16}$/),
    });
    expect(Object.keys(received.headers).filter((name) => /cookie|auth|forward/.test(name))).toEqual([]);
    expect(isSigned(received, secret)).toBe(true);
    expect(isSigned({ ...received, body: `${received.body} ` }, secret)).toBe(false);
    expect(Math.abs(Number(received.headers["webhook-timestamp"]) * 1000 - Date.now())).toBeLessThan(60_000);
    expect(event.id).toBe(received.headers["webhook-id"]);
    expect(event.data).toMatchObject({ workshopId: workshop.id, ...expected, bytes });
    // The same export, with one's own token; that is told, too.
    const again = await told(event.data.path);
    expect(again.event.data).toEqual({ ...event.data, bytes: again.bytes });
    expect(again.event.id).not.toBe(event.id);
  }
  // What nobody has fetched whole is no export.
  await ask(`/maps/${mapId}/export/csv`, "HEAD");
  await ask(`/maps/${mapId}/export/nothing`);
  const everything = receiver.received.map(({ body, headers }) => body + JSON.stringify(headers)).join("\n");
  for (const secretText of [
    "Geheim",
    token,
    secret,
    person.participantId,
    person.token,
    ...Object.values(workshop.keys),
    // Of who asked for them.
    HERE,
  ]) {
    expect(everything, secretText).not.toContain(secretText);
  }
  const { messages } = await waitUntil("all have arrived", async () => {
    const webhook = await read();
    return webhook.messages.every(({ state }) => state === "delivered") ? webhook : null;
  });
  expect(messages.map(({ state, status: code }) => [state, code])).toEqual(
    Array.from({ length: 8 }, () => ["delivered", 204]),
  );
});

test("it is off unless the operator names hosts, and says so", async () => {
  const { url } = await startServer({ data: "memory" });
  const workshop = await createWorkshop(url);
  const { token } = await join(url, workshop, "facilitator");
  const { ask, fetchWhole } = facilitatorOf(url, workshop.id, token);
  for (const [path, method, body] of [
    ["/webhook", "GET"],
    ["/webhook", "PUT", { address: `https://${NAME}/` }],
    ["/webhook", "DELETE"],
    ["/webhook/test", "POST"],
  ] as const) {
    expect(await problemOf(await ask(path, method, body))).toEqual({ status: 404, type: "webhooks-off" });
  }
  expect(await (await fetch(`${url}/api/about`)).json()).toMatchObject({ webhooks: false });
  await fetchWhole(`/maps/${workshop.maps[0]?.id}/export/csv`);
});

test("an address is the facilitators' alone, on a host of the operator's, and its secret is shown once", async () => {
  const { server, workshop, ask, set, read } = await sendingServer([NAME], { resolve: async () => [] });
  for (const role of ["participant", "viewer"] as const) {
    const { token } = await join(server.url, workshop, role);
    const { ask: asked } = facilitatorOf(server.url, workshop.id, token);
    expect(await problemOf(await asked("/webhook"))).toMatchObject({ type: "forbidden" });
    const body = { address: `https://${NAME}/` };
    expect(await problemOf(await asked("/webhook", "PUT", body))).toMatchObject({ type: "forbidden" });
    expect(await problemOf(await asked("/webhook/test", "POST"))).toMatchObject({ type: "forbidden" });
  }
  expect(await problemOf(await ask("/webhook/test", "POST"))).toEqual({ status: 404, type: "no-webhook" });
  for (const [address, detail] of [
    ["https://evil.example/", "otherHost"],
    [`http://${NAME}/`, "notHttps"],
    [`https://a:b@${NAME}/`, "credentials"],
  ]) {
    const response = await ask("/webhook", "PUT", { address });
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ detail })]);
  }
  expect(await (await ask("/webhook")).json()).toEqual({ hosts: [NAME], webhook: null });
  const first = await set(`https://${NAME}/a`);
  expect(first.secret).toMatch(/^whsec_[0-9A-Za-z+/]{43}=$/);
  const second = await set(`https://${NAME}/a`);
  expect(second.secret).not.toBe(first.secret);
  expect(JSON.stringify(await read())).not.toContain("whsec_");
  expect((await ask("/webhook", "DELETE")).status).toBe(204);
  expect(await (await ask("/webhook")).json()).toEqual({ hosts: [NAME], webhook: null });
});

test("what is not answered with success is tried again, the same message anew signed, and given up in the end", async () => {
  const receiver = await openReceiver();
  const codes = [500, 302, 404, 200];
  receiver.answerWith((response, one) => {
    response.setHeader("location", `https://${receiver.host}/elsewhere`);
    status(codes[receiver.received.length - 1] ?? 503)(response, one);
  });
  const { workshop, set, read, fetchWhole } = await sendingServer([receiver.host]);
  const { secret } = await set(`https://${receiver.host}/in`);
  const path = `/maps/${workshop.maps[0]?.id}/export/csv`;
  await fetchWhole(path);
  await waitUntil("it has arrived", async () => (await read()).messages[0]?.state === "delivered");
  expect(receiver.received.map((one) => one.path)).toEqual(["/in", "/in", "/in", "/in"]);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  for (const one of receiver.received) expect(isSigned(one, secret)).toBe(true);

  await fetchWhole(path);
  const lost = await waitUntil("it is given up", async () => {
    const [newest] = (await read()).messages;
    return newest?.state === "failed" ? newest : null;
  });
  expect(lost).toMatchObject({ tries: 6, result: "answered", status: 503, nextTryAt: null });
  expect(receiver.received).toHaveLength(4 + 6);
  // What a receiver says is nobody's business but the status.
  expect(JSON.stringify(await read())).not.toContain("thanks");
});

test("a try-out is sent once, and no more than ten in a minute", async () => {
  const receiver = await openReceiver();
  receiver.answerWith(status(500));
  const { set, read, test: tryOut } = await sendingServer([receiver.host]);
  const { secret } = await set(`https://${receiver.host}/in`);
  for (let count = 1; count <= 10; count += 1) expect((await tryOut()).status).toBe(202);
  expect(await problemOf(await tryOut())).toEqual({ status: 429, type: "too-many-requests" });
  await waitUntil("all have failed", async () =>
    (await read()).messages.every(({ state, tries }) => state === "failed" && tries === 1),
  );
  expect(receiver.received).toHaveLength(10);
  expect(receiver.received.every((one) => isSigned(one, secret))).toBe(true);
  expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({ type: "webhook.test" });
});

test("who answers 410 gets nothing more until the address is set anew", async () => {
  const receiver = await openReceiver();
  receiver.answerWith(status(410));
  const { workshop, set, read, fetchWhole, test: tryOut } = await sendingServer([receiver.host]);
  await set(`https://${receiver.host}/in`);
  const path = `/maps/${workshop.maps[0]?.id}/export/csv`;
  await fetchWhole(path);
  await waitUntil("the address is off", async () => (await read()).state === "gone");
  expect((await read()).messages).toMatchObject([{ state: "failed", tries: 1, status: 410 }]);
  await fetchWhole(path);
  expect(await problemOf(await tryOut())).toEqual({ status: 404, type: "no-webhook" });
  expect(receiver.received).toHaveLength(1);
  receiver.answerWith(status(200));
  await set(`https://${receiver.host}/in`);
  await fetchWhole(path);
  await waitUntil("a message arrives again", () => receiver.received.length === 2);
});

test("so many messages may wait, for a workshop and in all, and what was not queued is counted", async () => {
  const {
    server,
    set,
    read,
    test: tryOut,
  } = await sendingServer(
    [NAME],
    { ...TO_HERE, resolve: () => new Promise(() => {}) },
    { limits: { webhooksPerWorkshop: 2, webhooksPerProcess: 3 } },
  );
  await set(`https://${NAME}/`);
  expect([(await tryOut()).status, (await tryOut()).status, (await tryOut()).status]).toEqual([
    202, 202, 429,
  ]);
  expect(await read()).toMatchObject({ dropped: 1, messages: [{ tries: 0 }, { tries: 0 }] });
  const workshop = await createWorkshop(server.url);
  const { token } = await join(server.url, workshop, "facilitator");
  const beside = facilitatorOf(server.url, workshop.id, token);
  await beside.set(`https://${NAME}/`);
  expect([(await beside.test()).status, (await beside.test()).status]).toEqual([202, 429]);
  expect(await beside.read()).toMatchObject({ dropped: 1 });
});

test("a receiver that hangs holds up only its own workshop, and what is a month old is forgotten", async () => {
  const receiver = await openReceiver();
  receiver.answerWith((response, one) => {
    if (one.path === "/fast") status(204)(response, one);
  });
  let now = Date.now();
  const {
    server,
    set,
    read,
    test: tryOut,
  } = await sendingServer(
    [receiver.host],
    { ...TO_HERE, timeLimitMs: 600_000 },
    { now: () => now, tidyEveryMs: 10 },
  );
  await set(`https://${receiver.host}/slow`);
  await tryOut();
  await waitUntil("it hangs", () => receiver.received.length === 1);
  const workshop = await createWorkshop(server.url);
  const { token } = await join(server.url, workshop, "facilitator");
  const beside = facilitatorOf(server.url, workshop.id, token);
  await beside.set(`https://${receiver.host}/fast`);
  await beside.test();
  await waitUntil(
    "the other is served",
    async () => (await beside.read()).messages[0]?.state === "delivered",
  );
  expect((await read()).messages).toMatchObject([{ state: "waiting", tries: 0 }]);
  now += 31 * 24 * 3_600_000;
  await waitUntil("both are forgotten", async () =>
    [...(await read()).messages, ...(await beside.read()).messages].length === 0 ? "yes" : null,
  );
});
