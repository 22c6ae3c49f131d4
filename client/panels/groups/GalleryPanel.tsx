import { Merge, Presentation } from "lucide-react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import { setGallery } from "../../../model/steeringCommands.ts";
import { bigScreenPath, enterFullScreen } from "../../actions/openBigScreen.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { useDrawer } from "../facilitation/drawerContext.ts";
import { sectionsFor } from "../facilitation/drawerSections.ts";
import { useDialog } from "../map/useDialog.ts";
import styles from "./GroupsSection.module.css";

/** Begins and ends the walk in which groups look at each other's maps, and leads to what comes after it. */
export function GalleryPanel({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("groups");
  const merging = useTranslations("merging");
  const [, navigate] = useLocation();
  const [, setDialog] = useDialog(editor);
  const session = editor.workshop;
  const drawer = useDrawer();
  const { rules, groups } = useSignal(session.session);
  const first = groups[0]?.mapId ?? editor.session.mapId;
  const showInTurn = (): void => {
    enterFullScreen();
    navigate(bigScreenPath(session.workshopId, first));
  };
  const canVote = sectionsFor(true).some(({ key }) => key === "ask");
  return (
    <section className={styles.part} aria-label={t("gallery")}>
      <h2 className={styles.title}>{t("gallery")}</h2>
      <p className={styles.hint}>{t("galleryText")}</p>
      <div className={styles.ways}>
        <Button
          look={rules.gallery ? "primary" : "secondary"}
          onClick={() => session.steer((doc, origin) => setGallery(doc, !rules.gallery, origin))}
        >
          {rules.gallery ? t("galleryEnd") : t("galleryStart")}
        </Button>
        {canVote ? (
          <Button look="quiet" onClick={() => drawer.open("ask")}>
            {t("toVote")}
          </Button>
        ) : null}
      </div>
      <p className={styles.news} aria-live="polite">
        {rules.gallery ? t("galleryOn") : null}
      </p>
      <p className={styles.hint}>{t("afterText")}</p>
      <div className={styles.ways}>
        <Button onClick={showInTurn}>
          <Presentation size={16} aria-hidden="true" />
          {t("showInTurn")}
        </Button>
        <Button onClick={() => setDialog("merge")}>
          <Merge size={16} aria-hidden="true" />
          {merging("menu")}
        </Button>
      </div>
    </section>
  );
}
