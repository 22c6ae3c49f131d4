import type { Language } from "../../model/fields.ts";
import type { Persona, Section } from "../../model/persona.ts";

/** What paper says about personas; the same words as on the screen. */
export interface PersonaWords {
  readonly personas: string;
  readonly untitled: string;
  readonly proto: string;
  readonly protoHint: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly statements: (count: number) => string;
  readonly fromNotes: (count: number) => string;
  /** of more than one: of a single map nothing need be said */
  readonly fromMaps: (count: number) => string;
  readonly fromCustomers: (count: number, of: number) => string;
  readonly empty: string;
}

export const PERSONA_WORDS: Readonly<Record<Language, PersonaWords>> = {
  de: {
    personas: "Personas",
    untitled: "Noch ohne Namen",
    proto: "Proto-Persona",
    protoHint: "Bisher ist alles angenommen.",
    sections: {
      quote: "Zitat",
      context: "Kontext",
      goals: "Ziele",
      frustrations: "Was sie stört",
      thoughts: "Gedanken und Gefühle",
      behaviour: "Verhalten",
      surroundings: "Umgebung",
      channels: "Kanäle",
      questions: "Offene Fragen",
    },
    statements: (count) => (count === 1 ? "1 Aussage" : `${count} Aussagen`),
    fromNotes: (count) => (count === 1 ? "aus 1 Zettel" : `aus ${count} Zetteln`),
    fromMaps: (count) => `von ${count} Karten`,
    fromCustomers: (count, of) => `${count} von ${of} von Kundinnen und Kunden`,
    empty: "Noch keine Aussage",
  },
  en: {
    personas: "Personas",
    untitled: "No name yet",
    proto: "Proto-persona",
    protoHint: "So far, all of it is assumed.",
    sections: {
      quote: "Quote",
      context: "Context",
      goals: "Goals",
      frustrations: "Frustrations",
      thoughts: "Thoughts and feelings",
      behaviour: "Behaviour",
      surroundings: "Surroundings",
      channels: "Channels",
      questions: "Open questions",
    },
    statements: (count) => (count === 1 ? "1 statement" : `${count} statements`),
    fromNotes: (count) => (count === 1 ? "from 1 note" : `from ${count} notes`),
    fromMaps: (count) => `of ${count} maps`,
    fromCustomers: (count, of) => `${count} of ${of} from customers`,
    empty: "No statement yet",
  },
};

export function personaName({ name }: Pick<Persona, "name">, language: Language): string {
  return name.trim() || PERSONA_WORDS[language].untitled;
}
