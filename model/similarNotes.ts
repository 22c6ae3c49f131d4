import { agnes } from "ml-hclust";
import type { Language, PlaceKey } from "./fields.ts";
import { type NoteTerms, termsOf } from "./noteTerms.ts";

export interface SimilarNote {
  readonly id: string;
  readonly text: string;
  readonly field: PlaceKey;
}

/** Notes of one field that might belong together. Offered, never applied by itself. */
export interface Suggestion {
  /** `same`: they say nearly the same; `cluster`: they are about the same */
  readonly kind: "same" | "cluster";
  readonly field: PlaceKey;
  /** two at least */
  readonly noteIds: readonly string[];
  /** a first title */
  readonly title: string;
}

/** Notes of one field that are compared, the newest ones: every one is compared with every other. */
const MOST_NOTES = 500;
/** Where the tree of notes is cut (1 − cosine, average link): grouped test notes as people do. */
const CUT = 0.9;
/** From this likeness on two notes say nearly the same. */
const SAME = 0.68;
/** A bundle of more than this is no bundle but a field. */
const LARGEST_CLUSTER = 12;
/** Stems say more than pieces of words. */
const STEM_WEIGHT = 1;
const PIECE_WEIGHT = 0.35;

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** What might belong together, field by field, the surest first. Pure: the same notes give the same suggestions. */
export function suggestionsFor(notes: readonly SimilarNote[], language: Language): Suggestion[] {
  const fields = [...new Set(notes.map(({ field }) => field))];
  return fields.flatMap((field) => {
    const mine = notes.filter((note) => note.field === field && note.text.trim() !== "").slice(-MOST_NOTES);
    return inField(field, mine, language);
  });
}

/** Only those that say nearly the same, field by field. */
export function nearlySame(notes: readonly SimilarNote[], language: Language): Suggestion[] {
  const fields = [...new Set(notes.map(({ field }) => field))];
  return fields.flatMap((field) => {
    const mine = notes.filter((note) => note.field === field && note.text.trim() !== "").slice(-MOST_NOTES);
    const terms = mine.map(({ text }) => termsOf(text, language));
    return sameGroups(likenessOf(vectorsOf(terms)), terms).map((members): Suggestion => {
      const texts = members.map((index) => mine[index]?.text ?? "");
      const noteIds = members.flatMap((index) => mine[index]?.id ?? []);
      return { kind: "same", field, noteIds, title: shortest(texts) };
    });
  });
}

function inField(field: PlaceKey, notes: readonly SimilarNote[], language: Language): Suggestion[] {
  if (notes.length < 2) return [];
  const terms = notes.map(({ text }) => termsOf(text, language));
  const vectors = vectorsOf(terms);
  const likeness = likenessOf(vectors);
  const suggestionOf = (kind: Suggestion["kind"], members: readonly number[]): Suggestion => ({
    kind,
    field,
    noteIds: members.flatMap((index) => notes[index]?.id ?? []),
    title:
      kind === "same" ? shortest(members.map((index) => notes[index]?.text ?? "")) : titleOf(members, terms),
  });
  const same = sameGroups(likeness, terms);
  const clusters = clusterGroups(likeness).filter(
    (members) => !same.some((group) => members.every((index) => group.includes(index))),
  );
  return [
    ...same.map((members) => suggestionOf("same", members)),
    // Without a word that two of them share there is nothing that a person would see in it.
    ...clusters.map((members) => suggestionOf("cluster", members)).filter(({ title }) => title !== ""),
  ];
}

/** Notes that say nearly the same as the first of them, and deny it or not alike. */
function sameGroups(likeness: readonly (readonly number[])[], terms: readonly NoteTerms[]): number[][] {
  const taken = new Set<number>();
  const groups: number[][] = [];
  for (const [index, row] of likeness.entries()) {
    if (taken.has(index)) continue;
    const alike = row.flatMap((value, other) =>
      other > index &&
      !taken.has(other) &&
      value >= SAME &&
      terms[other]?.isNegated === terms[index]?.isNegated
        ? [other]
        : [],
    );
    if (alike.length === 0) continue;
    const group = [index, ...alike];
    for (const member of group) taken.add(member);
    groups.push(group);
  }
  return groups;
}

function clusterGroups(likeness: readonly (readonly number[])[]): number[][] {
  const distances = likeness.map((row, index) =>
    row.map((value, other) => (index === other ? 0 : Math.max(0, 1 - value))),
  );
  const tree = agnes(distances, { method: "average", isDistanceMatrix: true });
  return tree
    .cut(CUT)
    .map((branch) => branch.indices().toSorted((a, b) => a - b))
    .filter(({ length }) => length >= 2 && length <= LARGEST_CLUSTER)
    .sort((a, b) => closeness(b, likeness) - closeness(a, likeness));
}

function closeness(members: readonly number[], likeness: readonly (readonly number[])[]): number {
  const pairs = members.flatMap((a) => members.flatMap((b) => (a < b ? [likeness[a]?.[b] ?? 0] : [])));
  return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
}

/** The words that most of the notes share, as they are written. */
function titleOf(members: readonly number[], terms: readonly NoteTerms[]): string {
  const shared = new Map<string, { notes: number; written: string }>();
  for (const index of members) {
    for (const [stem, { written }] of terms[index]?.stems ?? []) {
      if (stem === "¬") continue;
      const known = shared.get(stem);
      shared.set(stem, {
        notes: (known?.notes ?? 0) + 1,
        written: nicer(known?.written ?? written, written),
      });
    }
  }
  const best = [...shared.values()]
    .filter(({ notes }) => notes > 1)
    .sort((a, b) => b.notes - a.notes || b.written.length - a.written.length)
    .slice(0, 2)
    .map(({ written }) => written);
  const title = best.join(", ");
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}

/** A noun in a German text, else the shorter form. */
function nicer(a: string, b: string): string {
  const [upperA, upperB] = [a, b].map((word) => /^\p{Lu}/u.test(word));
  if (upperA !== upperB) return upperA ? a : b;
  return b.length < a.length ? b : a;
}

function shortest(texts: readonly string[]): string {
  return [...texts].sort((a, b) => a.length - b.length)[0]?.trim() ?? "";
}

/** Weights by how seldom a term is among these notes (TF-IDF). */
function vectorsOf(terms: readonly NoteTerms[]): Vector[] {
  const seenIn = new Map<string, number>();
  const lists = terms.map(({ stems, pieces }) => {
    const weights = new Map<string, number>();
    for (const [stem, { count }] of stems) weights.set(`= ${stem}`, STEM_WEIGHT * (1 + Math.log(count)));
    for (const [piece, count] of pieces) weights.set(piece, PIECE_WEIGHT * (1 + Math.log(count)));
    for (const term of weights.keys()) seenIn.set(term, (seenIn.get(term) ?? 0) + 1);
    return weights;
  });
  return lists.map((list) => {
    const weights = new Map(
      [...list].map(([term, weight]) => {
        const rarity = Math.log((1 + terms.length) / (1 + (seenIn.get(term) ?? 0))) + 1;
        return [term, weight * rarity] as const;
      }),
    );
    return { weights, length: Math.hypot(...weights.values()) };
  });
}

function likenessOf(vectors: readonly Vector[]): number[][] {
  const likeness = vectors.map(() => vectors.map(() => 1));
  for (const [index, a] of vectors.entries()) {
    for (const [other, b] of vectors.slice(0, index).entries()) {
      const value = cosine(a, b);
      const [row, column] = [likeness[index], likeness[other]];
      if (row) row[other] = value;
      if (column) column[index] = value;
    }
  }
  return likeness;
}

function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of few.weights) product += weight * (many.weights.get(term) ?? 0);
  return product / (a.length * b.length);
}
