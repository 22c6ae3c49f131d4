import { type Editing, type EditRights, editRights } from "../../model/editRights.ts";
import type { Session } from "../../model/sessionDocument.ts";
import type { Signal } from "./signal.ts";
import type { WorkshopSession } from "./workshopSession.ts";

/**
 * What I may do on a map, or by `draftRights` in my draft for it, as the workshop's session says right now; tells only
 * when that changes.
 */
export function ownRights(
  workshop: WorkshopSession,
  mapId: string,
  rule: (session: Session, editing: Editing) => EditRights = editRights,
): Signal<EditRights> {
  const { participantId, role } = workshop.me;
  const get = (): EditRights => rule(workshop.session.get(), { participantId, role, mapId });
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
