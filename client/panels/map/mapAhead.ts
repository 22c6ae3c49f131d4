import type { Workshop } from "../../../model/api.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import { workshopOpenings } from "../facilitation/workshopOpening.ts";
import { mustKnowGroups } from "../groups/useGroupsKnown.ts";
import { editorOpenings, placeIn } from "./editorOpening.ts";

/** Opens a map, and its workshop's session, while its page is being built. `mapId` null: the first of the workshop. */
export function openMapAhead(workshop: Workshop, mapId: string | null, preferences: PreferencesStore): void {
  const syncUrl = syncUrlOf(window.location);
  const session = workshopOpenings.begin({ workshopId: workshop.id, me: workshop.me, syncUrl });
  const map = mapId === null ? workshop.maps[0] : workshop.maps.find(({ id }) => id === mapId);
  // Which map is theirs is told by the session.
  if (!map || !session || mustKnowGroups(workshop)) return;
  const place = placeIn(window.location.search);
  editorOpenings.begin({ mapId: map.id, workshop: session, syncUrl, place, preferences });
}
