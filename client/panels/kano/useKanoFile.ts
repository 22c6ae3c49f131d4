import { useTranslations } from "use-intl";
import { judgedLines, type KanoReport } from "../../../model/kanoReport.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import { usePreferences } from "../preferencesContext.ts";

/** Hands the numbers of a round to the browser's downloads, as a table; works without a connection. */
export function useKanoFile(): (report: KanoReport, title: string) => void {
  const t = useTranslations("kano");
  const [{ language }] = usePreferences();
  const save = async (report: KanoReport, title: string): Promise<void> => {
    const { kanoCsv } = await import("../../../exchange/kanoCsv.ts");
    const bytes = kanoCsv([...judgedLines(report), ...report.tooFew], {
      language: contentLanguage(language),
      column: (key) => {
        switch (key) {
          case "number":
            return t("results.number");
          case "title":
            return t("results.item");
          case "functional":
            return t("prepare.yes");
          case "dysfunctional":
            return t("prepare.no");
          case "class":
            return t("results.className");
          case "better":
            return t("results.better");
          case "worse":
            return t("results.worse");
          case "answers":
            return t("results.answers");
          case "doubtful":
            return t("results.doubtfulShort");
          case "M":
          case "O":
          case "A":
          case "I":
          case "R":
          case "Q":
            return t("results.classColumn", { code: key, name: t(`class.${key}`) });
        }
      },
      class: (key) => t(`class.${key}`),
    });
    const file = new Blob([Uint8Array.from(bytes)], { type: "text/csv;charset=utf-8" });
    saveFile(file, fileNameOf(t("fileName", { title }), "csv"));
  };
  return (report, title) => void save(report, title);
}
