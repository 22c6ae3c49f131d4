import { useTranslations } from "use-intl";
import { neighbourOf } from "../../../model/sessionPlan.ts";
import { runControl } from "../../session/runControl.ts";
import { currentStep } from "../../state/currentStep.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useDrawer } from "../facilitation/drawerContext.ts";
import { sectionsFor } from "../facilitation/drawerSections.ts";
import type { PaletteEntry } from "./usePaletteEntries.ts";

/** The session without a mouse: the drawer's parts, and what the strip of the step has buttons for. */
export function useSessionEntries({ workshop }: Editor): PaletteEntry[] {
  const t = useTranslations("palette");
  const sections = useTranslations("session.sections");
  const drawer = useDrawer();
  return [
    ...useStepEntries(workshop),
    ...sectionsFor(workshop.canSteer).map(({ key }) => ({
      id: `drawer:${key}`,
      words: t("drawer", { section: sections(key) }),
      shortcuts: [],
      run: () => drawer.open(key),
    })),
  ];
}

function useStepEntries(workshop: Editor["workshop"]): PaletteEntry[] {
  const t = useTranslations("palette");
  const steps = useTranslations("step");
  const agenda = useTranslations("agenda");
  const session = useSignal(workshop.session);
  const isClockSet = useSignal(workshop.clock.isSet);
  const { doneWith } = useSignal(workshop.mine);
  const step = currentStep(workshop)?.step ?? null;
  const entry = (key: string, words: string, run: () => void): PaletteEntry => ({
    id: `step:${key}`,
    words,
    shortcuts: [],
    run,
  });
  if (!workshop.canSteer) {
    if (step === null || workshop.me.role !== "participant") return [];
    const isDone = doneWith === step.id;
    const words = isDone ? t("notDone") : steps("done");
    return [entry("done", words, () => workshop.show({ doneWith: isDone ? null : step.id }))];
  }
  const control = runControl(workshop);
  const next = neighbourOf(session, step?.id ?? null, 1);
  if (!isClockSet || next === null) return [];
  if (step === null) {
    // A step that was on and is gone: where to go on is chosen in the agenda.
    return session.startedAt === null ? [entry("start", steps("start"), () => control.start(next.id))] : [];
  }
  return [entry("next", steps("next", { title: next.title || agenda("untitled") }), control.next)];
}
