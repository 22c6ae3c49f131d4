import { existsSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import type { CreatedWorkshop } from "../../model/api.ts";
import { addNotes, deleteNotes, editText, setPersonName } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { openErasureLedger } from "../../server/storage/erasureLedger.ts";
import { seal } from "../../server/storage/sealed.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";
import type { Store } from "../../server/storage/store.ts";
import { openWorkshopKeys } from "../../server/storage/workshopKeys.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../support/participants.ts";
import { copyData, placesOf } from "../support/sealedData.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const note = (text: string, author: string | null = null) =>
  ({ text, place: { field: "pains", x: 20, y: 60 }, author }) as const;

const mapPath = (url: string, { id, maps }: CreatedWorkshop): string =>
  `${url}/api/workshops/${id}/maps/${maps[0]?.id}`;

/** The same store, which tells before each call what is asked of it. */
function observed(store: Store, onCall: (name: string) => void): Store {
  const wrap = <T extends object>(target: T, prefix: string): T =>
    new Proxy(target, {
      get(from, key) {
        const value: unknown = Reflect.get(from, key);
        const name = prefix + String(key);
        if (typeof value === "object" && value !== null) return wrap(value, `${name}.`);
        if (typeof value !== "function") return value;
        return (...values: unknown[]): unknown => {
          onCall(name);
          return Reflect.apply(value as () => unknown, from, values);
        };
      },
    });
  return wrap(store, "");
}

test("a crash at any step of an erasure is finished by the next start", { timeout: 0 }, async () => {
  const folder = temporaryFolder();
  const images: { step: string; folder: string }[] = [];
  let isErasing = false;
  // What lies on the disk now is what a kill would leave.
  const takeImage = (step: string): void => {
    if (!isErasing) return;
    const image = temporaryFolder();
    copyData(folder, image);
    images.push({ step, folder: image });
  };
  const store = observed(openSqliteStore(folder), takeImage);
  const ledger = openErasureLedger(joinPath(folder, "erasures.sqlite"));
  const { url } = await startServer({ data: { store, ledger } });
  const workshop = await createWorkshop(url);
  const [ann, chief] = await Promise.all([join(url, workshop), join(url, workshop, "facilitator")]);
  const MARKERS = ["MarkeNotiz", "MarkeFrueher", "MarkeName"];
  const client = await openSynced(url, firstRoom(workshop), ann.token);
  const [edited = ""] = addNotes(client.doc, [note("MarkeFrueher", ann.participantId)], "test");
  addNotes(client.doc, [note("MarkeNotiz", ann.participantId), note("bleibt")], "test");
  editText(client.doc, edited, "harmlos", 0, "test");
  setPersonName(client.doc, ann.participantId, "MarkeName", "test");
  await client.saved();
  await post(`${mapPath(url, workshop)}/versions`, { name: "Pause" }, bearer(chief.token));
  for (const marker of MARKERS) expect(placesOf(folder, [marker]), marker).not.toEqual([]);

  isErasing = true;
  const answer = await fetch(`${url}/api/workshops/${workshop.id}/participants/me`, {
    method: "DELETE",
    headers: bearer(ann.token),
  });
  isErasing = false;
  expect(answer.status).toBe(200);
  const begun = images.filter((image) => {
    const copy = openErasureLedger(joinPath(image.folder, "erasures.sqlite"));
    const isBegun = copy.open().length > 0;
    copy.close();
    return isBegun;
  });
  expect(begun.map(({ step }) => step)).toEqual(
    expect.arrayContaining(["erasing.eraseParticipant", "compact", "versions.rewrite", "erasing.reseal"]),
  );
  for (const image of begun) {
    const server = await startServer({ data: { folder: image.folder } });
    expect(placesOf(image.folder, MARKERS), image.step).toEqual([]);
    const fresh = await openSynced(server.url, firstRoom(workshop), chief.token);
    expect(readNotes(fresh.doc).map(({ text }) => text)).toEqual(["bleibt"]);
    fresh.provider.destroy();
    await server.close();
  }
});

test("a crash between writing under the new key and destroying the old one leaves both, and nothing is lost", () => {
  const folder = temporaryFolder();
  const image = temporaryFolder();
  const path = joinPath(folder, "keys.sqlite");
  const keys = openWorkshopKeys(path);
  const text = new Uint8Array([1, 2, 3]);
  const before = seal(keys.create("w"), "place", text);
  let after: Uint8Array = new Uint8Array();
  keys.renew("w", () => {
    after = seal(keys.read("w") ?? new Uint8Array(), "place", text);
    copyData(folder, image);
  });
  expect(keys.open("w", "place", before)).toBeNull();
  expect(keys.open("w", "place", after)).toEqual(text);
  expect(() =>
    keys.renew("w", () => {
      throw new Error("disk full");
    }),
  ).toThrow("disk full");
  expect(keys.open("w", "place", after)).toEqual(text);
  keys.close();

  const crashed = openWorkshopKeys(joinPath(image, "keys.sqlite"));
  expect(crashed.open("w", "place", before)).toEqual(text);
  expect(crashed.open("w", "place", after)).toEqual(text);
  crashed.renew("w", () => {});
  expect(crashed.open("w", "place", before)).toBeNull();
  expect(crashed.open("w", "place", after)).toBeNull();
  crashed.close();
});

const KILLS = Number(process.env.ERASURE_KILLS ?? 3);

test(`${KILLS} kills in the midst of an erasure: what was begun is finished by the next start`, {
  timeout: 0,
}, async () => {
  const folder = temporaryFolder();
  const random = seededRandom(11);
  let server = await spawnServer({ DATA_DIR: folder });
  const workshop = await createWorkshop(server.url);
  const room = firstRoom(workshop);
  const { token } = await join(server.url, workshop, "facilitator");
  let finished = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const client = await openSynced(server.url, room, token);
    const [id = ""] = addNotes(client.doc, [note(`Marke${kill}x`), note(`bleibt${kill}`)], "test");
    await client.saved();
    const path = mapPath(server.url, workshop);
    await post(`${path}/versions`, { name: `V${kill}` }, bearer(token));
    const answer = post(`${path}/erasures`, { noteIds: [id] }, bearer(token)).catch(() => null);
    await new Promise((resolve) => {
      setTimeout(resolve, random.below(25));
    });
    server.process.kill("SIGKILL");
    await server.exited;
    await answer;
    client.provider.destroy();
    server = await spawnServer({ DATA_DIR: folder });
    const ledger = temporaryFolder();
    copyData(folder, ledger);
    const entries = openErasureLedger(joinPath(ledger, "erasures.sqlite"));
    const isBegun = entries.erasedIn(workshop.id).noteIds.has(id);
    expect(entries.open()).toEqual([]);
    entries.close();
    if (isBegun) {
      finished += 1;
      expect(placesOf(folder, [`Marke${kill}x`])).toEqual([]);
    }
    const fresh = await openSynced(server.url, room, token);
    expect(readNotes(fresh.doc).map(({ text }) => text)).toContain(`bleibt${kill}`);
    fresh.provider.destroy();
  }
  expect(finished).toBeGreaterThan(0);
});

test("a log that a crash left behind is compacted without anyone opening the map", async () => {
  const folder = temporaryFolder();
  const image = temporaryFolder();
  const first = await startServer({ data: { folder } });
  const workshop = await createWorkshop(first.url);
  const { token } = await join(first.url, workshop);
  const client = await openSynced(first.url, firstRoom(workshop), token);
  const [id = ""] = addNotes(client.doc, [note("MarkeGeloescht"), note("bleibt")], "test");
  deleteNotes(client.doc, [id], "test");
  await client.saved();
  copyData(folder, image);
  expect(placesOf(image, ["MarkeGeloescht"])).not.toEqual([]);
  await startServer({ data: { folder: image } });
  await waitUntil("the log is compacted", () => placesOf(image, ["MarkeGeloescht"]).length === 0);
  expect(placesOf(image, ["bleibt"])).not.toEqual([]);
});

test("after a restore everything that was erased since is erased again", async () => {
  const folder = temporaryFolder();
  const backup = temporaryFolder();
  const first = await startServer({ data: { folder } });
  const workshop = await createWorkshop(first.url);
  const gone = await createWorkshop(first.url, { title: "MarkeWorkshop" });
  const [chief, other] = await Promise.all([
    join(first.url, workshop, "facilitator"),
    join(first.url, gone, "facilitator"),
  ]);
  const client = await openSynced(first.url, firstRoom(workshop), chief.token);
  const [id = ""] = addNotes(client.doc, [note("MarkeNotiz"), note("bleibt")], "test");
  await client.saved();
  copyData(folder, backup);
  await post(`${mapPath(first.url, workshop)}/erasures`, { noteIds: [id] }, bearer(chief.token));
  await fetch(`${first.url}/api/workshops/${gone.id}`, { method: "DELETE", headers: bearer(other.token) });
  await first.close();

  // The ledger is never older than what it must replay.
  const ledger = openErasureLedger(joinPath(backup, "erasures.sqlite"));
  ledger.mergeFrom(joinPath(folder, "erasures.sqlite"));
  ledger.markAllForReplay();
  ledger.close();
  expect(existsSync(joinPath(backup, "keys.sqlite"))).toBe(true);
  expect(placesOf(backup, ["MarkeNotiz", "MarkeWorkshop"])).not.toEqual([]);
  const second = await startServer({ data: { folder: backup } });
  expect(placesOf(backup, ["MarkeNotiz", "MarkeWorkshop"])).toEqual([]);
  const fresh = await openSynced(second.url, firstRoom(workshop), chief.token);
  expect(readNotes(fresh.doc).map(({ text }) => text)).toEqual(["bleibt"]);
});
