import { FIELD_TITLES } from "../model/fieldNames.ts";
import type { Language } from "../model/fields.ts";
import type { Note } from "../model/note.ts";
import type { PollResult } from "../model/resultsDocument.ts";
import { ACTION_COLUMNS } from "./actionsCsv.ts";
import { ACTION_WORDS } from "./actionWords.ts";
import type { DecidedAction } from "./decided.ts";
import { VOTE_WORDS } from "./pdf/voteWords.ts";
import type { Cell, WorkbookSheet } from "./workbook.ts";

const WORDS = {
  de: {
    vote: "Abstimmung",
    kind: "Art",
    round: "Runde",
    result: "Ergebnis",
    field: "Feld",
    count: "Anzahl",
    before: "Runde davor",
    voters: "Abgestimmt haben",
    state: "Stand",
    title: "Maßnahme",
    notes: "Zettel dahinter",
  },
  en: {
    vote: "Vote",
    kind: "Kind",
    round: "Round",
    result: "Result",
    field: "Field",
    count: "Count",
    before: "Round before",
    voters: "People who voted",
    state: "State",
    title: "Action",
    notes: "Notes behind it",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** Widths of columns, in characters. */
const SHORT = 14;
const MIDDLE = 22;
const TEXT = 48;

/** One line of a result: a note and its points, an answer to choose and how often, or an answer in words. */
interface Outcome {
  readonly text: string;
  readonly field: string;
  readonly count: number | "";
  readonly before: number | "";
}

/** The results of closed rounds; null without any. Points on notes that the file does not show are left out. */
export function votesSheet(
  polls: readonly PollResult[],
  notes: readonly Note[],
  language: Language,
): WorkbookSheet | null {
  const words = WORDS[language];
  const { kinds, votes } = VOTE_WORDS[language];
  const rows = polls.flatMap((poll) => {
    const { kind, title, round, voters } = poll;
    const name = kind === "kano" ? "" : kinds[kind];
    return outcomesOf(poll, notes, language).map(({ text, field, count, before }) => {
      return [title.trim() || name, name, round, text, field, count, before, voters];
    });
  });
  if (rows.length === 0) return null;
  return {
    name: votes,
    columns: [
      { title: words.vote, width: MIDDLE },
      { title: words.kind, width: MIDDLE },
      { title: words.round, width: SHORT },
      { title: words.result, width: TEXT },
      { title: words.field, width: MIDDLE },
      { title: words.count, width: SHORT },
      { title: words.before, width: SHORT },
      { title: words.voters, width: SHORT },
    ],
    rows,
  };
}

function outcomesOf(poll: PollResult, notes: readonly Note[], language: Language): Outcome[] {
  const { totals, counts, answers, before } = poll;
  const { thumbs, fingers } = VOTE_WORDS[language];
  switch (poll.kind) {
    case "dots":
      return notes
        .flatMap(({ id, text, place }): Outcome[] => {
          const count = totals?.[id] ?? 0;
          if (count === 0) return [];
          return [
            { text, field: FIELD_TITLES[language][place.field], count, before: before?.totals?.[id] ?? "" },
          ];
        })
        .sort((a, b) => Number(b.count) - Number(a.count));
    case "thumb":
    case "fist":
      return (counts ?? []).map((count, index) => ({
        text: poll.kind === "thumb" ? (thumbs[index] ?? "") : fingers(index),
        field: "",
        count,
        before: before?.counts?.[index] ?? "",
      }));
    case "question":
      return (answers ?? [])
        .filter((answer) => answer.trim() !== "")
        .map((text) => ({ text, field: "", count: "", before: "" }));
    case "kano":
      return [];
  }
}

/** What `actionsCsv` says of an action, but for what it answers elsewhere. */
const COLUMNS = ACTION_COLUMNS.filter((column) => column !== "answers");
type Column = (typeof COLUMNS)[number];

/** The actions; null without any. Of the notes behind them only those that the file shows. */
export function actionsSheet(
  actions: readonly DecidedAction[],
  notes: readonly Note[],
  language: Language,
): WorkbookSheet | null {
  if (actions.length === 0) return null;
  const shown = new Set(notes.map(({ id }) => id));
  return {
    name: ACTION_WORDS[language].actions,
    columns: COLUMNS.map((column) => ({ title: titleOf(column, language), width: widthOf(column) })),
    rows: actions.map((action) => COLUMNS.map((column) => cellOf(action, column, shown, language))),
  };
}

function cellOf(
  { action, owner }: DecidedAction,
  column: Column,
  shown: ReadonlySet<string>,
  language: Language,
): Cell {
  const words = ACTION_WORDS[language];
  switch (column) {
    case "state":
      return words.states[action.place.state];
    case "owner":
      return owner;
    case "factor":
      return action.factor === null ? "" : words.factors[action.factor];
    case "verdict":
      return action.verdict === null ? "" : words.verdicts[action.verdict];
    case "notes":
      return action.sources
        .filter(({ noteId }) => shown.has(noteId))
        .map(({ text }) => text)
        .join("\n");
    case "until":
    case "review": {
      const day = action[column];
      return day === null ? "" : { day };
    }
    case "title":
    case "hindrance":
    case "practice":
    case "problem":
    case "alternative":
    case "experiment":
    case "who":
    case "expected":
    case "learned":
      return action[column];
  }
}

function titleOf(column: Column, language: Language): string {
  const words = ACTION_WORDS[language];
  switch (column) {
    case "state":
    case "title":
    case "notes":
      return WORDS[language][column];
    case "owner":
    case "factor":
    case "verdict":
    case "until":
    case "review":
      return words[column];
    case "hindrance":
    case "practice":
    case "problem":
    case "alternative":
    case "experiment":
    case "who":
    case "expected":
    case "learned":
      return words.texts[column];
  }
}

function widthOf(column: Column): number {
  switch (column) {
    case "state":
    case "until":
    case "review":
    case "factor":
    case "verdict":
      return SHORT;
    case "owner":
    case "who":
      return MIDDLE;
    case "title":
    case "notes":
    case "hindrance":
    case "practice":
    case "problem":
    case "alternative":
    case "experiment":
    case "expected":
    case "learned":
      return TEXT;
  }
}
