import { ABOUT_TEXTS, type About } from "./mapDocument.ts";
import type { Note } from "./note.ts";
import { imageMark } from "./noteImage.ts";

/** What a person sees on a map. */
export interface MapPicture {
  readonly about: About;
  readonly notes: readonly Note[];
  /** bundles and contradictions, one line each as `ties` writes them; left out where nobody asks for them */
  readonly ties?: readonly string[];
}

interface Tied {
  readonly clusters: readonly { readonly title: string; readonly noteIds: readonly string[] }[];
  readonly contradictions: readonly {
    readonly from: string;
    readonly to: string;
    readonly title: string;
    readonly strong: boolean;
  }[];
}

/** Bundles and contradictions as lines that are the same when nobody sees a difference. */
export function ties({ clusters, contradictions }: Tied): readonly string[] {
  return [
    ...clusters.map(({ title, noteIds }) => JSON.stringify([title, noteIds.toSorted()])),
    ...contradictions.map(({ from, to, title, strong }) => JSON.stringify([from, to, title, strong])),
  ].sort();
}

/** How a map differs from what it was; note ids. */
export interface MapChanges {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** text, picture, place, size, facet, colour, evidence or source */
  readonly changed: ReadonlySet<string>;
  /** bundles or contradictions */
  readonly ties: boolean;
  /** title, customer or situation */
  readonly about: boolean;
}

/** What has changed from `then` to `now`. Who wrote a note, and its age, never change. */
export function mapChanges(then: MapPicture, now: MapPicture): MapChanges {
  const before = new Map(then.notes.map((note) => [note.id, note]));
  const after = new Map(now.notes.map((note) => [note.id, note]));
  return {
    added: new Set([...after.keys()].filter((id) => !before.has(id))),
    removed: new Set([...before.keys()].filter((id) => !after.has(id))),
    changed: new Set(
      [...after.values()].flatMap((note) => {
        const was = before.get(note.id);
        return was && looksDifferent(was, note) ? [note.id] : [];
      }),
    ),
    ties: (then.ties ?? []).join() !== (now.ties ?? []).join(),
    about: ABOUT_TEXTS.some((key) => then.about[key] !== now.about[key]),
  };
}

export function hasChanges({ added, removed, changed, ties: tied, about }: MapChanges): boolean {
  return about || tied || added.size + removed.size + changed.size > 0;
}

/** What is said by a note, wherever in its field it lies. */
export function contentOf({ text, facet, colour, evidence, source, place, image }: Note): readonly unknown[] {
  return [text, facet, colour, evidence, source, place.field, imageMark(image)];
}

function looksDifferent(a: Note, b: Note): boolean {
  const [before, after] = [contentOf(a), contentOf(b)];
  return (
    a.place.x !== b.place.x ||
    a.place.y !== b.place.y ||
    a.size !== b.size ||
    before.some((value, index) => value !== after[index])
  );
}
