import { expect, test } from "vitest";
import { workshopSchema } from "../../../model/api.ts";
import { newId } from "../../../model/ids.ts";
import { readAbout } from "../../../model/mapDocument.ts";
import { setEditRule, setLocked, setObserve } from "../../../model/steeringCommands.ts";
import { roomName } from "../../../model/wire.ts";
import { createWorkshop, join, openSynced } from "../../support/participants.ts";
import { steeredWorkshop } from "../../support/steeredWorkshop.ts";
import { problemOf } from "./problemOf.ts";

const wanted = () => ({
  id: newId(),
  title: "Frau am Schalter, 26.11.2026",
  customerName: "Frau am Schalter",
  customerRole: "Pendlerin",
  situation: "holt ein Paket ab",
});

async function mapIdsOf({ send }: Awaited<ReturnType<typeof steeredWorkshop>>): Promise<string[]> {
  return workshopSchema.parse(await (await send("GET", "")).json()).maps.map(({ id }) => id);
}

test("a map with an id of the client's own making is made once, however often it is asked for at once", async () => {
  const steered = await steeredWorkshop();
  const body = wanted();
  const answers = await Promise.all(Array.from({ length: 5 }, () => steered.send("POST", "/maps", body)));
  const again = await steered.send("POST", "/maps", { ...body, title: "Anders" });
  const statuses = [...answers, again].map(({ status }) => String(status));
  expect(statuses.sort()).toEqual(["200", "200", "200", "200", "200", "201"]);
  expect(await again.json()).toEqual({ id: body.id, title: body.title });
  expect((await mapIdsOf(steered)).filter((id) => id === body.id)).toHaveLength(1);
  const room = roomName({ kind: "map", mapId: body.id });
  const { doc } = await openSynced(steered.url, room, steered.chief.token);
  const { title, customerName, customerRole, situation } = body;
  expect(readAbout(doc)).toMatchObject({ title, customerName, customerRole, situation });
});

test("participants begin maps only where the facilitators let them, viewers never", async () => {
  const steered = await steeredWorkshop();
  const [petra, guest] = [await steered.enter(), await steered.enter("viewer")];
  const begin = (body = wanted(), who = petra) => steered.send("POST", "/maps", body, who);
  expect(await problemOf(await begin())).toMatchObject({ type: "forbidden" });
  await steered.steer((doc) => setObserve(doc, true, null));
  const first = wanted();
  expect((await begin(first)).status).toBe(201);
  expect(await problemOf(await begin(wanted(), guest))).toMatchObject({ type: "forbidden" });

  await steered.steer((doc) => setLocked(doc, null, true, null));
  expect(await problemOf(await begin())).toMatchObject({ type: "forbidden" });
  // It was made before: the answer to that was lost, and asking for it again changes nothing.
  expect((await begin(first)).status).toBe(200);
  await steered.steer((doc) => {
    setLocked(doc, null, false, null);
    setEditRule(doc, "none", null);
  });
  expect(await problemOf(await begin())).toMatchObject({ type: "forbidden" });
  expect((await begin(wanted(), steered.chief)).status).toBe(201);
});

test("an id that is no id, or another workshop's map, makes nothing and tells nothing", async () => {
  const steered = await steeredWorkshop();
  const other = await createWorkshop(steered.url, { title: "Geheim" });
  await join(steered.url, other, "facilitator");
  const before = await mapIdsOf(steered);
  for (const id of ["../session", "kurz", "ä".repeat(16), 7]) {
    const answer = await steered.send("POST", "/maps", { ...wanted(), id });
    expect(await problemOf(answer)).toMatchObject({ type: "invalid-body" });
  }
  const taken = await steered.send("POST", "/maps", { ...wanted(), id: other.maps[0]?.id });
  expect(taken.status).toBe(403);
  expect(await taken.text()).not.toContain("Geheim");
  expect(await mapIdsOf(steered)).toEqual(before);
});
