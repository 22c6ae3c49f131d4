import { expect, test } from "vitest";
import { joinedByCodeSchema, newCodeSchema, peopleSchema } from "../../../model/api/access.ts";
import { type CreatedWorkshop, type Joined, newKeysSchema, workshopSchema } from "../../../model/api.ts";
import { newId } from "../../../model/ids.ts";
import { newJoinCode } from "../../../model/joinCode.ts";
import { keysOf } from "../../../model/keys.ts";
import type { Role } from "../../../model/roles.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { problemOf } from "./problemOf.ts";

const HOUR_MS = 3600 * 1000;

interface Place {
  readonly url: string;
  readonly workshop: CreatedWorkshop;
  /** a facilitator */
  readonly chief: Joined;
  /** address of the workshop */
  readonly here: string;
}

async function place(options: Parameters<typeof startServer>[0] = {}): Promise<Place> {
  const { url } = await startServer(options);
  const workshop = await createWorkshop(url);
  const chief = await join(url, workshop, "facilitator");
  return { url, workshop, chief, here: `${url}/api/workshops/${workshop.id}` };
}

const send = (url: string, method: string, token: string, body?: unknown): Promise<Response> =>
  fetch(url, {
    method,
    headers: { ...bearer(token), ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const setRole = ({ here, chief }: Place, { participantId }: Joined, role: Role): Promise<Response> =>
  send(`${here}/participants/${participantId}`, "PATCH", chief.token, { role });

const newCode = async ({ here, chief }: Place): Promise<string> =>
  newCodeSchema.parse(await (await post(`${here}/code`, {}, bearer(chief.token))).json()).code;

const joinByCode = (url: string, code: string, headers: Record<string, string> = {}): Promise<Response> =>
  post(`${url}/api/join`, { code }, headers);

test("a facilitator lists everybody who joined, connected or not, in the order of coming", async () => {
  const here = await place();
  const { url, workshop, chief } = here;
  const response = await post(`${here.here}/join`, { key: workshop.keys.participant, name: " Ann " });
  const ann = (await response.json()) as Joined;
  const vic = await join(url, workshop, "viewer");
  await openSynced(url, firstRoom(workshop), ann.token);
  await createWorkshop(url).then((other) => join(url, other));
  const answer = await send(`${here.here}/participants`, "GET", chief.token);
  expect(peopleSchema.parse(await answer.json()).participants).toEqual([
    { participantId: chief.participantId, name: "", role: "facilitator", isConnected: false, isMe: true },
    { participantId: ann.participantId, name: "Ann", role: "participant", isConnected: true, isMe: false },
    { participantId: vic.participantId, name: "", role: "viewer", isConnected: false, isMe: false },
  ]);
});

test("people, roles, links and codes are the facilitators' alone, each in their own workshop", async () => {
  const here = await place();
  const ann = await join(here.url, here.workshop);
  const other = await place();
  const elsewhere = `${here.here}/participants/${other.chief.participantId}`;
  const cases: [method: string, path: string, body?: unknown][] = [
    ["GET", "/participants"],
    ["PATCH", `/participants/${ann.participantId}`, { role: "facilitator" }],
    ["DELETE", `/participants/${here.chief.participantId}`],
    ["POST", "/keys", {}],
    ["POST", "/code", {}],
    ["GET", "/code"],
    ["DELETE", "/code"],
  ];
  for (const [method, path, body] of cases) {
    const address = `${here.here}${path}`;
    expect(await problemOf(await send(address, method, ann.token, body))).toEqual({
      status: 403,
      type: "forbidden",
    });
    expect((await problemOf(await send(address, method, "nobody", body))).type).toBe("unknown-token");
  }
  for (const [method, body] of [["PATCH", { role: "viewer" }], ["DELETE"]] as const) {
    expect((await problemOf(await send(elsewhere, method, here.chief.token, body))).type).toBe(
      "unknown-participant",
    );
    expect(
      (await problemOf(await send(`${here.here}/participants/${newId()}`, method, here.chief.token, body)))
        .type,
    ).toBe("unknown-participant");
  }
  const badRole = await setRole(here, ann, "admin" as Role);
  expect((await problemOf(badRole)).type).toBe("invalid-body");
});

test("the last facilitator can neither be removed nor made anything else", async () => {
  const here = await place();
  const ann = await join(here.url, here.workshop);
  const me = `${here.here}/participants/${here.chief.participantId}`;
  expect(await problemOf(await setRole(here, here.chief, "viewer"))).toEqual({
    status: 403,
    type: "forbidden",
  });
  expect((await send(me, "DELETE", here.chief.token)).status).toBe(403);
  const promoted = await setRole(here, ann, "facilitator");
  expect(await promoted.json()).toMatchObject({ participantId: ann.participantId, role: "facilitator" });
  expect((await setRole(here, here.chief, "viewer")).status).toBe(200);
  expect((await send(`${here.here}/participants`, "GET", here.chief.token)).status).toBe(403);
});

test("a removed person's token opens nothing, and by a link they come back as somebody new", async () => {
  const here = await place();
  const ann = await join(here.url, here.workshop);
  const address = `${here.here}/participants/${ann.participantId}`;
  expect((await send(address, "DELETE", here.chief.token)).status).toBe(204);
  expect((await problemOf(await send(here.here, "GET", ann.token))).type).toBe("unknown-token");
  const again = await post(`${here.here}/join`, { key: here.workshop.keys.participant }, bearer(ann.token));
  const back = (await again.json()) as Joined;
  expect(back.participantId).not.toBe(ann.participantId);
  expect(back.token).not.toBe(ann.token);
});

test("the link in one's history does not undo a lowered role; a new link does", async () => {
  const here = await place();
  const ann = await join(here.url, here.workshop, "facilitator");
  await setRole(here, ann, "viewer");
  const rejoin = async (key: string): Promise<Joined> =>
    (await (await post(`${here.here}/join`, { key }, bearer(ann.token))).json()) as Joined;
  expect(await rejoin(here.workshop.keys.facilitator)).toEqual({ ...ann, role: "viewer" });
  const byCode = await joinByCode(here.url, await newCode(here), {
    cookie: `cem_${here.workshop.id}=${ann.token}`,
  });
  expect(await byCode.json()).toMatchObject({ participantId: ann.participantId, role: "viewer" });
  const changed = await post(`${here.here}/keys`, {}, bearer(here.chief.token));
  const { keys } = newKeysSchema.parse(await changed.json());
  expect(await rejoin(keys.participant)).toEqual({ ...ann, role: "participant", keyRole: "participant" });
});

test("new links replace all three at once; who is in stays in, and sees that the links were changed", async () => {
  const here = await place();
  const { url, workshop, chief } = here;
  const ann = await join(url, workshop);
  const code = await newCode(here);
  const response = await post(`${here.here}/keys`, {}, bearer(chief.token));
  const { keys, links, keysVersion } = newKeysSchema.parse(await response.json());
  expect(keys).toEqual(keysOf(keys.facilitator));
  expect(links.participant).toBe(`${url}/w/${workshop.id}#${keys.participant}`);
  expect(keysVersion).toBe(2);
  for (const role of ["facilitator", "participant", "viewer"] as const) {
    const old = await post(`${here.here}/join`, { key: workshop.keys[role] });
    expect((await problemOf(old)).type).toBe("wrong-key");
    const fresh = await post(`${here.here}/join`, { key: keys[role] });
    expect(await fresh.json()).toMatchObject({ role });
  }
  expect((await problemOf(await joinByCode(url, code))).type).toBe("expired-code");
  for (const { token } of [ann, chief]) {
    const seen = workshopSchema.parse(await (await send(here.here, "GET", token)).json());
    expect(seen.keysVersion).toBe(2);
  }
});

test("a code lets people take part, however it is typed, as the person their cookie says", async () => {
  const here = await place();
  const { url, workshop } = here;
  const code = await newCode(here);
  const response = await post(`${url}/api/join`, { code: code.toLowerCase().replace("-", " "), name: "Kim" });
  expect(response.status).toBe(200);
  const kim = joinedByCodeSchema.parse(await response.json());
  expect(kim).toMatchObject({ workshopId: workshop.id, role: "participant" });
  expect(response.headers.get("set-cookie")).toMatch(
    new RegExp(`^cem_${workshop.id}=${kim.token}; .*HttpOnly; SameSite=Strict$`),
  );
  expect((await send(here.here, "GET", kim.token)).status).toBe(200);
  const again = await joinByCode(url, code, { cookie: `cem_${workshop.id}=${kim.token}` });
  expect(await again.json()).toMatchObject({ participantId: kim.participantId, token: kim.token });
});

test("a code ends after twelve hours or when a facilitator ends it, and a day later nobody remembers it", async () => {
  let now = 1_800_000_000_000;
  const here = await place({ now: () => now, tuning: { checkRightsEveryMs: 10 } });
  const codeUrl = `${here.here}/code`;
  const first = await newCode(here);
  now += 11 * HOUR_MS;
  const second = await newCode(here);
  expect((await joinByCode(here.url, first)).status).toBe(200);
  now += 2 * HOUR_MS;
  expect(await problemOf(await joinByCode(here.url, first))).toEqual({ status: 410, type: "expired-code" });
  expect((await joinByCode(here.url, second)).status).toBe(200);
  expect(await (await send(codeUrl, "GET", here.chief.token)).json()).toEqual({
    codes: [{ expiresAt: new Date(1_800_000_000_000 + 23 * HOUR_MS).toISOString() }],
  });

  expect((await send(codeUrl, "DELETE", here.chief.token)).status).toBe(204);
  expect((await problemOf(await joinByCode(here.url, second))).type).toBe("expired-code");
  expect(await (await send(codeUrl, "GET", here.chief.token)).json()).toEqual({ codes: [] });
  now += 25 * HOUR_MS;
  await waitUntil("the code is forgotten", async () => {
    return (await problemOf(await joinByCode(here.url, second))).type === "wrong-code";
  });
});

test("guessing codes ends in too-many-requests, the same for all wrong codes, while the right one opens", async () => {
  const here = await place();
  const code = await newCode(here);
  const other = await newCode(await place());
  const answers = await Promise.all(
    [newJoinCode(), other, "x", "BCDF-GHJ0"].map(async (guess) => {
      const response = await joinByCode(here.url, guess);
      return { status: response.status, body: await response.text() };
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.status).toBe(403);
  await waitUntil("the guesser is told to wait", async () => {
    return (await joinByCode(here.url, newJoinCode())).status === 429;
  });
  await Promise.all(Array.from({ length: 60 }, () => joinByCode(here.url, newJoinCode())));
  expect((await joinByCode(here.url, code)).status).toBe(200);
});

test("everybody changes their own name, also without any key", async () => {
  const here = await place();
  const kim = joinedByCodeSchema.parse(await (await joinByCode(here.url, await newCode(here))).json());
  const me = `${here.here}/participants/me`;
  expect(await (await send(me, "PATCH", kim.token, { name: " Kim " })).json()).toMatchObject({
    name: "Kim",
    role: "participant",
    isMe: true,
  });
  const seen = workshopSchema.parse(await (await send(here.here, "GET", kim.token)).json());
  expect(seen.me.name).toBe("Kim");
  const tooLong = await send(me, "PATCH", kim.token, { name: "x".repeat(61) });
  expect((await problemOf(tooLong)).type).toBe("invalid-body");
  expect((await send(me, "PATCH", kim.token, { role: "facilitator" })).status).toBe(400);
});

test("one workshop has at most twenty codes at a time", async () => {
  const here = await place();
  const make = (): Promise<Response> => post(`${here.here}/code`, {}, bearer(here.chief.token));
  for (let count = 0; count < 20; count += 1) expect((await make()).status).toBe(201);
  expect((await problemOf(await make())).type).toBe("forbidden");
  await send(`${here.here}/code`, "DELETE", here.chief.token);
  expect((await make()).status).toBe(201);
});
