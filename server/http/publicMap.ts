import * as Y from "yjs";
import {
  ABOUT_TEXTS,
  aboutOf,
  clustersOf,
  linksOf,
  notesOf,
  readShownNotes,
} from "../../model/mapDocument.ts";
import { TAG_KEY } from "../../model/noteTags.ts";

/** The document is made anew for each state, so that its writer is always the same. */
const WRITER = 1;

const NOTE_KEYS = new Set([
  "text",
  "place",
  "colour",
  "facet",
  "evidence",
  "source",
  "createdAt",
  "cluster",
  "stack",
]);
const CLUSTER_KEYS = new Set(["title", "field", "createdAt"]);
const LINK_KEYS = new Set(["title", "from", "to", "star", "createdAt"]);

/**
 * A map as the world may see it, as the state of a document: what is written on the notes that everybody sees, their
 * bundles and the gaps between them. Nobody's name or id, no comments, nothing hidden, and nothing of what was there
 * before. Equal maps give equal bytes.
 */
export function publicMap(doc: Y.Doc): Uint8Array {
  const notes = readShownNotes(doc);
  const shown = new Set(notes.map(({ id }) => id));
  const clusters = new Set(notes.map(({ cluster }) => cluster));
  const made = new Y.Doc();
  made.clientID = WRITER;
  made.transact(() => {
    const about = aboutOf(doc);
    for (const key of [...ABOUT_TEXTS, "language"]) aboutOf(made).set(key, plain(about.get(key)) ?? "");
    copy(notesOf(doc), notesOf(made), {
      wants: (id) => shown.has(id),
      keeps: (key) => NOTE_KEYS.has(key) || key.startsWith(TAG_KEY),
    });
    copy(clustersOf(doc), clustersOf(made), {
      // One of hidden notes alone would say what those are about.
      wants: (id) => clusters.has(id),
      keeps: (key) => CLUSTER_KEYS.has(key),
    });
    copy(linksOf(doc), linksOf(made), {
      // A gap names what it lies between; with a hidden note it says what that is about.
      wants: (_id, link) => shown.has(String(link.get("from"))) && shown.has(String(link.get("to"))),
      keeps: (key) => LINK_KEYS.has(key),
    });
  });
  const state = Y.encodeStateAsUpdate(made);
  made.destroy();
  return state;
}

interface Choice {
  wants(id: string, entry: Y.Map<unknown>): boolean;
  keeps(key: string): boolean;
}

function copy(from: Y.Map<unknown>, to: Y.Map<unknown>, { wants, keeps }: Choice): void {
  for (const id of [...from.keys()].sort()) {
    const entry = from.get(id);
    if (!(entry instanceof Y.Map) || !wants(id, entry)) continue;
    const made = new Y.Map<unknown>();
    for (const key of [...entry.keys()].sort()) {
      const value = keeps(key) ? plain(entry.get(key)) : undefined;
      if (value !== undefined) made.set(key, value);
    }
    to.set(id, made);
  }
}

/** A value to be put into another document; a text without what it was before. */
function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return new Y.Text(value.toString());
  return value instanceof Y.AbstractType ? undefined : value;
}
