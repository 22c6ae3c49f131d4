import { PEOPLE, SAMPLES_PER_SECOND } from "./scene.ts";

/** Finest that a timer does without being late. */
const STEP_MS = 5;

/** Calls for each person and sample in its time, evenly spread, not all at once. Returns the way to stop. */
export function runPeople(move: (person: number, sample: number) => void): () => void {
  const sampleMs = 1000 / SAMPLES_PER_SECOND;
  const began = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    const due = ((performance.now() - began) / sampleMs) * PEOPLE;
    for (; done < due; done += 1) move(done % PEOPLE, Math.floor(done / PEOPLE));
  }, STEP_MS);
  return () => clearInterval(timer);
}
