import type { FieldKey, Language } from "./fields.ts";

/** What a field asks the group while it is empty. `{name}` is the customer's first name. */
export const GUIDING_QUESTIONS: Readonly<Record<Language, Readonly<Record<FieldKey, readonly string[]>>>> = {
  de: {
    situation: [
      "Wer ist {name}, und welche Aufgabe hat die Person?",
      "Was will {name} gerade erledigen, und warum jetzt?",
      "Gab es schon einmal Kontakt mit uns?",
    ],
    seesHears: [
      "Wo ist {name}: im Büro, im Lager, unterwegs? Wie ist das Licht?",
      "Was ist zu sehen: Bildschirm, Schalter, Handy? Was zeigt unser Auftritt in diesem Moment?",
      "Welche Geräusche gibt es, und wer redet mit wem?",
      "Was ist von Kolleginnen, Chef oder anderen Anbietern zu hören?",
    ],
    thinksFeels: [
      "Welcher Satz geht {name} durch den Kopf?",
      "Was wundert, was ärgert, was ist zu befürchten?",
      "Mit welchen zwei Wörtern würde {name} die eigene Stimmung beschreiben?",
      "Wie ginge es uns an dieser Stelle?",
    ],
    saysDoes: [
      "Was sagt {name} wörtlich, und zu wem?",
      "Was geschieht Schritt für Schritt?",
      "Wo behilft sich {name}, was wird vergessen?",
    ],
    pains: ["Was fehlt, was hält {name} auf?", "Was darf auf keinen Fall passieren?"],
    gains: ["Woran merkt {name}, dass es gut ausgegangen ist?", "Was braucht es dafür wirklich?"],
  },
  en: {
    situation: [
      "Who is {name}, and what is the job to be done?",
      "What is {name} trying to get done, and why now?",
      "Has there been any contact with us before?",
    ],
    seesHears: [
      "Where is {name}: in an office, a warehouse, on the move? How is the light?",
      "What is in sight: a screen, a counter, a phone? What do we show at this very moment?",
      "What sounds are there, and who talks to whom?",
      "What do colleagues, the boss or other suppliers say?",
    ],
    thinksFeels: [
      "Which sentence is on {name}'s mind?",
      "What puzzles, annoys or worries {name}?",
      "Which two words would {name} use for the mood?",
      "How would we feel in that place?",
    ],
    saysDoes: [
      "What does {name} literally say, and to whom?",
      "What happens, step by step?",
      "Where does {name} improvise, what is forgotten?",
    ],
    pains: ["What is missing, what stops {name}?", "What must not happen at any price?"],
    gains: ["How will {name} know that it went well?", "What does that really take?"],
  },
};

/** The questions of one field with the customer's name filled in. */
export function guidingQuestions(language: Language, field: FieldKey, customerName: string): string[] {
  const name = customerName.trim() || (language === "de" ? "die Person" : "the customer");
  return GUIDING_QUESTIONS[language][field].map((question) => question.replaceAll("{name}", name));
}
