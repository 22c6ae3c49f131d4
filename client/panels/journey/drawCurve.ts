import { valueAt } from "./shownCurve.ts";

interface Drawing {
  readonly onPreview: (points: ReadonlyMap<string, number> | null) => void;
  /** let go: these points are meant */
  readonly onDone: (points: ReadonlyMap<string, number>) => void;
}

/**
 * Draws the curve with the pointer from phase to phase until it is let go; one drawing is one step. Escape, or a call in
 * between, leaves all as it was.
 */
export function followPointer(start: PointerEvent, area: Element, { onPreview, onDone }: Drawing): void {
  const row = area.closest("[data-lane-row]") ?? area.parentElement?.parentElement;
  const areas = [...(row?.querySelectorAll<HTMLElement>("[data-curve]") ?? [])].map((one) => ({
    phase: one.dataset.curve ?? "",
    box: one.getBoundingClientRect(),
  }));
  const points = new Map<string, number>();
  const note = ({ clientX, clientY }: PointerEvent): void => {
    const under = areas.find(({ box }) => clientX >= box.left && clientX < box.right);
    if (!under) return;
    points.set(under.phase, valueAt(clientY - under.box.top, under.box.height));
    onPreview(new Map(points));
  };
  const end = (): void => {
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", onCancel);
    window.removeEventListener("keydown", onKey, true);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId === start.pointerId) note(event);
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    end();
    onDone(points);
  };
  const onCancel = (): void => {
    end();
    onPreview(null);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", onCancel);
  window.addEventListener("keydown", onKey, true);
  note(start);
}
