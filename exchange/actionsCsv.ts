import Papa from "papaparse";
import {
  type Action,
  type ActionState,
  type ActionText,
  type Factor,
  isActionText,
  type Verdict,
} from "../model/action.ts";
import type { Language } from "../model/fields.ts";
import { escapeFormula } from "./formulaEscape.ts";

export const ACTION_COLUMNS = [
  "state",
  "title",
  "hindrance",
  "practice",
  "problem",
  "alternative",
  "experiment",
  "who",
  "until",
  "expected",
  "review",
  "owner",
  "factor",
  "verdict",
  "learned",
  "notes",
  "answers",
] as const satisfies readonly (
  | ActionText
  | "state"
  | "until"
  | "review"
  | "owner"
  | "factor"
  | "verdict"
  | "notes"
  | "answers"
)[];
export type ActionColumn = (typeof ACTION_COLUMNS)[number];

export interface ActionsCsvOptions {
  /** German spreadsheets expect `;` between cells, English ones `,` */
  readonly language: Language;
  /** in the words of whoever reads the table */
  readonly column: (key: ActionColumn) => string;
  readonly state: (key: ActionState) => string;
  readonly factor: (key: Factor) => string;
  readonly verdict: (key: Verdict) => string;
  readonly owner: (action: Action) => string;
  /** what it answers in personas and journeys, one a line */
  readonly answers: (action: Action) => string;
}

const BYTE_ORDER_MARK = "\ufeff";

/** The actions as a table for a spreadsheet, like `notesCsv`: one a row, the notes behind each in one cell. */
export function actionsCsv(actions: readonly Action[], options: ActionsCsvOptions): Uint8Array {
  const cell = (action: Action, key: ActionColumn): string => {
    if (isActionText(key)) return action[key];
    switch (key) {
      case "state":
        return options.state(action.place.state);
      case "owner":
        return options.owner(action);
      case "factor":
        return action.factor === null ? "" : options.factor(action.factor);
      case "verdict":
        return action.verdict === null ? "" : options.verdict(action.verdict);
      case "until":
      case "review":
        return action[key] ?? "";
      case "notes":
        return action.sources.map(({ text }) => text).join("\n");
      case "answers":
        return options.answers(action);
    }
  };
  const rows = [
    ACTION_COLUMNS.map(options.column),
    ...actions.map((action) => ACTION_COLUMNS.map((key) => escapeFormula(cell(action, key)))),
  ];
  const delimiter = options.language === "de" ? ";" : ",";
  const text = Papa.unparse(rows, { delimiter, newline: "\r\n" });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
