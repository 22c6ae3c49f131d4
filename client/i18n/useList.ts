import { useMemo } from "react";
import { useLocale } from "use-intl";

/** Lists things as the shown language does: „Ann, Ben und Cem“, “Ann, Ben, and Cem”. The same function while it stays. */
export function useList(): (things: readonly string[]) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.ListFormat(locale);
    return (things) => format.format(things);
  }, [locale]);
}
