import { EVIDENCE_NAMES, FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import {
  EVIDENCE,
  type EvidenceLevel,
  FACETS,
  FACETS_OF,
  type FacetKey,
  LANGUAGES,
  PLACES,
  type PlaceKey,
} from "../../model/fields.ts";

/** The columns of a table of notes. */
export const COLUMNS = ["field", "facet", "text", "evidence", "source", "cluster", "tags"] as const;
export type Column = (typeof COLUMNS)[number];

const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  field: ["field", "Feld"],
  facet: ["facet", "Facette"],
  text: ["text", "note", "Zettel", "Notiz"],
  evidence: ["evidence", "Beleg", "Evidenz"],
  source: ["source", "Quelle"],
  tags: ["tags", "tag", "Schlagwörter", "Schlagworte", "Stichwörter", "Stichworte"],
  cluster: ["cluster", "bundle", "theme", "Bündel", "Thema"],
};

/** Other words that people write for a place. Keys, titles and facet names are understood anyway. */
const MORE_PLACE_NAMES: Readonly<Record<PlaceKey, readonly string[]>> = {
  situation: [],
  seesHears: [],
  thinksFeels: [],
  saysDoes: ["Sagt & tut"],
  pains: ["Probleme", "Pain"],
  gains: ["Ziele", "Gain"],
  parking: ["parking"],
};

const columns = dictionary(COLUMNS, (column) => COLUMN_NAMES[column]);
const places = dictionary(PLACES, (place) => [
  place,
  ...LANGUAGES.map((language) => FIELD_TITLES[language][place]),
  ...MORE_PLACE_NAMES[place],
]);
const facets = dictionary(FACETS, (facet) => [
  facet,
  ...LANGUAGES.map((language) => FACET_NAMES[language][facet]),
]);
const evidence = dictionary(EVIDENCE, (level) => [
  level,
  ...LANGUAGES.map((language) => EVIDENCE_NAMES[language][level]),
]);

/** A column by its heading, English or German, in any case; null when it is none of ours. */
export function columnNamed(heading: string): Column | null {
  return columns.get(plain(heading)) ?? null;
}

/**
 * A field by key, title or other name. A facet's name stands for its field and says the facet too
 * ("hört" is `seesHears`, heard). Null when the word is unknown.
 */
export function fieldNamed(word: string): { field: PlaceKey; facet: FacetKey | null } | null {
  const field = places.get(plain(word));
  if (field) return { field, facet: null };
  const facet = facetNamed(word);
  const home = PLACES.find((place) => facet !== null && FACETS_OF[place].includes(facet));
  return home ? { field: home, facet } : null;
}

export function facetNamed(word: string): FacetKey | null {
  return facets.get(plain(word)) ?? null;
}

export function evidenceNamed(word: string): EvidenceLevel | null {
  return evidence.get(plain(word)) ?? null;
}

function dictionary<K extends string>(
  keys: readonly K[],
  names: (key: K) => readonly string[],
): ReadonlyMap<string, K> {
  return new Map(keys.flatMap((key) => names(key).map((name): [string, K] => [plain(name), key])));
}

/** Case, spaces and the word for "and" make no difference. */
function plain(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+(und|and|\+|\/)\s+/g, "&")
    .replace(/[^\p{L}\p{N}&]+/gu, "");
}
