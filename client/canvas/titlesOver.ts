import type { Rect } from "../../model/fieldLayout.ts";
import type { Editor } from "../state/editor.ts";

/** Titles of bundles that stand right above selected notes: the bar must leave them free for the hand. */
export function titlesOver({ view, map, clusters }: Editor): Rect[] {
  return [...view.getState().selection].flatMap((id) => {
    const title = clusters.of(id)?.shape.title;
    const rect = map.get(id)?.rect;
    return title && rect && rect.y < title.y + 3 * title.height ? [title] : [];
  });
}
