import { existsSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { createWorkshop, firstRoom, join, openClient, openSynced } from "../support/participants.ts";
import { dataFiles } from "../support/sealedData.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

test("compaction keeps the content and shortens the log", async () => {
  const data = { folder: temporaryFolder() };
  const first = await startServer({ data, tuning: { compactAfterUpdates: 20, idleMs: 10 } });
  const workshop = await createWorkshop(first.url);
  const room = firstRoom(workshop);
  const { token } = await join(first.url, workshop);
  const a = await openSynced(first.url, room, token);
  for (let index = 0; index < 205; index += 1) {
    addNotes(a.doc, [note(`n${index}`)], "test");
    if (index % 41 === 0) await a.saved();
  }
  const [gone = ""] = notesOf(a.doc).keys();
  deleteNotes(a.doc, [gone], "test");
  await a.saved();
  const expected = readNotes(a.doc);
  a.provider.destroy();
  // Idle, compacted and gone from memory; whoever comes then loads it from disk.
  const b = openClient(first.url, room, token);
  await waitUntil("Bob has all", () => readNotes(b.doc).length === 204);
  b.provider.destroy();
  await first.close();
  const second = await startServer({ data });
  const c = await openSynced(second.url, room, token);
  expect(readNotes(c.doc)).toEqual(expected);
});

test("nothing that people wrote, are called or open doors with stands readable in the data folder", async () => {
  const folder = temporaryFolder();
  const server = await startServer({ data: { folder } });
  const workshop = await createWorkshop(server.url, { title: "Geheimtitel" });
  const { token } = await join(server.url, workshop);
  const a = await openSynced(server.url, firstRoom(workshop), token);
  addNotes(a.doc, [note("Geheimnotiz")], "test");
  await a.saved();
  const bytes = dataFiles(folder).map((file) => readFileSync(joinPath(folder, file)));
  expect(existsSync(joinPath(folder, "workshops.sqlite"))).toBe(true);
  for (const secret of ["Geheimtitel", "Geheimnotiz", token, ...Object.values(workshop.keys)]) {
    expect(
      bytes.some((content) => content.includes(secret)),
      secret,
    ).toBe(false);
  }
});
