import { setCalm, setLocked } from "../../model/steeringCommands.ts";
import {
  bringEveryone,
  hasLastingCall,
  letAllFollow,
  letGo,
  spotlightField,
  spotlightSelected,
} from "../attention/calling.ts";
import { focusOf } from "../attention/focus.ts";
import { LASER_KEY } from "../attention/laserKey.ts";
import type { Editor } from "../state/editor.ts";
import { changeableSelection } from "../tools/changing.ts";
import { fieldInHand } from "../tools/placing.ts";
import type { Action } from "./action.ts";
import { toggleHidden } from "./hideNotes.ts";
import { openBigScreen } from "./openBigScreen.ts";

/** What facilitators do to everybody's screen. With Shift, so that no single key moves a whole room by accident. */
export const STEERING_ACTIONS: readonly Action[] = [
  steer("bringEveryone", ["shift+b"], bringEveryone),
  steer("followMe", ["shift+m"], toggleFollowMe),
  steer("spotlight", ["shift+h"], (editor) => {
    if (!spotlightSelected(editor)) spotlightField(editor, fieldInHand(editor));
  }),
  { ...steer("letGo", ["shift+f"], letGo), isEnabled: hasLastingCall },
  {
    id: "laser",
    shortcuts: [LASER_KEY],
    edits: false,
    isEnabled: mayPoint,
    run: pressLaser,
  },
  steer("calm", ["shift+r"], toggleCalm),
  steer("lockMap", ["shift+l"], toggleMapLock),
  {
    ...steer("hideNotes", ["shift+a"], toggleHidden),
    isEnabled: (editor) => changeableSelection(editor).length > 0,
  },
  { id: "present", shortcuts: ["shift+g"], edits: false, isEnabled: () => true, run: openBigScreen },
  {
    id: "dimming",
    shortcuts: ["d"],
    edits: false,
    isEnabled: ({ workshop, session }) => focusOf(workshop, session.mapId)?.by === "step",
    run: toggleDimming,
  },
];

/** Everyone follows my view, or no longer. */
export function toggleFollowMe(editor: Editor): void {
  if (followsMe(editor)) letGo(editor);
  else letAllFollow(editor, editor.workshop.me.participantId);
}

export function followsMe({ workshop }: Editor): boolean {
  const call = workshop.session.get().attention;
  return call?.kind === "follow" && call.participantId === workshop.me.participantId;
}

export function toggleLaser({ view }: Editor): void {
  view.setState(({ laser }) => ({ laser: laser === "off" ? "on" : "off" }));
}

/** By its key, which may be held; `watchLaserKey` hears when it is let go. */
function pressLaser({ view }: Editor): void {
  view.setState(({ laser }) => ({ laser: laser === "off" ? "held" : "off" }));
}

export function toggleCalm({ workshop }: Editor): void {
  const { calm } = workshop.session.get().rules;
  workshop.steer((doc, origin) => setCalm(doc, !calm, origin));
}

export function toggleMapLock({ workshop, session }: Editor): void {
  const isLocked = workshop.session.get().rules.lockedMaps.has(session.mapId);
  workshop.steer((doc, origin) => setLocked(doc, session.mapId, !isLocked, origin));
}

export function toggleDimming({ view }: Editor): void {
  view.setState(({ dimming }) => ({ dimming: dimming === "on" ? "off" : "on" }));
}

/** Facilitators point, and whoever shows the map on a big screen. */
function mayPoint({ workshop }: Editor): boolean {
  return workshop.canSteer || isBigScreen();
}

/** Whether this window shows the map to a room. */
export function isBigScreen(): boolean {
  return new URLSearchParams(window.location.search).has("present");
}

function steer(id: Action["id"], shortcuts: readonly string[], run: Action["run"]): Action {
  return { id, shortcuts, edits: false, steers: true, isEnabled: () => true, run };
}
