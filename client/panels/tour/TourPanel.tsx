import { ArrowLeft, ArrowRight, Check, StickyNote, X } from "lucide-react";
import { useEffect, useEffectEvent, useId, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { TOUR_STEPS, type Tour, type TourStep } from "../../state/tour.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { createNoteIn } from "../../tools/placing.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { usePreferences } from "../preferencesContext.ts";
import { TourOutline } from "./TourOutline.tsx";
import styles from "./TourPanel.module.css";
import { groundOf } from "./tourGround.ts";
import { tourStop } from "./tourStops.ts";
import { seenIn } from "./tourTarget.ts";
import { useTourView } from "./useTourView.ts";

interface TourPanelProps {
  readonly editor: Editor;
  readonly step: TourStep;
  readonly by: Extract<Tour, { readonly kind: "on" }>["by"];
  readonly onStep: (step: TourStep) => void;
  /** closed before its end */
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

/**
 * One step of the tour beside what it points at. It covers no bar and blocks nothing: one may try out what it says. The
 * focus comes here when somebody pressed for it, and at no other time.
 */
export function TourPanel({ editor, step, by, onStep, onLeave, onDone }: TourPanelProps) {
  const t = useTranslations("tour");
  const bar = useTranslations("bar");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const canEdit = useCanEdit(editor);
  const isNarrow = useIsNarrow();
  const shownView = useStore(editor.view, (state) => state.shownView);
  const isWriting = useStore(editor.view, (state) => state.editing !== null);
  const seen = seenIn(shownView);
  // What is pointed at stays the same for as long as the step is on, while notes come and go.
  const stop = useMemo(() => tourStop(step, groundOf(editor, canEdit)), [editor, step, canEdit]);
  const ways = isNarrow ? [words("more")] : [bar("export"), bar("share")];
  useTourView(editor, stop, { panel, seen, isNarrow });
  const index = TOUR_STEPS.indexOf(step);
  const at = t("at", { at: index + 1, count: TOUR_STEPS.length });

  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  });
  useEffect(() => {
    const element = panel.current;
    const onKey = (event: KeyboardEvent): void => leave(event);
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, []);

  const [before, after] = [TOUR_STEPS[index - 1], TOUR_STEPS[index + 1]];
  const { deed } = stop;
  return (
    <>
      <TourOutline key={step} editor={editor} target={stop.target} seen={seen} ways={ways} />
      <section
        ref={panel}
        className={styles.panel}
        data-tour={step}
        data-side={shownView === "both" ? "start" : "end"}
        data-writing={isWriting || undefined}
        aria-labelledby={`${id}-title`}
      >
        <div className={styles.head}>
          <Said words={at} />
          <IconButton icon={X} label={t("close")} onPress={onLeave} />
        </div>
        <StepTitle
          key={step}
          id={`${id}-title`}
          words={t(`stops.${stop.words}.title`)}
          takesFocus={by === "press"}
        />
        <p className={styles.text}>{t(`stops.${stop.words}.text`)}</p>
        {deed ? (
          <div>
            <Button onClick={() => createNoteIn(editor, deed.field)}>
              <StickyNote size={16} aria-hidden="true" />
              {t("writeIn", { field: fieldTitles(language)[deed.field] })}
            </Button>
          </div>
        ) : null}
        <div className={styles.ways}>
          {before ? (
            <Button look="quiet" onClick={() => onStep(before)}>
              <ArrowLeft size={16} aria-hidden="true" />
              {t("back")}
            </Button>
          ) : null}
          <span className={styles.gap} />
          {after ? (
            <Button look="primary" onClick={() => onStep(after)}>
              {t("next")}
              <ArrowRight size={16} aria-hidden="true" />
            </Button>
          ) : (
            <Button look="primary" onClick={onDone}>
              <Check size={16} aria-hidden="true" />
              {t("done")}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}

interface StepTitleProps {
  readonly id: string;
  readonly words: string;
  readonly takesFocus: boolean;
}

/** The heading of a step, one for each, so that the focus comes to each that was pressed for. */
function StepTitle({ id, words, takesFocus }: StepTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h2 ref={heading} id={id} className={styles.title} tabIndex={-1}>
      {words}
    </h2>
  );
}

/** What stands in a live region from its beginning is not read out: it is put there a moment after. */
function Said({ words }: { readonly words: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (line.current) line.current.textContent = words;
  }, [words]);
  return <p ref={line} className={styles.at} aria-live="polite" />;
}
