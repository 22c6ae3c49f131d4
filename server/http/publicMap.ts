import * as Y from "yjs";
import {
  ABOUT_TEXTS,
  aboutOf,
  clustersOf,
  linksOf,
  mergedFromOf,
  notesOf,
  originsOf,
  readShownNotes,
} from "../../model/mapDocument.ts";
import { isCounted, originValue, readMergedFrom, readOrigins } from "../../model/merged.ts";
import { TAG_KEY } from "../../model/noteTags.ts";
import { type PublicPoints, writePublicPoints } from "../../model/publicPoints.ts";
import { sourceKey } from "../../model/source.ts";

/** The document is made anew for each state, so that its writer is always the same. */
const WRITER = 1;

const NOTE_KEYS = new Set([
  "text",
  "place",
  "colour",
  "size",
  "facet",
  "evidence",
  "source",
  "createdAt",
  "layer",
  "cluster",
  "stack",
  "image",
  "imageAlt",
]);
const NOTHING_SAID = {
  words: {
    text: "",
    field: "parking",
    facet: null,
    evidence: "assumption",
    source: "",
    hidden: false,
    tags: null,
    image: null,
  },
  author: null,
  state: "there",
  through: [],
  bundle: { from: null, here: null },
} as const;
const CLUSTER_KEYS = new Set(["title", "field", "createdAt"]);
const LINK_KEYS = new Set(["title", "from", "to", "star", "createdAt"]);

/**
 * A map as the world may see it, as the state of a document: what is written on the notes that everybody sees, their
 * bundles and the gaps between them, in how many merged maps they are, and their points once a vote is closed. Nobody's name
 * or id, no comments, nothing hidden, and nothing of what was there before. Equal maps give equal bytes.
 */
export function publicMap(doc: Y.Doc, points: PublicPoints): Uint8Array {
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
    copyCounts(doc, made, shown);
    writePublicPoints(made, points, shown);
  });
  const state = Y.encodeStateAsUpdate(made);
  made.destroy();
  return state;
}

/** In how many maps a note is can be counted; which ones, what they are called and what stood there cannot be read. */
function copyCounts(from: Y.Doc, to: Y.Doc, shown: ReadonlySet<string>): void {
  const numbers = new Map(
    readMergedFrom(from)
      .filter(isCounted)
      .map(({ mapId }, index) => [mapId, `map${String(index + 1).padStart(13, "0")}`]),
  );
  for (const mapId of numbers.values()) mergedFromOf(to).set(mapId, "");
  for (const { copyId, mapId } of readOrigins(from).toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const number = numbers.get(mapId);
    if (number === undefined || !shown.has(copyId)) continue;
    originsOf(to).set(sourceKey({ mapId: number, noteId: copyId }), originValue({ ...NOTHING_SAID, copyId }));
  }
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
