import type { Language } from "../../model/fields.ts";
import type { Channel, Journey, JourneyLane, LaneKind } from "../../model/journey.ts";
import type { Variant } from "../../model/journeyVariants.ts";

/** What paper says about journeys; the same words as on the screen. */
export interface JourneyWords {
  readonly journeys: string;
  readonly untitled: string;
  readonly untitledPhase: string;
  readonly lanes: Readonly<Record<LaneKind, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly variants: Readonly<Record<Variant, string>>;
  readonly variantNames: Readonly<Record<Variant, string>>;
  /** whose curve it is that belongs to no persona, or to one that is gone */
  readonly noPersona: string;
  readonly gonePersona: string;
  readonly truth: string;
  readonly owner: string;
  readonly tray: string;
  readonly lane: string;
  readonly phases: (from: number, to: number, of: number) => string;
  readonly feelingOpen: string;
}

export const JOURNEY_WORDS: Readonly<Record<Language, JourneyWords>> = {
  de: {
    journeys: "Journeys",
    untitled: "Journey ohne Titel",
    untitledPhase: "Phase ohne Titel",
    lanes: {
      does: "Macht",
      touchpoint: "Kontaktpunkt",
      thinks: "Denkt",
      feels: "Fühlt",
      pains: "Probleme",
      opportunities: "Chancen",
      owner: "Zuständig",
      own: "Eigene Zeile",
    },
    channels: {
      phone: "Telefon",
      mail: "E-Mail",
      chat: "Chat",
      web: "Website",
      form: "Formular",
      app: "App",
      shop: "Laden",
      person: "Persönlich",
      letter: "Brief",
      social: "Soziale Medien",
    },
    variants: { asIs: "Ist", toBe: "Soll" },
    variantNames: { asIs: "Wie es ist", toBe: "Wie es sein soll" },
    noPersona: "ohne Persona",
    gonePersona: "gelöschte Persona",
    truth: "Moment der Wahrheit",
    owner: "Zuständig",
    tray: "Ablage: noch ohne Platz",
    lane: "Zeile",
    phases: (from, to, of) =>
      from === to ? `Phase ${from} von ${of}` : `Phasen ${from} bis ${to} von ${of}`,
    feelingOpen: "noch offen",
  },
  en: {
    journeys: "Journeys",
    untitled: "Untitled journey",
    untitledPhase: "Untitled phase",
    lanes: {
      does: "Does",
      touchpoint: "Touchpoint",
      thinks: "Thinks",
      feels: "Feels",
      pains: "Pains",
      opportunities: "Opportunities",
      owner: "Owner",
      own: "Lane of your own",
    },
    channels: {
      phone: "Phone",
      mail: "E-mail",
      chat: "Chat",
      web: "Website",
      form: "Form",
      app: "App",
      shop: "Shop",
      person: "In person",
      letter: "Letter",
      social: "Social media",
    },
    variants: { asIs: "As is", toBe: "To be" },
    variantNames: { asIs: "As it is", toBe: "As it should be" },
    noPersona: "without a persona",
    gonePersona: "deleted persona",
    truth: "Moment of truth",
    owner: "Owner",
    tray: "Tray: without a place yet",
    lane: "Lane",
    phases: (from, to, of) => (from === to ? `Phase ${from} of ${of}` : `Phases ${from} to ${to} of ${of}`),
    feelingOpen: "still open",
  },
};

export function journeyName({ title }: Pick<Journey, "title">, language: Language): string {
  return title.trim() || JOURNEY_WORDS[language].untitled;
}

export function laneName({ title, kind }: Pick<JourneyLane, "title" | "kind">, language: Language): string {
  return title.trim() || JOURNEY_WORDS[language].lanes[kind];
}
