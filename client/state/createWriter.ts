import { NO_SYLLABLES } from "../../model/hyphenation.ts";
import type { MapSession } from "../session/mapSession.ts";
import type { Draft } from "../session/openDraft.ts";
import { pairSessions } from "../session/pairedSession.ts";
import type { RefusedWorkHere } from "../session/refusedWork.ts";
import type { Signal } from "../session/signal.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import type { Editor } from "./editor.ts";
import { createMapProjection } from "./mapProjection.ts";
import { type OwnNote, openOwnNotes } from "./ownNotes.ts";
import { createScreenTypesetter } from "./screenTypesetter.ts";

/** What the card writer needs of one open map: the part of an editor that has neither picture nor selection. */
export interface Writer extends Pick<Editor, "session" | "mode" | "workshop" | "map" | "refusedWork"> {
  /** what I have written, newest first */
  readonly own: Signal<readonly OwnNote[]>;
}

/**
 * Puts a projection on an open map. `close()` also closes the sessions of map and draft, not the workshop's. Text
 * is measured without syllables: where a note lands needs its height only, and their patterns are larger than the page.
 */
export function createWriter(
  shared: MapSession,
  draft: Draft,
  workshop: WorkshopSession,
  refusedWork: RefusedWorkHere,
): Writer & { close(): void } {
  const session = pairSessions(shared, draft.session);
  const map = createMapProjection(
    session.doc,
    () => createScreenTypesetter(NO_SYLLABLES),
    session.draftDoc,
    session.me.role === "facilitator" ? "shown" : "leftOut",
  );
  const own = openOwnNotes(session);
  const stopTelling = session.unconfirmed.subscribe(() => workshop.unsent.set(session.unconfirmed.get()));
  return {
    session,
    mode: draft.mode,
    workshop,
    map,
    refusedWork,
    own: own.notes,
    close: () => {
      stopTelling();
      workshop.unsent.set(0);
      own.close();
      map.close();
      session.close();
      draft.close();
    },
  };
}
