import type { Language } from "../../model/fields.ts";
import { isOneOf } from "../../model/fields.ts";
import { KANO_CLASSES, type KanoClass } from "../../model/kano.ts";
import type { KanoColumn } from "../kanoCsv.ts";

/** What paper says about a Kano survey; the same words as on the screen. */
export interface KanoWords {
  readonly untitled: string;
  readonly bookmark: string;
  readonly classes: Readonly<Record<KanoClass, string>>;
  readonly facts: (voters: number) => string;
  readonly order: string;
  readonly orderHint: string;
  readonly leave: string;
  readonly askAgain: string;
  readonly tooFew: string;
  readonly tooFewWhy: string;
  readonly tooFewOf: (answers: number) => string;
  readonly axisWorse: string;
  readonly axisBetter: string;
  readonly chart: string;
  readonly chartLabel: string;
  readonly table: string;
  readonly number: string;
  readonly item: string;
  readonly className: string;
  readonly better: string;
  readonly worse: string;
  readonly answers: string;
  readonly close: (classes: string) => string;
  readonly before: (name: string) => string;
  readonly doubtful: (count: number) => string;
  readonly explain: string;
  /** of a table that stands for itself */
  readonly functional: string;
  readonly dysfunctional: string;
  readonly doubtfulShort: string;
}

export const KANO_WORDS: Readonly<Record<Language, KanoWords>> = {
  de: {
    untitled: "Kano-Befragung",
    bookmark: "Kano",
    classes: {
      M: "Basis",
      O: "Leistung",
      A: "Begeisterung",
      I: "Unerheblich",
      R: "Rückweisung",
      Q: "Widersprüchlich",
    },
    facts: (voters) => `${voters === 1 ? "1 Person hat" : `${voters} Personen haben`} geantwortet`,
    order: "Reihenfolge der Arbeit",
    orderHint:
      "Erst in Ordnung bringen, was abstößt, dann die Basis, dann die Leistung. Begeistern kommt zuletzt.",
    leave: "So lassen",
    askAgain: "Anders fragen",
    tooFew: "Ohne Bild",
    tooFewWhy: "Unter 3 Antworten ließe sich erraten, wer was gesagt hat. Die Zahlen bleiben deshalb geheim.",
    tooFewOf: (answers) =>
      answers === 0 ? "Keine Antwort" : answers === 1 ? "Nur 1 Antwort" : `Nur ${answers} Antworten`,
    axisWorse: "Fehlt es, macht das unzufrieden",
    axisBetter: "Ist es da, macht das zufrieden",
    chart: "Bild",
    chartLabel:
      "Nach rechts: wie sehr es unzufrieden macht, wenn es fehlt. Nach oben: wie sehr es zufrieden macht, wenn es da ist. Dieselben Werte stehen unten in der Tabelle.",
    table: "Zahlen",
    number: "Nr.",
    item: "Worum es geht",
    className: "Klasse",
    better: "Zufrieden",
    worse: "Unzufrieden",
    answers: "Antworten",
    close: (classes) => `knapp: gleich viele für ${classes}`,
    before: (name) => `vorher ${name}`,
    doubtful: (count) => (count === 1 ? "1 zweifelhafte Antwort" : `${count} zweifelhafte Antworten`),
    explain:
      "Zufrieden = (A + O) : (A + O + M + I), von 0 bis 1. Unzufrieden = −(O + M) : (A + O + M + I), von −1 bis 0. Klassen: M Basis, O Leistung, A Begeisterung, I Unerheblich, R Rückweisung, Q Widersprüchlich. Nach N. Kano und anderen (1984), C. Berger und anderen sowie M. Timko (1993).",
    functional: "Wenn es so ist",
    dysfunctional: "Wenn es nicht so ist",
    doubtfulShort: "Zweifelhaft",
  },
  en: {
    untitled: "Kano survey",
    bookmark: "Kano",
    classes: {
      M: "Must-be",
      O: "Performance",
      A: "Delight",
      I: "Indifferent",
      R: "Rejected",
      Q: "Contradictory",
    },
    facts: (voters) => `${voters === 1 ? "1 person has" : `${voters} people have`} answered`,
    order: "Order of work",
    orderHint: "First put right what repels, then the basics, then performance. Delight comes last.",
    leave: "Leave as it is",
    askAgain: "Ask differently",
    tooFew: "Without a picture",
    tooFewWhy: "With fewer than 3 answers one could guess who said what. So the numbers stay secret.",
    tooFewOf: (answers) =>
      answers === 0 ? "No answer" : answers === 1 ? "Only 1 answer" : `Only ${answers} answers`,
    axisWorse: "Its lack dissatisfies",
    axisBetter: "Its presence satisfies",
    chart: "Picture",
    chartLabel:
      "To the right: how much its lack dissatisfies. Upwards: how much its presence satisfies. The same values stand in the table below.",
    table: "Numbers",
    number: "No.",
    item: "What it is about",
    className: "Class",
    better: "Better",
    worse: "Worse",
    answers: "Answers",
    close: (classes) => `close: as many for ${classes}`,
    before: (name) => `before: ${name}`,
    doubtful: (count) => (count === 1 ? "1 doubtful answer" : `${count} doubtful answers`),
    explain:
      "Better = (A + O) : (A + O + M + I), from 0 to 1. Worse = −(O + M) : (A + O + M + I), from −1 to 0. Classes: M must-be, O performance, A delight, I indifferent, R rejected, Q contradictory. After N. Kano and others (1984), C. Berger and others, and M. Timko (1993).",
    functional: "If it is so",
    dysfunctional: "If it is not so",
    doubtfulShort: "Doubtful",
  },
};

/** The heading of a table's column. */
export function kanoColumn(key: KanoColumn, language: Language): string {
  const words = KANO_WORDS[language];
  if (isOneOf(KANO_CLASSES, key)) return `${key} ${words.classes[key]}`;
  switch (key) {
    case "title":
      return words.item;
    case "class":
      return words.className;
    case "doubtful":
      return words.doubtfulShort;
    case "number":
    case "functional":
    case "dysfunctional":
    case "better":
    case "worse":
    case "answers":
      return words[key];
  }
}
