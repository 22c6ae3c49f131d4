import { useState } from "react";
import { useTranslations } from "use-intl";
import { groupsCsv } from "../../../exchange/import/groupedNotes.ts";
import { countsByField } from "../../../exchange/import/mapPreview.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import { LIMITS } from "../../../model/wire.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { useList } from "../../i18n/useList.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import { usePreferences } from "../preferencesContext.ts";
import dialog from "./dialog.module.css";
import { FaultyTable } from "./FaultyRows.tsx";
import { ImportCounts } from "./ImportCounts.tsx";
import steps from "./ImportDialog.module.css";
import { ImportFields } from "./ImportFields.tsx";
import styles from "./ImportGroups.module.css";
import type { Groups } from "./tableFile.ts";

interface ImportGroupsProps {
  readonly editor: Editor;
  readonly read: Groups;
  /** `csv` is a table as the import of notes takes it */
  readonly onImport: (csv: Blob) => void;
  readonly onCancel: () => void;
}

/** As many as tell what a group is about. */
const FIRST = 3;
/** So many faulty rows are seen without asking for them. */
const SHOWN_AT_ONCE = 10;

/** A list or a whiteboard: where its notes go, what is left out, and what cannot be read. Nothing is imported yet. */
export default function ImportGroups({ editor, read, onImport, onCancel }: ImportGroupsProps) {
  const t = useTranslations("importGroups");
  const map = useTranslations("importMap");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const { kind, groups, faulty } = read;
  const [chosen, setChosen] = useState<readonly (PlaceKey | null)[]>(
    groups.map(({ field }) => field ?? "parking"),
  );
  const coming = groups.flatMap(({ notes }, index) => {
    const field = chosen[index];
    return field ? notes.map(() => ({ field })) : [];
  });
  const count = coming.length;
  const isTooMany = count > LIMITS.importRows;
  const room = LIMITS.notesPerMap - editor.map.ids().length;
  return (
    <div className={`${dialog.form} ${steps.form}`}>
      <p className={dialog.lead}>{t(groups.some(({ field }) => field === null) ? "lead" : "leadNamed")}</p>
      <ImportFields
        groups={groups.map(({ title, field, notes }, index) => ({
          key: String(index),
          title:
            kind === "table" && field !== null
              ? fieldTitles(language)[field]
              : (title?.replace(/\s*:$/u, "") ?? null),
          count: notes.length,
          first: notes.slice(0, FIRST).map(({ text }) => text),
        }))}
        fieldOf={({ key }) => chosen[Number(key)] ?? null}
        onChoose={({ key }, field) =>
          setChosen(chosen.map((before, index) => (index === Number(key) ? field : before)))
        }
      />
      <ImportCounts fields={countsByField(coming)} />
      <LeftOutWords read={read} />
      {faulty.length > 0 ? (
        <details className={styles.faulty} open={faulty.length <= SHOWN_AT_ONCE}>
          <summary>{t("faulty", { count: faulty.length })}</summary>
          <FaultyTable rows={faulty} />
        </details>
      ) : null}
      {isTooMany ? (
        <p role="alert" className={styles.tooMany}>
          {t("tooMany", { count, most: LIMITS.importRows })}
        </p>
      ) : null}
      {!isTooMany && count > room ? (
        <p role="alert" className={styles.tooMany}>
          {map("full", { count, room: Math.max(0, room), most: LIMITS.notesPerMap })}
        </p>
      ) : null}
      <div className={`${dialog.ways} ${steps.ways}`}>
        <Button
          look="primary"
          disabled={count === 0 || isTooMany || count > room}
          onClick={() => onImport(new Blob([groupsCsv(groups, chosen)]))}
        >
          {t("import", { count })}
        </Button>
        <Button onClick={onCancel}>{words("cancel")}</Button>
      </div>
    </div>
  );
}

function LeftOutWords({ read: { kind, leftOut } }: { readonly read: Groups }) {
  const t = useTranslations("importGroups");
  const list = useList();
  const { people, columns, lines, contradictions } = leftOut;
  const said = [
    people.length > 0 && (kind === "list" ? t("people") : t("peopleColumns", { columns: list(people) })),
    columns.length > 0 && t("columns", { columns: list(columns) }),
    lines > 0 && t("lines", { count: lines }),
    contradictions > 0 && t("contradictions", { count: contradictions }),
  ].filter((one) => one !== false);
  if (said.length === 0) return null;
  return (
    <section className={styles.leftOut}>
      <h3 className={styles.title}>{t("leftOut")}</h3>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
