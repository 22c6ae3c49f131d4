import Papa from "papaparse";
import type { Action } from "../model/action.ts";
import type { Language } from "../model/fields.ts";
import { ACTION_WORDS } from "./actionWords.ts";
import { escapeFormula } from "./formulaEscape.ts";

/** Issue trackers whose import asks for columns of its own. */
export const TRACKERS = ["jira", "gitlab", "azure"] as const;
export type Tracker = (typeof TRACKERS)[number];

export interface TrackerCsvOptions {
  readonly tracker: Tracker;
  /** of the words in the description; the columns are the tracker's */
  readonly language: Language;
  readonly owner: (action: Action) => string;
}

interface Issue {
  readonly title: string;
  readonly description: string;
  /** `2026-11-26`, or empty */
  readonly due: string;
  readonly label: string;
}

/** Jira and Azure Boards take no longer title; what is cut stands whole in the description. */
const MAX_TITLE = 255;

/**
 * Which columns each import knows, and what it expects in them. Azure Boards asks for a type, which is Task in each of its
 * processes, and reads the description as HTML. None takes people by name: who is responsible stands in the description.
 * Sources: Atlassian, "Importing data from CSV"; GitLab docs, "Importing issues from CSV" (title, description, due_date);
 * Microsoft Learn, "Import, update, and export bulk work items with CSV files" (1,000 a file, no state, no assignee).
 */
const COLUMNS: Readonly<
  Record<Tracker, readonly (readonly [column: string, of: (issue: Issue) => string])[]>
> = {
  jira: [
    ["Summary", ({ title }) => title],
    ["Description", ({ description }) => asPlainWiki(description)],
    ["Due Date", ({ due }) => due],
    ["Labels", ({ label }) => label],
    ["Issue Type", () => "Task"],
  ],
  gitlab: [
    ["title", ({ title }) => title],
    ["description", ({ description }) => asPlainMarkdown(description)],
    ["due_date", ({ due }) => due],
  ],
  azure: [
    ["Work Item Type", () => "Task"],
    ["Title", ({ title }) => title],
    ["Description", ({ description }) => asHtml(description)],
    ["Tags", ({ label }) => label],
  ],
};

/** Of one word: blanks would part it. */
const LABEL = "empathy-map";

/**
 * What is still to be done, for the import of an issue tracker: UTF-8, commas, one action a row. Reviewed actions stay
 * behind, their experiment is over. Cells that would run as formulas in a spreadsheet on the way carry an apostrophe.
 */
export function trackerCsv(
  actions: readonly Action[],
  { tracker, ...options }: TrackerCsvOptions,
): Uint8Array {
  const columns = COLUMNS[tracker];
  const open = actions.filter(({ place }) => place.state !== "reviewed");
  const rows = [
    columns.map(([column]) => column),
    ...open.map((action) => {
      const issue = issueOf(action, options);
      return columns.map(([, of]) => escapeFormula(of(issue)));
    }),
  ];
  return new TextEncoder().encode(`${Papa.unparse(rows, { delimiter: ",", newline: "\r\n" })}\r\n`);
}

function issueOf(action: Action, { language, owner }: Omit<TrackerCsvOptions, "tracker">): Issue {
  const words = ACTION_WORDS[language];
  const title = action.title.replace(/\s+/gu, " ").trim();
  const part = (name: string, text: string): string[] =>
    text.trim() === "" ? [] : [`${name}: ${text.trim()}`];
  const description = [
    ...(title.length > MAX_TITLE ? [action.title.trim()] : []),
    ...(
      ["hindrance", "practice", "problem", "alternative", "experiment", "who", "expected"] as const
    ).flatMap((key) => part(words.texts[key], action[key])),
    ...part(words.owner, action.owner === null ? "" : owner(action)),
    ...part(words.review, action.review ?? ""),
    ...part(words.restsOn, action.sources.map(({ text }) => `\n– ${text.trim()}`).join("")),
  ].join("\n\n");
  return {
    title: shortened(title) || words.untitled,
    description,
    due: action.until ?? "",
    label: LABEL,
  };
}

function shortened(title: string): string {
  return title.length <= MAX_TITLE
    ? title
    : `${Array.from(title)
        .slice(0, MAX_TITLE / 2)
        .join("")}…`;
}

/** Without pictures from elsewhere, links and mentions: what guests wrote tells and loads nothing by itself. */
function asPlainWiki(text: string): string {
  return text.replace(/[{[!]/gu, "\\$&");
}

/** Likewise; a line that begins with a slash would be a command (GitLab docs, "Quick actions"). */
function asPlainMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<!@~]/gu, "\\$&").replace(/^(\s*)\//gmu, "$1\\/");
}

function asHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
