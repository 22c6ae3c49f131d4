import type { Language } from "../model/fields.ts";
import type { Channel, LaneKind } from "../model/journey.ts";
import type { PhaseKey } from "../model/journeyNames.ts";

export interface ExampleCard {
  readonly phase: PhaseKey;
  readonly lane: LaneKind;
  /** without it, the words of its note */
  readonly text?: string;
  readonly channel?: Channel;
  readonly momentOfTruth?: true;
  readonly owner?: string;
  /** beginning of the note of the worked example that it stands on */
  readonly note?: string;
}

interface Feelings {
  readonly asIs: number;
  readonly toBe: number;
}

/** How Andrea feels phase by phase, and how she should. */
export const EXAMPLE_FEELINGS: Readonly<Record<PhaseKey, Feelings>> = {
  trigger: { asIs: -0.5, toBe: -0.5 },
  search: { asIs: -1, toBe: 0.5 },
  contact: { asIs: -1.5, toBe: 1 },
  waiting: { asIs: -2, toBe: 0.5 },
  outcome: { asIs: -0.5, toBe: 1.5 },
  aftermath: { asIs: -1, toBe: 2 },
};

export const EXAMPLE_JOURNEY_TITLE: Readonly<Record<Language, string>> = {
  de: "Andrea fragt nach ihrer Lieferung",
  en: "Andrea asks about her delivery",
};

const CARDS: Readonly<Record<Language, readonly ExampleCard[]>> = {
  de: [
    { phase: "trigger", lane: "does", note: "Braucht die Ware dringend" },
    { phase: "trigger", lane: "pains", note: "Keine Auskunft über den Liefertermin" },
    { phase: "search", lane: "does", text: "Sucht eine E-Mail-Adresse", note: "Will dem Kundenservice" },
    { phase: "search", lane: "touchpoint", channel: "web", note: "„Kontakt“ hellgrau" },
    { phase: "search", lane: "thinks", note: "Schnell noch fragen" },
    { phase: "search", lane: "opportunities", text: "Eine Adresse nennen, die man sofort sieht" },
    {
      phase: "contact",
      lane: "does",
      note: "Füllt das Formular",
      momentOfTruth: true,
    },
    { phase: "contact", lane: "touchpoint", channel: "form", note: "Keine E-Mail-Adresse" },
    { phase: "contact", lane: "thinks", note: "Wozu wollen die" },
    { phase: "contact", lane: "feels", note: "gereizt" },
    { phase: "contact", lane: "pains", note: "Online-Formular lässt" },
    { phase: "contact", lane: "opportunities", note: "Kopie der Anfrage" },
    { phase: "contact", lane: "owner", text: "Kundenservice", owner: "Kundenservice" },
    { phase: "waiting", lane: "does", note: "Rennt in die Besprechung" },
    { phase: "waiting", lane: "thinks", text: "Ist meine Anfrage überhaupt angekommen?" },
    { phase: "waiting", lane: "feels", note: "gestresst" },
    { phase: "waiting", lane: "touchpoint", channel: "mail", text: "Keine Bestätigung im Postfach" },
    { phase: "outcome", lane: "opportunities", note: "Ware so bald" },
  ],
  en: [
    { phase: "trigger", lane: "does", note: "Needs the goods urgently" },
    { phase: "trigger", lane: "pains", note: "No word on the delivery date" },
    { phase: "search", lane: "does", text: "Looks for an e-mail address", note: "Wants to e-mail" },
    { phase: "search", lane: "touchpoint", channel: "web", note: "“Contact” in light grey" },
    { phase: "search", lane: "thinks", note: "Ask quickly" },
    { phase: "search", lane: "opportunities", text: "Name an address that one sees at once" },
    {
      phase: "contact",
      lane: "does",
      note: "Fills in the form",
      momentOfTruth: true,
    },
    { phase: "contact", lane: "touchpoint", channel: "form", note: "No e-mail address" },
    { phase: "contact", lane: "thinks", note: "Why do they want" },
    { phase: "contact", lane: "feels", note: "irritated" },
    { phase: "contact", lane: "pains", note: "The web form leaves" },
    { phase: "contact", lane: "opportunities", note: "A copy of the enquiry" },
    { phase: "contact", lane: "owner", text: "Customer service", owner: "Customer service" },
    { phase: "waiting", lane: "does", note: "Runs to the meeting" },
    { phase: "waiting", lane: "thinks", text: "Has my enquiry arrived at all?" },
    { phase: "waiting", lane: "feels", note: "stressed" },
    { phase: "waiting", lane: "touchpoint", channel: "mail", text: "No confirmation in her inbox" },
    { phase: "outcome", lane: "opportunities", note: "The goods as soon" },
  ],
};

/** The cards of the worked example's journey. */
export function exampleCards(language: Language): readonly ExampleCard[] {
  return CARDS[language];
}
