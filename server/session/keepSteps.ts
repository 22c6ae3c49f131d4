import { setImmediate as nextTurn } from "node:timers/promises";
import type { Step } from "../../model/agendaStep.ts";
import { stepOf } from "../../model/sessionPlan.ts";
import { ALL_GROUPS } from "../../model/stepRun.ts";
import type { Log } from "../log.ts";
import type { MapRecord, Store } from "../storage/store.ts";
import type { Rooms } from "../sync/rooms.ts";
import type { HeldMap } from "../versions/stepVersion.ts";
import type { Versions } from "../versions/versions.ts";
import type { SessionChange, Sessions } from "./sessions.ts";

interface Start {
  readonly step: Step;
  /** null is all of them */
  readonly mapId: string | null;
}

/** The steps that a change has started: for everybody, or for a group on its map. A pause or more time starts none. */
export function startsIn({ before, after }: Pick<SessionChange, "before" | "after">): readonly Start[] {
  return [...after.runs].flatMap(([key, run]): Start[] => {
    const was = before.runs.get(key);
    const step = stepOf(after, run);
    if (!step || (was?.stepId === run.stepId && was.startedAt === run.startedAt)) return [];
    if (key === ALL_GROUPS) return [{ step, mapId: null }];
    const group = after.groups.find(({ id }) => id === key);
    return group ? [{ step, mapId: group.mapId }] : [];
  });
}

/**
 * Keeps a version of each map concerned when a step begins, as it was in that moment, under the step's name. Nobody
 * waits for it; what cannot be kept is told to the log.
 */
export function keepSteps({
  sessions,
  rooms,
  store,
  versions,
  log,
  now,
}: {
  readonly sessions: Sessions;
  readonly rooms: Rooms;
  readonly store: Pick<Store, "mapsOf">;
  readonly versions: Versions;
  readonly log: Log;
  readonly now: () => number;
}): { close(): Promise<void> } {
  let isClosed = false;
  const running = new Set<Promise<void>>();

  const holdMaps = (workshopId: string): ReadonlyMap<string, HeldMap> => {
    const at = now();
    return new Map(
      rooms.loadedOf(workshopId).flatMap(({ address, document, epoch }): [string, HeldMap][] => {
        if (address.kind !== "map") return [];
        const { acceptedUpdates } = document;
        return [[address.mapId, { history: document.history(), acceptedUpdates, epoch, at }]];
      }),
    );
  };

  const keep = async (map: MapRecord, name: string, held: HeldMap | null): Promise<void> => {
    try {
      await versions.keepStep(map, name, held);
    } catch (error) {
      log.warn("a map could not be kept at the beginning of a step", error);
    }
  };

  const keepAll = async (
    workshopId: string,
    starts: readonly Start[],
    held: ReadonlyMap<string, HeldMap>,
  ): Promise<void> => {
    for (const map of await store.mapsOf(workshopId)) {
      const start = starts.find(({ mapId }) => mapId === null || mapId === map.id);
      if (!start || isClosed) continue;
      await keep(map, start.step.title, held.get(map.id) ?? null);
      // Forty maps in one go would hold up everybody's edits.
      await nextTurn();
    }
  };

  sessions.onChange((change) => {
    const starts = startsIn(change);
    if (starts.length === 0 || isClosed) return;
    const { workshopId } = change;
    const promise = keepAll(workshopId, starts, holdMaps(workshopId))
      .catch((error: unknown) => log.warn("maps could not be kept at the beginning of a step", error))
      .finally(() => running.delete(promise));
    running.add(promise);
  });

  return {
    async close() {
      isClosed = true;
      await Promise.all(running);
    },
  };
}
