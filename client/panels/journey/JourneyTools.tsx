import { Inbox, Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { VARIANTS } from "../../../model/journeyFeelings.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import { type BoardZoom, ZOOM } from "./boardZoom.ts";
import styles from "./JourneyTools.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import type { ShownCurve } from "./shownCurve.ts";
import { usePersonaChoices } from "./usePersonaChoices.ts";

interface JourneyToolsProps {
  readonly zoom: BoardZoom | null;
  readonly curve: ShownCurve;
  readonly onCurve: (curve: ShownCurve) => void;
  readonly isTrayOpen: boolean;
  readonly onTray: () => void;
}

const NOBODY = "-";

/** The line above a journey: whose feelings, how large, what waits. */
export function JourneyTools({ zoom, curve, onCurve, isTrayOpen, onTray }: JourneyToolsProps) {
  const t = useTranslations("journey");
  const { board } = useJourneyDesk();
  const waiting = useSignal(board.cards("tray")).length;
  const personas = usePersonaChoices();
  return (
    <div className={styles.tools} role="toolbar" aria-label={t("tools")}>
      <Segments
        label={t("variant")}
        options={VARIANTS.map((key) => ({
          key,
          label: t(`variantNames.${key}`),
          shown: (
            <>
              <span className={styles.sample} data-variant={key} />
              {t(`variants.${key}`)}
            </>
          ),
        }))}
        chosen={curve.variant}
        onChoose={(variant) => onCurve({ ...curve, variant })}
      />
      {personas.length > 0 ? (
        <Select
          label={t("curveOf")}
          isQuiet
          options={[{ key: NOBODY, label: t("noPersona") }, ...personas]}
          chosen={curve.persona ?? NOBODY}
          onChoose={(key) => onCurve({ ...curve, persona: key === NOBODY ? null : key })}
        />
      ) : null}
      <span className={styles.gap} />
      {zoom ? <ZoomButtons zoom={zoom} /> : null}
      <Button
        className={buttonClass(isTrayOpen ? "secondary" : "quiet", "bar")}
        aria-expanded={isTrayOpen}
        onPress={onTray}
      >
        <Inbox size={16} aria-hidden="true" />
        {t("trayCount", { count: waiting })}
      </Button>
    </div>
  );
}

function ZoomButtons({ zoom }: { readonly zoom: BoardZoom }) {
  const t = useTranslations("journey");
  const percent = useSignal(zoom.percent);
  return (
    <fieldset className={styles.zoom} aria-label={t("zoom")}>
      <IconButton
        icon={ZoomOut}
        label={t("zoomOut")}
        isDisabled={percent <= ZOOM.min}
        onPress={() => zoom.step(-1)}
      />
      <output className={styles.percent}>{t("zoomNow", { percent })}</output>
      <IconButton
        icon={ZoomIn}
        label={t("zoomIn")}
        isDisabled={percent >= ZOOM.max}
        onPress={() => zoom.step(1)}
      />
      <IconButton icon={Maximize} label={t("zoomFit")} onPress={zoom.fit} />
    </fieldset>
  );
}
