import { type KeyedStorage, readStored, tryToStore } from "../session/browserStorage.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import { currentStep } from "./currentStep.ts";

const DONE_PREFIX = "empathy-map.done.";

/**
 * "I am done" counts for one run of a step: it is kept over a reload of the page, and taken back when a step starts,
 * also the same one again. Returns the way to stop.
 */
export function keepDone(workshop: WorkshopSession, storage: KeyedStorage): () => void {
  const key = `${DONE_PREFIX}${workshop.me.participantId}`;
  let known: string | null = null;
  let isKept = readStored(storage, key) !== undefined;

  const follow = (): void => {
    // Before the server has told, no step seems to be on.
    if (!workshop.loaded.get()) return;
    const current = currentStep(workshop);
    const begun = current && `${current.step.id} ${current.run.startedAt}`;
    if (begun === known) return;
    known = begun;
    const isDone = current !== null && readStored(storage, key) === begun;
    workshop.show({ doneWith: isDone ? current.step.id : null });
    if (!isDone) forget();
  };
  const store = (): void => {
    if (workshop.mine.get().doneWith === null) {
      // Nothing is shown before it is known what was kept.
      if (known !== null) forget();
    } else if (known !== null) {
      tryToStore(storage, key, JSON.stringify(known));
      isKept = true;
    }
  };
  const forget = (): void => {
    if (isKept) storage.removeItem(key);
    isKept = false;
  };
  follow();
  const stops = [
    workshop.session.subscribe(follow),
    workshop.loaded.subscribe(follow),
    workshop.mine.subscribe(store),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
