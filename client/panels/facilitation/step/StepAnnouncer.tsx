import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import { currentStep } from "../../../state/currentStep.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { usePreferences } from "../../preferencesContext.ts";
import { openChime } from "./chime.ts";
import styles from "./StepStrip.module.css";
import { useTimeUp } from "./useTimeUp.ts";

/** Says politely when the step changes, when its time is up and when the session ends, and rings at the end. */
export function StepAnnouncer({ workshop }: { readonly workshop: WorkshopSession }) {
  const t = useTranslations("step");
  const agenda = useTranslations("agenda");
  useSignal(workshop.session);
  const isLoaded = useSignal(workshop.loaded);
  const [said, setSaid] = useState("");
  const current = currentStep(workshop);
  const begun = current === null ? null : `${current.step.id} ${current.run.startedAt}`;
  // What was on when one came in is on the screen already.
  const known = useRef<string | null | undefined>(undefined);
  const title = current?.step.title || agenda("untitled");

  useEffect(() => {
    if (!isLoaded) return;
    const before = known.current;
    known.current = begun;
    if (before === undefined || before === begun) return;
    const now = currentStep(workshop);
    if (now === null) setSaid(t("announceEnd"));
    else {
      const { mode, minutes } = now.step;
      setSaid(
        t("announceStep", { title: now.step.title || agenda("untitled"), mode: t(`mode.${mode}`), minutes }),
      );
    }
  }, [workshop, begun, isLoaded, t, agenda]);

  const ring = useRing();
  const onTimeUp = useCallback(() => {
    setSaid(t("announceOver", { title }));
    ring();
  }, [t, title, ring]);
  useTimeUp(current?.run ?? null, workshop.clock, onTimeUp);

  return (
    <p className={styles.announced} aria-live="polite">
      {said}
    </p>
  );
}

/** Rings where the sound is on. */
function useRing(): () => void {
  const [, preferences] = usePreferences();
  const chime = useRef<ReturnType<typeof openChime>>(null);
  useEffect(() => {
    const opened = openChime();
    chime.current = opened;
    return () => {
      opened.close();
      chime.current = null;
    };
  }, []);
  return useCallback(() => {
    if (preferences.getState().sound === "on") chime.current?.ring();
  }, [preferences]);
}
