import type { Language } from "../model/fields.ts";
import type { Section } from "../model/persona.ts";

export interface ExampleLine {
  readonly section: Section;
  /** put in other words than its note; as the note says it without */
  readonly text?: string;
  /** beginnings of the notes of the worked example that it stands on; none is what nobody knows */
  readonly notes: readonly string[];
}

interface ExamplePersona {
  readonly name: string;
  readonly role: string;
  readonly lines: readonly ExampleLine[];
}

const PERSONAS: Readonly<Record<Language, ExamplePersona>> = {
  de: {
    name: "Andrea",
    role: "Einkäuferin",
    lines: [
      { section: "quote", notes: ["„Ich komme gleich nach"] },
      { section: "context", notes: ["Braucht die Ware dringend"] },
      { section: "context", text: "Bestellt zum ersten Mal bei uns.", notes: ["Andrea, Einkauf"] },
      { section: "goals", notes: ["Ware so bald wie möglich"] },
      {
        section: "goals",
        text: "Einen Beleg, den sie nachlesen, dem Chef zeigen und weitergeben kann",
        notes: ["Kopie der Anfrage", "Screenshot nicht vergessen"],
      },
      { section: "frustrations", notes: ["Keine Auskunft über"] },
      {
        section: "frustrations",
        text: "Behält nach dem Absenden nichts in der Hand.",
        notes: ["Online-Formular lässt", "Vergisst den Screenshot"],
      },
      { section: "thoughts", notes: ["Wozu wollen die das"] },
      { section: "thoughts", text: "Steht unter Druck, ist gereizt.", notes: ["unter Druck", "gereizt"] },
      { section: "behaviour", notes: ["Füllt das Formular"] },
      { section: "behaviour", notes: ["Rennt in die Besprechung"] },
      {
        section: "surroundings",
        text: "Laut und eng: Großraumbüro, Tastaturen, Telefonate",
        notes: ["Enges Großraumbüro", "Tastaturen klappern"],
      },
      { section: "surroundings", notes: ["Sonne auf dem Monitor"] },
      { section: "channels", text: "Schreibt am liebsten eine E-Mail.", notes: ["Will dem Kundenservice"] },
      {
        section: "channels",
        text: "Telefoniert ungern: keine Zeit für die Warteschleife, und am Platz hört jemand mit.",
        notes: ["Anrufen?", "Kann am Platz nicht"],
      },
      { section: "questions", text: "Würde sie einen Chat nutzen?", notes: [] },
      { section: "questions", text: "Geht es anderen beim ersten Einkauf ebenso?", notes: [] },
    ],
  },
  en: {
    name: "Andrea",
    role: "purchaser",
    lines: [
      { section: "quote", notes: ["“I’ll follow in a minute"] },
      { section: "context", notes: ["Needs the goods urgently"] },
      { section: "context", text: "Orders from us for the first time.", notes: ["Andrea, purchasing"] },
      { section: "goals", notes: ["The goods as soon"] },
      {
        section: "goals",
        text: "A record that she can re-read, show her boss and hand on",
        notes: ["A copy of the enquiry", "Don’t forget the screenshot"],
      },
      { section: "frustrations", notes: ["No word on the delivery"] },
      {
        section: "frustrations",
        text: "Holds nothing in her hand once it is sent.",
        notes: ["The web form leaves", "Forgets the screenshot"],
      },
      { section: "thoughts", notes: ["Why do they want"] },
      {
        section: "thoughts",
        text: "Is under pressure and irritated.",
        notes: ["under pressure", "irritated"],
      },
      { section: "behaviour", notes: ["Fills in the form"] },
      { section: "behaviour", notes: ["Runs to the meeting"] },
      {
        section: "surroundings",
        text: "Loud and cramped: open-plan office, keyboards, phone calls",
        notes: ["Cramped open-plan", "Keyboards clatter"],
      },
      { section: "surroundings", notes: ["Sun on the monitor"] },
      { section: "channels", text: "Would rather write an e-mail.", notes: ["Wants to e-mail"] },
      {
        section: "channels",
        text: "Does not like to phone: no time for a queue, and somebody listens at her desk.",
        notes: ["Phone them?", "Cannot phone for long"],
      },
      { section: "questions", text: "Would she use a chat?", notes: [] },
      { section: "questions", text: "Is it the same for others who order for the first time?", notes: [] },
    ],
  },
};

/** The persona of the worked example: what its notes say, and what is still open. */
export function examplePersona(language: Language): ExamplePersona {
  return PERSONAS[language];
}
