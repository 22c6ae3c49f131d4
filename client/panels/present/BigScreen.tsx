import { ChevronLeft, ChevronRight, Maximize, QrCode as QrSign, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { enterFullScreen } from "../../actions/openBigScreen.ts";
import type { Editor } from "../../state/editor.ts";
import { shortcutFor } from "../../state/keyRecords.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { useAbout } from "../map/useAbout.ts";
import { usePageTitle } from "../usePageTitle.ts";
import styles from "./BigScreen.module.css";
import { JoinCorner } from "./JoinCorner.tsx";
import { ScreenStep } from "./ScreenStep.tsx";
import { LEAVING_KEYS, TURNING_KEYS } from "./screenKeys.ts";
import { type Door, useDoor } from "./useDoor.ts";
import { useFullScreen } from "./useFullScreen.ts";
import { useLeaving } from "./useLeaving.ts";
import { useMapTurning } from "./useMapTurning.ts";
import { useRestingPointer } from "./useRestingPointer.ts";
import { useWakeLock } from "./useWakeLock.ts";

interface BigScreenProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  /** the map itself */
  readonly children: ReactNode;
}

/** Somebody's own wish, which counts until the door is opened or closed. */
interface JoinChoice {
  readonly door: Door["kind"];
  readonly isShown: boolean;
}

/** By workshop: put away on one map, the way to join stays so on the next. */
const choices = new Map<string, JoinChoice>();

/**
 * The map for a whole room: its title, the step and its time, and the way to join; no bars, nothing to write by accident.
 * The way to join goes when the door is closed. The screen stays awake, and the pointer goes when it rests. Escape leads
 * back to the desk.
 */
export function BigScreen({ editor, workshop, children }: BigScreenProps) {
  const t = useTranslations("steering.screen");
  const product = useTranslations("product");
  const [, navigate] = useLocation();
  const door = useDoor(workshop);
  const [choice, setChoice] = useState(choices.get(workshop.id) ?? null);
  const choose = (next: JoinChoice): void => {
    choices.set(workshop.id, next);
    setChoice(next);
  };
  const isJoinShown = choice?.door === door.kind ? choice.isShown : door.kind !== "closed";
  const fullScreen = useFullScreen();
  const maps = useMapTurning(editor, workshop);
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
        <div className={styles.lines}>
          <h1 className={styles.title}>
            {title}
            {maps && maps.groupName !== "" && maps.groupName !== title ? (
              <span className={styles.group}> {maps.groupName}</span>
            ) : null}
          </h1>
          <ScreenStep editor={editor} />
        </div>
        <div className={styles.ways}>
          {maps ? (
            <nav className={styles.maps} aria-label={t("maps")}>
              <IconButton
                icon={ChevronLeft}
                label={t("previousMap")}
                shortcut={shortcutFor(TURNING_KEYS, "previousMap")}
                onPress={() => maps.turn(-1)}
              />
              <span className={styles.at}>{t("mapAt", { at: maps.at, count: maps.count })}</span>
              <IconButton
                icon={ChevronRight}
                label={t("nextMap")}
                shortcut={shortcutFor(TURNING_KEYS, "nextMap")}
                onPress={() => maps.turn(1)}
              />
            </nav>
          ) : null}
          <IconButton
            icon={QrSign}
            label={t(isJoinShown ? "hideJoin" : "showJoin")}
            onPress={() => choose({ door: door.kind, isShown: !isJoinShown })}
          />
          {fullScreen === "window" ? (
            <IconButton icon={Maximize} label={t("fullScreen")} onPress={enterFullScreen} />
          ) : null}
          <IconButton
            icon={X}
            label={t("leave")}
            shortcut={shortcutFor(LEAVING_KEYS, "leaveScreen")}
            onPress={leave}
          />
        </div>
      </header>
      <main className={styles.map} aria-label={t("label")}>
        {children}
      </main>
      {isJoinShown ? <JoinCorner workshop={workshop} code={door.kind === "open" ? door.code : null} /> : null}
    </div>
  );
}
