import type { ActionState, Factor, Verdict } from "../model/action.ts";
import type { Language } from "../model/fields.ts";
import type { ActionColumn } from "./actionsCsv.ts";

/** What a table of actions says of itself where no browser lends it its words. */
export interface ActionWords {
  readonly columns: Readonly<Record<ActionColumn, string>>;
  readonly states: Readonly<Record<ActionState, string>>;
  readonly factors: Readonly<Record<Factor, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

export const ACTION_WORDS: Readonly<Record<Language, ActionWords>> = {
  de: {
    columns: {
      state: "Stand",
      title: "Was wollen wir ändern?",
      hindrance: "Hindernis",
      practice: "Gewohnheit",
      problem: "Das Problem dahinter",
      alternative: "Andere Lösung",
      experiment: "Versuch",
      who: "Wer macht mit?",
      until: "Läuft bis",
      expected: "Was erwarten wir?",
      review: "Auswertung am",
      owner: "Verantwortlich",
      factor: "Faktor",
      verdict: "Entscheidung",
      learned: "Was haben wir gelernt?",
      notes: "Darauf stützt sie sich",
      answers: "Darauf antwortet sie",
    },
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
  },
  en: {
    columns: {
      state: "State",
      title: "What do we want to change?",
      hindrance: "Hindrance",
      practice: "Practice",
      problem: "The problem behind it",
      alternative: "Another solution",
      experiment: "Trial",
      who: "Who takes part?",
      until: "Runs until",
      expected: "What do we expect?",
      review: "Review on",
      owner: "Owner",
      factor: "Factor",
      verdict: "Decision",
      learned: "What have we learned?",
      notes: "It rests on",
      answers: "What it answers",
    },
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
  },
};
