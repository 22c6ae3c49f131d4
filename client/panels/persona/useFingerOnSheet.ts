import { type RefObject, useEffect, useEffectEvent } from "react";
import { openTouchDrag } from "../controls/touchDrag.ts";
import { type Fingered, placeOnSheet, type SheetPlace, takenOnSheet } from "./fingerOnSheet.ts";

/** Lets lines and notes be dragged onto a sheet by a finger, also out of the list that comes from below. */
export function useFingerOnSheet(
  sheetRef: RefObject<HTMLElement | null>,
  canEdit: boolean,
  onDrop: (dragged: Fingered, place: SheetPlace) => void,
): void {
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    if (!canEdit) return;
    return openTouchDrag<Fingered, SheetPlace>({
      take: takenOnSheet,
      placeAt: (dragged, at) => (sheetRef.current ? placeOnSheet(sheetRef.current, dragged, at) : null),
      onDrop: (dragged, place) => drop(dragged, place),
      scroller: () => sheetRef.current,
    });
  }, [sheetRef, canEdit]);
}
