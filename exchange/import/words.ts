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
export const COLUMNS = ["field", "facet", "text", "evidence", "source", "cluster", "tags", "locked"] as const;
export type Column = (typeof COLUMNS)[number];

const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  field: ["field", "Feld"],
  facet: ["facet", "Aspekt", "Facette"],
  text: ["text", "note", "Zettel", "Notiz"],
  evidence: ["evidence", "Beleg", "Evidenz"],
  source: ["source", "Quelle"],
  tags: ["tags", "tag", "Schlagwörter", "Schlagworte", "Stichwörter", "Stichworte"],
  cluster: ["cluster", "bundle", "theme", "Bündel", "Thema"],
  locked: ["locked", "gesperrt"],
};

/** Other words that people write for a place. Keys, titles and facet names are understood anyway. */
const MORE_PLACE_NAMES: Readonly<Record<PlaceKey, readonly string[]>> = {
  situation: ["Kontext", "Context", "Ausgangslage"],
  seesHears: ["Sieht und hört", "See & hear", "Sehen & hören", "Hört & sieht", "Hears & sees", "Hear & see"],
  thinksFeels: ["Think & feel", "Denken & fühlen", "Fühlt & denkt", "Feels & thinks", "Feel & think"],
  saysDoes: [
    "Sagt & tut",
    "Say & do",
    "Sagen & tun",
    "Sagen & machen",
    "Macht & sagt",
    "Tut & sagt",
    "Does & says",
  ],
  pains: [
    "Probleme",
    "Pain",
    "Pain points",
    "Schmerzpunkte",
    "Schmerzen",
    "Problem",
    "Problems",
    "Frustrationen",
    "Frustrations",
    "Hindernisse",
  ],
  gains: ["Ziele", "Gain", "Goals", "Goal", "Ziel", "Gewinne", "Nutzen", "Wünsche", "Bedürfnisse", "Needs"],
  parking: ["parking", "Parking lot", "Parkplatz", "Themenspeicher"],
};

/** Other words for a facet, as headings of boards and canvases have them. */
const MORE_FACET_NAMES: Readonly<Record<FacetKey, readonly string[]>> = {
  sees: ["see", "sehen"],
  hears: ["hear", "hören"],
  thinks: ["think", "denken", "Gedanken", "thoughts"],
  feels: ["feel", "fühlen", "Gefühle", "feelings"],
  says: ["say", "sagen"],
  does: ["do", "tut", "tun", "machen"],
};

/** "What does she think and feel?", "Was denkt und fühlt sie?" */
const QUESTION =
  /^(?:what|how)\s+(?:do|does|did)\s+(?:they|he|she|we|(?:the|our)\s+\p{L}+|\p{L}+)\s+|^(?:was|wie)\s+/iu;
const ASKED =
  /\s+(?:er|sie|es|man|er\/sie|sie\/er|(?:die|der|unser|unsere)\s+\p{L}+)$|\s+(?:about|over)\s+\p{L}+$/iu;
/** A heading is not longer than this. */
const HEADING_LENGTH = 60;

const columns = dictionary(COLUMNS, (column) => COLUMN_NAMES[column]);
const places = dictionary(PLACES, (place) => [
  place,
  ...LANGUAGES.map((language) => FIELD_TITLES[language][place]),
  ...MORE_PLACE_NAMES[place],
]);
const facets = dictionary(FACETS, (facet) => [
  facet,
  ...LANGUAGES.map((language) => FACET_NAMES[language][facet]),
  ...MORE_FACET_NAMES[facet],
]);
const evidence = dictionary(EVIDENCE, (level) => [
  level,
  ...LANGUAGES.map((language) => EVIDENCE_NAMES[language][level]),
]);

/** A column by its heading, English or German, in any case; null when it is none of ours. */
export function columnNamed(heading: string): Column | null {
  return columns.get(plain(heading)) ?? null;
}

/** What people write into a column that is ticked or not. */
export function isYes(cell: string): boolean {
  return ["yes", "ja", "x", "true", "wahr", "1"].includes(plain(cell));
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

/**
 * The field that a heading, frame or label names, also as people number it, ask it or mark it: "2. Pains:",
 * "Was denkt und fühlt sie?". Null for any other text.
 */
export function fieldOfHeading(heading: string): ReturnType<typeof fieldNamed> {
  if (heading.length > HEADING_LENGTH) return null;
  const bare = heading
    .trim()
    .replace(/^(?:\d{1,2}|[a-z])[.)]\s*/i, "")
    .replace(/[\s:?!*_]+$/, "");
  const question = QUESTION.test(bare) ? bare.replace(QUESTION, "").replace(ASKED, "") : "";
  return fieldNamed(bare) ?? (question === "" ? null : fieldNamed(question));
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
