import { useTranslations } from "use-intl";
import type { MapPreview } from "../../../exchange/import/mapPreview.ts";
import { imagesLeft } from "../../../model/imageCount.ts";
import { readAbout } from "../../../model/mapDocument.ts";
import { LIMITS } from "../../../model/wire.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import dialog from "./dialog.module.css";
import { FaultyTable } from "./FaultyRows.tsx";
import { ImportCounts } from "./ImportCounts.tsx";
import steps from "./ImportDialog.module.css";
import styles from "./ImportGroups.module.css";

interface ImportMapProps {
  readonly editor: Editor;
  readonly preview: MapPreview;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** A map's own file: what it brings, and what of it stays out. Nothing is imported yet. */
export default function ImportMap({ editor, preview, onImport, onCancel }: ImportMapProps) {
  const t = useTranslations("importMap");
  const groups = useTranslations("importGroups");
  const words = useTranslations("words");
  const { notes, pictures, clusters, comments, contradictions, customerName, faulty, leftOut } = preview;
  const now = readAbout(editor.session.doc);
  const isSomebody = [now.customerName, now.customerRole, now.situation].some((text) => text.trim() !== "");
  const comesIn = !isSomebody && editor.session.rights.get() === "all";
  const room = LIMITS.notesPerMap - editor.map.ids().length;
  const picturesOut = Math.max(0, pictures - imagesLeft(editor.session.doc));
  const along = [
    pictures > picturesOut && t("pictures", { count: pictures - picturesOut }),
    clusters > 0 && t("clusters", { count: clusters }),
    comments > 0 && t("comments", { count: comments }),
    contradictions > 0 && t("contradictions", { count: contradictions }),
    customerName !== "" && comesIn && t("customer", { name: customerName }),
  ].filter((one) => one !== false);
  const out = [
    customerName !== "" &&
      !comesIn &&
      t(isSomebody ? "customerKept" : "customerLocked", { name: customerName }),
    picturesOut > 0 && t("picturesLeftOut", { count: picturesOut, most: LIMITS.imagesPerMap }),
    leftOut.people && t("people"),
    leftOut.parts > 0 && t("parts", { count: leftOut.parts }),
  ].filter((one) => one !== false);
  return (
    <div className={`${dialog.form} ${steps.form}`}>
      <p className={dialog.lead}>
        {preview.title === "" ? t("lead") : t("leadTitled", { title: preview.title })}
      </p>
      <ImportCounts fields={preview.fields} />
      <Lines title={t("along")} lines={along} />
      <Lines title={groups("leftOut")} lines={out} />
      {faulty.length > 0 ? (
        <section className={styles.leftOut}>
          <h3 className={styles.title}>{t("faulty", { count: faulty.length })}</h3>
          <FaultyTable rows={faulty} numberOf="note" />
        </section>
      ) : null}
      {notes > room ? (
        <p role="alert" className={styles.tooMany}>
          {t("full", { count: notes, room: Math.max(0, room), most: LIMITS.notesPerMap })}
        </p>
      ) : null}
      <div className={`${dialog.ways} ${steps.ways}`}>
        <Button look="primary" disabled={notes === 0 || notes > room} onClick={onImport}>
          {groups("import", { count: notes })}
        </Button>
        <Button onClick={onCancel}>{words("cancel")}</Button>
      </div>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.leftOut}>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {lines.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
