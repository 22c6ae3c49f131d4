import type { Rect } from "../../model/fieldLayout.ts";
import type { Editor } from "../state/editor.ts";

/** Where somebody looks: at a part of this map, at another map, or nowhere that is known. */
export type Whereabouts =
  | { readonly kind: "here"; readonly rect: Rect }
  | { readonly kind: "elsewhere"; readonly mapId: string }
  | { readonly kind: "unknown" };

/** Where this person looks right now. Of several windows on this map the last counts, of those on others any. */
export function whereaboutsOf({ session, workshop }: Editor, participantId: string): Whereabouts {
  const rects = [...session.others.get().values()].flatMap((presence) =>
    presence.participantId === participantId && presence.view !== null ? [presence.view] : [],
  );
  const rect = rects.at(-1);
  if (rect) return { kind: "here", rect };
  for (const { participantId: id, mapId } of workshop.people.get().values()) {
    if (id !== participantId || mapId === null) continue;
    return mapId === session.mapId ? { kind: "unknown" } : { kind: "elsewhere", mapId };
  }
  return { kind: "unknown" };
}
