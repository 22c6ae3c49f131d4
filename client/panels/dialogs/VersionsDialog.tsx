import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { SaveVersion } from "../versions/SaveVersion.tsx";
import { useVersions } from "../versions/useVersions.ts";
import { VersionList } from "../versions/VersionList.tsx";
import { VersionPreview } from "../versions/VersionPreview.tsx";
import { nameOrTime } from "../versions/versionWords.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";
import styles from "./VersionsDialog.module.css";

/** What the map was: a list at the left, the chosen one at the right; on a phone one after the other. */
export default function VersionsDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("versions");
  const words = useTranslations("words");
  const format = useFormatter();
  const isNarrow = useIsNarrow();
  const { role } = workshop.me;
  const known = useVersions(workshop.id, editor.session.mapId);
  const { versions, trouble, leaving } = known;
  const [chosen, setChosen] = useState<string | null>(null);
  const canSave = role !== "viewer";

  const shown = versions?.find(({ id }) => id === chosen) ?? (isNarrow ? null : (versions?.[0] ?? null));
  const save = async (name: string): Promise<boolean> => {
    const entry = await known.save(name);
    // On a phone the list shows the new one; its picture would only be in the way.
    if (entry && !isNarrow) setChosen(entry.id);
    return entry !== null;
  };
  const isEmpty = versions?.length === 0;
  const isStep = isNarrow && shown !== null;

  return (
    <Sheet title={t("title")} onClose={onClose} huge={!isEmpty} wide={isEmpty}>
      <div className={[styles.columns, isEmpty ? styles.empty : ""].join(" ")}>
        {isStep ? null : (
          <div className={styles.side}>
            {canSave ? <SaveVersion onSave={save} /> : null}
            {trouble ? (
              <>
                <TroubleText trouble={trouble} />
                {versions === null ? <Button onClick={known.fetchAgain}>{words("tryAgain")}</Button> : null}
              </>
            ) : null}
            <p aria-live="polite" className={styles.removed}>
              {leaving ? (
                <>
                  {t("removed", { name: nameOrTime(leaving, format) })}
                  <Button look="quiet" onClick={known.undoRemove}>
                    {words("undo")}
                  </Button>
                </>
              ) : null}
            </p>
            {versions === null && !trouble ? <Loading label={t("loading")} /> : null}
            {isEmpty ? (
              <div className={styles.teaching}>
                <h3>{t("empty.title")}</h3>
                <p>{t("empty.text")}</p>
                {canSave ? <p>{t("empty.textSave")}</p> : null}
              </div>
            ) : null}
            {versions && !isEmpty ? (
              <div className={styles.list}>
                <VersionList versions={versions} chosen={shown?.id ?? null} onChoose={setChosen} />
              </div>
            ) : null}
          </div>
        )}
        {shown ? (
          <VersionPreview
            editor={editor}
            workshopId={workshop.id}
            version={shown}
            isFacilitator={role === "facilitator"}
            onBack={isNarrow ? () => setChosen(null) : null}
            onRename={async (name) => (await known.rename(shown.id, name)) !== null}
            onRemove={() => {
              setChosen(null);
              known.remove(shown);
            }}
            onRestored={onClose}
          />
        ) : null}
      </div>
    </Sheet>
  );
}
