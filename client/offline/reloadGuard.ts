import * as z from "zod/mini";
import { type KeyedStorage, readStored } from "../session/browserStorage.ts";

const KEY = "empathy-map.reloaded";
/** Behind a balancer an old server may answer for a while; then the window does not go round in circles. */
const SAME_PROGRAM_MS = 3600 * 1000;
/** Of any program: whatever is wrong, nobody's page keeps jumping. */
const PER_HOUR = 3;

const reloadsSchema = z.array(z.object({ program: z.string(), at: z.number() }));

/** Remembers for which program this window has loaded itself anew, over the reload. */
export interface ReloadGuard {
  mayReload(program: string): boolean;
  /** false: it cannot be remembered, so that nobody may reload by it */
  note(program: string): boolean;
}

/** `find` throws, or gives nothing, where the browser forbids storage: then `mayReload` is never true. */
export function createReloadGuard(
  find: () => KeyedStorage | null,
  now: () => number = Date.now,
): ReloadGuard {
  const storage = (): KeyedStorage | null => {
    try {
      return find();
    } catch {
      return null;
    }
  };
  const recent = (from: KeyedStorage) => {
    const result = reloadsSchema.safeParse(readStored(from, KEY));
    return result.success ? result.data.filter(({ at }) => Math.abs(now() - at) < SAME_PROGRAM_MS) : [];
  };
  return {
    mayReload: (program) => {
      const from = storage();
      if (!from) return false;
      const reloads = recent(from);
      return reloads.length < PER_HOUR && reloads.every((reload) => reload.program !== program);
    },
    note: (program) => {
      const to = storage();
      if (!to) return false;
      try {
        to.setItem(KEY, JSON.stringify([...recent(to), { program, at: now() }]));
        return true;
      } catch {
        return false;
      }
    },
  };
}
