import type { Language, PlaceKey } from "../../model/fields.ts";

/** Notes as groups write them, and how a person would bundle them; the last entry of a field is what stands alone. */
export interface GroupedNotes {
  readonly language: Language;
  readonly field: PlaceKey;
  readonly bundles: readonly (readonly string[])[];
  readonly alone: readonly string[];
}

export const GROUPED_NOTES: readonly GroupedNotes[] = [
  {
    language: "de",
    field: "pains",
    bundles: [
      [
        "Kein Liefertermin genannt",
        "Liefertermin ist unbekannt",
        "Weiß den Liefertermin nicht",
        "Niemand nennt einen Liefertermin",
      ],
      [
        "Formular hat zu viele Pflichtfelder",
        "Pflichtfelder im Formular nerven",
        "Das Kontaktformular fragt nach zu vielen Pflichtfeldern",
      ],
      [
        "Kein Beleg der Anfrage",
        "Formular lässt keinen Beleg der Anfrage zurück",
        "Ohne Beleg keine Nachfrage möglich",
      ],
      [
        "Lange Warteschleife am Telefon",
        "Hängt am Telefon in der Warteschleife",
        "Warteschleife kostet Zeit",
      ],
    ],
    alone: ["Chef macht Druck", "Sonne blendet auf dem Monitor"],
  },
  {
    language: "de",
    field: "thinksFeels",
    bundles: [
      ["gestresst", "ist gestresst wegen der Besprechung", "Gestresst vor der Besprechung"],
      [
        "Wozu wollen die meine Telefonnummer?",
        "Meine Telefonnummer geht die nichts an",
        "Telefonnummer gebe ich nicht gern an",
      ],
      [
        "Hoffentlich antwortet jemand heute",
        "Ob heute noch jemand antwortet?",
        "Bekomme ich heute eine Antwort?",
      ],
    ],
    alone: ["Der Preis ist in Ordnung", "Beim letzten Anbieter war es leichter"],
  },
  {
    language: "en",
    field: "pains",
    bundles: [
      ["No delivery date", "The delivery date is unknown", "Nobody tells her the delivery date"],
      [
        "Too many mandatory fields in the form",
        "Mandatory fields annoy her",
        "The contact form asks for mandatory fields",
      ],
      ["Waiting in the phone queue", "The phone queue takes ages", "No time for a phone queue"],
      [
        "No copy of her enquiry",
        "She has no copy of the enquiry for her boss",
        "Copy of the enquiry is missing",
      ],
    ],
    alone: ["Sun on the monitor", "The price rose again"],
  },
  {
    language: "en",
    field: "seesHears",
    bundles: [
      ["Keyboards clatter", "Clattering keyboards everywhere", "The clatter of keyboards"],
      ["A video starts by itself", "Video with sound starts on the site", "The site's video starts again"],
      [
        "Colleagues talk on the phone",
        "Phone rings at a colleague's desk",
        "Colleague on the phone next to her",
      ],
    ],
    alone: ["Grey menu on blue", "A calendar with a meeting at ten"],
  },
];
