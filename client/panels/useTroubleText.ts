import { useTranslations } from "use-intl";
import { LIMITS } from "../../model/wire.ts";
import type { Trouble } from "../session/api.ts";

/** A sentence for each kind of trouble that says what to do. */
export function useTroubleText(): (trouble: Trouble) => string {
  const t = useTranslations("problems");
  return (trouble) => t(trouble, { rows: LIMITS.importRows, notes: LIMITS.notesPerMap });
}
