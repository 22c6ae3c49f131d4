import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { browserStorage } from "../../session/browserStorage.ts";
import { openObservations } from "../../session/observations.ts";
import { fetchOwnData } from "../../session/privacyApi.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import { isServerHere } from "./isServerHere.ts";
import styles from "./PrivacyDialog.module.css";

interface StoredAboutMeProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  /** the person wants to be erased; nothing has happened yet */
  readonly onErase: () => void;
}

type Download =
  | { readonly kind: "none" }
  | { readonly kind: "working" }
  | { readonly kind: "done"; readonly name: string }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** In plain words what is here about me, the same as a file, and the way to have it erased. */
export function StoredAboutMe({ editor, workshop, onErase }: StoredAboutMeProps) {
  const t = useTranslations("privacy");
  const roles = useTranslations("roles");
  const help = useTranslations("helpPages");
  const format = useFormatter();
  const name = useSignal(editor.session.name);
  const isHere = isServerHere(useSignal(editor.session.connection));
  const [download, setDownload] = useState<Download>({ kind: "none" });
  const { eraseAt, me } = workshop;
  const ownNotes = editor.map
    .ids()
    .filter((id) => editor.map.get(id)?.note.author === me.participantId).length;

  const [unsent] = useState(
    () =>
      openObservations(browserStorage())
        .of(workshop.id)
        .filter(({ waiting }) => waiting > 0).length,
  );

  const fetchMine = async (): Promise<void> => {
    setDownload({ kind: "working" });
    try {
      const file = await fetchOwnData(workshop.id);
      const fileName = fileNameOf(t("fileName", { title: workshop.title }), "json");
      saveFile(file, fileName);
      setDownload({ kind: "done", name: fileName });
    } catch (error) {
      setDownload({ kind: "failed", trouble: troubleOf(error) });
    }
  };

  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t("storedTitle")}</h3>
      <ul className={styles.list}>
        <li>{name ? t("name", { name }) : t("noName")}</li>
        <li>{t("identity", { role: roles(me.role) })}</li>
        {editor.session.me.role !== "viewer" ? <li>{t("notes", { count: ownNotes })}</li> : null}
        <li>{t("browser")}</li>
        {unsent > 0 ? <li>{t("unsent", { count: unsent })}</li> : null}
      </ul>
      <p className={dialog.lead}>
        {eraseAt === null
          ? t("untilErased")
          : t("until", { date: format.dateTime(new Date(eraseAt), { dateStyle: "long" }) })}{" "}
        {t("notStored")}
      </p>
      <p className={dialog.lead}>
        {t("allOfIt")}{" "}
        <a href="/help/privacy" target="_blank" rel="noreferrer">
          {help("privacy")}
        </a>
      </p>
      <div className={styles.ways}>
        <Button busy={download.kind === "working"} disabled={!isHere} onClick={() => void fetchMine()}>
          {download.kind === "working" ? t("downloading") : t("download")}
        </Button>
        <Button disabled={!isHere} onClick={onErase}>
          {t("eraseMe")}
        </Button>
      </div>
      <div aria-live="polite">
        {download.kind === "done" ? (
          <p className={styles.done}>{t("downloaded", { name: download.name })}</p>
        ) : null}
      </div>
      {download.kind === "failed" ? <TroubleText trouble={download.trouble} /> : null}
    </section>
  );
}
