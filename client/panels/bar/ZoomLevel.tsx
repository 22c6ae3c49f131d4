import { useCallback, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { actionOf } from "../../actions/actions.ts";
import type { Editor } from "../../state/editor.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { PressButton } from "../controls/PressButton.tsx";
import styles from "./ZoomLevel.module.css";

/** Nobody reads more numbers a second than this lets through, and each is a render and a layout in a frame of a zoom. */
const READ_EVERY_MS = 100;

/** How large the map is shown, in whole percent. */
export function ZoomLevel({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("tools");
  const { camera } = editor.camera;
  const listen = useCallback(
    (tell: () => void) => {
      let timer: ReturnType<typeof setTimeout> | null = null;
      const stop = camera.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = null;
          tell();
        }, READ_EVERY_MS);
      });
      return () => {
        if (timer !== null) clearTimeout(timer);
        stop();
      };
    },
    [camera],
  );
  const percent = useSyncExternalStore(listen, () => Math.round(camera.get().zoom * 100));
  return (
    <PressButton
      className={`${buttonClass("quiet", "bar")} ${styles.level}`}
      aria-label={t("zoomReset", { percent })}
      onPress={() => actionOf("zoomTo100").run(editor)}
    >
      {t("zoom", { percent })}
    </PressButton>
  );
}
