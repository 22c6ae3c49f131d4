import { type EditRights, editRights } from "../../model/editRights.ts";
import type { Signal } from "./signal.ts";
import type { WorkshopSession } from "./workshopSession.ts";

/** What I may do right now on a map, or the outcome (null), as the workshop's session says; tells only when that changes. */
export function ownRights(workshop: WorkshopSession, mapId: string | null): Signal<EditRights> {
  const { participantId, role } = workshop.me;
  const get = (): EditRights => editRights(workshop.session.get(), { participantId, role, mapId });
  return {
    get,
    subscribe: (listener) => {
      let last = get();
      return workshop.session.subscribe(() => {
        const next = get();
        if (next === last) return;
        last = next;
        listener();
      });
    },
  };
}

/** Rights that never change, for a window that steers nothing and is steered by nobody. */
export function fixedRights(rights: EditRights): Signal<EditRights> {
  return { get: () => rights, subscribe: () => () => undefined };
}
