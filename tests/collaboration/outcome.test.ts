import { expect, test } from "vitest";
import * as Y from "yjs";
import { answerOf } from "../../model/answer.ts";
import { ownDataSchema, receiptSchema } from "../../model/api/erasure.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readPersonName } from "../../model/mapDocument.ts";
import { addAction, deleteAction, editActionText } from "../../model/outcomeCommands.ts";
import { actionsOf, readActions } from "../../model/outcomeDocument.ts";
import { setOwner } from "../../model/outcomeEntry.ts";
import type { Source } from "../../model/source.ts";
import { setLocked } from "../../model/steeringCommands.ts";
import { CLOSE, roomName } from "../../model/wire.ts";
import { DEFAULT_LIMITS } from "../../server/limits.ts";
import { openClient, openSynced } from "../support/participants.ts";
import { placesOf } from "../support/sealedData.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

type World = Awaited<ReturnType<typeof steeredWorkshop>>;

const roomOf = ({ workshop }: World): string => roomName({ kind: "outcome", workshopId: workshop.id });
const mapIdOf = ({ workshop }: World): string => workshop.maps[0]?.id ?? "";

function sourceOf(world: World, noteId: string, text: string, author: string | null = null): Source {
  return { mapId: mapIdOf(world), noteId, text, evidence: "quoted", author };
}

test("two people write one action together, and a third who comes later reads it", async () => {
  const world = await steeredWorkshop();
  const [ann, bob] = await Promise.all([world.enter(), world.enter()]);
  const [one, two] = await Promise.all(
    [ann, bob].map(({ token }) => openSynced(world.url, roomOf(world), token)),
  );
  if (!one || !two) throw new Error("two clients");
  const id = addAction(one.doc, { title: "Kopie" }, "ann") ?? "";
  await waitUntil("Bob has it", () => readActions(two.doc).length === 1);
  editActionText(two.doc, id, "title", "Kopie der Anfrage", 17, "bob");
  editActionText(one.doc, id, "title", "Eine Kopie", 5, "ann");
  await Promise.all([one.saved(), two.saved()]);
  const late = await openSynced(world.url, roomOf(world), (await world.enter("viewer")).token);
  expect(readActions(late.doc)[0]?.title).toBe("Eine Kopie der Anfrage");
});

test("the gate takes only what the document is made of, and only from those who may write", async () => {
  const world = await steeredWorkshop({ limits: { ...DEFAULT_LIMITS, actionsPerWorkshop: 1 } });
  const refusal = async (role: "participant" | "viewer", write: (doc: Y.Doc) => void): Promise<number> => {
    const client = await openSynced(world.url, roomOf(world), (await world.enter(role)).token);
    client.doc.transact(() => write(client.doc));
    await waitUntil("the client is closed", () => client.closes.length > 0);
    return client.closes[0]?.code ?? 0;
  };
  expect(await refusal("participant", (doc) => doc.getMap("notes").set("a", 1))).toBe(CLOSE.badMessage);
  expect(await refusal("participant", (doc) => doc.getMap("secret").set("a", 1))).toBe(CLOSE.badMessage);
  expect(await refusal("viewer", (doc) => void addAction(doc, { title: "x" }, "me"))).toBe(CLOSE.forbidden);
  const tooMany = await refusal("participant", (doc) => {
    for (const title of ["a", "b"]) addAction(doc, { title }, "me");
  });
  expect(tooMany).toBe(CLOSE.tooLarge);
  const tooLong = await refusal("participant", (doc) => {
    const entry = new Y.Map<unknown>();
    actionsOf(doc).set("aaaaaaaaaaaaaaaa", entry);
    entry.set("title", new Y.Text("x".repeat(DEFAULT_LIMITS.noteTextLength + 1)));
  });
  expect(tooLong).toBe(CLOSE.tooLarge);
  const late = await openSynced(world.url, roomOf(world), (await world.enter()).token);
  expect(readActions(late.doc)).toEqual([]);
});

test("who locks all maps locks what is made of them, too; facilitators go on", async () => {
  const world = await steeredWorkshop();
  const ann = await world.enter();
  const client = await openSynced(world.url, roomOf(world), ann.token);
  addAction(client.doc, { title: "vorher" }, "ann");
  await client.saved();
  await world.steer((doc) => setLocked(doc, null, true, "chief"));
  addAction(client.doc, { title: "nachher" }, "ann");
  await waitUntil("Ann is refused", () => client.closes[0]?.code === CLOSE.locked);
  const chief = await openSynced(world.url, roomOf(world), world.chief.token);
  addAction(chief.doc, { title: "Moderation" }, "chief");
  await chief.saved();
  expect(readActions(chief.doc).map(({ title }) => title)).toEqual(["Moderation", "vorher"]);
});

test("an erased note's words are nowhere in what was made of it, nor do they come back from who was offline", async () => {
  const folder = temporaryFolder();
  const world = await steeredWorkshop({ data: { folder } });
  const map = await openSynced(world.url, world.room(), world.chief.token);
  const [noteId = "", keptId = ""] = addNotes(
    map.doc,
    ["MarkeA", "bleibt"].map((text) => ({ text, place: { field: "pains", x: 16, y: 60 } as const })),
    "chief",
  );
  await map.saved();
  const ann = await world.enter();
  const offline = openClient(world.url, roomOf(world), ann.token, new Y.Doc(), { epoch: "0" });
  await waitUntil("Ann is synced", () => offline.provider.synced);
  const undo = new Y.UndoManager(actionsOf(offline.doc), { trackedOrigins: new Set(["ann"]) });
  const sources = [sourceOf(world, noteId, "MarkeA"), sourceOf(world, keptId, "bleibt")];
  // A line that is gone already, of which the action remembers the words.
  const line = { id: "llllllllllllllll", author: null, sources };
  const answers = [answerOf("personaLines", line, "MarkeA, anders gesagt")];
  addAction(offline.doc, { title: "Steht noch", sources, answers }, "ann");
  const gone = addAction(offline.doc, { title: "Wieder da", sources, answers }, "ann") ?? "";
  undo.stopCapturing();
  deleteAction(offline.doc, gone, "ann");
  await offline.saved();
  expect(placesOf(folder, ["MarkeA"])).not.toEqual([]);
  offline.provider.destroy();
  undo.undo();

  const response = await world.send("POST", `/maps/${mapIdOf(world)}/erasures`, { noteIds: [noteId] });
  expect(receiptSchema.parse(await response.json()).counts).toMatchObject({ notes: 1, documents: 2 });
  expect(placesOf(folder, ["MarkeA"])).toEqual([]);

  const back = openClient(world.url, roomOf(world), ann.token, offline.doc, { epoch: "1" });
  await waitUntil("Ann is back", () => back.provider.synced);
  await back.saved();
  await waitUntil("Ann is sent to begin anew", () => back.closes[0]?.code === CLOSE.renewed);
  const fresh = await openSynced(world.url, roomOf(world), world.chief.token);
  expect(
    readActions(fresh.doc).map(({ title, sources }) => [title, sources.map(({ text }) => text).join()]),
  ).toEqual([
    ["Wieder da", "bleibt"],
    ["Steht noch", "bleibt"],
  ]);
  expect(readActions(fresh.doc).flatMap(({ answers }) => answers)).toEqual([]);
  expect(placesOf(folder, ["MarkeA"])).toEqual([]);
});

test("everyone can fetch what of them is in the outcome, and it goes with them", async () => {
  const folder = temporaryFolder();
  const world = await steeredWorkshop({ data: { folder } });
  const ann = await world.enter();
  const chief = await openSynced(world.url, roomOf(world), world.chief.token);
  const own = await openSynced(world.url, roomOf(world), ann.token);
  addAction(own.doc, { title: "MarkeAnn", author: ann.participantId }, "ann");
  const line = { id: "llllllllllllllll", author: ann.participantId, sources: [] };
  const quoting = addAction(
    chief.doc,
    {
      title: "Team",
      answers: [answerOf("personaLines", line, "MarkeZeile")],
      sources: [sourceOf(world, "nnnnnnnnnnnnnnnn", "MarkeWort", ann.participantId)],
    },
    "chief",
  );
  setOwner(
    chief.doc,
    "actions",
    quoting ?? "",
    { owner: { person: ann.participantId }, personName: "MarkeName" },
    "chief",
  );
  await Promise.all([own.saved(), chief.saved()]);
  const answer = await world.send("GET", "/participants/me/data", undefined, ann);
  const { outcome } = ownDataSchema.parse(await answer.json());
  expect(outcome).toMatchObject({
    name: "MarkeName",
    owned: [quoting],
    quoted: ["MarkeWort", "MarkeZeile"],
    clientIds: 1,
  });
  expect(outcome.actions).toMatchObject([{ title: "MarkeAnn" }]);

  const erased = await world.send("DELETE", "/participants/me?notes=erase", undefined, ann);
  expect(erased.status).toBe(200);
  expect(placesOf(folder, ["MarkeAnn", "MarkeWort", "MarkeName", "MarkeZeile"])).toEqual([]);
  const fresh = await openSynced(world.url, roomOf(world), world.chief.token);
  expect(readActions(fresh.doc)).toMatchObject([{ title: "Team", owner: null, sources: [] }]);
  expect(readPersonName(fresh.doc, ann.participantId)).toBe("");
  expect(JSON.stringify(fresh.doc.getMap("actions").toJSON())).not.toContain(ann.participantId);
});
