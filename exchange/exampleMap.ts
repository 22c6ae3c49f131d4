import { freePlaces } from "../model/fieldLayout.ts";
import { type EvidenceLevel, type FacetKey, FIELDS, type FieldKey, type Language } from "../model/fields.ts";
import type { NewNote } from "../model/mapCommands.ts";
import type { NoteColour } from "../model/noteColours.ts";

type Row = readonly [
  field: FieldKey,
  facet: FacetKey | null,
  evidence: EvidenceLevel,
  de: string,
  en: string,
];

/** The worked example, the same rows as `tests/fixtures/andrea.<language>.csv`; facet mates stand together. */
// biome-ignore format: a table, one note a line
const ROWS: readonly Row[] = [
  ["situation", null, "assumption", "Andrea, Einkauf, erste Bestellung bei Mustermann", "Andrea, purchasing, first order from Mustermann"],
  ["situation", null, "observed", "Braucht die Ware dringend, kennt den Liefertermin nicht", "Needs the goods urgently, does not know the delivery date"],
  ["situation", null, "observed", "Will dem Kundenservice eine E-Mail schreiben", "Wants to e-mail customer service"],
  ["seesHears", "sees", "observed", "Enges Großraumbüro, 9 Kollegen, kein Schallschutz", "Cramped open-plan office, 9 colleagues, no sound screens"],
  ["seesHears", "sees", "observed", "Sonne auf dem Monitor, Jalousie muss runter", "Sun on the monitor, the blinds must come down"],
  ["seesHears", "sees", "observed", "„Kontakt“ hellgrau auf Mittelblau: kaum zu lesen", "“Contact” in light grey on mid-blue: hardly legible"],
  ["seesHears", "sees", "observed", "Keine E-Mail-Adresse, nur Formular und Telefonnummer", "No e-mail address, only a form and a phone number"],
  ["seesHears", "hears", "observed", "Tastaturen klappern, jemand telefoniert", "Keyboards clatter, someone is on the phone"],
  ["seesHears", "hears", "observed", "Video auf der Website startet von selbst", "A video on the site starts by itself"],
  ["thinksFeels", "thinks", "quoted", "Schnell noch fragen, dann habe ich heute Antwort", "Ask quickly, then I get an answer today"],
  ["thinksFeels", "thinks", "quoted", "Wozu wollen die das alles wissen? Ich habe nur eine Frage", "Why do they want to know all that? I have one question"],
  ["thinksFeels", "thinks", "quoted", "Screenshot nicht vergessen, sonst fehlt mir die Kopie", "Don’t forget the screenshot or I’ll have no copy"],
  ["thinksFeels", "thinks", "quoted", "Anrufen? Keine Zeit für die Warteschleife", "Phone them? No time for a queue"],
  ["thinksFeels", "feels", "assumption", "gestresst", "stressed"],
  ["thinksFeels", "feels", "assumption", "gereizt", "irritated"],
  ["thinksFeels", "feels", "observed", "unter Druck: die Besprechung beginnt gleich", "under pressure: the meeting is about to start"],
  ["saysDoes", "says", "quoted", "„Ich komme gleich nach, nur noch diese E-Mail“", "“I’ll follow in a minute, just this e-mail”"],
  ["saysDoes", "does", "observed", "Füllt das Formular mit vielen Pflichtfeldern aus", "Fills in the form with its many mandatory fields"],
  ["saysDoes", "does", "observed", "Vergisst den Screenshot und ärgert sich noch mehr", "Forgets the screenshot and is even more annoyed"],
  ["saysDoes", "does", "observed", "Rennt in die Besprechung", "Runs to the meeting"],
  ["pains", null, "observed", "Keine Auskunft über den Liefertermin", "No word on the delivery date"],
  ["pains", null, "experienced", "Kann am Platz nicht lange oder vertraulich telefonieren", "Cannot phone for long or in confidence at her desk"],
  ["pains", null, "observed", "Online-Formular lässt ihr keinen Beleg", "The web form leaves her no record"],
  ["gains", null, "assumption", "Ware so bald wie möglich", "The goods as soon as possible"],
  ["gains", null, "assumption", "Kopie der Anfrage: nachlesen, dem Chef zeigen, an Vertretung geben", "A copy of the enquiry: to re-read, show the boss, hand to a stand-in"],
];

/** One colour per meaning, so that the example reads at a glance; what moves or hurts the customer is pink. */
const FACET_COLOUR: Readonly<Record<FacetKey, NoteColour>> = {
  sees: "blue",
  hears: "teal",
  thinks: "purple",
  feels: "pink",
  says: "yellow",
  does: "orange",
};
const FIELD_COLOUR: Readonly<Record<FieldKey, NoteColour>> = {
  situation: "yellow",
  seesHears: "blue",
  thinksFeels: "purple",
  saysDoes: "orange",
  pains: "pink",
  gains: "green",
};

const ABOUT = {
  de: {
    title: "Andrea wartet auf ihre Ware",
    customerName: "Andrea",
    customerRole: "Einkäuferin",
    situation: "Sucht die E-Mail-Adresse des Kundenservice, denn der Liefertermin ihrer Ware ist offen",
  },
  en: {
    title: "Andrea is waiting for her goods",
    customerName: "Andrea",
    customerRole: "purchaser",
    situation: "Looks for the customer service’s e-mail address, for she has no delivery date for her goods",
  },
} as const;

export interface ExampleMap {
  readonly title: string;
  readonly customerName: string;
  readonly customerRole: string;
  /** one line */
  readonly situation: string;
  readonly notes: NewNote[];
}

/** The worked example as a map to start from: 25 notes, each on its own place in its field. */
export function exampleMap(language: Language): ExampleMap {
  const notes = FIELDS.flatMap((field): NewNote[] => {
    const rows = ROWS.filter(([rowField]) => rowField === field);
    const places = freePlaces(field, [], rows.length);
    return rows.flatMap(([, facet, evidence, de, en], index) => {
      const place = places[index];
      if (!place) return [];
      const colour = facet ? FACET_COLOUR[facet] : FIELD_COLOUR[field];
      return [{ text: language === "de" ? de : en, place, facet, evidence, colour }];
    });
  });
  return { ...ABOUT[language], notes };
}
