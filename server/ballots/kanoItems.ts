import type { NewPoll } from "../../model/api/facilitation.ts";
import { isOneOf } from "../../model/fields.ts";
import { newId } from "../../model/ids.ts";
import type { Note } from "../../model/note.ts";
import { KANO_FIELDS } from "../../model/resultsDocument.ts";
import type { PollRecord, PollStore, StoredKanoItem } from "../storage/pollStore.ts";

type WantedItem = NonNullable<NewPoll["kano"]>["items"][number];

/** Reads a note as it is on its map now; null for none. */
export type FindNote = (mapId: string, noteId: string) => Promise<Note | null>;

/** The items of a new round. Null when one does not stand on a note of its own in pains or gains that everybody sees. */
export async function kanoItemsOf(
  wanted: readonly WantedItem[],
  findNote: FindNote,
): Promise<readonly StoredKanoItem[] | null> {
  const items: StoredKanoItem[] = [];
  for (const { mapId, noteId, title, functional, dysfunctional } of wanted) {
    const note = await findNote(mapId, noteId);
    const field = note?.place.field;
    if (!note || note.hidden || !isOneOf(KANO_FIELDS, field)) return null;
    if (items.some((item) => item.noteId === noteId && item.mapId === mapId)) return null;
    items.push({
      id: newId(),
      mapId,
      noteId,
      author: note.author,
      field,
      title,
      functional,
      dysfunctional,
    });
  }
  return items;
}

/**
 * The items of a round without those that stand on erased notes, whose words must go with them. Null when nothing
 * changes.
 */
export function withoutItems(
  { kanoItems }: PollRecord,
  isErased: (item: StoredKanoItem) => boolean,
): readonly StoredKanoItem[] | null {
  const kept = kanoItems?.filter((item) => !isErased(item)) ?? [];
  return kept.length === (kanoItems?.length ?? 0) ? null : kept;
}

/** Changes the items of all rounds of a workshop; a round without any goes. True when there was something to change. */
export async function keepItems(
  store: Pick<PollStore, "list" | "keepItems" | "remove">,
  workshopId: string,
  keep: (poll: PollRecord) => readonly StoredKanoItem[] | null,
): Promise<boolean> {
  let isChanged = false;
  for (const poll of await store.list(workshopId)) {
    const kept = keep(poll);
    if (!kept) continue;
    isChanged = true;
    if (kept.length === 0) await store.remove(poll.id);
    else await store.keepItems(poll.id, kept);
  }
  return isChanged;
}
