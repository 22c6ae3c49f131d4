import { expect, test } from "vitest";
import { type NewStep, setAgenda } from "../../model/agendaCommands.ts";
import { type VersionEntry, versionListSchema, versionMapSchema } from "../../model/api/versions.ts";
import { addGroup } from "../../model/groupCommands.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { addTime, endRun, pauseRun, resumeRun, startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";
import { bearer } from "../support/participants.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const stepOf = (title: string): NewStep => ({ title, field: null, questions: [], minutes: 5, mode: "open" });
const PLACE = { field: "pains", x: 20, y: 60 } as const;
const note = (text: string) => [{ text, place: PLACE }];

/** A workshop with two maps and three steps, and what versions are kept. */
async function withAgenda(options: Parameters<typeof steeredWorkshop>[0] = {}) {
  const all = await steeredWorkshop(options, { maps: [{ title: "A" }, { title: "B" }] });
  await all.steer((doc) =>
    setAgenda(
      doc,
      ["Situation", "Sieht", "Hört"].map((title) => stepOf(title)),
      "test",
    ),
  );
  const stepIds = readSession(all.session.doc).steps.map(({ id }) => id);
  const address = (map: number): string =>
    `${all.url}/api/workshops/${all.workshop.id}/maps/${all.workshop.maps[map]?.id}/versions`;
  const headers = bearer(all.chief.token);
  return {
    ...all,
    async versions(map = 0): Promise<readonly VersionEntry[]> {
      return versionListSchema.parse(await (await fetch(address(map), { headers })).json()).versions;
    },
    async textsOf({ id }: VersionEntry, map = 0): Promise<string[]> {
      const file = versionMapSchema.parse(await (await fetch(`${address(map)}/${id}`, { headers })).json());
      return file.notes.map(({ text }) => text);
    },
    start: (step: number, groupId?: string) =>
      all.steer((doc) => startStep(doc, stepIds[step] ?? "", Date.now(), "test", groupId)),
  };
}

test("when a step begins every map is kept under its name, once, and not where nothing has changed", async () => {
  const all = await withAgenda();
  const a = await all.open(await all.enter());
  addNotes(a.doc, note("eins"), "test");
  await a.saved();
  await all.start(0);
  await waitUntil("both maps are kept", async () =>
    (await Promise.all([all.versions(0), all.versions(1)])).every(({ length }) => length === 1),
  );
  expect(await all.versions(0)).toMatchObject([{ kind: "step", name: "Situation", notes: 1 }]);
  expect(await all.versions(1)).toMatchObject([{ kind: "step", name: "Situation", notes: 0 }]);

  await all.steer((doc) => pauseRun(doc, Date.now(), "test"));
  await all.steer((doc) => resumeRun(doc, Date.now(), "test"));
  await all.steer((doc) => addTime(doc, 60_000, Date.now(), "test"));
  addNotes(a.doc, note("zwei"), "test");
  await a.saved();
  await all.start(1);
  await waitUntil("the changed map is kept", async () => (await all.versions(0)).length === 2);
  await all.steer((doc) => endRun(doc, "test"));
  expect((await all.versions(0)).map(({ name }) => name)).toEqual(["Sieht", "Situation"]);
  expect(await all.versions(1)).toHaveLength(1);
});

test("a step of one group keeps that group's map alone", async () => {
  const all = await withAgenda();
  let groupId = "";
  await all.steer((doc) => {
    addGroup(doc, "A", all.workshop.maps[0]?.id ?? "", "test");
    groupId = addGroup(doc, "B", all.workshop.maps[1]?.id ?? "", "test") ?? "";
  });
  await all.start(2, groupId);
  await waitUntil("its map is kept", async () => (await all.versions(1)).length === 1);
  expect(await all.versions(1)).toMatchObject([{ kind: "step", name: "Hört" }]);
  expect(await all.versions(0)).toEqual([]);
});

/** A store in which keeping a version waits until it is let. */
function heldStore() {
  const sqlite = openSqliteStore(temporaryFolder());
  let release = (): void => {};
  let isWaiting = false;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const list: typeof sqlite.versions.list = async (room) => {
    isWaiting = true;
    await held;
    return await sqlite.versions.list(room);
  };
  const mapsOf: typeof sqlite.mapsOf = async (workshopId) => {
    isWaiting = true;
    await held;
    return await sqlite.mapsOf(workshopId);
  };
  return {
    store: { ...sqlite, mapsOf, versions: { ...sqlite.versions, list } },
    release,
    isWaiting: () => isWaiting,
  };
}

test("a map is kept as it was when the step began, however long keeping it takes, and nobody waits for it", async () => {
  const { store, release, isWaiting } = heldStore();
  const all = await withAgenda({ data: { store } });
  const a = await all.open(await all.enter());
  addNotes(a.doc, note("vorher"), "test");
  await a.saved();
  await all.start(0);
  await waitUntil("it is being kept", isWaiting);
  addNotes(a.doc, note("nachher"), "test");
  await a.saved();
  release();
  const kept = await waitUntil("it is kept", async () => (await all.versions())[0]);
  expect(await all.textsOf(kept)).toEqual(["vorher"]);
});

test("what was erased while a map was being kept is in no version", async () => {
  const { store, release, isWaiting } = heldStore();
  const all = await withAgenda({ data: { store } });
  const a = await all.open(all.chief);
  const [secret = ""] = addNotes(a.doc, [...note("geheim"), ...note("offen")], "test");
  await a.saved();
  await all.start(0);
  await waitUntil("it is being kept", isWaiting);
  const erased = all.send("POST", `/maps/${all.workshop.maps[0]?.id}/erasures`, { noteIds: [secret] });
  await waitUntil("the note is being erased", async () => !a.doc.getMap("notes").has(secret));
  expect((await erased).status).toBe(200);
  release();
  const kept = await waitUntil("it is kept", async () => (await all.versions())[0]);
  expect(await all.textsOf(kept)).toEqual(["offen"]);
});

test("where no more can be kept by hand, a step is kept all the same and thinned out like others", async () => {
  const all = await withAgenda({ limits: { versionsPerMap: 1 } });
  const a = await all.open(await all.enter());
  for (const step of [0, 1]) {
    addNotes(a.doc, note(`${step}`), "test");
    await a.saved();
    await all.start(step);
    await waitUntil("it is kept", async () => (await all.versions()).length === step + 1);
  }
  expect(await all.versions()).toMatchObject([
    { kind: "automatic", name: "", notes: 2 },
    { kind: "step", name: "Situation", notes: 1 },
  ]);
});
