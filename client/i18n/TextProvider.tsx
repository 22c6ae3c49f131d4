import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { IntlProvider } from "use-intl";
import type { Address } from "../../model/address.ts";
import { useAddressed } from "./address.ts";
import { FORMATS } from "./formats.ts";
import type { InterfaceLanguage } from "./languages.ts";
import { loadAllTexts, onTexts, textsHere } from "./texts.ts";

interface TextProviderProps {
  /** the first must be loaded already, so that nothing is ever shown without words */
  readonly language: InterfaceLanguage;
  /** how German addresses whoever reads */
  readonly address: Address;
  readonly children: ReactNode;
}

/** Gives the texts of `language` to all below. After a switch the old language stays until the new one is here. */
export function TextProvider({ language, address, children }: TextProviderProps) {
  const [shown, setShown] = useState(language);
  const texts = useSyncExternalStore(onTexts, () => textsHere(shown));
  const said = useAddressed(texts, shown, address);
  useEffect(() => {
    if (language === shown) return;
    let current = true;
    void loadAllTexts(language).then(
      () => current && setShown(language),
      // Offline with a chunk that was never fetched: the language that is here goes on.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [language, shown]);
  useEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);
  return (
    <IntlProvider locale={shown} messages={said as never} timeZone={timeZone()} formats={FORMATS}>
      {children}
    </IntlProvider>
  );
}

function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
