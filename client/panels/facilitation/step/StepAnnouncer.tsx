import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import { currentStep } from "../../../state/currentStep.ts";
import { useSignal } from "../../../state/useSignal.ts";
import hidden from "../../../theme/outOfSight.module.css";
import { usePreferences } from "../../preferencesContext.ts";
import { openChime } from "./chime.ts";
import { useTimeUp } from "./useTimeUp.ts";

/** Says politely when the step changes, when its time is up and when the session ends, and rings at the end. */
export function StepAnnouncer({ workshop }: { readonly workshop: WorkshopSession }) {
  const t = useTranslations("step");
  useSignal(workshop.session);
  const [said, setSaid] = useState("");
  const current = currentStep(workshop);
  const title = current?.step.title || t("untitled");

  useEffect(() => {
    // What was on when one came in is on the screen already.
    let known = workshop.loaded.get() ? begunIn(workshop) : undefined;
    const look = (): void => {
      if (!workshop.loaded.get()) return;
      const before = known;
      known = begunIn(workshop);
      if (before === undefined || before === known) return;
      const step = currentStep(workshop)?.step;
      if (!step) return setSaid(t("announceEnd"));
      const words = { title: step.title || t("untitled"), mode: t(`mode.${step.mode}`) };
      setSaid(t("announceStep", { ...words, minutes: step.minutes }));
    };
    const stops = [workshop.session.subscribe(look), workshop.loaded.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workshop, t]);

  const ring = useRing();
  const onTimeUp = useCallback(() => {
    setSaid(t("announceOver", { title }));
    ring();
  }, [t, title, ring]);
  useTimeUp(current?.run ?? null, workshop.clock, onTimeUp);

  return (
    <p className={hidden.outOfSight} aria-live="polite">
      {said}
    </p>
  );
}

/** Tells one start of a step from another, also of the same one; null while none is on. */
function begunIn(workshop: WorkshopSession): string | null {
  const current = currentStep(workshop);
  return current && `${current.step.id} ${current.run.startedAt}`;
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
