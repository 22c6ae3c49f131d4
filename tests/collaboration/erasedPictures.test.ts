import { expect, test } from "vitest";
import { receiptSchema } from "../../model/api/erasure.ts";
import { mergedSchema } from "../../model/api/merging.ts";
import { removeImage, setImage } from "../../model/imageCommands.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { jpegOf } from "../support/jpegBytes.ts";
import { bearer, createWorkshop, join, openSynced, post } from "../support/participants.ts";
import { keysIn, openBlobs, placesOf, sealedIn } from "../support/sealedData.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const PAINS = { field: "pains", x: 20, y: 60 } as const;
const pictured = (bytes: string, alt: string, author: string | null = null) => {
  const image = { bytes: jpegOf(64, 48, bytes), width: 64, height: 48, alt };
  return { text: "", place: PAINS, author, image };
};

/** A workshop of two maps in a folder; Ann writes on the first, which is merged into a third and kept as a version. */
async function atWork() {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const workshop = await createWorkshop(url, { maps: [{ title: "Nord" }, { title: "Süd" }] });
  const [ann, bob, chief] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
  ]);
  const here = `${url}/api/workshops/${workshop.id}`;
  const [mapId = "", other = ""] = workshop.maps.map(({ id }) => id);
  const client = await openSynced(url, `map.${mapId}`, ann.token);
  return {
    folder,
    here,
    mapId,
    ann,
    bob,
    chief,
    client,
    open: (room: string, { token }: { token: string } = bob) => openSynced(url, room, token),
    async keep(): Promise<string> {
      const answer = await post(`${here}/maps/${mapId}/versions`, { name: "Pause" }, bearer(chief.token));
      expect(answer.status).toBe(201);
      return String(((await answer.json()) as { id: unknown }).id);
    },
    async merge(): Promise<string> {
      const answer = await post(
        `${here}/maps/merge`,
        { title: "Alle", maps: [mapId, other] },
        bearer(chief.token),
      );
      return mergedSchema.parse(await answer.json()).map.id;
    },
    erase: async (path: string, { token }: { token: string }): Promise<void> => {
      const answer = await fetch(`${here}${path}`, { method: "DELETE", headers: bearer(token) });
      receiptSchema.parse(await answer.json());
    },
  };
}

/** Each stands somewhere, so that it can be gone. */
function expectThere(folder: string, markers: readonly string[]): ReturnType<typeof sealedIn> {
  for (const marker of markers) expect(placesOf(folder, [marker]), marker).not.toEqual([]);
  return sealedIn(folder);
}

test("the picture of an erased note is nowhere, nor are its words: not in versions, in merged maps, or from before", async () => {
  const { folder, here, mapId, chief, client, open, keep, merge } = await atWork();
  const MARKERS = ["MarkeBild", "MarkeWorte", "MarkeFrueher", "MarkeWeg"];
  const [erased = "", , removed = ""] = addNotes(
    client.doc,
    [pictured("MarkeFrueher", "MarkeWorte"), pictured("bleibtBild", "bleibt"), pictured("MarkeWeg", "")],
    "test",
  );
  await client.saved();
  setImage(client.doc, erased, jpegOf(32, 24, "MarkeBild"), "test");
  removeImage(client.doc, removed, "test");
  await client.saved();
  await keep();
  const mergedId = await merge();
  const before = expectThere(
    folder,
    MARKERS.filter((marker) => marker !== "MarkeWorte"),
  );

  const answer = await post(
    `${here}/maps/${mapId}/erasures`,
    { noteIds: [erased, removed] },
    bearer(chief.token),
  );
  expect(receiptSchema.parse(await answer.json()).counts.notes).toBeGreaterThanOrEqual(2);
  expect(placesOf(folder, MARKERS)).toEqual([]);
  expect(openBlobs(before, keysIn(folder)).size).toBeLessThan(before.length);
  for (const room of [`map.${mapId}`, `map.${mergedId}`]) {
    const fresh = await open(room);
    expect(readNotes(fresh.doc).map(({ image }) => image?.alt)).toEqual(["bleibt"]);
  }
  expect(placesOf(folder, ["bleibtBild"])).not.toEqual([]);
});

test("who asks gets their own pictures, and once they are erased there are none, in a draft neither", async () => {
  const { folder, here, mapId, ann, bob, client, open, keep, erase } = await atWork();
  const MARKERS = ["MarkeBild", "MarkeWorte", "MarkeEntwurf"];
  addNotes(
    client.doc,
    [
      pictured("MarkeBild", "MarkeWorte", ann.participantId),
      pictured("vonBob", "von Bob", bob.participantId),
    ],
    "test",
  );
  await client.saved();
  const draft = await open(`draft.${mapId}.${ann.participantId}`, ann);
  addNotes(draft.doc, [pictured("MarkeEntwurf", "", ann.participantId)], "test");
  await draft.saved();
  await keep();
  const own = await (await fetch(`${here}/participants/me/data`, { headers: bearer(ann.token) })).text();
  const inBase64 = (words: string, [width, height] = [64, 48] as const) =>
    Buffer.from(jpegOf(width, height, words)).toString("base64");
  expect(own).toContain(inBase64("MarkeBild"));
  expect(own).toContain("MarkeWorte");
  expect(own).toContain(inBase64("MarkeEntwurf"));
  expect(own).not.toContain(inBase64("vonBob"));
  expectThere(folder, MARKERS);

  await erase("/participants/me", ann);
  expect(placesOf(folder, MARKERS)).toEqual([]);
  const fresh = await open(`map.${mapId}`);
  expect(readNotes(fresh.doc).map(({ image }) => image?.alt)).toEqual(["von Bob"]);
});

test("of an erased workshop no picture is left", async () => {
  const { folder, client, keep, merge, chief, erase } = await atWork();
  addNotes(client.doc, [pictured("MarkeBild", "MarkeWorte")], "test");
  await client.saved();
  await keep();
  await merge();
  expectThere(folder, ["MarkeBild", "MarkeWorte"]);
  await erase("", chief);
  expect(placesOf(folder, ["MarkeBild", "MarkeWorte"])).toEqual([]);
});

test("an older state brings a picture back as it was, with its words", async () => {
  const { here, mapId, chief, client, keep, open } = await atWork();
  const [id = ""] = addNotes(client.doc, [pictured("vorher", "Die Halle")], "test");
  await client.saved();
  const version = await keep();
  setImage(client.doc, id, jpegOf(32, 24, "nachher"), "test");
  addNotes(client.doc, [pictured("neu", "Neu")], "test");
  await client.saved();
  const answer = await fetch(`${here}/maps/${mapId}/versions/${version}/restore`, {
    method: "POST",
    headers: bearer(chief.token),
  });
  expect(answer.status).toBe(200);
  const fresh = await open(`map.${mapId}`);
  expect(readNotes(fresh.doc)).toMatchObject([
    { id, image: { alt: "Die Halle", bytes: jpegOf(64, 48, "vorher") } },
  ]);
});
