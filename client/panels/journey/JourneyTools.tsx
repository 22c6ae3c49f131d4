import { Inbox, List, Spline, Table2 } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { parseFeelingKey } from "../../../model/journeyFeelings.ts";
import { VARIANTS } from "../../../model/journeyVariants.ts";
import { JOURNEY_VIEWS, type JourneyView } from "../../state/journeyView.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import type { BoardZoom } from "./boardZoom.ts";
import styles from "./JourneyTools.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import type { ShownCurve } from "./shownCurve.ts";
import { usePersonaChoices } from "./usePersonaChoices.ts";
import { ZoomButtons } from "./ZoomButtons.tsx";

interface JourneyToolsProps {
  readonly view: JourneyView;
  readonly onView: (view: JourneyView) => void;
  readonly zoom: BoardZoom | null;
  readonly curve: ShownCurve;
  readonly onCurve: (curve: ShownCurve) => void;
  readonly isTrayOpen: boolean;
  readonly onTray: () => void;
}

const NOBODY = "-";

const VIEW_SIGNS = { grid: Table2, list: List } as const;

/** The line above a journey: whose feelings, how large, what waits. */
export function JourneyTools({ view, onView, zoom, curve, onCurve, isTrayOpen, onTray }: JourneyToolsProps) {
  const t = useTranslations("journey");
  const { board } = useJourneyDesk();
  const waiting = useSignal(board.cards("tray")).length;
  const feelings = useSignal(board.feelings);
  const hasOthers = [...feelings.keys()].some((key) => {
    const point = parseFeelingKey(key);
    return point !== null && (point.persona !== curve.persona || point.variant !== curve.variant);
  });
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
        <div className={styles.whose}>
          <Select
            label={t("curveOf")}
            isQuiet
            options={[{ key: NOBODY, label: t("noPersona") }, ...personas]}
            chosen={curve.persona ?? NOBODY}
            onChoose={(key) => onCurve({ ...curve, persona: key === NOBODY ? null : key })}
          />
        </div>
      ) : null}
      {hasOthers ? (
        <button
          type="button"
          className={buttonClass(curve.behind === "others" ? "secondary" : "quiet", "bar")}
          aria-pressed={curve.behind === "others"}
          onClick={() => onCurve({ ...curve, behind: curve.behind === "others" ? "nothing" : "others" })}
        >
          <Spline size={16} aria-hidden="true" />
          <span className={styles.words}>{t("otherCurves")}</span>
        </button>
      ) : null}
      <span className={styles.gap} />
      <Segments
        label={t("views.label")}
        options={JOURNEY_VIEWS.map((key) => {
          const Sign = VIEW_SIGNS[key];
          return { key, label: t(`views.${key}`), shown: <Sign size={16} /> };
        })}
        chosen={view}
        onChoose={onView}
      />
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
