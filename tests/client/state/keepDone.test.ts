import { expect, test } from "vitest";
import * as Y from "yjs";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { keepDone } from "../../../client/state/keepDone.ts";
import { setAgenda } from "../../../model/agendaCommands.ts";
import { newId } from "../../../model/ids.ts";
import { bringBackRuns, endRun, startStep } from "../../../model/runCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { workshopAtHand } from "../tools/workshopAtHand.ts";

const NOW = 1_790_000_000_000;

function twoSteps() {
  const doc = new Y.Doc();
  const one = { field: null, questions: [], minutes: 5, mode: "open" } as const;
  setAgenda(
    doc,
    [
      { ...one, title: "erst" },
      { ...one, title: "dann" },
    ],
    "me",
  );
  const [first = "", second = ""] = readSession(doc).steps.map(({ id }) => id);
  startStep(doc, first, NOW, "me");
  const storage = memoryStorage();
  const kim = { participantId: newId(), role: "participant", name: "Kim" } as const;
  /** Each is a loading of the page: nothing is known but what the storage holds. */
  const visit = (me: typeof kim = kim, doneBefore = storage) => {
    const loaded = createSignal(false);
    const workshop = { ...workshopAtHand(me, doc), loaded };
    const leave = keepDone(workshop, doneBefore);
    // What every page shows at once, before anything has come from the server.
    workshop.show({ mapId: "map" });
    loaded.set(true);
    return { leave, workshop, doneWith: () => workshop.mine.get().doneWith };
  };
  return { doc, first, second, storage, visit };
}

test("“I am done” is still said after a reload in the same step, and still can be taken back", () => {
  const { first, storage, visit } = twoSteps();
  const before = visit();
  expect(before.doneWith()).toBeNull();
  before.workshop.show({ doneWith: first });
  before.leave();
  const after = visit();
  expect(after.doneWith()).toBe(first);
  after.workshop.show({ doneWith: null });
  after.leave();
  expect(visit().doneWith()).toBeNull();
  expect(storage.length).toBe(0);
});

test("“I am done” ends with the step, whether one is here or away, and when the same step starts again", () => {
  const { doc, first, second, storage, visit } = twoSteps();
  const here = visit();
  here.workshop.show({ doneWith: first });
  startStep(doc, second, NOW + 1, "me");
  expect([here.doneWith(), storage.length]).toEqual([null, 0]);
  startStep(doc, first, NOW + 2, "me");
  expect(here.doneWith()).toBeNull();
  here.workshop.show({ doneWith: first });
  here.leave();
  startStep(doc, first, NOW + 3, "me");
  const back = visit();
  expect([back.doneWith(), storage.length]).toEqual([null, 0]);
  back.workshop.show({ doneWith: first });
  const { runs, startedAt, plannedEnd } = readSession(doc);
  endRun(doc, "me");
  bringBackRuns(doc, { runs, startedAt, plannedEnd }, "me");
  expect(back.doneWith()).toBeNull();
});

test("“I am done” is one person's: somebody else in the same window has not said it", () => {
  const { first, visit } = twoSteps();
  const kim = visit();
  kim.workshop.show({ doneWith: first });
  kim.leave();
  expect(visit({ participantId: newId(), role: "participant", name: "Kim" }).doneWith()).toBeNull();
});
