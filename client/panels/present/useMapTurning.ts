import { useEffect, useEffectEvent } from "react";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { bigScreenPath } from "../../actions/openBigScreen.ts";
import type { Editor } from "../../state/editor.ts";
import { doneBy } from "../../state/keyRecords.ts";
import { useSignal } from "../../state/useSignal.ts";
import { openMaps } from "../groups/openMaps.ts";
import { TURNING_KEYS } from "./screenKeys.ts";

/** Which of several maps a big screen shows, and the way to the others. */
export interface MapTurning {
  /** empty on a map that is no group's */
  readonly groupName: string;
  /** from 1 */
  readonly at: number;
  readonly count: number;
  readonly turn: (by: 1 | -1) => void;
}

/** From map to map on a big screen, also by a presenter's remote control; null where there is only one. */
export function useMapTurning(editor: Editor, workshop: Workshop): MapTurning | null {
  const [, navigate] = useLocation();
  const maps = openMaps(workshop, useSignal(editor.workshop.session), editor.workshop.me);
  const index = maps.findIndex(({ id }) => id === editor.session.mapId);
  const turn = (by: 1 | -1): void => {
    const next = maps[(index + by + maps.length) % maps.length];
    // Not a way back through all maps, but out of the big screen.
    if (next && maps.length > 1) navigate(bigScreenPath(workshop.id, next.id), { replace: true });
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const does = doneBy(TURNING_KEYS, event);
    if (does === null || event.defaultPrevented || maps.length < 2) return;
    event.preventDefault();
    turn(does === "nextMap" ? 1 : -1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  const here = maps[index];
  if (!here || maps.length < 2) return null;
  return { groupName: here.groupName, at: index + 1, count: maps.length, turn };
}
