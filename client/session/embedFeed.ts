import * as Y from "yjs";
import { PROBLEM_PREFIX, problemSchema } from "../../model/api.ts";
import { mapPath } from "./api.ts";
import { createSignal, type Signal, whileWatched } from "./signal.ts";

/** Live enough for who reads, and little enough for a server with hundreds of readers. */
const ASK_EVERY_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
/** While nothing happens the next question waits longer and longer, but never so long that nobody would call it live. */
const QUIET_GROWTH = 1.25;
const LONGEST_QUIET_MS = 8_000;

/** What there is of an embedded map. */
export type EmbeddedMap =
  | { readonly kind: "asking" }
  /** as the server had it last; a new document for each state */
  | { readonly kind: "shown"; readonly doc: Y.Doc; readonly connection: "live" | "away" }
  /** the key opens nothing, or what it opened is gone */
  | { readonly kind: "closed" }
  /** nothing has come yet */
  | { readonly kind: "away" };

const FINAL: ReadonlySet<string> = new Set(["wrong-key", "unknown-workshop", "unknown-map", "not-joined"]);

/**
 * A map as its readers elsewhere see it, asked for again and again while somebody watches and the page is looked at. Sends
 * the key and nothing else: no cookie, and nothing is kept on the device.
 */
export function createEmbedFeed(
  { workshopId, mapId, key }: { workshopId: string; mapId: string; key: string },
  everyMs = ASK_EVERY_MS,
): Signal<EmbeddedMap> {
  const map = createSignal<EmbeddedMap>({ kind: "asking" });
  const path = `${mapPath(workshopId, mapId)}/embed`;
  let etag: string | null = null;

  const see = (connection: "live" | "away"): void => {
    const now = map.get();
    if (now.kind !== "shown") map.set({ kind: "away" });
    else if (now.connection !== connection) map.set({ ...now, connection });
  };

  /** Throws where no answer of ours came. */
  const ask = async (signal: AbortSignal): Promise<"changed" | "quiet" | "stop"> => {
    const response = await fetch(path, {
      credentials: "omit",
      cache: "no-store",
      headers: { authorization: `Bearer ${key}`, ...(etag !== null && { "if-none-match": etag }) },
      signal,
    });
    if (response.status === 304) {
      see("live");
      return "quiet";
    }
    if (!response.ok) {
      const problem = problemSchema.safeParse(await response.json().catch(() => null));
      const type = problem.success ? problem.data.type.replace(PROBLEM_PREFIX, "") : "";
      if (!FINAL.has(type)) throw new Error("away");
      map.set({ kind: "closed" });
      return "stop";
    }
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()));
    etag = response.headers.get("etag");
    map.set({ kind: "shown", doc, connection: "live" });
    return "changed";
  };

  const watch = (): (() => void) => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let failures = 0;
    let quietMs = everyMs;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let state: "asking" | "waiting" | "over" = "waiting";
    const turn = async (): Promise<void> => {
      if (state !== "waiting" || document.visibilityState !== "visible") return;
      if (timer !== null) clearTimeout(timer);
      state = "asking";
      try {
        const found = await ask(signal);
        state = found === "stop" ? "over" : "waiting";
        quietMs = found === "quiet" ? Math.min(LONGEST_QUIET_MS, quietMs * QUIET_GROWTH) : everyMs;
        failures = 0;
      } catch {
        if (signal.aborted) return;
        state = "waiting";
        failures += 1;
        see("away");
      }
      if (signal.aborted) return;
      timer = setTimeout(() => void turn(), Math.min(LONGEST_WAIT_MS, quietMs * 2 ** failures));
    };
    const onSight = (): void => void turn();
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("online", onSight);
    void turn();
    return () => {
      leaving.abort();
      if (timer !== null) clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("online", onSight);
    };
  };
  return whileWatched(map, watch);
}
