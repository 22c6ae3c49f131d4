import type { Rect } from "../../../model/fieldLayout.ts";
import { toScreen } from "../../geometry/camera.ts";
import { boundsOf } from "../../geometry/rectangles.ts";
import type { Editor } from "../../state/editor.ts";
import type { MapView } from "../../state/mapView.ts";
import type { TourTarget } from "./tourStops.ts";

/** Where the page is looked at: as a picture (alone or beside the list), or as a list. */
export type Seen = "picture" | "list";

export function seenIn(view: MapView): Seen {
  return view === "list" ? "list" : "picture";
}

/** What the target covers of the map, in map units; null where it is no part of the map. */
export function targetOnMap({ map }: Pick<Editor, "map">, target: TourTarget): Rect | null {
  switch (target.kind) {
    case "fields":
      return boundsOf(target.fields.map((field) => map.layout().fields[field]));
    case "notes":
      return boundsOf(target.ids.flatMap((id) => map.get(map.frontOf(id))?.rect ?? []));
    case "ways":
      return null;
  }
}

/** The elements that show the target in the list. */
export function targetInList(target: TourTarget): HTMLElement[] {
  switch (target.kind) {
    case "fields":
      return target.fields.flatMap((field) => [
        ...document.querySelectorAll<HTMLElement>(`[data-list] [data-outline-field="${field}"]`),
      ]);
    case "notes":
      return target.ids.flatMap((id) => [
        ...document.querySelectorAll<HTMLElement>(`[data-list] [data-note="${CSS.escape(id)}"]`),
      ]);
    case "ways":
      return [];
  }
}

/** Buttons of the bar above the map by what they are called; those that have no room there are not found. */
export function waysNamed(names: readonly string[]): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("header button")].filter((button) =>
    names.includes(button.ariaLabel ?? button.textContent.trim()),
  );
}

/** Where the target is in the window right now, as far as it is to be seen; null: it is not. */
export function targetInWindow(
  editor: Editor,
  target: TourTarget,
  seen: Seen,
  ways: readonly string[],
): Rect | null {
  if (target.kind === "ways") return boundsOf(waysNamed(ways).map(boxOf));
  if (seen === "list") {
    const list = document.querySelector("[data-list]");
    const box = boundsOf(targetInList(target).slice(0, 1).map(boxOf));
    return list && box ? common(box, boxOf(list)) : null;
  }
  const canvas = document.querySelector("[data-canvas]");
  const rect = targetOnMap(editor, target);
  if (!canvas || !rect) return null;
  const camera = editor.camera.camera.get();
  const area = boxOf(canvas);
  const { x, y } = toScreen(camera, rect);
  const onScreen = {
    x: area.x + x,
    y: area.y + y,
    width: rect.width * camera.zoom,
    height: rect.height * camera.zoom,
  };
  return common(onScreen, area);
}

function boxOf(element: Element): Rect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** What of one lies in the other; null for nothing. */
function common(one: Rect, other: Rect): Rect | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
