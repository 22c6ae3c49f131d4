import { type SubmitEvent, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { VersionEntry } from "../../../model/api/versions.ts";
import { LIMITS } from "../../../model/wire.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { restoreVersion, type VersionMap } from "../../session/versions.ts";
import type { Editor } from "../../state/editor.ts";
import { notify } from "../../state/viewStore.ts";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import styles from "./VersionActions.module.css";
import { nameOrTime } from "./versionWords.ts";

interface VersionActionsProps {
  readonly editor: Editor;
  readonly workshopId: string;
  readonly version: VersionEntry;
  /** null while it is not here */
  readonly map: VersionMap | null;
  /** the map is just like this version */
  readonly isSame: boolean;
  readonly isFacilitator: boolean;
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onRemove: () => void;
  readonly onRestored: () => void;
}

type Progress = "choosing" | "naming" | "restoring";

/** What can be done with a version. Restoring asks nothing: it is taken back with one press. */
export function VersionActions(props: VersionActionsProps) {
  const { editor, workshopId, version, map, isSame, isFacilitator } = props;
  const t = useTranslations("versions");
  const words = useTranslations("words");
  const [progress, setProgress] = useState<Progress>("choosing");
  const [name, setName] = useState(version.name);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const title = nameOrTime(version, useFormatter());
  const address = { workshopId, mapId: editor.session.mapId };

  const restore = async (): Promise<void> => {
    setProgress("restoring");
    setTrouble(null);
    try {
      const { before } = await restoreVersion(address, version.id);
      const { view } = editor;
      const undo = (): void => {
        if (!before) return;
        restoreVersion(address, before.id).then(
          () => notify(view, "restoreUndone"),
          () => notify(view, "restoreFailed"),
        );
      };
      notify(view, "restored", 0, { name: title, undo: before ? undo : null });
      props.onRestored();
    } catch (error) {
      setTrouble(troubleOf(error));
      setProgress("choosing");
    }
  };
  const rename = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await props.onRename(name)) setProgress("choosing");
  };

  if (progress === "naming") {
    return (
      <form className={styles.naming} onSubmit={(event) => void rename(event)}>
        <TextField
          label={t("renameLabel")}
          value={name}
          onChange={setName}
          maxLength={LIMITS.titleLength}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          {...(version.kind === "automatic" || version.kind === "beforeRestore"
            ? { hint: t("keepHint") }
            : {})}
        />
        <div className={styles.ways}>
          <Button onClick={() => setProgress("choosing")}>{words("cancel")}</Button>
          <Button type="submit" look="primary">
            {words("save")}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <div className={styles.ways}>
        {isFacilitator ? (
          <>
            <Button look="quiet" onClick={props.onRemove}>
              {t("remove")}
            </Button>
            <Button look="quiet" onClick={() => setProgress("naming")}>
              {t("rename")}
            </Button>
          </>
        ) : null}
        <Button
          look="quiet"
          disabled={map === null}
          onClick={() => {
            if (map) saveFile(map.file, fileNameOf(`${map.about.title} ${title}`, "json"));
          }}
        >
          {t("download")}
        </Button>
        {isFacilitator ? (
          <Button
            look="primary"
            busy={progress === "restoring"}
            disabled={map === null || isSame}
            onClick={() => void restore()}
          >
            {t(progress === "restoring" ? "restoring" : "restore")}
          </Button>
        ) : (
          <p className={styles.hint}>{t("moderationOnly")}</p>
        )}
      </div>
    </>
  );
}
