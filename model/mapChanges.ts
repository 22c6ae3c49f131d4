import { ABOUT_TEXTS, type About } from "./mapDocument.ts";
import type { Note } from "./note.ts";

/** What a person sees on a map. */
export interface MapPicture {
  readonly about: About;
  readonly notes: readonly Note[];
}

/** How a map differs from what it was; note ids. */
export interface MapChanges {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** text, place, facet, colour, evidence or source */
  readonly changed: ReadonlySet<string>;
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
    about: ABOUT_TEXTS.some((key) => then.about[key] !== now.about[key]),
  };
}

export function hasChanges({ added, removed, changed, about }: MapChanges): boolean {
  return about || added.size + removed.size + changed.size > 0;
}

function looksDifferent(a: Note, b: Note): boolean {
  return (
    a.text !== b.text ||
    a.facet !== b.facet ||
    a.colour !== b.colour ||
    a.evidence !== b.evidence ||
    a.source !== b.source ||
    a.place.field !== b.place.field ||
    a.place.x !== b.place.x ||
    a.place.y !== b.place.y
  );
}
