import { expect, test } from "vitest";
import { createdWorkshopSchema, joinedSchema, workshopSchema } from "../../../model/api.ts";
import { newId } from "../../../model/ids.ts";
import { setAbout } from "../../../model/mapCommands.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { problemOf } from "./problemOf.ts";

test("a new workshop answers with its maps, keys and links that carry the key in the fragment only", async () => {
  const { url } = await startServer();
  const response = await post(`${url}/api/workshops`, {
    title: " Seminar ",
    maps: [{ title: "A", customerName: "Andrea" }, { title: "B" }],
  });
  expect(response.status).toBe(201);
  const created = createdWorkshopSchema.parse(await response.json());
  expect(created.maps.map(({ title }) => title)).toEqual(["A", "B"]);
  expect(created.links.viewer).toBe(`${url}/w/${created.id}#${created.keys.viewer}`);
  expect(new Set(Object.values(created.keys)).size).toBe(3);
});

test("each key joins with its role, and the answer comes as a token and as a strict cookie", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  for (const role of ["facilitator", "participant", "viewer"] as const) {
    const response = await post(`${url}/api/workshops/${workshop.id}/join`, { key: workshop.keys[role] });
    const joined = joinedSchema.parse(await response.json());
    expect(joined.role).toBe(role);
    expect(response.headers.get("set-cookie")).toMatch(
      new RegExp(`^cem_${workshop.id}=${joined.token}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Strict$`),
    );
  }
});

test("joining again with the cookie keeps the person, takes the new name, and a role only upwards", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const joinUrl = `${url}/api/workshops/${workshop.id}/join`;
  const first = await post(joinUrl, { key: workshop.keys.participant, name: "Ann" });
  const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const me = joinedSchema.parse(await first.json());

  const up = joinedSchema.parse(
    await (await post(joinUrl, { key: workshop.keys.facilitator, name: "Anna" }, { cookie })).json(),
  );
  expect(up).toEqual({ ...me, role: "facilitator", keyRole: "facilitator" });
  const down = joinedSchema.parse(
    await (await post(joinUrl, { key: workshop.keys.viewer }, { cookie })).json(),
  );
  expect(down).toMatchObject({ role: "facilitator", keyRole: "viewer" });
  const answer = await fetch(`${url}/api/workshops/${workshop.id}`, { headers: bearer(me.token) });
  expect(workshopSchema.parse(await answer.json())).toMatchObject({
    id: workshop.id,
    language: "de",
    maps: workshop.maps.map(({ id, title }) => ({ id, title, epoch: 1 })),
    me: { participantId: me.participantId, role: "facilitator", name: "Anna" },
  });
});

test("what is not there, not allowed or not understood is a problem document with a stable type", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const other = await createWorkshop(url);
  const ann = await join(url, workshop);
  const here = `${url}/api/workshops/${workshop.id}`;
  const json = { "content-type": "application/json" };
  const cases: [Promise<Response>, number, string][] = [
    [post(`${url}/api/workshops`, { title: "" }), 400, "invalid-body"],
    [post(`${url}/api/workshops`, { title: "x".repeat(201) }), 400, "invalid-body"],
    [fetch(`${url}/api/workshops`, { method: "POST", body: "{", headers: json }), 400, "invalid-body"],
    [fetch(`${url}/api/workshops`, { method: "POST", body: "a" }), 415, "unsupported-media-type"],
    [post(`${url}/api/workshops`, { title: "x", situation: "y".repeat(200_000) }), 413, "too-large"],
    [post(`${url}/api/workshops/${newId()}/join`, { key: "k" }), 404, "unknown-workshop"],
    [post(`${url}/api/workshops/..%2f/join`, { key: "k" }), 404, "unknown-workshop"],
    [post(`${here}/join`, { key: "nope" }), 403, "wrong-key"],
    [post(`${here}/join`, { key: other.keys.facilitator }), 403, "wrong-key"],
    [fetch(here), 401, "not-joined"],
    [fetch(here, { headers: bearer("nope") }), 401, "unknown-token"],
    [fetch(`${url}/api/workshops/${other.id}`, { headers: bearer(ann.token) }), 401, "unknown-token"],
    [fetch(here, { method: "DELETE", headers: bearer(ann.token) }), 403, "forbidden"],
    [post(`${here}/maps`, { title: "N" }, bearer(ann.token)), 403, "forbidden"],
    [fetch(`${here}/maps/${newId()}/export/csv`, { headers: bearer(ann.token) }), 404, "unknown-map"],
    [
      fetch(`${here}/maps/${workshop.maps[0]?.id}/export/exe`, { headers: bearer(ann.token) }),
      404,
      "unknown-format",
    ],
    [
      fetch(`${here}/maps/${other.maps[0]?.id}/export/csv`, { headers: bearer(ann.token) }),
      404,
      "unknown-map",
    ],
    [fetch(`${url}/api/nothing`), 404, "not-found"],
    [fetch(`${url}/no/such/page`), 404, "not-found"],
  ];
  for (const [response, status, type] of cases) {
    expect(await problemOf(await response)).toEqual({ status, type });
  }
});

test("guessing keys ends in too-many-requests while the right key still opens", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const guess = (): Promise<Response> => post(`${url}/api/workshops/${workshop.id}/join`, { key: "guess" });
  await waitUntil("the guesser is told to wait", async () => (await guess()).status === 429);
  await join(url, workshop);
});

test("a facilitator adds a map, which the others find with the language of the workshop", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url, { language: "en" });
  const [ann, chief] = await Promise.all([join(url, workshop), join(url, workshop, "facilitator")]);
  const response = await post(
    `${url}/api/workshops/${workshop.id}/maps`,
    { title: "Second", customerName: "Bo" },
    bearer(chief.token),
  );
  expect(response.status).toBe(201);
  const map = (await response.json()) as { id: string; title: string };
  const client = await openSynced(url, `map.${map.id}`, ann.token);
  expect(client.doc.getMap("about").toJSON()).toMatchObject({
    title: "Second",
    customerName: "Bo",
    language: "en",
  });
});

test("a map that is renamed by its people has its new title in the list", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const ann = await join(url, workshop);
  const client = await openSynced(url, firstRoom(workshop), ann.token);
  setAbout(client.doc, { title: "Neuer Titel" }, "test");
  await waitUntil("the list has the title", async () => {
    const answer = await fetch(`${url}/api/workshops/${workshop.id}`, { headers: bearer(ann.token) });
    return workshopSchema.parse(await answer.json()).maps[0]?.title === "Neuer Titel";
  });
});

test("deleting a workshop closes its sockets for good and leaves nothing to ask for", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const [ann, chief] = await Promise.all([join(url, workshop), join(url, workshop, "facilitator")]);
  const client = await openSynced(url, firstRoom(workshop), ann.token);
  const address = `${url}/api/workshops/${workshop.id}`;
  const response = await fetch(address, { method: "DELETE", headers: bearer(chief.token) });
  expect(response.status).toBe(200);
  await waitUntil("the socket is closed for good", () => client.closes[0]?.code === 4410);
  expect(await problemOf(await fetch(address, { headers: bearer(chief.token) }))).toEqual({
    status: 404,
    type: "unknown-workshop",
  });
});

test("a cookie changes things only from our own pages", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const chief = await join(url, workshop, "facilitator");
  const cookie = `cem_${workshop.id}=${chief.token}`;
  const add = (headers: Record<string, string>): Promise<Response> =>
    post(`${url}/api/workshops/${workshop.id}/maps`, { title: "N" }, headers);
  expect((await add({ cookie })).status).toBe(403);
  expect((await add({ cookie, origin: "https://evil.example" })).status).toBe(403);
  expect((await add({ ...bearer(chief.token), origin: "https://evil.example" })).status).toBe(403);
  expect((await add({ cookie, origin: url })).status).toBe(201);
  expect((await add(bearer(chief.token))).status).toBe(201);
});

test("behind https, links, cookies and the allowed origin are those of the public address", async () => {
  const publicUrl = new URL("https://maps.example.org");
  const { url } = await startServer({ publicUrl });
  const workshop = await createWorkshop(url);
  expect(workshop.links.viewer).toMatch(/^https:\/\/maps\.example\.org\/w\//);
  const response = await post(`${url}/api/workshops/${workshop.id}/join`, { key: workshop.keys.facilitator });
  const cookie = response.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(new RegExp(`^__Host-cem_${workshop.id}=`));
  expect(cookie).toContain("; Secure");
  expect(response.headers.get("strict-transport-security")).toMatch(/^max-age=/);
  const added = await post(
    `${url}/api/workshops/${workshop.id}/maps`,
    { title: "N" },
    { cookie: cookie.split(";")[0] ?? "", origin: "https://maps.example.org" },
  );
  expect(added.status).toBe(201);
});

test("every answer, also a refusal, takes camera, microphone and place from whatever gets into a page", async () => {
  const { url } = await startServer();
  for (const path of ["/healthz", "/api/nothing", "/"]) {
    const policy = (await fetch(url + path)).headers.get("permissions-policy") ?? "";
    for (const feature of ["camera", "microphone", "geolocation"]) expect(policy).toContain(`${feature}=()`);
    expect(policy).toContain("clipboard-write=(self)");
  }
});

test("every answer forbids foreign scripts, frames and referrers, and plain http is not forced to https", async () => {
  const { url } = await startServer();
  const { headers } = await fetch(`${url}/healthz`);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toContain("upgrade-insecure-requests");
  expect(/script-src [^;]*unsafe/.test(policy)).toBe(false);
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("strict-transport-security")).toBeNull();
});
