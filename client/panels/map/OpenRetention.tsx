import { CalendarClock, X } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./RetentionStrip.module.css";
import type { Reminder } from "./retentionReminder.ts";
import { useDialog } from "./useDialog.ts";
import { useIsNarrow } from "./useIsNarrow.ts";

interface OpenRetentionProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly reminder: Reminder;
  readonly onClose: () => void;
}

/** Says that the workshop will be erased, and what can be done before. */
export function OpenRetention({ editor, workshop, reminder, onClose }: OpenRetentionProps) {
  const t = useTranslations("retention");
  const bar = useTranslations("bar");
  const format = useFormatter();
  const [, setDialog] = useDialog(editor);
  const isNarrow = useIsNarrow();
  const { role } = workshop.me;
  return (
    <section className={styles.strip} aria-label={t("reminder")}>
      <CalendarClock size={16} aria-hidden="true" />
      <p className={styles.text}>
        {isNarrow
          ? t("soonShort", { date: format.dateTime(reminder.date, { dateStyle: "medium" }) })
          : t("soon", { days: reminder.days, date: format.dateTime(reminder.date, { dateStyle: "long" }) })}
      </p>
      <span className={styles.ways}>
        {/* On a phone the menu has it, and the map needs the room. */}
        {isNarrow ? null : (
          <Button look="quiet" onClick={() => setDialog("export")}>
            {bar("export")}
          </Button>
        )}
        {role === "facilitator" ? (
          <Button look="quiet" onClick={() => setDialog("retention")}>
            {t("keepLonger")}
          </Button>
        ) : null}
        <IconButton icon={X} label={t("closeReminder")} onPress={onClose} />
      </span>
    </section>
  );
}
