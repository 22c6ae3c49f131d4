import type { ActionState, ActionText, Factor, Verdict } from "../model/action.ts";
import type { Language } from "../model/fields.ts";
import type { ActionColumn } from "./actionsCsv.ts";

/** What files say about actions; the same words as on the screen. */
export interface ActionWords {
  readonly actions: string;
  readonly count: (count: number) => string;
  readonly untitled: string;
  readonly states: Readonly<Record<ActionState, string>>;
  readonly factors: Readonly<Record<Factor, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly state: string;
  readonly texts: Readonly<Record<ActionText, string>>;
  readonly owner: string;
  readonly nobody: string;
  readonly until: string;
  readonly review: string;
  readonly verdict: string;
  readonly factor: string;
  readonly answers: string;
  readonly restsOn: string;
  readonly inTray: string;
  readonly gone: string;
}

export const ACTION_WORDS: Readonly<Record<Language, ActionWords>> = {
  de: {
    actions: "Maßnahmen",
    count: (count) => (count === 1 ? "1 Maßnahme" : `${count} Maßnahmen`),
    untitled: "Noch ohne Titel",
    states: { idea: "Idee", running: "Läuft", reviewed: "Ausgewertet" },
    factors: {
      emotion: "Emotion",
      organisation: "Organisation",
      technology: "Technik",
      people: "Menschen (Kundschaft)",
      staff: "Mitarbeitende",
      strategy: "Strategie",
    },
    verdicts: { kept: "behalten", changed: "geändert", dropped: "fallen gelassen" },
    state: "Stand",
    texts: {
      title: "Was wollen wir ändern?",
      hindrance: "Hindernis",
      practice: "Gewohnheit",
      problem: "Das Problem dahinter",
      alternative: "Andere Lösung",
      experiment: "Versuch",
      who: "Wer macht mit?",
      expected: "Was erwarten wir?",
      learned: "Was haben wir gelernt?",
    },
    owner: "Verantwortlich",
    nobody: "niemand",
    until: "Läuft bis",
    review: "Auswertung am",
    verdict: "Entscheidung",
    factor: "Faktor",
    answers: "Darauf antwortet sie",
    restsOn: "Darauf stützt sie sich",
    inTray: "noch in der Ablage",
    gone: "nicht mehr vorhanden",
  },
  en: {
    actions: "Actions",
    count: (count) => (count === 1 ? "1 action" : `${count} actions`),
    untitled: "No title yet",
    states: { idea: "Idea", running: "Running", reviewed: "Reviewed" },
    factors: {
      emotion: "Emotion",
      organisation: "Organisation",
      technology: "Technology",
      people: "People (customers)",
      staff: "Staff",
      strategy: "Strategy",
    },
    verdicts: { kept: "kept", changed: "changed", dropped: "dropped" },
    state: "State",
    texts: {
      title: "What do we want to change?",
      hindrance: "Hindrance",
      practice: "Practice",
      problem: "The problem behind it",
      alternative: "Another way",
      experiment: "Trial",
      who: "Who takes part?",
      expected: "What do we expect?",
      learned: "What have we learned?",
    },
    owner: "Owner",
    nobody: "nobody",
    until: "Runs until",
    review: "Review on",
    verdict: "Decision",
    factor: "Factor",
    answers: "What it answers",
    restsOn: "What it rests on",
    inTray: "still in the tray",
    gone: "no longer there",
  },
};

/** The heading of a table's column. */
export function actionColumn(key: ActionColumn, language: Language): string {
  const words = ACTION_WORDS[language];
  if (key === "notes") return words.restsOn;
  return key in words.texts ? words.texts[key as ActionText] : words[key as Exclude<typeof key, ActionText>];
}
