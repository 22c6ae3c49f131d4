import { perPlace } from "../../../model/fieldLayout.ts";
import { PLACES } from "../../../model/fields.ts";
import type { Editor } from "../../state/editor.ts";
import type { MiniMap } from "../wall/miniMap.ts";

/** At the size of an overview no note is wide enough to show lines. */
const NO_LINES = 0;

/** What the overview shows of the open map: just what the picture shows, my own drafts included. */
export function overviewMap({ map }: Editor): MiniMap {
  const counts = perPlace(() => 0);
  for (const place of PLACES) counts[place] = map.idsIn(place).length;
  return {
    layout: map.layout(),
    counts,
    customerName: "",
    newestAt: null,
    notes: map.ids().flatMap((id) => {
      const record = map.get(id);
      return record ? [{ rect: record.rect, colour: record.note.colour, lines: NO_LINES }] : [];
    }),
  };
}
