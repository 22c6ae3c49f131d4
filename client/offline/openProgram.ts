import { reloadOurselves, wouldLose } from "../session/leaving.ts";
import { reconnections } from "../session/reconnections.ts";
import { watchHands } from "./handsOn.ts";
import { PAGE } from "./programCaches.ts";
import { createReloadGuard } from "./reloadGuard.ts";
import { type ProgramWatch, watchProgram } from "./watchProgram.ts";

/** In a dead spot a request may hang for minutes. */
const ANSWER_MS = 10_000;

/** Watches over this window's program for as long as the page is open. */
export function openProgram(): ProgramWatch | null {
  // Vite's dev server has its own way.
  if (!import.meta.env.PROD) return null;
  const hands = watchHands(document);
  const program = watchProgram({
    askPage: async () => {
      const answer = await fetch(PAGE, { cache: "no-cache", signal: AbortSignal.timeout(ANSWER_MS) });
      return answer.ok ? await answer.text() : "";
    },
    ownPage: () => document.head.innerHTML,
    isBusy: () => wouldLose() || hands.isBusy(),
    wouldLose,
    guard: createReloadGuard(() => window.sessionStorage),
    reload: reloadOurselves,
  });
  const check = (): void => void program.check();
  // The server was away, or this window: what is there now may be another.
  reconnections.subscribe(check);
  window.addEventListener("online", check);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") check();
  });
  // A part of the program is gone. Where it is missed the page fails, and asks for more than this.
  window.addEventListener("vite:preloadError", check);
  return program;
}
