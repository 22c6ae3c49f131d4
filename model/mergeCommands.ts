import * as Y from "yjs";
import { cleanText, noteValue } from "./mapCommands.ts";
import { mergedFromOf, notesOf, originsOf, peopleOf, reactionsOf } from "./mapDocument.ts";
import { mergedMapValue, originValue, readMergedFrom } from "./merged.ts";
import { type ArrivingClusters, openArrivingClusters } from "./mergedClusters.ts";
import { type ChangedOrigin, type MergePlan, type NewCopy } from "./mergeMaps.ts";
import { stacksIn } from "./mergePlaces.ts";
import type { Place } from "./note.ts";
import { IMAGE_ALT_KEY, IMAGE_KEY, writeNoteImage } from "./noteImage.ts";
import { parseTags, TAG_KEY } from "./noteTags.ts";
import { reactionKey } from "./reaction.ts";
import { spliceInto } from "./sharedText.ts";
import { putInFront, stackNotes } from "./stackCommands.ts";
import { changeTags } from "./tagCommands.ts";

/**
 * Writes a plan that was made for the document as it is now. `places` has one for each of `homelessOf`; what has none stays
 * away, and comes the next time. Call inside a transaction.
 */
export function applyMerge(
  doc: Y.Doc,
  plan: MergePlan,
  places: ReadonlyMap<string, Place>,
  now: number,
): void {
  const known = new Map(readMergedFrom(doc).map((map) => [map.mapId, map]));
  for (const map of plan.maps) {
    const before = known.get(map.mapId);
    if (before?.title === map.title && before.kind === map.kind) continue;
    mergedFromOf(doc).set(map.mapId, mergedMapValue(map));
  }
  const clusters = openArrivingClusters(doc, plan);
  const stacks = stacksIn(plan.added);
  const frontOf = new Map(stacks.flatMap(([front = "", ...rest]) => rest.map((id) => [id, front])));
  plan.added.forEach((copy, index) => {
    const place = places.get(frontOf.get(copy.copyId) ?? copy.copyId);
    if (place) addCopy(doc, copy, { place, at: now + index, clusters });
  });
  for (const changed of plan.changed) {
    follow(doc, changed, { place: places.get(changed.origin.copyId) ?? null, clusters });
  }
  for (const ids of stacks) {
    stackNotes(doc, ids, null);
    putInFront(doc, ids[0] ?? "", null);
  }
}

interface Coming {
  readonly place: Place;
  readonly at: number;
  readonly clusters: ArrivingClusters;
}

function addCopy(doc: Y.Doc, { copyId, arrival }: NewCopy, { place, at, clusters }: Coming): void {
  const { key, note, words, image, authorName, reactions, through, state, cluster } = arrival;
  const value = new Y.Map<unknown>();
  value.set("text", new Y.Text(words.text));
  value.set("place", place);
  value.set("colour", note.colour);
  if (note.size !== "normal") value.set("size", note.size);
  value.set("facet", words.facet);
  value.set("evidence", words.evidence);
  value.set("source", words.source);
  value.set("author", note.author);
  value.set("createdAt", at);
  if (image) writeNoteImage(value, image);
  const here = cluster && clusters.idFor(cluster);
  if (here !== null) value.set("cluster", here);
  for (const tag of parseTags(words.tags ?? "")) value.set(`${TAG_KEY}${tag}`, true);
  notesOf(doc).set(copyId, value);
  const bundle = { from: cluster?.id ?? null, here };
  originsOf(doc).set(key, originValue({ copyId, words, author: note.author, state, through, bundle }));
  if (note.author !== null) enterName(doc, note.author, authorName);
  for (const { participantId, reaction, name } of reactions) {
    reactionsOf(doc).set(reactionKey({ noteId: copyId, participantId, reaction }), true);
    enterName(doc, participantId, name);
  }
}

function enterName(doc: Y.Doc, participantId: string, name: string): void {
  if (name !== "" && !peopleOf(doc).has(participantId)) peopleOf(doc).set(participantId, name);
}

function follow(
  doc: Y.Doc,
  { origin, follows, image, tags, cluster }: ChangedOrigin,
  { place, clusters }: Pick<Coming, "clusters"> & { readonly place: Place | null },
): void {
  const { text, field, hidden, ...plain } = follows;
  const value = noteValue(doc, origin.copyId);
  let { bundle } = origin;
  if (value) {
    const shared = value.get("text");
    if (text !== undefined && shared instanceof Y.Text) spliceInto(shared, cleanText(text), text.length);
    if (field !== undefined && place?.field === field) {
      value.delete("cluster");
      value.set("place", place);
    }
    if (hidden === true) value.set("hidden", true);
    else if (hidden === false) value.delete("hidden");
    for (const [key, one] of Object.entries(plain)) value.set(key, one);
    if (image !== undefined) {
      for (const one of [IMAGE_KEY, IMAGE_ALT_KEY]) value.delete(one);
      if (image) writeNoteImage(value, image);
    }
    changeTags(doc, [origin.copyId], tags, null);
    if (cluster !== undefined) {
      const here = cluster && clusters.idFor(cluster);
      if (here === null) value.delete("cluster");
      else if (value.get("cluster") !== here) value.set("cluster", here);
      bundle = { ...bundle, here };
    }
  }
  originsOf(doc).set(origin.key, originValue({ ...origin, bundle }));
}
