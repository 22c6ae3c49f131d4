import { copyFileSync, rmSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import { openErasureLedger } from "../../../server/storage/erasureLedger.ts";
import { createMemoryStore } from "../../../server/storage/memory.ts";
import { bearer, join } from "../../support/participants.ts";
import { copyData, dataFiles, placesOf, sealedIn } from "../../support/sealedData.ts";
import { startServer } from "../../support/startServer.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import {
  facilitatorOf,
  isSigned,
  openReceiver,
  type Received,
  sendingServer,
  status,
  TO_HERE,
} from "./receiver.ts";

const HOUR_MS = 3_600_000;

test("what waits survives a restart, and the erasure of a person, and is sent when its time has come", async () => {
  const receiver = await openReceiver();
  receiver.answerWith(status(500));
  const folder = temporaryFolder();
  const slow = { ...TO_HERE, delaysMs: [HOUR_MS] };
  const { server, workshop, token, set, read, fetchWhole } = await sendingServer([receiver.host], slow, {
    data: { folder },
  });
  const { secret } = await set(`https://${receiver.host}/in/Geheimpfad`);
  await fetchWhole(`/maps/${workshop.maps[0]?.id}/export/csv`);
  await waitUntil("it was tried", async () => (await read()).messages[0]?.tries === 1);
  const guest = await join(server.url, workshop);
  await fetch(`${server.url}/api/workshops/${workshop.id}/participants/me?notes=erase`, {
    method: "DELETE",
    headers: bearer(guest.token),
  });
  await server.close();

  // Readable only with the key of the workshop, and not in the raw files.
  const places = placesOf(folder, ["Geheimpfad", secret, "export.finished"]);
  expect(places).toHaveLength(3);
  expect(places.join()).not.toContain(".sqlite");

  receiver.answerWith(status(200));
  const next = await startServer({
    data: { folder },
    webhooks: { hosts: [receiver.host], tuning: slow },
    now: () => Date.now() + 2 * HOUR_MS,
  });
  await waitUntil("it arrives after all", () => receiver.received.length === 2);
  expect(receiver.received[1]?.headers["webhook-id"]).toBe(receiver.received[0]?.headers["webhook-id"]);
  expect(isSigned(receiver.received[1] as Received, secret)).toBe(true);
  const later = facilitatorOf(next.url, workshop.id, token);
  await waitUntil(
    "and is known as arrived",
    async () => (await later.read()).messages[0]?.state === "delivered",
  );

  // With the workshop goes all of it.
  await later.ask("", "DELETE");
  expect(placesOf(folder, ["Geheimpfad", secret, "export.finished"])).toEqual([]);
  expect(sealedIn(folder)).toEqual([]);
});

test("what was erased after a backup is not told of when the backup is restored", async () => {
  const receiver = await openReceiver();
  receiver.answerWith(status(500));
  const folder = temporaryFolder();
  const slow = { ...TO_HERE, delaysMs: [HOUR_MS] };
  const {
    server,
    workshop,
    ask,
    set,
    read,
    test: tryOut,
    fetchWhole,
  } = await sendingServer([receiver.host], slow, { data: { folder } });
  await set(`https://${receiver.host}/in`);
  await fetchWhole(`/maps/${workshop.maps[0]?.id}/export/csv`);
  await waitUntil("it was tried", async () => (await read()).messages[0]?.tries === 1);
  const backup = temporaryFolder();
  copyData(folder, backup);
  expect((await ask("", "DELETE")).status).toBe(200);
  expect((await tryOut()).status).toBe(404);
  await server.close();
  // As a restore does it.
  const erasures = joinPath(backup, "erasures.sqlite");
  for (const name of dataFiles(backup)) if (name.startsWith("erasures")) rmSync(joinPath(backup, name));
  copyFileSync(joinPath(folder, "erasures.sqlite"), erasures);
  const ledger = openErasureLedger(erasures);
  ledger.markAllForReplay();
  ledger.close();
  const restored = await startServer({
    data: { folder: backup },
    webhooks: { hosts: [receiver.host], tuning: slow },
    now: () => Date.now() + 2 * HOUR_MS,
  });
  // Whatever is due is sent before this one.
  const next = await sendingServer([receiver.host], TO_HERE);
  await next.set(`https://${receiver.host}/other`);
  await next.test();
  await waitUntil("another server's arrives", () => receiver.received.some(({ path }) => path === "/other"));
  await restored.close();
  expect(receiver.received.filter(({ path }) => path === "/in")).toHaveLength(1);
  expect(sealedIn(backup)).toEqual([]);
});

test("a store that fails for a while loses no message, and no export fails with it", async () => {
  const receiver = await openReceiver();
  const store = createMemoryStore();
  /** how often each fails from now on */
  const faults = { waiting: 2, firstWaiting: 2, settle: 0, add: 0 };
  const failing = <Args extends unknown[], T>(
    name: keyof typeof faults,
    work: (...args: Args) => Promise<T>,
  ) => {
    return async (...args: Args): Promise<T> => {
      if (faults[name] === 0) return work(...args);
      faults[name] -= 1;
      throw new Error("the disk is full");
    };
  };
  const { waiting, firstWaiting, settle, add } = store.webhooks;
  const webhooks = {
    ...store.webhooks,
    waiting: failing("waiting", waiting),
    firstWaiting: failing("firstWaiting", firstWaiting),
    settle: failing("settle", settle),
    add: failing("add", add),
  };
  const {
    workshop,
    set,
    read,
    test: tryOut,
    fetchWhole,
  } = await sendingServer(
    [receiver.host],
    { ...TO_HERE, restMs: 1 },
    { data: { store: { ...store, webhooks } } },
  );
  await set(`https://${receiver.host}/in`);
  await tryOut();
  await waitUntil("the message arrives", async () => (await read()).messages[0]?.state === "delivered");
  expect(faults).toMatchObject({ waiting: 0, firstWaiting: 0 });
  // What cannot be written down as sent comes again.
  faults.settle = 1;
  await tryOut();
  await waitUntil("it is settled", async () =>
    (await read()).messages.every(({ state }) => state === "delivered"),
  );
  const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
  faults.add = 1;
  await fetchWhole(`/maps/${workshop.maps[0]?.id}/export/csv`);
  await waitUntil("its message is not queued", () => faults.add === 0);
  await fetchWhole(`/maps/${workshop.maps[0]?.id}/export/csv`);
  await waitUntil("the next one's arrives", () => receiver.received.length === 4);
});
