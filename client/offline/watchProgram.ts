import { createSignal, type Signal } from "../session/signal.ts";
import { assetsIn } from "./programCaches.ts";
import type { ReloadGuard } from "./reloadGuard.ts";

/** A page may stay open for days, and its connection too. */
const CHECK_MS = 3600 * 1000;
const LOOK_AGAIN_MS = 5_000;
/** So that a whole seminar does not fetch the program in the same second. */
const SPREAD_MS = 20_000;

/** Whether the server has a newer program than this window runs. */
export type ProgramNews = "current" | "newer" | "reloading";

export interface ProgramWatch {
  readonly news: Signal<ProgramNews>;
  /** asks the server now; nothing happens while it is out of reach */
  check(): Promise<void>;
  /** Call when the page has failed, for example for a part of the program that is gone: true when it loads anew. */
  recover(): Promise<boolean>;
  /** because somebody wants it */
  reload(): void;
  close(): void;
}

export interface ProgramWatchOptions {
  /** the server's first page as it is now */
  readonly askPage: () => Promise<string>;
  /** the first page as this window has it */
  readonly ownPage: () => string;
  /** something is only in this window, or somebody is in the middle of something */
  readonly isBusy: () => boolean;
  /** something is only in this window */
  readonly wouldLose: () => boolean;
  readonly guard: ReloadGuard;
  readonly reload: () => void;
  readonly random?: () => number;
}

/**
 * Looks now and then whether the server has been updated. If so, the window loads itself anew as soon as nobody loses
 * anything by it: nothing waits that this window alone has, nobody writes, no dialog is open. Never twice for the same.
 */
export function watchProgram(options: ProgramWatchOptions): ProgramWatch {
  const { askPage, ownPage, guard, random = Math.random } = options;
  const news = createSignal<ProgramNews>("current");
  let newest = "";
  let looking: ReturnType<typeof setTimeout> | null = null;
  let closed = false;
  const hourly = setInterval(() => void check(), CHECK_MS);

  const stopLooking = (): void => {
    if (looking !== null) clearTimeout(looking);
    looking = null;
  };
  /** Remembered by the guard before. */
  const reload = (): void => {
    if (closed || news.get() === "reloading") return;
    stopLooking();
    news.set("reloading");
    options.reload();
    // Somebody said no when the browser asked: then it stays offered.
    looking = setTimeout(() => news.set("newer"), LOOK_AGAIN_MS);
  };
  const look = (): void => {
    looking = null;
    if (!guard.mayReload(newest)) return;
    if (options.isBusy()) looking = setTimeout(look, LOOK_AGAIN_MS);
    else if (guard.note(newest)) reload();
  };
  const check = async (): Promise<void> => {
    const page = await askPage().catch(() => "");
    const assets = assetsIn(page);
    // No answer, or a page that is none of ours.
    if (closed || assets.length === 0 || news.get() === "reloading") return;
    const own = new Set(assetsIn(ownPage()));
    if (assets.every((path) => own.has(path))) {
      // Taken back, before this window followed.
      stopLooking();
      news.set("current");
      return;
    }
    newest = assets.join(" ");
    news.set("newer");
    looking ??= setTimeout(look, LOOK_AGAIN_MS + random() * SPREAD_MS);
  };
  return {
    news,
    check,
    recover: async () => {
      await check();
      if (news.get() === "reloading") return true;
      if (news.get() !== "newer" || options.wouldLose() || !guard.mayReload(newest)) return false;
      if (!guard.note(newest)) return false;
      reload();
      return true;
    },
    reload: () => {
      guard.note(newest);
      reload();
    },
    close: () => {
      closed = true;
      clearInterval(hourly);
      stopLooking();
    },
  };
}
