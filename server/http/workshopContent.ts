import { type FiledContent, readProtocolContent } from "../../exchange/protocolContent.ts";
import { readResults } from "../../model/resultsDocument.ts";
import type { WorkshopRecord } from "../storage/store.ts";
import { openMapRoom } from "./mapContent.ts";
import type { RouteContext } from "./routeContext.ts";

/** All that files of a workshop may show, as it is now. */
export async function readWorkshopContent(
  { rooms, store }: Pick<RouteContext, "rooms" | "store">,
  { id, title }: Pick<WorkshopRecord, "id" | "title">,
): Promise<FiledContent> {
  const maps = [];
  for (const map of await store.mapsOf(id)) {
    const { doc } = (await openMapRoom(rooms, map)).document;
    maps.push({ id: map.id, doc });
  }
  const outcome = (await rooms.open({ kind: "outcome", workshopId: id }, id)).document.doc;
  const results = (await rooms.open({ kind: "results", workshopId: id }, id)).document.doc;
  return readProtocolContent({ title, maps, outcome, polls: readResults(results).polls });
}
