import { expect, test } from "vitest";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { forgetWorkshop } from "../../../client/session/forgetErased.ts";
import { openHeldCopies } from "../../../client/session/heldCopies.ts";
import { newObservation, openObservations } from "../../../client/session/observations.ts";
import { outcomeCopyId } from "../../../client/session/outcomeCopyId.ts";
import { openVisits } from "../../../client/session/visits.ts";
import { waitingWork } from "../../../client/session/waitingWork.ts";
import { newId } from "../../../model/ids.ts";
import { roomName } from "../../../model/wire.ts";

const me = { participantId: newId(), name: "Petra", role: "participant" } as const;
const [andrea, chris] = [newId(), newId()];
const workshop = {
  id: newId(),
  me,
  maps: [
    { id: andrea, title: "Andrea", epoch: 1 },
    { id: chris, title: "Chris", epoch: 1 },
  ],
};

function deviceWithWork() {
  const storage = memoryStorage();
  const copies = openHeldCopies(storage);
  copies.keepWaiting(andrea, 2);
  copies.keepWaiting(roomName({ kind: "draft", mapId: andrea, participantId: me.participantId }), 1);
  copies.keepWaiting(outcomeCopyId(workshop.id), 4);
  const observations = openObservations(storage);
  const customer = { customerName: "Frau am Schalter", customerRole: "", situation: "holt ein Paket ab" };
  const observation = newObservation({
    ...customer,
    mapId: null,
    workshopId: workshop.id,
    author: me.participantId,
    titleAt: () => "Frau am Schalter",
  });
  observations.keep({ ...observation, waiting: 3 });
  return { storage, copies };
}

test("each page with something that waits is named, with the way there; what is open says so itself", () => {
  const { storage } = deviceWithWork();
  const all = [
    { title: "Andrea", page: andrea, changes: 3 },
    { title: "Frau am Schalter", page: "observe", changes: 3 },
    { title: null, page: "actions", changes: 4 },
  ];
  expect(waitingWork(workshop, null, storage)).toEqual(all);
  expect(waitingWork(workshop, andrea, storage)).toEqual(all.slice(1));
});

test("what was sent waits no more, and nothing of an erased workshop does", () => {
  const { storage, copies } = deviceWithWork();
  copies.keepWaiting(outcomeCopyId(workshop.id), 0);
  expect(waitingWork(workshop, null, storage).map(({ page }) => page)).toEqual([andrea, "observe"]);
  forgetWorkshop(openVisits(storage), workshop, storage);
  expect(waitingWork(workshop, null, storage)).toEqual([]);
  expect(storage.length).toBe(0);
});

test("garbage in the browser's storage is nothing that waits", () => {
  const storage = memoryStorage();
  storage.setItem(`empathy-map.waiting.${andrea}`, '"many"');
  expect(waitingWork(workshop, null, storage)).toEqual([]);
});
