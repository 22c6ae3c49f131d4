import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { actionOf } from "../../actions/actions.ts";
import type { Editor } from "../../state/editor.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { PressButton } from "../controls/PressButton.tsx";
import styles from "./ZoomLevel.module.css";

/** How large the map is shown. Renders when the whole percentage changes, not with every frame of a pan. */
export function ZoomLevel({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("tools");
  const { camera } = editor.camera;
  const percent = useSyncExternalStore(camera.subscribe, () => Math.round(camera.get().zoom * 100));
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
