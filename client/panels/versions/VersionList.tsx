import { Bookmark, Clock, Flag, type LucideIcon, Undo2 } from "lucide-react";
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from "react-aria-components";
import { useFormatter, useNow, useTranslations } from "use-intl";
import type { VersionEntry, VersionKind } from "../../../model/api/versions.ts";
import styles from "./VersionList.module.css";
import { byDay, nearDay, titleOf } from "./versionWords.ts";

const SIGNS: Readonly<Record<VersionKind, LucideIcon>> = {
  hand: Bookmark,
  step: Flag,
  automatic: Clock,
  beforeRestore: Undo2,
};

interface VersionListProps {
  readonly versions: readonly VersionEntry[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** All versions, newest first, under their days. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const t = useTranslations("versions");
  const format = useFormatter();
  const now = useNow();
  const dayName = (day: number): string => {
    const near = nearDay(day, now);
    return near ? t(near) : format.dateTime(day, { weekday: "long", day: "numeric", month: "long" });
  };
  return (
    <ListBox
      aria-label={t("list")}
      className={styles.list ?? ""}
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : [...keys];
        // A press on the chosen one opens it again, on a phone after the way back.
        if (key !== undefined) onChoose(String(key));
        else if (chosen !== null) onChoose(chosen);
      }}
    >
      {byDay(versions).map((day) => (
        <ListBoxSection key={day.at} id={`${day.at}`} className={styles.day ?? ""}>
          <Header className={styles.dayName}>{dayName(day.at)}</Header>
          {day.versions.map((version) => {
            const { id, name, kind, at, notes } = version;
            const Sign = SIGNS[kind];
            const title = titleOf(version, (kind) => t(`unnamed.${kind}`));
            const time = format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit" });
            const facts = [time, ...(name ? [t(`kinds.${kind}`)] : []), t("notes", { count: notes })];
            return (
              <ListBoxItem key={id} id={id} textValue={`${title}, ${time}`} className={styles.item ?? ""}>
                <Sign size={18} aria-hidden="true" className={styles.sign} />
                <span className={styles.words}>
                  <Text slot="label" className={name ? styles.name : styles.unnamed}>
                    {title}
                  </Text>
                  <Text slot="description" className={styles.facts}>
                    {facts.join(" · ")}
                  </Text>
                </span>
              </ListBoxItem>
            );
          })}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
