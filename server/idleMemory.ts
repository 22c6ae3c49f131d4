import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collected one after another: what the first frees, the next gives back to the system. */
const COLLECTIONS = 2;

/**
 * Gives memory back to the system, which the runtime would keep for next time. Nothing else happens meanwhile:
 * for moments when nobody is there.
 */
export function giveMemoryBack(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") return;
  for (let done = 0; done < COLLECTIONS; done += 1) collect();
}
