import type { FacetKey, Language, PlaceKey } from "./fields.ts";

/** The beginning of a sentence for a new note. `…` is where one goes on writing. */
export interface NoteStarter {
  readonly text: string;
  /** marked along with it, where the field has facets */
  readonly facet: FacetKey | null;
}

const plain = (...texts: readonly string[]): NoteStarter[] => texts.map((text) => ({ text, facet: null }));
const of = (facet: FacetKey, ...texts: readonly string[]): NoteStarter[] =>
  texts.map((text) => ({ text, facet }));

/**
 * Few for each field, in the words that good notes have: the sentence in the head in the first person, what can be heard and
 * seen as it is, obstacles and aims with their reason.
 */
const STARTERS: Readonly<Record<Language, Readonly<Record<PlaceKey, readonly NoteStarter[]>>>> = {
  de: {
    situation: plain("Gerade passiert: …", "Will jetzt erledigen: …", "Es eilt, weil …"),
    seesHears: [
      ...of("sees", "Auf dem Bildschirm steht: …", "Sieht zuerst …"),
      ...of("hears", "Im Hintergrund: …", "Jemand sagt: „…“"),
    ],
    thinksFeels: [
      ...of("thinks", "Ich frage mich, ob …", "Warum muss ich …?"),
      ...of("feels", "Ich ärgere mich, wenn …", "Ich bin froh, dass …"),
    ],
    saysDoes: [
      ...of("says", "Sagt wörtlich: „…“", "Fragt nach: „…“"),
      ...of("does", "Behilft sich mit …", "Bricht ab, sobald …"),
    ],
    pains: plain(
      "Kommt nicht weiter, weil …",
      "Weiß nicht, ob …",
      "Verliert Zeit mit …",
      "Auf keinen Fall darf …",
    ),
    gains: plain("Wäre erleichtert, wenn …", "Gut ausgegangen ist es, wenn …", "Braucht dafür nur …"),
    parking: plain("Offene Frage: …", "Idee: …"),
  },
  en: {
    situation: plain("Right now: …", "Wants to get done: …", "It is urgent because …"),
    seesHears: [
      ...of("sees", "The screen says: …", "Notices first: …"),
      ...of("hears", "In the background: …", "Someone says: “…”"),
    ],
    thinksFeels: [
      ...of("thinks", "I wonder whether …", "Why do I have to …?"),
      ...of("feels", "It annoys me when …", "I am glad that …"),
    ],
    saysDoes: [
      ...of("says", "Says word for word: “…”", "Asks: “…”"),
      ...of("does", "Makes do with …", "Gives up as soon as …"),
    ],
    pains: plain(
      "Gets stuck because …",
      "Does not know whether …",
      "Loses time with …",
      "What must not happen: …",
    ),
    gains: plain("Would be relieved if …", "It went well when …", "All it takes is …"),
    parking: plain("Open question: …", "Idea: …"),
  },
};

/** What a new note in a field could begin with, in the language of its map. */
export function noteStarters(language: Language, place: PlaceKey): readonly NoteStarter[] {
  return STARTERS[language][place];
}

/** What is written, and where one goes on. */
export function begun({ text }: NoteStarter): { readonly text: string; readonly caret: number } {
  const caret = text.indexOf("…");
  return { text: text.replace("…", ""), caret };
}
