import { useMemo } from "react";
import { useLocale } from "use-intl";

/** Lists things as the shown language does: „Ann, Ben und Cem“, “Ann, Ben, and Cem”. The same function while it stays. */
export function useList(): (things: readonly string[]) => string {
  const locale = useLocale();
  return useMemo(() => listIn(locale), [locale]);
}

/** What lists is made for the first two things: most pages open without any. */
function listIn(locale: string): (things: readonly string[]) => string {
  let format: Intl.ListFormat | null = null;
  return (things) => {
    if (things.length < 2) return things[0] ?? "";
    format ??= new Intl.ListFormat(locale);
    return format.format(things);
  };
}
