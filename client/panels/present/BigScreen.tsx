import { QrCode as QrSign, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { useAbout } from "../map/useAbout.ts";
import { usePageTitle } from "../usePageTitle.ts";
import styles from "./BigScreen.module.css";
import { JoinCorner } from "./JoinCorner.tsx";
import { ScreenStep } from "./ScreenStep.tsx";
import { useLeaving } from "./useLeaving.ts";
import { useRestingPointer } from "./useRestingPointer.ts";
import { useWakeLock } from "./useWakeLock.ts";

interface BigScreenProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  /** the map itself */
  readonly children: ReactNode;
}

/**
 * The map for a whole room: its title, the step and its time, and the way to join; no bars, nothing to write by accident.
 * The screen stays awake, and the pointer goes when it rests. Escape leads back to the desk.
 */
export function BigScreen({ editor, workshop, children }: BigScreenProps) {
  const t = useTranslations("steering.screen");
  const product = useTranslations("product");
  const [, navigate] = useLocation();
  const [isJoinShown, setJoinShown] = useState(true);
  const about = useAbout(editor);
  const known = workshop.maps.find(({ id }) => id === editor.session.mapId)?.title ?? "";
  const title = about.title || known || product("untitled");
  usePageTitle(title);
  useWakeLock();
  const isResting = useRestingPointer();
  const leave = (): void => navigate(`/w/${workshop.id}/${editor.session.mapId}`);
  useLeaving(editor, leave);
  return (
    <div className={styles.screen} data-resting={isResting || undefined} data-big-screen="">
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <ScreenStep editor={editor} />
      </header>
      <main className={styles.map} aria-label={t("label")}>
        {children}
      </main>
      {isJoinShown ? <JoinCorner workshop={workshop} /> : null}
      <div className={styles.ways}>
        <IconButton
          icon={QrSign}
          label={t(isJoinShown ? "hideJoin" : "showJoin")}
          onPress={() => setJoinShown(!isJoinShown)}
        />
        <IconButton icon={X} label={t("leave")} shortcut="escape" onPress={leave} />
      </div>
    </div>
  );
}
