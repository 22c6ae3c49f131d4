import { statSync } from "node:fs";
import { join as joinPath } from "node:path";
import * as decoding from "lib0/decoding";
import { describe, expect, test } from "vitest";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { MESSAGE } from "../../model/wire.ts";
import { type Client, createWorkshop, firstRoom, join, openSynced, post } from "../support/participants.ts";
import { spawnServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";
import { onDisk } from "./crowd.ts";
import { limitFileSize } from "./fileSizeLimit.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

/** What the server has told a client about saving, in order. */
function listen({ provider }: Client): { confirmed: number; failed: number } {
  const told = { confirmed: 0, failed: 0 };
  const { [MESSAGE.saveConfirmed]: confirm } = provider.messageHandlers;
  provider.messageHandlers[MESSAGE.saveConfirmed] = (encoder, decoder, ...rest) => {
    told.confirmed += 1;
    if (confirm) confirm(encoder, decoder, ...rest);
    else decoding.readVarUint(decoder);
  };
  provider.messageHandlers[MESSAGE.saveFailed] = () => void (told.failed += 1);
  return told;
}

describe("a disk that takes no more", () => {
  test.each([
    ["full", (folder: string) => statSync(joinPath(folder, "workshops.sqlite-wal")).size + 5_000],
    ["read-only", () => 0],
  ])(
    "when it is %s, editing goes on and nobody is told it is saved; with space everything is stored",
    async (_state, limitIn) => {
      const folder = temporaryFolder();
      const server = await spawnServer({ DATA_DIR: folder });
      const { url } = server;
      const workshop = await createWorkshop(url);
      const room = firstRoom(workshop);
      const [ann, bob] = await Promise.all([join(url, workshop), join(url, workshop)]);
      const a = await openSynced(url, room, ann.token);
      const b = await openSynced(url, room, bob.token);
      const [early = ""] = addNotes(a.doc, [note("vorher")], "test");
      await Promise.all([a.saved(), b.saved()]);
      const toldAnn = listen(a);
      const toldBob = listen(b);

      limitFileSize(server.process, limitIn(folder));
      const long = "x".repeat(3_000);
      const count = 8;
      const waiting: Promise<void>[] = [];
      for (let index = 0; index < count; index += 1) {
        addNotes(a.doc, [note(`${index} ${long}`)], "test");
        if (toldAnn.failed > 0) waiting.push(a.saved());
        else await Promise.race([a.saved(), waitUntil("Ann is told", () => toldAnn.failed > 0)]);
      }
      deleteNotes(a.doc, [early], "test");
      await waitUntil("Ann is told", () => toldAnn.failed > 0);
      await waitUntil("Bob, who asked once, is told", () => toldBob.failed > 0);
      const { confirmed } = toldAnn;
      await waitUntil("the others work on", () => readNotes(b.doc).length === count);
      addNotes(b.doc, [note("Bobs")], "test");
      waiting.push(b.saved());
      await waitUntil("Ann sees Bob's", () => readNotes(a.doc).some(({ text }) => text === "Bobs"));
      expect((await post(`${url}/api/workshops`, { title: "Neu" })).status).toBe(503);
      const newcomer = await openSynced(url, room, ann.token);
      expect(readNotes(newcomer.doc)).toHaveLength(count + 1);
      expect([toldAnn.confirmed - confirmed, toldBob.confirmed]).toEqual([0, 0]);

      limitFileSize(server.process, null);
      await Promise.all(waiting);
      await Promise.all([a.saved(), b.saved()]);
      expect((await post(`${url}/api/workshops`, { title: "Neu" })).status).toBe(201);
      expect([a.closes, b.closes]).toEqual([[], []]);
      server.process.kill("SIGKILL");
      await server.exited;
      const [stored] = await onDisk(folder, [room]);
      expect(stored && readNotes(stored).map(({ id }) => id)).toEqual(readNotes(a.doc).map(({ id }) => id));
      expect(server.stderr()).toContain("the store refused a commit");
    },
  );
});
