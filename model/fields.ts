/** The six fields of an empathy map, in the order in which a group fills them. They are constants, never data. */
export const FIELDS = ["situation", "seesHears", "thinksFeels", "saysDoes", "pains", "gains"] as const;
export type FieldKey = (typeof FIELDS)[number];

/** Where a note can lie: one of the six fields, or the parking at the right edge (in no field). */
export const PLACES = [...FIELDS, "parking"] as const;
export type PlaceKey = (typeof PLACES)[number];

/** The two-way marks that keep what is seen apart from what is heard, and so on. Optional on a note. */
export const FACETS = ["sees", "hears", "thinks", "feels", "says", "does"] as const;
export type FacetKey = (typeof FACETS)[number];

export const FACETS_OF: Readonly<Record<PlaceKey, readonly FacetKey[]>> = {
  situation: [],
  seesHears: ["sees", "hears"],
  thinksFeels: ["thinks", "feels"],
  saysDoes: ["says", "does"],
  pains: [],
  gains: [],
  parking: [],
};

/** Evidence levels, weakest first. A new note is an assumption until someone says otherwise. */
export const EVIDENCE = ["assumption", "experienced", "observed", "quoted", "data"] as const;
export type EvidenceLevel = (typeof EVIDENCE)[number];

export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** True when `value` is one of `keys`; the guard behind every total `read…` function. */
export function isOneOf<K extends string>(keys: readonly K[], value: unknown): value is K {
  return typeof value === "string" && (keys as readonly string[]).includes(value);
}
