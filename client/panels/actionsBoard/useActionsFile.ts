import { useTranslations } from "use-intl";
import type { Tracker } from "../../../exchange/trackerCsv.ts";
import { isActionText } from "../../../model/action.ts";
import { readAnswered } from "../../../model/answered.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import type { Outcome } from "../../state/outcome.ts";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import type { OutcomeFile } from "../outcome/OutcomePage.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { ownerName } from "./boardFilter.ts";

/** Hands all actions to the browser's downloads, as a table, or the open ones for an issue tracker; works without a connection. */
export function useActionsFile(workshopTitle: string): OutcomeFile {
  const t = useTranslations("board");
  const answers = useTranslations("answers");
  const [{ language }] = usePreferences();
  const save = async ({ actions, session }: Outcome): Promise<void> => {
    const { actionsCsv } = await import("../../../exchange/actionsCsv.ts");
    const bytes = actionsCsv(actions.all.get(), {
      language: contentLanguage(language),
      column: (key) => {
        if (isActionText(key)) return t(`field.${key}`);
        switch (key) {
          case "until":
          case "review":
            return t(`field.${key}`);
          case "state":
            return t("stateLabel");
          case "owner":
            return t("ownerLabel");
          case "factor":
            return t("factorLabel");
          case "verdict":
            return t("verdictLabel");
          case "notes":
            return t("sourcesTitle");
          case "answers":
            return answers("title");
        }
      },
      state: (key) => t(`state.${key}`),
      factor: (key) => t(`factor.${key}`),
      verdict: (key) => t(`verdict.${key}`),
      answers: (action) => action.answers.map((answer) => readAnswered(session.doc, answer).words).join("\n"),
      owner: ({ owner }) => ownerName(owner, actions.names.get()),
    });
    saveTable(bytes, t("fileName", { title: workshopTitle }));
  };
  const saveFor = async (tracker: Tracker, { actions }: Outcome): Promise<void> => {
    const { trackerCsv } = await import("../../../exchange/trackerCsv.ts");
    const bytes = trackerCsv(actions.all.get(), {
      tracker,
      language: contentLanguage(language),
      owner: ({ owner }) => ownerName(owner, actions.names.get()),
    });
    saveTable(bytes, t("trackerFileName", { title: workshopTitle, tracker }));
  };
  return {
    label: t("export"),
    save: (outcome) => void save(outcome),
    others: (["jira", "gitlab", "azure"] as const).map((tracker) => ({
      key: tracker,
      words: t(`tracker.${tracker}`),
      save: (outcome) => void saveFor(tracker, outcome),
    })),
  };
}

function saveTable(bytes: Uint8Array, name: string): void {
  saveFile(new Blob([Uint8Array.from(bytes)], { type: "text/csv;charset=utf-8" }), fileNameOf(name, "csv"));
}
