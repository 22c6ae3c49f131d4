import { FACETS_OF, type FacetKey, type FieldKey, type Language } from "./fields.ts";
import { withName } from "./questionName.ts";

/** What questions are about: a facet, or a field that has none. */
export type QuestionSubject = FacetKey | "situation" | "pains" | "gains";

/** What the group is asked. `{name}` is the customer's first name. */
const QUESTIONS: Readonly<Record<Language, Readonly<Record<QuestionSubject, readonly string[]>>>> = {
  de: {
    situation: [
      "Wer ist {name}, und welche Aufgabe hat die Person?",
      "Was will {name} gerade erledigen, und warum jetzt?",
      "Gab es schon einmal Kontakt mit uns?",
    ],
    sees: [
      "Wo ist {name}: im Büro, im Lager, unterwegs? Wie ist das Licht?",
      "Was ist zu sehen: Bildschirm, Schalter, Handy? Was zeigt unser Auftritt in diesem Moment?",
    ],
    hears: [
      "Welche Geräusche gibt es, und wer redet mit wem?",
      "Was ist von Kolleginnen, Chef oder anderen Anbietern zu hören?",
    ],
    thinks: ["Welcher Satz geht {name} durch den Kopf?", "Was wundert, was ärgert, was ist zu befürchten?"],
    feels: [
      "Mit welchen zwei Wörtern würde {name} die eigene Stimmung beschreiben?",
      "Wie ginge es uns an dieser Stelle?",
    ],
    says: ["Was sagt {name} wörtlich, und zu wem?"],
    does: ["Was geschieht Schritt für Schritt?", "Wo behilft sich {name}, was wird vergessen?"],
    pains: ["Was fehlt, was hält {name} auf?", "Was darf auf keinen Fall passieren?"],
    gains: ["Woran merkt {name}, dass es gut ausgegangen ist?", "Was braucht es dafür wirklich?"],
  },
  en: {
    situation: [
      "Who is {name}, and what is the job to be done?",
      "What is {name} trying to get done, and why now?",
      "Has there been any contact with us before?",
    ],
    sees: [
      "Where is {name}: in an office, a warehouse, on the move? How is the light?",
      "What is in sight: a screen, a counter, a phone? What do we show at this very moment?",
    ],
    hears: [
      "What sounds are there, and who talks to whom?",
      "What do colleagues, the boss or other suppliers say?",
    ],
    thinks: ["Which sentence is on {name}’s mind?", "What puzzles, annoys or worries {name}?"],
    feels: ["Which two words would {name} use for the mood?", "How would we feel in that place?"],
    says: ["What does {name} literally say, and to whom?"],
    does: ["What happens, step by step?", "Where does {name} improvise, what is forgotten?"],
    pains: ["What is missing, what stops {name}?", "What must not happen at any price?"],
    gains: ["How will {name} know that it went well?", "What does that really take?"],
  },
};

/** The questions of one field, or of one facet, as they are kept: with `{name}` in the customer's place. */
export function questionsAbout(language: Language, subject: FieldKey | FacetKey): readonly string[] {
  return subject === "seesHears" || subject === "thinksFeels" || subject === "saysDoes"
    ? FACETS_OF[subject].flatMap((facet) => QUESTIONS[language][facet])
    : QUESTIONS[language][subject];
}

/** The questions of one field with the customer's name filled in. */
export function guidingQuestions(language: Language, field: FieldKey, customerName: string): string[] {
  return questionsAbout(language, field).map((question) => withName(question, language, customerName));
}
