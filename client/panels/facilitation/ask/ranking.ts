/** One note of a result, with its rank: equal points share one. */
export interface Ranked {
  readonly noteId: string;
  readonly points: number;
  readonly rank: number;
  /** of the round before; null where there was none */
  readonly before: number | null;
}

type Totals = Readonly<Record<string, number>>;

/** Most points first; after three equal seconds comes the fifth. Notes that had points only before are last. */
export function ranking(totals: Totals, before: Totals | null): Ranked[] {
  const ids = new Set([...Object.keys(totals), ...Object.keys(before ?? {})]);
  const notes = [...ids].map((noteId) => ({
    noteId,
    points: totals[noteId] ?? 0,
    before: before ? (before[noteId] ?? 0) : null,
  }));
  notes.sort(
    (a, b) => b.points - a.points || (b.before ?? 0) - (a.before ?? 0) || (a.noteId < b.noteId ? -1 : 1),
  );
  return notes.map((note) => ({
    ...note,
    rank: 1 + notes.filter(({ points }) => points > note.points).length,
  }));
}
