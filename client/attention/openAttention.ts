import type { Attention } from "../../model/attention.ts";
import type { Rect } from "../../model/fieldLayout.ts";
import { cameraForField } from "../actions/cameraMoves.ts";
import type { Camera } from "../geometry/camera.ts";
import { createSignal, type WritableSignal } from "../session/signal.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import { currentStep } from "../state/currentStep.ts";
import type { Editor } from "../state/editor.ts";
import { type AttentionHere, attentionOf } from "./attentionHere.ts";
import {
  type AttentionEvent,
  type AttentionState,
  afterEvent,
  type Hearer,
  type Reach,
  UNCALLED,
} from "./attentionState.ts";
import { isBusy, watchBusy } from "./busy.ts";
import { createGlider } from "./gliding.ts";
import { cameraForCall, cameraForView, isInView } from "./lookingAt.ts";
import { aimOfCall, fieldOf, isListAlone, type ListAim, listAimOf } from "./readingList.ts";
import { whereaboutsOf } from "./whereabouts.ts";

interface Options {
  readonly editor: Editor;
  readonly place: Hearer["place"];
  /** another map of the workshop */
  readonly goToMap: (mapId: string) => void;
  /** whether this person may look at that map now: where there are groups, not everybody may at all */
  readonly mayGoTo: (mapId: string) => boolean;
}

/** Where to bring the camera, for the screen as large as it is; null where there is nothing (any more) to be seen. */
type Aim = () => Camera | null;

/** What outlives a map: one goes on following on the next. */
interface Kept {
  readonly state: WritableSignal<AttentionState>;
  /** a call that leads to a map which is not open yet */
  pending: Attention | null;
}

const keptBy = new WeakMap<WorkshopSession, Kept>();

function keptOf(workshop: WorkshopSession): Kept {
  const kept = keptBy.get(workshop) ?? { state: createSignal(UNCALLED), pending: null };
  keptBy.set(workshop, kept);
  return kept;
}

/**
 * Brings a person where the facilitators ask everyone to look, and along with whom they follow: never while they type
 * or hold something, and no longer once they move the map themselves. A step's field is brought into view, too, but only
 * for those who have left their view as it was last brought to them, and who cannot see the whole field already.
 */
export function openAttention({ editor, place, goToMap, mayGoTo }: Options): AttentionHere {
  const { workshop, session, camera } = editor;
  const kept = keptOf(workshop);
  const hearer: Hearer = { participantId: workshop.me.participantId, place };
  const reducedMotion = window.matchMedia("(prefers-reduced-motion: reduce)");
  const glider = createGlider(camera, () => reducedMotion.matches || document.hidden);
  // A map shows itself for the first time by a movement of its own, which is nobody's.
  let isPlaced = camera.camera.get().zoom !== 1 || camera.camera.get().x !== 0 || camera.camera.get().y !== 0;
  let isResizing = false;
  let hasMovedOwn = false;
  let seenStep = stepHere();
  let followedRect: Rect | null = null;
  /** what the map was last brought to; null once somebody has moved it themself */
  let aim: Aim | null = null;

  function stepHere(): string | null {
    const current = currentStep(workshop);
    return current === null ? null : `${current.step.id} ${current.run.startedAt}`;
  }

  const isReady = (): boolean =>
    session.loaded.get() && (isListAlone(editor) || (isPlaced && camera.view.get().width > 0));

  const look = (call: Attention, by: ListAim["by"]): void => {
    const mapId = mapOf(call);
    if (mapId !== null && mapId !== session.mapId) {
      // Whoever is led back from there would be sent there again, for ever.
      kept.pending = mayGoTo(mapId) ? call : null;
      return mayGoTo(mapId) ? goToMap(mapId) : undefined;
    }
    if (!isReady()) {
      kept.pending = call;
      return;
    }
    kept.pending = null;
    if (!isListAlone(editor)) return bring(() => cameraForCall(editor, call));
    const read = aimOfCall(editor, call);
    if (read) listAimOf(editor).set({ ...read, by });
  };
  const bring = (next: Aim): void => {
    const target = next();
    if (!target) return;
    aim = next;
    hasMovedOwn = false;
    glider.glideTo(target);
  };
  const happen = (event: AttentionEvent): void => {
    const { state, go } = afterEvent(kept.state.get(), event, hearer);
    if (state.following?.participantId !== kept.state.get().following?.participantId) followedRect = null;
    kept.state.set(state);
    if (go) look(go, event.kind === "taken" ? "hand" : "call");
    followOn();
  };

  const onSession = (): void => {
    if (!workshop.loaded.get()) return;
    const call = workshop.session.get().attention;
    if (kept.state.get().heard === null) {
      happen({ kind: "came", call });
    } else {
      happen({ kind: "called", call, reach: reachOf(call) });
    }
    onStep();
  };
  const reachOf = (call: Attention | null): Reach => {
    const mapId = call && mapOf(call);
    if (mapId !== null && mapId !== session.mapId && !mayGoTo(mapId)) return "shutOut";
    return isBusy(editor) ? "busy" : "idle";
  };
  const onStep = (): void => {
    const step = stepHere();
    if (step === seenStep) return;
    seenStep = step;
    const field = currentStep(workshop)?.step.field ?? null;
    const mayMove =
      !hasMovedOwn && kept.state.get().following === null && editor.view.getState().dimming === "on";
    if (field === null || !mayMove || !isReady() || isListAlone(editor) || isBusy(editor)) return;
    if (!isInView(editor, editor.map.layout().fields[field])) bring(() => cameraForField(editor, field));
  };

  /** Takes over the view of whom I follow, on whichever map they are. */
  const followOn = (): void => {
    const { following } = kept.state.get();
    if (following === null || isBusy(editor)) return;
    const where = whereaboutsOf(editor, following.participantId);
    switch (where.kind) {
      case "here": {
        const { rect } = where;
        if (!isReady() || isSameRect(rect, followedRect)) return;
        const before = followedRect;
        followedRect = rect;
        if (!isListAlone(editor)) return bring(() => cameraForView(editor, rect));
        const place = fieldOf(editor, rect);
        if (before === null || fieldOf(editor, before) !== place)
          listAimOf(editor).set({ place, noteId: null, by: "call" });
        return;
      }
      case "elsewhere":
        return mayGoTo(where.mapId) ? goToMap(where.mapId) : undefined;
      case "unknown":
    }
  };

  const onCamera = (): void => {
    if (glider.isSetting) return;
    if (!isPlaced) {
      // It comes together with the first size.
      isPlaced = true;
      return onReady();
    }
    if (isResizing) return;
    glider.stop();
    // What comes into view because one writes or drags there is no looking away.
    if (isBusy(editor)) return;
    hasMovedOwn = true;
    aim = null;
    if (kept.state.get().following) happen({ kind: "lookedAway" });
  };
  const onView = (): void => {
    isResizing = true;
    // The canvas keeps its middle in the middle right after this.
    queueMicrotask(() => {
      isResizing = false;
      followedRect = null;
      // Nobody sits at a big screen who could see to it: it shows all of it again by itself.
      if (place === "bigScreen" && aim && isReady()) bring(aim);
      onReady();
    });
  };
  const onReady = (): void => {
    if (!isReady()) return;
    if (kept.pending) look(kept.pending, "call");
    followOn();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || isBusy(editor)) return;
    if (kept.state.get().following) happen({ kind: "lookedAway" });
  };

  const stops = [
    workshop.session.subscribe(onSession),
    workshop.loaded.subscribe(onSession),
    workshop.people.subscribe(followOn),
    session.others.subscribe(followOn),
    session.loaded.subscribe(onReady),
    camera.camera.subscribe(onCamera),
    camera.view.subscribe(onView),
    watchBusy(editor, followOn),
  ];
  window.addEventListener("keydown", onKey);
  onSession();
  onReady();

  const here: AttentionHere = {
    state: kept.state,
    take: () => happen({ kind: "taken" }),
    dismiss: () => happen({ kind: "dismissed" }),
    follow: (participantId) => happen({ kind: "follow", participantId }),
    stopFollowing: () => happen({ kind: "lookedAway" }),
    close: () => {
      if (attentionOf(editor).get() === here) attentionOf(editor).set(null);
      glider.stop();
      window.removeEventListener("keydown", onKey);
      for (const stop of stops) stop();
    },
  };
  attentionOf(editor).set(here);
  return here;
}

/** The map that a call is about; null where it is about whichever one looks at. */
function mapOf(call: Attention): string | null {
  return "mapId" in call ? call.mapId : null;
}

function isSameRect(a: Rect, b: Rect | null): boolean {
  return b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
