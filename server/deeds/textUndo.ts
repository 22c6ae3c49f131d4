import * as Y from "yjs";
import type { Splice } from "../../model/textDiff.ts";
import { keyOf } from "./structKey.ts";
import type { Traces } from "./undoEdits.ts";

/**
 * Splices, one after the other, that take what one person typed out of `live` and put back what they deleted,
 * as it is remembered or stands in `then`; everybody else's letters stay, each between its neighbours. `hasLost`: some
 * of what they deleted is nowhere.
 */
export function textUndo(
  live: Y.Text,
  then: Y.Text | null,
  { isAdded, isDeleted, letterOf }: Pick<Traces, "isAdded" | "isDeleted" | "letterOf">,
): { readonly splices: readonly Splice[]; readonly hasLost: boolean } {
  const letters = then ? lettersOf(then) : new Map<string, string>();
  const splices: Splice[] = [];
  let hasLost = false;
  let index = 0;
  let insert = "";
  let remove = 0;
  const flush = (): void => {
    if (remove > 0 || insert !== "") splices.push({ index, remove, insert });
    index += insert.length;
    insert = "";
    remove = 0;
  };
  for (const { id, isGone } of unitsOf(live)) {
    if (!isGone && isAdded(id)) remove += 1;
    else if (!isGone) {
      flush();
      index += 1;
    } else if (isDeleted(id) && !isAdded(id)) {
      const letter = letterOf(id) ?? letters.get(keyOf(id));
      if (letter === undefined) hasLost = true;
      else insert += letter;
    }
  }
  flush();
  return { splices, hasLost };
}

/** Every UTF-16 unit that ever was in a text, with its id, in order. */
function* unitsOf(text: Y.Text): Generator<{ id: Y.ID; isGone: boolean; unit: string }> {
  for (let item: Y.Item | null = text._start; item !== null; item = item.right) {
    const content = item.content instanceof Y.ContentString ? item.content.str : "";
    for (let offset = 0; offset < item.length; offset += 1) {
      const id = Y.createID(item.id.client, item.id.clock + offset);
      yield { id, isGone: item.deleted, unit: content[offset] ?? "" };
    }
  }
}

function lettersOf(text: Y.Text): Map<string, string> {
  const letters = new Map<string, string>();
  for (const { id, isGone, unit } of unitsOf(text)) if (!isGone) letters.set(keyOf(id), unit);
  return letters;
}
