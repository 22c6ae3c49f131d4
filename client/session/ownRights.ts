import {
  type Editing,
  type EditRights,
  editRights,
  type Membership,
  mostRights,
} from "../../model/editRights.ts";
import type { Session } from "../../model/sessionDocument.ts";
import { createSignal, type Signal, whileWatched } from "./signal.ts";
import type { WorkshopSession } from "./workshopSession.ts";

/** A little less than the server goes on taking what is written (`server/session/sessions.ts`). */
const KEPT_MS = 50_000;

/** What I may do right now. */
export interface OwnRights extends Signal<EditRights> {
  /** What I was writing is done: rights that were left to me for that end. */
  release(): void;
}

export interface OwnRightsOptions {
  /** `editRights`, or `draftRights` for my draft for the map */
  readonly rule?: (session: Membership & Pick<Session, "rules">, editing: Editing) => EditRights;
  /** left out where nobody is moved in the middle of a sentence */
  readonly isWriting?: () => boolean;
}

/**
 * What I may do on a map, or the outcome (null), as the workshop's session says; tells only when it changes. Who is
 * moved to another group while `isWriting` keeps for a while what they had, under the rules that hold then, so that a
 * sentence can be finished.
 */
export function ownRights(
  workshop: WorkshopSession,
  mapId: string | null,
  { rule = editRights, isWriting = () => false }: OwnRightsOptions = {},
): OwnRights {
  const { participantId, role } = workshop.me;
  const editing = { participantId, role, mapId };
  let before: Membership = workshop.session.get();
  let kept: Membership | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const rightsOf = ({ groups, members }: Membership): EditRights =>
    rule({ rules: workshop.session.get().rules, groups, members }, editing);
  const get = (): EditRights => mostRights([workshop.session.get(), ...(kept ? [kept] : [])].map(rightsOf));
  const told = createSignal(get());
  const release = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    kept = null;
    told.set(get());
  };
  const read = (): void => {
    const [had, has] = [rightsOf(before), rightsOf(workshop.session.get())];
    if (kept === null && had !== has && mostRights([had, has]) === had && isWriting()) {
      kept = before;
      timer = setTimeout(release, KEPT_MS);
    }
    before = workshop.session.get();
    told.set(get());
  };
  const { subscribe } = whileWatched(told, () => {
    before = workshop.session.get();
    told.set(get());
    const stop = workshop.session.subscribe(read);
    return () => {
      stop();
      release();
    };
  });
  return { get, subscribe, release };
}

/** Rights that never change, for a window that steers nothing and is steered by nobody. */
export function fixedRights(rights: EditRights): Signal<EditRights> {
  return { get: () => rights, subscribe: () => () => undefined };
}
