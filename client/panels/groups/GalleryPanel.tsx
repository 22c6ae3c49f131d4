import { useTranslations } from "use-intl";
import { setGallery } from "../../../model/steeringCommands.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { useDrawer } from "../facilitation/drawerContext.ts";
import { sectionsFor } from "../facilitation/drawerSections.ts";
import styles from "./GroupsSection.module.css";

/** Begins and ends the walk in which groups look at each other's maps. */
export function GalleryPanel({ session }: { readonly session: WorkshopSession }) {
  const t = useTranslations("groups");
  const drawer = useDrawer();
  const { rules } = useSignal(session.session);
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
    </section>
  );
}
