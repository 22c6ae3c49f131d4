import { expect, test } from "vitest";
import * as Y from "yjs";
import { ownDataSchema } from "../../model/api/erasure.ts";
import { readPersonaLines, readPersonas } from "../../model/outcomeDocument.ts";
import { entriesIn, entryOf } from "../../model/outcomeEntry.ts";
import {
  addLines,
  addPersona,
  deletePersona,
  editPersonaText,
  setPortrait,
} from "../../model/personaCommands.ts";
import type { Source } from "../../model/source.ts";
import { CLOSE, LIMITS, roomName } from "../../model/wire.ts";
import { DEFAULT_LIMITS } from "../../server/limits.ts";
import { jpegOf } from "../support/jpegBytes.ts";
import { openSynced } from "../support/participants.ts";
import { placesOf } from "../support/sealedData.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

type World = Awaited<ReturnType<typeof steeredWorkshop>>;

const roomOf = ({ workshop }: World): string => roomName({ kind: "outcome", workshopId: workshop.id });

function sourceOf({ workshop }: World, text: string, author: string | null = null): Source {
  const mapId = workshop.maps[0]?.id ?? "";
  return { mapId, noteId: "nnnnnnnnnnnnnnnn", text, evidence: "quoted", author };
}

test("two people fill one sheet together, and a third who comes later reads it with its portrait", async () => {
  const world = await steeredWorkshop();
  const [ann, bob] = await Promise.all([world.enter(), world.enter()]);
  const [one, two] = await Promise.all(
    [ann, bob].map(({ token }) => openSynced(world.url, roomOf(world), token)),
  );
  if (!one || !two) throw new Error("two clients");
  const persona = addPersona(one.doc, { name: "Andrea" }, "ann") ?? "";
  await waitUntil("Bob has it", () => readPersonas(two.doc).length === 1);
  editPersonaText(two.doc, persona, { key: "name", after: "Andrea K.", caret: 9 }, "bob");
  setPortrait(two.doc, persona, jpegOf(256, 256), "bob");
  editPersonaText(one.doc, persona, { key: "role", after: "Einkäuferin", caret: 11 }, "ann");
  addLines(one.doc, persona, [{ section: "goals", sources: [sourceOf(world, "Ware bald")] }], "ann");
  await Promise.all([one.saved(), two.saved()]);
  const late = await openSynced(world.url, roomOf(world), (await world.enter("viewer")).token);
  expect(readPersonas(late.doc)).toMatchObject([
    { name: "Andrea K.", role: "Einkäuferin", portrait: jpegOf(256, 256) },
  ]);
  expect(readPersonaLines(late.doc)).toMatchObject([
    { text: "Ware bald", sources: [{ evidence: "quoted" }] },
  ]);
});

test("the gate takes no more personas, lines and bytes than there is room for", async () => {
  const limits = { ...DEFAULT_LIMITS, personasPerWorkshop: 1, personaLinesPerWorkshop: 2 };
  const world = await steeredWorkshop({ limits });
  const chief = await openSynced(world.url, roomOf(world), world.chief.token);
  const persona = addPersona(chief.doc, { name: "Andrea" }, "chief") ?? "";
  await chief.saved();
  const refusal = async (write: (doc: Y.Doc) => void): Promise<number> => {
    const client = await openSynced(world.url, roomOf(world), (await world.enter()).token);
    client.doc.transact(() => write(client.doc));
    await waitUntil("the client is closed", () => client.closes.length > 0);
    return client.closes[0]?.code ?? 0;
  };
  const set = (key: string, value: unknown) => (doc: Y.Doc) =>
    void entryOf(doc, "personas", persona)?.set(key, value);
  const line = { section: "goals", text: "x" } as const;
  expect(await refusal((doc) => void addPersona(doc, {}, "me"))).toBe(CLOSE.tooLarge);
  expect(await refusal((doc) => void addLines(doc, persona, [line, line, line], "me"))).toBe(CLOSE.tooLarge);
  expect(await refusal(set("portrait", new Uint8Array(LIMITS.portraitBytes + 1)))).toBe(CLOSE.tooLarge);
  expect(await refusal(set("portrait", `data:image/svg+xml,${"x".repeat(30_000)}`))).toBe(CLOSE.badMessage);
  expect(await refusal(set("film", new Uint8Array(10)))).toBe(CLOSE.badMessage);
  const elsewhere = (doc: Y.Doc) =>
    void entriesIn(doc, "actions").set("aaaaaaaaaaaaaaaa", new Y.Map([["portrait", new Uint8Array(10)]]));
  expect(await refusal(elsewhere)).toBe(CLOSE.badMessage);
  const fresh = await openSynced(world.url, roomOf(world), world.chief.token);
  expect(readPersonas(fresh.doc)).toMatchObject([{ name: "Andrea", portrait: null }]);
  expect(readPersonaLines(fresh.doc)).toEqual([]);
});

test("a participant deletes another's persona with all that stands on it, however much", async () => {
  const world = await steeredWorkshop();
  const chief = await openSynced(world.url, roomOf(world), world.chief.token);
  const persona = addPersona(chief.doc, { name: "Andrea" }, "chief") ?? "";
  const lines = Array.from(
    { length: LIMITS.linesPerPersona },
    () => ({ section: "goals", text: "x" }) as const,
  );
  addLines(chief.doc, persona, lines, "chief");
  await chief.saved();
  const ann = await openSynced(world.url, roomOf(world), (await world.enter()).token);
  deletePersona(ann.doc, persona, "ann");
  await ann.saved();
  await waitUntil("it is gone for all", () => readPersonas(chief.doc).length === 0);
  expect([readPersonaLines(chief.doc), ann.closes]).toEqual([[], []]);
});

test("everyone can fetch what of them stands on personas, and it goes with them", async () => {
  const folder = temporaryFolder();
  const world = await steeredWorkshop({ data: { folder } });
  const ann = await world.enter();
  const [chief, own] = await Promise.all(
    [world.chief, ann].map(({ token }) => openSynced(world.url, roomOf(world), token)),
  );
  if (!chief || !own) throw new Error("two clients");
  const author = ann.participantId;
  const persona = addPersona(own.doc, { name: "MarkePerson", author }, "ann") ?? "";
  setPortrait(own.doc, persona, jpegOf(8, 8), "ann");
  addLines(own.doc, persona, [{ section: "goals", text: "MarkeZeile", author }], "ann");
  const other = addPersona(chief.doc, { name: "Bleibt" }, "chief") ?? "";
  const quoting = { section: "quote", sources: [sourceOf(world, "MarkeWort", author)] } as const;
  addLines(chief.doc, other, [quoting], "chief");
  await Promise.all([own.saved(), chief.saved()]);
  const answer = await world.send("GET", "/participants/me/data", undefined, ann);
  const { outcome } = ownDataSchema.parse(await answer.json());
  expect(outcome.quoted).toEqual(["MarkeWort"]);
  expect(outcome.entries).toMatchObject({
    personas: [{ name: "MarkePerson", portrait: Buffer.from(jpegOf(8, 8)).toString("base64") }],
    personaLines: [{ text: "MarkeZeile" }],
  });
  const erased = await world.send("DELETE", "/participants/me?notes=erase", undefined, ann);
  expect(erased.status).toBe(200);
  expect(placesOf(folder, ["MarkePerson", "MarkeZeile", "MarkeWort"])).toEqual([]);
  const fresh = await openSynced(world.url, roomOf(world), world.chief.token);
  expect(readPersonas(fresh.doc)).toMatchObject([{ name: "Bleibt" }]);
  expect(readPersonaLines(fresh.doc)).toEqual([]);
});
