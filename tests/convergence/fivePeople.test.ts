// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { seededRandom } from "../support/seededRandom.ts";
import { expectAgreed, letGo, settle } from "./fivePeople/agreement.ts";
import { doAnything } from "./fivePeople/deeds.ts";
import { gatedServer } from "./fivePeople/gatedServer.ts";
import { enter, forgetWindows } from "./fivePeople/person.ts";
import type { Scene } from "./fivePeople/scene.ts";

/**
 * Five people, one of them a facilitator, do anything for a long time: with hands, keys and words, on lines that are slow
 * and break, in windows that are loaded anew, while things are locked, hidden, revealed and taken back. The server's own
 * gate stands between them. `npm run fuzz` takes 10,000 steps; `FUZZ_STEPS` and `FUZZ_SEED` choose a run.
 */
const STEPS = Number(process.env.FUZZ_STEPS ?? 1_500);
const SEEDS = process.env.FUZZ_SEED ? [Number(process.env.FUZZ_SEED)] : [1];
/** How long the fingers of all of them rest between two deeds. */
const MS_A_STEP = 20;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  // No canvas here has paths; what reactions are painted with is one.
  vi.stubGlobal("Path2D", vi.fn());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The same seed gives the same ids, deeds and delays. */
function play(seed: number, steps: number): Scene {
  const chance = seededRandom(seed);
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    if (array instanceof Uint8Array)
      for (let index = 0; index < array.length; index += 1) array[index] = chance.below(256);
    return array;
  });
  forgetWindows();
  const server = gatedServer();
  const people = ["ann", "bob", "cem", "dua", "eva"].map((name, index) =>
    enter(server, name.padEnd(16, "0"), index === 0 ? "facilitator" : "participant"),
  );
  const scene: Scene = { server, people, chance };
  const done: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    try {
      done.push(doAnything(scene));
      vi.advanceTimersByTime(MS_A_STEP);
    } catch (error) {
      throw new Error(`seed ${seed}, step ${step}, after: ${done.slice(-12).join(", ")}`, { cause: error });
    }
  }
  return scene;
}

test.each(SEEDS)(
  "five people who do anything end with the same valid map (seed %i)",
  { timeout: 900_000 },
  (seed) => {
    const scene = play(seed, STEPS);
    letGo(scene.people);
    settle(scene);
    vi.advanceTimersByTime(60_000);
    expect(scene.server.unexpected()).toEqual([]);
    expectAgreed(scene);
    // Everybody takes back all that they can, and brings it back.
    for (const direction of ["undo", "redo"] as const) {
      for (const { desk } of scene.people) {
        const { undo } = desk.editor.session;
        const left = direction === "undo" ? undo.canUndo : undo.canRedo;
        for (let count = 0; left.get() && count < 10 * STEPS; count += 1) undo[direction]();
        expect(left.get()).toBe(false);
      }
      settle(scene);
      vi.advanceTimersByTime(60_000);
      expectAgreed(scene);
    }
  },
);
