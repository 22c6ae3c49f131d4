import type { ActionState, ActionText, Factor } from "../model/action.ts";
import type { Language } from "../model/fields.ts";

export interface ExampleAction {
  readonly texts: Readonly<Partial<Record<ActionText, string>>>;
  readonly state: ActionState;
  readonly factor: Factor;
  /** beginnings of the notes of the worked example that it stands on */
  readonly notes: readonly string[];
}

const ACTIONS: Readonly<Record<Language, readonly ExampleAction[]>> = {
  de: [
    {
      texts: {
        title: "Wer uns schreibt, bekommt sofort eine Kopie der eigenen Anfrage",
        hindrance: "Das Formular schickt nur uns etwas, der Kundin nichts.",
        practice: "Eingangsbestätigungen sind abgeschaltet.",
        problem: "Automatische Mails sollten keine Rückfragen auslösen.",
        alternative: "Eine Kopie mit Vorgangsnummer, auf die man antworten kann.",
        experiment: "Zwei Wochen lang eine Kopie von Hand schicken.",
        who: "Zwei Freiwillige aus dem Kundenservice",
        expected: "Weniger Nachfragen, ob etwas angekommen ist.",
      },
      state: "running",
      factor: "technology",
      notes: ["Online-Formular lässt", "Kopie der Anfrage"],
    },
    {
      texts: {
        title: "Chat neben dem Telefon anbieten",
        hindrance: "Wer am Platz nicht telefonieren kann, erreicht uns nur über das Formular.",
        alternative: "Ein Chat zu den Zeiten, in denen das Telefon besetzt ist.",
        experiment: "An drei Vormittagen mit einer Person ausprobieren.",
      },
      state: "idea",
      factor: "organisation",
      notes: ["Kann am Platz nicht", "Anrufen?"],
    },
    {
      texts: {
        title: "Nur fragen, was wir für die Antwort brauchen",
        practice: "Viele Felder sind Pflicht, weil die Auswertung sie haben will.",
        problem: "Die Auswertung sollte zeigen, welche Branchen anfragen.",
      },
      state: "idea",
      factor: "people",
      notes: ["Wozu wollen die", "Füllt das Formular"],
    },
  ],
  en: [
    {
      texts: {
        title: "Whoever writes to us gets a copy of their enquiry at once",
        hindrance: "The form sends something to us only, and nothing to the customer.",
        practice: "Confirmations of receipt are switched off.",
        problem: "Automatic mails were not to provoke further questions.",
        alternative: "A copy with a case number that can be answered.",
        experiment: "Send a copy by hand for two weeks.",
        who: "Two volunteers from customer service",
        expected: "Fewer questions whether something has arrived.",
      },
      state: "running",
      factor: "technology",
      notes: ["The web form leaves", "A copy of the enquiry"],
    },
    {
      texts: {
        title: "Offer chat beside the phone",
        hindrance: "Who cannot phone at their desk reaches us by the form only.",
        alternative: "A chat at the hours in which the phone is busy.",
        experiment: "Try it with one person on three mornings.",
      },
      state: "idea",
      factor: "organisation",
      notes: ["Cannot phone for long", "Phone them?"],
    },
    {
      texts: {
        title: "Ask only for what we need to answer",
        practice: "Many fields are mandatory because the statistics want them.",
        problem: "The statistics were to show which industries enquire.",
      },
      state: "idea",
      factor: "people",
      notes: ["Why do they want", "Fills in the form"],
    },
  ],
};

/** What came of the worked example: one small trial that runs, and two ideas. */
export function exampleActions(language: Language): readonly ExampleAction[] {
  return ACTIONS[language];
}
