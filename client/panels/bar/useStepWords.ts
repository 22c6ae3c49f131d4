import { useTranslations } from "use-intl";
import { factsOf } from "../../session/stepFacts.ts";
import type { StepTop } from "../../session/undoHistory.ts";

/** What a step is called, in words; null where nothing can be said of it. */
export function useStepWords(): (parts: readonly StepTop[]) => string | null {
  const t = useTranslations("undoing.step");
  return (parts) => {
    const facts = factsOf(parts);
    return facts && t(facts.deed, { count: facts.count });
  };
}
