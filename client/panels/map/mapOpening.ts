import { browserStorage } from "../../session/browserStorage.ts";
import type { MapSession } from "../../session/mapSession.ts";
import { type Draft, openDraft } from "../../session/openDraft.ts";
import { openMapSession } from "../../session/openMapSession.ts";
import { fixedRights, ownRights } from "../../session/ownRights.ts";
import { openRefusedWork, type RefusedWorkHere, refusedWorkHere } from "../../session/refusedWork.ts";
import type { Signal } from "../../session/signal.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";

export interface MapOpeningOptions<Opened> {
  readonly mapId: string;
  readonly workshop: WorkshopSession;
  readonly syncUrl: string;
  /** a desk to work at, or a big screen to look at, on which nothing is written by accident */
  readonly place: "desk" | "bigScreen";
  /** makes of a map and my draft for it what is worked with; `close` also closes the two */
  readonly open: (parts: OpeningParts<Opened>) => { readonly opened: Opened; readonly close: () => void };
  /** a note is open */
  readonly isWriting: (opened: Opened) => boolean;
  /** content was erased from the map, and this was opened in place of what stood there before */
  readonly onRenewed: (opened: Opened) => void;
}

export interface OpeningParts<Opened> {
  readonly session: MapSession;
  readonly draft: Draft;
  readonly refusedWork: RefusedWorkHere;
  /** what this replaces */
  readonly before: Opened | undefined;
  /** what I was writing is done: rights that were left to me for that end */
  readonly release: () => void;
}

/**
 * A map that is open for as long as someone watches this signal: opened for the first listener, closed after the
 * last, and opened anew when content was erased from it, or when a change was refused because the map is locked.
 * `null` before and after.
 */
export function createMapOpening<Opened>(options: MapOpeningOptions<Opened>): Signal<Opened | null> {
  const { mapId, workshop, syncUrl, place } = options;
  const listeners = new Set<() => void>();
  const refused = openRefusedWork(browserStorage());
  let refusedWork = refusedWorkHere(refused, mapId);
  let current: Opened | null = null;
  const isWriting = (): boolean => current !== null && options.isWriting(current);
  const own = place === "desk" ? ownRights(workshop, mapId, { isWriting }) : null;
  const rights = own ?? fixedRights("none");
  let close = (): void => undefined;
  const open = (before?: Opened): void => {
    const session = openMapSession({
      mapId,
      me: workshop.me,
      syncUrl,
      rights,
      onRenewed: () => {
        refused.forgetChanged(mapId);
        refusedWork = refusedWorkHere(refused, mapId);
        reopen();
        if (current) options.onRenewed(current);
      },
      onLocked: (work) => {
        if (work) refusedWork.add(work);
        reopen();
      },
    });
    const draft = openDraft({
      mapId,
      workshop,
      syncUrl,
      isWriting,
      onRefused: (work) => refusedWork.add(work),
    });
    const { opened, close: closeOpened } = options.open({
      session,
      draft,
      refusedWork,
      before,
      release: () => own?.release(),
    });
    current = opened;
    close = () => {
      current = null;
      closeOpened();
    };
  };
  const reopen = (): void => {
    const before = current;
    if (!before) return;
    close();
    open(before);
    for (const listener of listeners) listener();
  };
  return {
    get: () => current,
    subscribe: (listener) => {
      if (listeners.size === 0) open();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) close();
      };
    },
  };
}
