import { afterEach, expect, test, vi } from "vitest";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { catchUp } from "../../../client/session/catchUp.ts";
import { type Observation, openObservations } from "../../../client/session/observations.ts";
import { type OpenObservation, openObservation } from "../../../client/session/openObservation.ts";
import { openWorkshopSession } from "../../../client/session/openWorkshopSession.ts";
import { workshopSchema } from "../../../model/api.ts";
import { newId } from "../../../model/ids.ts";
import { readAbout, readNotes } from "../../../model/mapDocument.ts";
import { setLocked, setObserve } from "../../../model/steeringCommands.ts";
import { roomName } from "../../../model/wire.ts";
import { type Fate, localCopiesInMemory, stubFlakyNetwork } from "../../support/flakyNetwork.ts";
import { openSynced, syncUrl } from "../../support/participants.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { steeredWorkshop } from "../../support/steeredWorkshop.ts";
import { waitUntil } from "../../support/waitUntil.ts";

const copies = vi.hoisted(() => ({ open: undefined as ReturnType<typeof localCopiesInMemory> | undefined }));
vi.mock("../../../client/session/localCopy.ts", () => ({
  openLocalCopy: (...args: Parameters<ReturnType<typeof localCopiesInMemory>>) => copies.open?.(...args),
}));

afterEach(() => vi.unstubAllGlobals());

/** Petra observes with her phone; `open` is a window, and another one knows what the first has left on the device. */
async function petraObserves() {
  const steered = await steeredWorkshop();
  const petra = await steered.enter();
  copies.open = localCopiesInMemory();
  const network = stubFlakyNetwork(steered.url, petra.token);
  const store = openObservations(memoryStorage());
  const me = { participantId: petra.participantId, role: "participant", name: "Petra" } as const;
  const observation: Observation = {
    mapId: newId(),
    workshopId: steered.workshop.id,
    author: petra.participantId,
    customerName: "Frau am Schalter",
    customerRole: "",
    situation: "holt ein Paket ab",
    title: "Frau am Schalter, 26.11.2026",
    startedAt: Date.now(),
    finishedAt: null,
    isMade: false,
    sent: [],
    line: "",
    place: null,
    waiting: 0,
  };
  store.keep(observation);
  const room = roomName({ kind: "map", mapId: observation.mapId });
  const windows = new Set<() => void>();
  const openWorkshop = () =>
    openWorkshopSession({ workshopId: steered.workshop.id, me, syncUrl: syncUrl(steered.url) });
  return {
    ...steered,
    network,
    store,
    observation,
    room,
    open(): OpenObservation {
      const workshop = openWorkshop();
      const opened = openObservation({
        observation: store.get(observation.mapId) ?? observation,
        store,
        workshop,
        syncUrl: syncUrl(steered.url),
        heightOf: () => 100,
        waitMs: () => 20,
      });
      const close = (): void => {
        windows.delete(close);
        opened.close();
        workshop.close();
      };
      windows.add(close);
      return { ...opened, close };
    },
    catchUp(): () => void {
      const workshop = openWorkshop();
      const stop = catchUp({
        openMapId: null,
        store,
        workshop,
        syncUrl: syncUrl(steered.url),
        heightOf: () => 100,
      });
      return () => {
        stop();
        workshop.close();
      };
    },
    closeAll: () => {
      for (const close of windows) close();
    },
    mapIds: async () =>
      workshopSchema.parse(await (await steered.send("GET", "")).json()).maps.map(({ id }) => id),
    there: async () => readNotes((await openSynced(steered.url, room, steered.chief.token)).doc),
  };
}

const seen = (text: string) =>
  ({ field: "saysDoes", facet: "does", text, evidence: "observed", sourceAt: () => "Beobachtung" }) as const;
const isSaved = ({ delivery }: OpenObservation) =>
  waitUntil("the observation is with the server", () => delivery.get().kind === "saved");

const SEEDS = process.env.OBSERVATION_SEED ? [Number(process.env.OBSERVATION_SEED)] : [1, 2, 3, 4, 5, 6];

test.each(SEEDS)(
  "in whatever order network, answers and windows come and go, there is one map and each note once (OBSERVATION_SEED=%i)",
  async (seed) => {
    const random = seededRandom(seed);
    const petra = await petraObserves();
    await petra.steer((doc) => setObserve(doc, true, null));
    const fates: readonly Fate[] = ["through", "lost", "answerLost"];
    petra.network.fateOfNext = () => random.pick(fates);
    petra.network.set(random.below(2) === 0);
    let windows = [petra.open()];
    const written: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      switch (random.below(6)) {
        case 0:
        case 1: {
          const text = `Zettel ${written.length}`;
          expect(random.pick(windows).keep(seen(text))).not.toBeNull();
          written.push(text);
          break;
        }
        case 2:
          petra.network.set(random.below(2) === 0);
          break;
        case 3:
          if (windows.length < 3) windows.push(petra.open());
          break;
        case 4:
          // The last window goes, and the page is opened anew.
          random.pick(windows).close();
          windows.forEach(({ close }) => close());
          windows = [petra.open()];
          break;
        default:
          await new Promise((resolve) => {
            setTimeout(resolve, random.below(30));
          });
      }
    }
    petra.network.set(true);
    petra.network.fateOfNext = () => "through";
    windows[0]?.keep(seen("Zum Schluss"));
    written.push("Zum Schluss");
    for (const window of windows) await isSaved(window);

    const notes = await petra.there();
    expect(notes.map(({ text }) => text).sort()).toEqual(written.sort());
    expect((await petra.mapIds()).filter((id) => id === petra.observation.mapId)).toHaveLength(1);
    // None lies on another: they were written in places that were free at the time, or put apart later.
    expect(new Set(notes.map(({ place: { x, y } }) => `${x} ${y}`)).size).toBe(notes.length);
    petra.closeAll();
  },
);

test("what is written without a network waits on the device, and comes with its own times when there is one", async () => {
  const petra = await petraObserves();
  await petra.steer((doc) => setObserve(doc, true, null));
  petra.network.set(false);
  const first = petra.open();
  first.keep(seen("sucht die Nummer"));
  first.keep(seen("fragt nach"));
  expect(first.delivery.get()).toEqual({ kind: "onDevice", why: "network" });
  await waitUntil("both wait", () => first.observation.get().waiting === 2);
  const before = new Map(first.notes.get().map(({ id, createdAt }) => [id, createdAt]));
  first.close();

  const second = petra.open();
  await waitUntil("the copy is read", () => second.notes.get().length === 2);
  expect(await petra.mapIds()).not.toContain(petra.observation.mapId);
  petra.network.set(true);
  await isSaved(second);
  expect(second.observation.get().waiting).toBe(0);
  const there = await petra.there();
  expect(new Map(there.map(({ id, createdAt }) => [id, createdAt]))).toEqual(before);
  expect(there.every(({ evidence, facet }) => evidence === "observed" && facet === "does")).toBe(true);
  const { doc } = await openSynced(petra.url, petra.room, petra.chief.token);
  expect(readAbout(doc)).toMatchObject({ customerName: "Frau am Schalter", situation: "holt ein Paket ab" });
  second.finish();
  expect(petra.store.of(petra.workshop.id)).toEqual([]);
  petra.closeAll();
});

test("without permission, and while the map is locked, notes stay on the device and come as soon as they may", async () => {
  const petra = await petraObserves();
  const window = petra.open();
  window.keep(seen("wartet auf Erlaubnis"));
  await waitUntil("it is not allowed", () => {
    const state = window.delivery.get();
    return state.kind === "onDevice" && state.why === "notAllowed";
  });
  expect(await petra.mapIds()).not.toContain(petra.observation.mapId);
  await petra.steer((doc) => setObserve(doc, true, null));
  await isSaved(window);

  await petra.steer((doc) => setLocked(doc, petra.observation.mapId, true, null));
  await waitUntil("it is locked", () => {
    const state = window.delivery.get();
    return state.kind === "onDevice" && state.why === "locked";
  });
  window.keep(seen("wartet auf das Schloss"));
  expect(await petra.there()).toHaveLength(1);
  window.finish();
  // Not finished before it is there.
  expect(petra.store.get(petra.observation.mapId)?.waiting).toBe(1);
  await petra.steer((doc) => setLocked(doc, petra.observation.mapId, false, null));
  await isSaved(window);
  expect((await petra.there()).map(({ text }) => text)).toContain("wartet auf das Schloss");
  expect(petra.store.get(petra.observation.mapId)).toBeNull();
  petra.closeAll();
});

test("an observation without a note makes no map, and where the workshop is gone it says so and keeps the notes", async () => {
  const petra = await petraObserves();
  await petra.steer((doc) => setObserve(doc, true, null));
  const window = petra.open();
  expect(window.delivery.get()).toEqual({ kind: "empty" });
  petra.network.set(false);
  window.keep(seen("noch nicht gesendet"));
  expect((await petra.send("DELETE", "", { title: "Workshop" })).status).toBe(200);
  petra.network.set(true);
  await waitUntil("it is shut", () => window.delivery.get().kind === "shut");
  expect(window.delivery.get()).toEqual({ kind: "shut", reason: "unknown-workshop" });
  expect(window.notes.get().map(({ text }) => text)).toEqual(["noch nicht gesendet"]);
  expect(petra.store.get(petra.observation.mapId)?.waiting).toBe(1);
  petra.closeAll();
});

test("what earlier observations left on the device is sent from any page, and then forgotten", async () => {
  const petra = await petraObserves();
  await petra.steer((doc) => setObserve(doc, true, null));
  petra.network.set(false);
  const first = petra.open();
  first.keep(seen("blieb liegen"));
  await waitUntil("it waits", () => first.observation.get().waiting === 1);
  first.finish();
  first.close();
  petra.network.set(true);
  const stop = petra.catchUp();
  await waitUntil("nothing waits", () => petra.store.of(petra.workshop.id).length === 0);
  expect((await petra.there()).map(({ text }) => text)).toEqual(["blieb liegen"]);
  stop();
  petra.closeAll();
});
