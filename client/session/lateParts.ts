import * as Y from "yjs";
import { removeImage, setImage, setImageAlt } from "../../model/imageCommands.ts";
import { moveNotes, setColour, setEvidence, setFacet, setSource } from "../../model/mapCommands.ts";
import type { Note } from "../../model/note.ts";
import { IMAGE_KEY, imageMark } from "../../model/noteImage.ts";
import { TAG_KEY } from "../../model/noteTags.ts";
import { resizeNotes } from "../../model/sizeCommands.ts";
import { changeTags } from "../../model/tagCommands.ts";

/** One thing on a note beside its words, as my draft has it and the map does not. */
export interface LatePart {
  readonly key: string;
  bring(map: Y.Doc, origin: unknown): void;
}

/**
 * What I changed without a connection on a note of mine alone, beside its words, while the server revealed it as it had it.
 * Where somebody has changed the same thing on the map since, theirs stays. A place is another field: within its field the
 * reveal has found it one.
 */
export function lateParts(value: unknown, mine: Note, revealed: Note): LatePart[] {
  if (!(value instanceof Y.Map)) return [];
  const { id, image } = mine;
  const parts: LatePart[] = [];
  const part = (key: string, differs: boolean, bring: LatePart["bring"]): void => {
    if (differs && isAsRevealed(value, key)) parts.push({ key, bring });
  };
  part("place", mine.place.field !== revealed.place.field, (map, origin) =>
    moveNotes(map, new Map([[id, mine.place]]), origin),
  );
  part("colour", mine.colour !== revealed.colour, (map, origin) => setColour(map, [id], mine.colour, origin));
  part("size", mine.size !== revealed.size, (map, origin) => resizeNotes(map, [id], mine.size, origin));
  part("facet", mine.facet !== revealed.facet, (map, origin) => setFacet(map, [id], mine.facet, origin));
  part("evidence", mine.evidence !== revealed.evidence, (map, origin) =>
    setEvidence(map, [id], mine.evidence, origin),
  );
  part("source", mine.source !== revealed.source, (map, origin) => setSource(map, [id], mine.source, origin));
  part(IMAGE_KEY, imageMark(image) !== imageMark(revealed.image), (map, origin) => {
    if (!image) removeImage(map, id, origin);
    else if (setImage(map, id, image.bytes, origin)) setImageAlt(map, id, image.alt, origin);
  });
  for (const tag of mine.tags) {
    part(`${TAG_KEY}${tag}`, !revealed.tags.includes(tag), (map, origin) =>
      changeTags(map, [id], { add: [tag] }, origin),
    );
  }
  for (const tag of revealed.tags) {
    part(`${TAG_KEY}${tag}`, !mine.tags.includes(tag), (map, origin) =>
      changeTags(map, [id], { remove: [tag] }, origin),
    );
  }
  return parts;
}

/** Nobody has changed or taken away this entry since the server laid the note on the map. */
function isAsRevealed(value: Y.Map<unknown>, key: string): boolean {
  const entry = value._map.get(key);
  return entry === undefined || (!entry.deleted && entry.id.client === value._item?.id.client);
}
