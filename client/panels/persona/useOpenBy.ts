import { useTranslations } from "use-intl";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";

/** Names of the others who have an entry open. */
export function useOpenBy(outcome: Outcome): (id: string) => string[] {
  const t = useTranslations("persona");
  const others = useSignal(outcome.session.others);
  return (id) => {
    const there = [...others.values()].filter(({ selected }) => selected.includes(id));
    return [...new Set(there.map(({ name }) => name || t("unnamed")))];
  };
}
