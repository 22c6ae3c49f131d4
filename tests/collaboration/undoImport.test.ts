import { expect, test } from "vitest";
import { adoptImport } from "../../client/session/adoptImport.ts";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { mapJson } from "../../exchange/json.ts";
import { type Imported, importedSchema } from "../../model/api.ts";
import { readAbout, readNotes } from "../../model/mapDocument.ts";
import { setEditRule } from "../../model/steeringCommands.ts";
import { fileOf, fullMap } from "../exchange/fullMap.ts";
import { exampleAbout, manyNotes } from "../exchange/notes.ts";
import { bearer } from "../support/participants.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { waitUntil } from "../support/waitUntil.ts";

/** A file comes in over HTTP, and becomes a step of somebody whose map is open through the provider. */
async function importer(rule: "all" | "own" = "all") {
  const all = await steeredWorkshop();
  const ann = await all.enter();
  const client = await all.open(ann);
  await all.steer((doc) => setEditRule(doc, rule, "test"));
  const undo = createUndoHistory(client.doc, "ann");
  const bring = async (file: string | Uint8Array<ArrayBuffer>): Promise<Imported> => {
    const answer = await fetch(
      `${all.url}/api/workshops/${all.workshop.id}/maps/${all.workshop.maps[0]?.id}/import`,
      {
        method: "POST",
        headers: { "content-type": "application/json", ...bearer(ann.token) },
        body: file,
      },
    );
    expect([answer.status, answer.ok ? "" : await answer.text()]).toEqual([200, ""]);
    const imported = importedSchema.parse(await answer.json());
    adoptImport({ doc: client.doc, undo, me: { ...ann, name: "" } }, imported.written);
    await waitUntil("the import is a step", () => undo.canUndo.get());
    return imported;
  };
  return { ...all, ann, client, undo, bring };
}

test("a map's own JSON with all there is goes and comes with one key each, for everybody and on the disk", async () => {
  const { client, undo, bring, enter, open } = await importer();
  const bob = await open(await enter());
  const before = fileOf(client.doc);
  const file = fileOf(fullMap());
  await bring(new TextEncoder().encode(file));
  const after = fileOf(client.doc);
  expect(after).not.toBe(before);
  for (let times = 0; times < 2; times += 1) {
    expect(undo.undo()).toBe("done");
    await client.saved();
    expect(fileOf(client.doc)).toBe(before);
    await waitUntil("Bob's map is as before", () => fileOf(bob.doc) === before);
    expect(undo.redo()).toBe("done");
    await client.saved();
    expect(fileOf(client.doc)).toBe(after);
    await waitUntil("Bob has it again", () => fileOf(bob.doc) === after);
  }
  expect(client.closes).toEqual([]);
});

test("2,000 notes go and come again within what the server takes of one person at a time", async () => {
  const { client, undo, bring, enter, open } = await importer();
  const bob = await open(await enter());
  await bring(mapJson(exampleAbout("de"), manyNotes(2000)) as Uint8Array<ArrayBuffer>);
  const after = fileOf(client.doc);
  expect(undo.undo()).toBe("done");
  await client.saved();
  expect(readNotes(client.doc)).toEqual([]);
  expect(undo.redo()).toBe("done");
  await waitUntil("Bob has all of it again", () => fileOf(bob.doc) === after);
  expect(undo.undo()).toBe("done");
  await waitUntil("it is gone again", () => readNotes(bob.doc).length === 0);
  expect([client.closes, undo.undoDepth.get()]).toEqual([[], 0]);
});

test("where one may change only what is one's own, a file says nothing of the customer, and all it brought can be taken back", async () => {
  const { client, undo, bring } = await importer("own");
  const before = fileOf(client.doc);
  await bring(new TextEncoder().encode(fileOf(fullMap())));
  expect(readAbout(client.doc).customerName).toBe("");
  expect(undo.undo()).toBe("done");
  await client.saved();
  expect(fileOf(client.doc)).toBe(before);
  expect(client.closes).toEqual([]);
});
