import { useEffect, useState } from "react";
import type { Language } from "../../../model/fields.ts";
import type { HelpDocument } from "../../i18n/help/helpDocument.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { readServerAbout } from "../../session/serverAbout.ts";
import { usePreferences } from "../preferencesContext.ts";
import type { HelpKey } from "./helpPages.ts";
import { loadHelp } from "./loadHelp.ts";

export type Help =
  | { readonly kind: "loading" }
  | { readonly kind: "here"; readonly document: HelpDocument; readonly language: Language }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** A page of help in the chosen language. While another language is fetched, the old one stays. */
export function useHelp(page: HelpKey): Help {
  const [preferences] = usePreferences();
  const language = contentLanguage(preferences.language);
  const [today] = useState(() => new Date());
  const [help, setHelp] = useState<Help>({ kind: "loading" });
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(today);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const next = await Promise.all([readServerAbout(), loadHelp(page, language)]).then(
        ([server, write]): Help => ({
          kind: "here",
          language,
          document: write({ server, host: window.location.host, date }),
        }),
        (error: unknown): Help => ({ kind: "trouble", trouble: troubleOf(error) }),
      );
      if (current) setHelp(next);
    };
    void load();
    return () => {
      current = false;
    };
  }, [page, language, date]);
  return help;
}
