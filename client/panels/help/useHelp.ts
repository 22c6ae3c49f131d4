import { useEffect, useState } from "react";
import { useFormatter } from "use-intl";
import type { HelpDocument } from "../../i18n/help/helpDocument.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { readServerAbout } from "../../session/serverAbout.ts";
import { usePreferences } from "../preferencesContext.ts";
import { type HelpKey, loadHelp } from "./helpPages.ts";

export type Help =
  | { readonly kind: "loading" }
  | { readonly kind: "here"; readonly document: HelpDocument }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** A page of help in the chosen language. While another language is fetched, the old one stays. */
export function useHelp(page: HelpKey): Help {
  const [{ language }] = usePreferences();
  const format = useFormatter();
  const [today] = useState(() => new Date());
  const [help, setHelp] = useState<Help>({ kind: "loading" });
  const date = format.dateTime(today, { dateStyle: "long" });
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const next = await Promise.all([readServerAbout(), loadHelp(page, language)]).then(
        ([server, write]): Help => ({
          kind: "here",
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
