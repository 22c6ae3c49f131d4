import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import { groupOf } from "../../../model/sessionDocument.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./Strip.module.css";

/** From map to map, and back to one's own. */
export function GalleryWalk({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("groups");
  const [, navigate] = useLocation();
  const { workshop, session } = editor;
  const state = useSignal(workshop.session);
  const { groups } = state;
  const index = groups.findIndex(({ mapId }) => mapId === session.mapId);
  const own = groupOf(state, workshop.me.participantId);
  const go = (mapId: string | undefined): void => {
    if (mapId !== undefined) navigate(`/w/${workshop.workshopId}/${mapId}`);
  };
  const step = (by: number): void => go(groups[(index + by + groups.length) % groups.length]?.mapId);
  return (
    <nav className={styles.strip} aria-label={t("galleryLabel")}>
      <p className={styles.text}>
        {t("galleryAt", {
          name: groups[index]?.name ?? "–",
          index: index + 1,
          count: groups.length,
        })}
      </p>
      <span className={styles.ways}>
        <IconButton icon={ChevronLeft} label={t("previousMap")} onPress={() => step(-1)} />
        <IconButton icon={ChevronRight} label={t("nextMap")} onPress={() => step(1)} />
        {own && own.mapId !== session.mapId ? (
          <Button look="quiet" onClick={() => go(own.mapId)}>
            {t("ownMap")}
          </Button>
        ) : null}
      </span>
    </nav>
  );
}
