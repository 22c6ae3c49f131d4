import { History, X } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { type Absence, fieldsOf } from "../../../model/absence.ts";
import { fitSelection } from "../../actions/cameraMoves.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./AbsenceStrip.module.css";
import strip from "./RetentionStrip.module.css";

/** More fields than these are not named. */
const NAMED_FIELDS = 2;

/** What others did on this map since I last looked at it here, with the way to see it. */
export function OpenAbsence({ editor, absence }: { readonly editor: Editor; readonly absence: Absence }) {
  const t = useTranslations("absence");
  const text = useAbsenceText()(absence, useNow());
  const shown = [...absence.added, ...absence.changed];
  const show = (): void => {
    const ids = shown.map(({ id }) => editor.map.frontOf(id)).filter((id) => editor.map.get(id));
    editor.view.setState({ selection: new Set(ids), editing: null });
    fitSelection(editor);
  };
  return (
    <section className={`${strip.strip} ${styles.strip}`} aria-live="polite" aria-label={t("label")}>
      <History size={16} aria-hidden="true" />
      <p className={strip.text}>{text}</p>
      <span className={`${strip.ways} ${styles.ways}`}>
        {shown.length > 0 ? (
          <Button look="quiet" onClick={show}>
            {t("show")}
          </Button>
        ) : null}
        <IconButton icon={X} label={t("close")} onPress={editor.absence.dismiss} />
      </span>
    </section>
  );
}

function useAbsenceText(): (absence: Absence, now: Date) => string {
  const t = useTranslations("absence");
  const format = useFormatter();
  const [{ language }] = usePreferences();
  return ({ since, added, changed, removed }, now) => {
    const fields = fieldsOf(added).map((field) => fieldTitles(language)[field]);
    const parts: string[] = [];
    if (added.length > 0) {
      const count = added.length;
      parts.push(
        fields.length <= NAMED_FIELDS
          ? t("addedIn", { count, fields: format.list(fields) })
          : t("added", { count }),
      );
    }
    // The first says what is counted.
    if (changed.length > 0)
      parts.push(t(parts.length > 0 ? "changed" : "changedOnly", { count: changed.length }));
    if (removed > 0) parts.push(t(parts.length > 0 ? "removed" : "removedOnly", { count: removed }));
    const changes = format.list(parts, { type: "unit" });
    const days = daysBetween(since, now);
    if (days > 1)
      return t("sinceDate", {
        date: format.dateTime(since, { dateStyle: "medium", timeStyle: "short" }),
        changes,
      });
    const time = format.dateTime(since, { timeStyle: "short" });
    return t(days > 0 ? "sinceYesterday" : "sinceToday", { time, changes });
  };
}

/** Midnights from `since` to `now`, where the reader is. A day there may have 23 or 25 hours, so that it is rounded. */
function daysBetween(since: number, now: Date): number {
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(now) - midnight(new Date(since))) / DAY_MS);
}

const DAY_MS = 24 * 3600 * 1000;
