import { useTranslations } from "use-intl";
import type { ActionId } from "../../actions/action.ts";
import { isArranging } from "../../actions/arrangeActions.ts";

/** What actions are called, for parts that are fetched with all texts. */
export function useActionWords(): (id: ActionId) => string {
  const first = useTranslations("actions");
  const arranging = useTranslations("arranging.actions");
  return (id) => (isArranging(id) ? arranging(id) : first(id));
}
