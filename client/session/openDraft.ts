import type { NameRule, Step } from "../../model/agendaStep.ts";
import { draftRights } from "../../model/editRights.ts";
import { runOnMap } from "../../model/privateWriting.ts";
import type { Session } from "../../model/sessionDocument.ts";
import { stepOf } from "../../model/sessionPlan.ts";
import { roomName } from "../../model/wire.ts";
import { browserStorage, type KeyedStorage, readStored, tryToStore } from "./browserStorage.ts";
import { openHeldCopies } from "./heldCopies.ts";
import type { MapSession } from "./mapSession.ts";
import { openMapSession } from "./openMapSession.ts";
import { ownRights } from "./ownRights.ts";
import type { RefusedWork } from "./refusedWork.ts";
import { createSignal, type Signal } from "./signal.ts";
import type { WorkshopSession } from "./workshopSession.ts";

/** Whether my next note is for all to see; `private-…`: mine alone until it is revealed, with or without my name. */
export type WritingMode = "open" | `private-${NameRule}`;

/** My draft for a map, which is opened when there is need of it. */
export interface Draft {
  readonly session: Signal<MapSession | null>;
  readonly mode: Signal<WritingMode>;
  close(): void;
}

export interface DraftOptions {
  readonly mapId: string;
  readonly workshop: WorkshopSession;
  readonly syncUrl: string;
  /** a note is open, in the draft or on the map */
  readonly isWriting: () => boolean;
  /** the server has not taken this, because I write for another map now; nobody else has it */
  readonly onRefused: (work: RefusedWork) => void;
  readonly storage?: KeyedStorage;
}

const MODE_PREFIX = "empathy-map.writing.";

/**
 * Opens my draft as soon as I am to write privately, or something of mine may wait there. A viewer has none.
 * What the session said last is remembered: after a reload without a connection nothing else would keep a note private.
 */
export function openDraft(options: DraftOptions): Draft {
  const { mapId, workshop, syncUrl, storage = browserStorage() } = options;
  const { me } = workshop;
  const rights = ownRights(workshop, mapId, { rule: draftRights, isWriting: options.isWriting });
  const room = roomName({ kind: "draft", mapId, participantId: me.participantId });
  const copies = openHeldCopies(storage);
  const session = createSignal<MapSession | null>(null);
  const mode = createSignal<WritingMode>(rememberedMode(storage, mapId));
  let closed = false;

  const open = (): void => {
    // Noted before anything is written, so that a reload without a connection finds it.
    if (!copies.has(room)) copies.keep(room, copies.of(room));
    session.set(
      openMapSession({
        mapId,
        me,
        syncUrl,
        document: "draft",
        rights,
        storage,
        // The server has cleared away what was revealed; what was written since is in the next one.
        onRenewed: replace,
        onLocked: (work) => {
          if (work) options.onRefused(work);
          replace();
        },
      }),
    );
  };
  const replace = (): void => {
    const before = session.get();
    if (closed) return;
    open();
    before?.close();
  };
  const judge = (): void => {
    if (closed || me.role === "viewer") return;
    if (workshop.loaded.get()) {
      const step =
        rights.get() === "none" ? null : stepOnMap(workshop.session.get(), mapId, me.participantId);
      mode.set(modeOf(step));
      tryToStore(storage, MODE_PREFIX + mapId, JSON.stringify(mode.get()));
    }
    const waits = Object.keys(workshop.results.get().waiting.get(mapId) ?? {}).length > 0;
    if (session.get() === null && (mode.get() !== "open" || waits || copies.has(room))) open();
  };
  const stops = [workshop.session, workshop.loaded, workshop.results].map((signal) =>
    signal.subscribe(judge),
  );
  judge();

  return {
    session,
    mode,
    close: () => {
      if (closed) return;
      closed = true;
      for (const stop of stops) stop();
      session.get()?.close();
    },
  };
}

/** The step that counts for a person on a map: of their group where it works here, else of the map's. */
export function stepOnMap(session: Session, mapId: string, participantId: string): Step | null {
  return stepOf(session, runOnMap(session, mapId, participantId));
}

function modeOf(step: Step | null): WritingMode {
  return step?.mode === "private" ? `private-${step.names}` : "open";
}

/** Nothing of a workshop that is gone stays in this browser. */
export function forgetMode(storage: KeyedStorage, mapId: string): void {
  storage.removeItem(MODE_PREFIX + mapId);
}

function rememberedMode(storage: KeyedStorage, mapId: string): WritingMode {
  const stored = readStored(storage, MODE_PREFIX + mapId);
  return stored === "private-hidden" || stored === "private-shown" ? stored : "open";
}
