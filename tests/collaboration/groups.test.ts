import { expect, test } from "vitest";
import { joinedGroupSchema } from "../../model/api/facilitation.ts";
import { type Joined, workshopSchema } from "../../model/api.ts";
import { addGroup, setGrouping, setMembers } from "../../model/groupCommands.ts";
import { newId } from "../../model/ids.ts";
import { readAbout } from "../../model/mapDocument.ts";
import { type Grouping, readSession } from "../../model/sessionDocument.ts";
import { roomName } from "../../model/wire.ts";
import { DEFAULT_LIMITS } from "../../server/limits.ts";
import { openSynced } from "../support/participants.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { waitUntil } from "../support/waitUntil.ts";

/** Three groups at one workshop, and how people come into them. */
async function threeGroups(grouping: Grouping) {
  const all = await steeredWorkshop({}, { maps: [{ title: "A" }, { title: "B" }, { title: "C" }] });
  await all.steer((doc) => {
    setGrouping(doc, grouping, "test");
    for (const { id, title } of all.workshop.maps) addGroup(doc, title, id, "test");
  });
  const groupIds = readSession(all.session.doc).groups.map(({ id }) => id);
  const ask = (who: Joined, body: unknown = {}): Promise<Response> =>
    all.send("PUT", "/groups/me", body, who);
  return {
    ...all,
    groupIds,
    ask,
    async joined(who: Joined, body: unknown = {}): Promise<string> {
      const response = await ask(who, body);
      expect(response.status).toBe(200);
      return joinedGroupSchema.parse(await response.json()).groupId;
    },
  };
}

test("who may choose is in the group of their choice, and everybody sees it", async () => {
  const all = await threeGroups("choice");
  const ann = await all.enter();
  const other = await openSynced(all.url, all.sessionRoom, (await all.enter()).token);
  for (const groupId of [all.groupIds[1], all.groupIds[2]]) {
    expect(await all.joined(ann, { groupId })).toBe(groupId);
    await waitUntil("it is seen", () => readSession(other.doc).members.get(ann.participantId) === groupId);
  }
  for (const body of [{}, { groupId: newId() }]) expect((await all.ask(ann, body)).status).toBe(403);
  for (const body of [{ groupId: 7 }, { groupId: "x".repeat(41) }, []]) {
    expect((await all.ask(ann, body)).status).toBe(400);
  }
  expect(readSession(other.doc).members.get(ann.participantId)).toBe(all.groupIds[2]);
});

test("thirty people who come at once are spread evenly, and asking again moves nobody", async () => {
  const all = await threeGroups("random");
  const people = await Promise.all(Array.from({ length: 30 }, () => all.enter()));
  const first = await Promise.all(people.map((who) => all.joined(who)));
  const again = await Promise.all(people.map((who) => all.joined(who, { groupId: all.groupIds[0] })));
  expect(again).toEqual(first);
  expect(all.groupIds.map((id) => first.filter((one) => one === id).length)).toEqual([10, 10, 10]);
  await waitUntil("all of it is in the session", () => readSession(all.session.doc).members.size === 30);
});

test("a newcomer fills the smallest group, also where a facilitator has moved people", async () => {
  const all = await threeGroups("random");
  const people = await Promise.all(Array.from({ length: 6 }, () => all.enter()));
  for (const who of people) await all.joined(who);
  const [a = "", b = "", c = ""] = all.groupIds;
  await all.steer((doc) =>
    setMembers(
      doc,
      new Map(people.map(({ participantId }, index) => [participantId, index < 4 ? a : c])),
      "",
    ),
  );
  expect(await all.joined(await all.enter())).toBe(b);
  expect(await all.joined(people[0] as Joined)).toBe(a);
});

test("nobody puts themselves into a group where facilitators do, or without a right to write", async () => {
  const byHand = await threeGroups("facilitator");
  const ann = await byHand.enter();
  expect((await byHand.ask(ann, { groupId: byHand.groupIds[0] })).status).toBe(403);
  const free = await threeGroups("choice");
  expect((await free.ask(await free.enter("viewer"), { groupId: free.groupIds[0] })).status).toBe(403);
  expect((await free.ask(ann, { groupId: free.groupIds[0] })).status).toBe(401);
  const none = await steeredWorkshop();
  await none.steer((doc) => setGrouping(doc, "random", "test"));
  expect((await none.send("PUT", "/groups/me", {}, await none.enter())).status).toBe(403);
});

test("two facilitators who make groups at the same moment make one set, on the maps that are there and new ones", async () => {
  const all = await steeredWorkshop({}, { maps: [{ title: "A" }] });
  const second = await all.enter("facilitator");
  const names = ["Gruppe 1", "Gruppe 2", "Gruppe 3"];
  const answers = await Promise.all(
    [all.chief, second].map((who) =>
      all.send("POST", "/groups", { names, known: 0, customerName: "Andrea" }, who),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  await waitUntil("the groups are there", () => readSession(all.session.doc).groups.length > 0);
  const { groups } = readSession(all.session.doc);
  expect(groups.map(({ name }) => name)).toEqual(names);
  const maps = await mapIdsOf(all);
  expect(groups.map(({ mapId }) => mapId)).toEqual(maps);
  expect(maps[0]).toBe(all.workshop.maps[0]?.id);

  expect((await all.send("POST", "/groups", { names: ["Gruppe 4"], known: 3 })).status).toBe(204);
  await waitUntil("another is there", () => readSession(all.session.doc).groups.length === 4);
  expect(await mapIdsOf(all)).toHaveLength(4);
});

test("the same customer stands on all maps, those that were there included, and takes nobody's place", async () => {
  const all = await steeredWorkshop({}, { maps: [{ title: "A" }, { title: "B", customerName: "Bernd" }] });
  const names = ["Gruppe 1", "Gruppe 2", "Gruppe 3"];
  const wanted = { names, known: 0, customerName: "Andrea" };
  expect((await all.send("POST", "/groups", wanted)).status).toBe(204);
  const customers = await Promise.all(
    (await mapIdsOf(all)).map(async (mapId) => {
      const { doc } = await openSynced(all.url, roomName({ kind: "map", mapId }), all.chief.token);
      return readAbout(doc).customerName;
    }),
  );
  expect(customers).toEqual(["Andrea", "Bernd", "Andrea"]);
});

test("groups are made by facilitators only, and not beyond the limits", async () => {
  const all = await steeredWorkshop({ limits: { ...DEFAULT_LIMITS, mapsPerWorkshop: 2 } });
  const ask = async (body: unknown, who: Joined = all.chief): Promise<number> =>
    (await all.send("POST", "/groups", body, who)).status;
  expect(await ask({ names: ["A"], known: 0 }, await all.enter())).toBe(403);
  expect(await ask({ names: [], known: 0 })).toBe(400);
  expect(await ask({ names: ["A", " "], known: 0 })).toBe(400);
  expect(await ask({ names: ["A", "B", "C"], known: 0 })).toBe(403);
  expect(await mapIdsOf(all)).toHaveLength(1);
});

async function mapIdsOf({
  send,
}: Pick<Awaited<ReturnType<typeof steeredWorkshop>>, "send">): Promise<string[]> {
  const answer = await send("GET", "");
  return workshopSchema.parse(await answer.json()).maps.map(({ id }) => id);
}
