import * as fc from "fast-check";
import { exampleMap } from "../../exchange/exampleMap.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { freePlaces } from "../../model/fieldLayout.ts";
import { EVIDENCE, FACETS_OF, FIELDS, type Language, PLACES, type PlaceKey } from "../../model/fields.ts";
import type { About } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import { NOTE_SIZES } from "../../model/noteSize.ts";

/** The worked example as notes that were read from a document. */
export function exampleNotes(language: Language): Note[] {
  return exampleMap(language).notes.map((note, index) => madeNote(index, note));
}

export function exampleAbout(language: Language): About {
  const { title, customerName, customerRole, situation } = exampleMap(language);
  return { title, customerName, customerRole, situation, language };
}

/** What files for people are made of. */
export function readableMap(
  notes: readonly Note[],
  more: Partial<ReadableMap> = {},
  language: Language = "de",
): ReadableMap {
  const about = exampleAbout(language);
  return { about, notes, clusters: [], contradictions: [], occurrences: null, language, ...more };
}

/** Texts that would be more than text in files whose writers forget to say that they are not. */
export const HOSTILE_TEXTS = [
  "<script>alert(1)</script>",
  "]]><!-- & <![CDATA[ -->",
  "&lt;b&gt; &amp; &#60;",
  '" onload="alert(1)',
  "javascript:alert(1)",
  "http://example.org/x.png",
  "kaputt\u0000\u0007\u001b\ufffe\ud800!",
  "=1+1",
  "zwei\nZeilen und\tTab",
];

export function madeNote(index: number, values: Partial<Note>): Note {
  return {
    id: `note${String(index).padStart(6, "0")}`,
    text: "",
    place: { field: "situation", x: 20, y: 52 },
    facet: null,
    colour: "yellow",
    size: "normal",
    evidence: "assumption",
    source: "",
    author: null,
    createdAt: 1_700_000_000_000 + index,
    late: false,
    image: null,
    locked: false,
    layer: 0,
    tags: [],
    hidden: false,
    stack: null,
    cluster: null,
    ...values,
  };
}

const WORDS =
  "Liefertermin Lieferung Kundin wartet Rückfrage Formular Pflichtfeld Bestellung Großraumbüro Telefon Warteschleife Auskunft Ärger Zeit Chef Kollegin Beleg Kopie Screenshot Antwort heute morgen endlich niemand weiß ob die Ware kommt und wann Sendungsverfolgungsnummer steht nicht dabei".split(
    " ",
  );

/** `count` different notes over all fields, of one to about sixteen words, on free places; the same every time. */
export function manyNotes(count: number): Note[] {
  let state = 20_251_122;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const perField = new Map<PlaceKey, number>();
  const fields = Array.from({ length: count }, () => {
    const field = FIELDS[random(FIELDS.length)] ?? "pains";
    perField.set(field, (perField.get(field) ?? 0) + 1);
    return field;
  });
  const places = new Map([...perField].map(([field, total]) => [field, freePlaces(field, [], total)]));
  return fields.map((field, index) => {
    const words = Array.from({ length: 1 + random(16) }, () => WORDS[random(WORDS.length)]);
    const facets = [null, ...FACETS_OF[field]];
    return madeNote(index, {
      text: `N${index} ${words.join(" ")}`,
      place: places.get(field)?.shift() ?? { field, x: 16, y: 52 },
      facet: facets[random(facets.length)] ?? null,
      evidence: EVIDENCE[random(EVIDENCE.length)] ?? "assumption",
      colour: NOTE_COLOURS[random(NOTE_COLOURS.length)] ?? "yellow",
      source: random(4) === 0 ? `Interview ${random(30)}, März 2025` : "",
    });
  });
}

const noteText = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      "=1+1",
      "'=1",
      "''-x",
      "-5 °C",
      "@home",
      "+49 30",
      'say "no"',
      "a;b,c",
      "zwei\nZeilen",
      "„Ä“ß€",
    ),
  )
  .map((text) => text.normalize("NFC").replace(/[\p{Cc}\u2028\u2029]/gu, (c) => (c === "\n" ? c : " ")));

/** Any note that a document can hold. */
export const noteArbitrary: fc.Arbitrary<Note> = fc
  .record({
    id: fc.stringMatching(/^[0-9A-Za-z]{16}$/),
    text: noteText,
    field: fc.constantFrom(...PLACES),
    x: fc.integer({ min: -500, max: 3000 }),
    y: fc.integer({ min: -500, max: 9000 }),
    facetIndex: fc.nat({ max: 2 }),
    colour: fc.constantFrom(...NOTE_COLOURS),
    size: fc.constantFrom(...NOTE_SIZES),
    evidence: fc.constantFrom(...EVIDENCE),
    source: noteText,
    createdAt: fc.nat({ max: 2_000_000_000_000 }),
    tags: fc
      .constantFrom([], ["Formular"], ["Wartezeit", "=1+1", "zwei Worte"])
      .map((tags) => tags.toSorted()),
  })
  .map(({ field, x, y, facetIndex, ...rest }) => {
    const facet = FACETS_OF[field][facetIndex] ?? null;
    return Object.assign(rest, {
      facet,
      place: { field, x, y },
      author: null,
      late: false,
      image: null,
      locked: false,
      layer: 0,
      hidden: false,
      stack: null,
      cluster: null,
    });
  });
