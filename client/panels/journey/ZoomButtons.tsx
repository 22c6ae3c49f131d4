import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { shortcutFor } from "../../state/keyRecords.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { EntryMenu } from "../controls/EntryMenu.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { usePreferences } from "../preferencesContext.ts";
import { type BoardZoom, ZOOM } from "./boardZoom.ts";
import { ZOOM_KEYS } from "./journeyKeys.ts";
import styles from "./ZoomButtons.module.css";

/** How large the journey is, and the ways to change it; on a phone behind one button. */
export function ZoomButtons({ zoom }: { readonly zoom: BoardZoom }) {
  const t = useTranslations("journey");
  const isNarrow = useIsNarrow();
  const { percent } = zoom;
  // While a hand zooms, nothing but the number renders.
  const isSmallest = useSyncExternalStore(percent.subscribe, () => percent.get() <= ZOOM.min);
  const isLargest = useSyncExternalStore(percent.subscribe, () => percent.get() >= ZOOM.max);
  if (isNarrow) {
    return (
      <EntryMenu
        label={t("zoom")}
        icon={ZoomIn}
        entries={[
          { key: "in", words: t("zoomIn"), run: () => zoom.step(1) },
          { key: "out", words: t("zoomOut"), run: () => zoom.step(-1) },
          { key: "whole", words: t("zoomWhole"), run: zoom.whole },
          { key: "fit", words: t("zoomFit"), run: zoom.fit },
        ]}
      />
    );
  }
  return (
    <fieldset className={styles.zoom} aria-label={t("zoom")}>
      <IconButton
        icon={ZoomOut}
        label={t("zoomOut")}
        shortcut={shortcutFor(ZOOM_KEYS, "smaller")}
        isDisabled={isSmallest}
        onPress={() => zoom.step(-1)}
      />
      <Percent zoom={zoom} />
      <IconButton
        icon={ZoomIn}
        label={t("zoomIn")}
        shortcut={shortcutFor(ZOOM_KEYS, "larger")}
        isDisabled={isLargest}
        onPress={() => zoom.step(1)}
      />
      <IconButton
        icon={Maximize}
        label={t("zoomFit")}
        shortcut={shortcutFor(ZOOM_KEYS, "fit")}
        onPress={zoom.fit}
      />
    </fieldset>
  );
}

function Percent({ zoom }: { readonly zoom: BoardZoom }) {
  const t = useTranslations("journey");
  const percent = useSignal(zoom.percent);
  const [{ singleKeys }] = usePreferences();
  return (
    <Button
      className={`${buttonClass("quiet", "bar")} ${styles.percent}`}
      aria-label={t("zoomIs", { percent })}
      {...(singleKeys === "on" && { "aria-keyshortcuts": "0" })}
      onPress={zoom.whole}
    >
      {t("zoomNow", { percent })}
    </Button>
  );
}
