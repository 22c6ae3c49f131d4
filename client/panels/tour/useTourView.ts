import { type RefObject, useEffect } from "react";
import { createGlider } from "../../attention/gliding.ts";
import { type Camera, fitRect, type Insets, type Size } from "../../geometry/camera.ts";
import { expand } from "../../geometry/rectangles.ts";
import type { Editor } from "../../state/editor.ts";
import type { TourStop } from "./tourStops.ts";
import { type Seen, targetInList, targetOnMap } from "./tourTarget.ts";

/** Air around what is brought into view, CSS pixels. */
const MARGIN = 24;
/** Less than this beside the panel, and the map is shown above it instead. */
const LEAST_BESIDE = 420;
/** Map units around a note, so that it is seen where it lies. */
const AROUND_NOTES = 160;
const MAX_ZOOM = 1;

interface TourViewOptions {
  readonly panel: RefObject<HTMLElement | null>;
  readonly seen: Seen;
  readonly isNarrow: boolean;
}

/** Brings what a stop points at into view, once, when it begins: on the picture beside the panel, in the list above it. */
export function useTourView(
  editor: Editor,
  stop: TourStop,
  { panel, seen, isNarrow }: TourViewOptions,
): void {
  useEffect(() => {
    const box = panel.current;
    if (!box || stop.frame === null) return;
    const isStill = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (seen === "list") {
      targetInList(stop.target)[0]?.scrollIntoView({
        block: "start",
        behavior: isStill() ? "auto" : "smooth",
      });
      return;
    }
    const glider = createGlider(editor.camera, isStill);
    // A map that has just opened shows itself whole first.
    const frame = requestAnimationFrame(() => {
      const target = cameraForStop(editor, stop, { panel: panelIn(box), isNarrow });
      if (target) glider.glideTo(target);
    });
    return () => {
      cancelAnimationFrame(frame);
      glider.stop();
    };
  }, [editor, stop, panel, seen, isNarrow]);
}

interface PanelBox extends Size {
  readonly side: "start" | "end";
}

function panelIn(box: HTMLElement): PanelBox {
  const { offsetWidth: width, offsetHeight: height } = box;
  return { width, height, side: box.dataset.side === "start" ? "start" : "end" };
}

/** Where the map has to be for a stop; null where it stays. */
export function cameraForStop(
  { camera, map }: Pick<Editor, "camera" | "map">,
  { target, frame }: TourStop,
  { panel, isNarrow }: { readonly panel: PanelBox; readonly isNarrow: boolean },
): Camera | null {
  const view = camera.view.get();
  const own = targetOnMap({ map }, target);
  if (!own) return null;
  const rect =
    frame === "map" && !isNarrow
      ? map.layout().bounds
      : target.kind === "notes"
        ? expand(own, AROUND_NOTES)
        : isNarrow
          ? // A wide field shows its left part readably rather than all of it tiny.
            { ...own, width: Math.min(own.width, 600), height: Math.min(own.height, 600) }
          : own;
  return fitRect(rect, view, roomBeside(panel, view), MAX_ZOOM);
}

/** What the panel leaves of the picture. */
function roomBeside({ width, height, side }: PanelBox, view: Size): Insets {
  const all = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const taken = width + 2 * MARGIN;
  if (view.width - taken < LEAST_BESIDE) return { ...all, bottom: height + MARGIN };
  return side === "end" ? { ...all, right: taken } : { ...all, left: taken };
}
