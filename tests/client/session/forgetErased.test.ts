import { afterEach, expect, test, vi } from "vitest";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { forgetErasedWorkshop, forgetWorkshop } from "../../../client/session/forgetErased.ts";
import { openObservations } from "../../../client/session/observations.ts";
import { openVisits } from "../../../client/session/visits.ts";
import type { Workshop } from "../../../model/api.ts";

const WORKSHOP: Workshop = {
  id: "aaaaaaaaaaaaaaaa",
  title: "Retouren",
  language: "de",
  createdAt: "x",
  maps: [{ id: "mmmmmmmmmmmmmmmm", title: "Map", epoch: 1 }],
  outcomeEpoch: 1,
  eraseAt: null,
  keysVersion: 1,
  me: { participantId: "p", role: "participant", name: "" },
};

afterEach(() => vi.unstubAllGlobals());

function visitsWithWorkshop() {
  const visits = openVisits(memoryStorage());
  visits.keep({
    id: WORKSHOP.id,
    openedAt: 1,
    key: null,
    code: null,
    offeredKey: null,
    address: "du",
    workshop: WORKSHOP,
  });
  return visits;
}

function answerWith(status: number, type: string): ReturnType<typeof vi.fn> {
  const body = { type: `urn:customer-empathy-map:problem:${type}`, title: type, status };
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { status }));
  const deleteDatabase = vi.fn();
  vi.stubGlobal("indexedDB", { deleteDatabase });
  return deleteDatabase;
}

test("of an erased workshop nothing stays in this browser", async () => {
  const deleteDatabase = answerWith(404, "unknown-workshop");
  const visits = visitsWithWorkshop();
  await forgetErasedWorkshop(visits, WORKSHOP);
  expect(visits.opened()).toEqual([]);
  expect(deleteDatabase).toHaveBeenCalledWith("map.mmmmmmmmmmmmmmmm");
});

test("where only a map was erased, or nobody answers, the workshop stays", async () => {
  const deleteDatabase = answerWith(503, "storage-unavailable");
  const visits = visitsWithWorkshop();
  await forgetErasedWorkshop(visits, WORKSHOP);
  expect(visits.opened()).toHaveLength(1);
  expect(deleteDatabase).not.toHaveBeenCalled();
});

test("what was observed and never sent goes with the workshop, and that of others stays", () => {
  const deleteDatabase = vi.fn();
  vi.stubGlobal("indexedDB", { deleteDatabase });
  const storage = memoryStorage();
  const observations = openObservations(storage);
  const observe = (mapId: string, workshopId: string): void => {
    observations.keep({
      mapId,
      workshopId,
      author: "pppppppppppppppp",
      customerName: "Frau am Schalter",
      customerRole: "",
      situation: "",
      title: "Frau am Schalter",
      startedAt: 1,
      finishedAt: null,
      isMade: false,
      sent: [],
      line: "",
      place: null,
      waiting: 3,
    });
  };
  observe("oooooooooooooooo", WORKSHOP.id);
  observe("uuuuuuuuuuuuuuuu", "bbbbbbbbbbbbbbbb");
  forgetWorkshop(openVisits(storage), WORKSHOP, storage);
  expect(deleteDatabase).toHaveBeenCalledWith("map.oooooooooooooooo");
  expect(deleteDatabase).not.toHaveBeenCalledWith("map.uuuuuuuuuuuuuuuu");
  expect(observations.of(WORKSHOP.id)).toEqual([]);
  expect(observations.of("bbbbbbbbbbbbbbbb")).toHaveLength(1);
});
