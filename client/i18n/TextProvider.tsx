import { type ReactNode, useEffect, useState } from "react";
import { IntlProvider } from "use-intl";
import type { Language } from "../../model/fields.ts";
import { FORMATS } from "./formats.ts";
import { loadTexts, type Texts } from "./texts.ts";

interface TextProviderProps {
  readonly language: Language;
  /** the texts of `language` at the first rendering, so that nothing is ever shown without words */
  readonly initial: Texts;
  readonly children: ReactNode;
}

/** Gives the texts of `language` to all below. After a switch the old language stays until the new one is here. */
export function TextProvider({ language, initial, children }: TextProviderProps) {
  const [shown, setShown] = useState({ language, texts: initial });
  useEffect(() => {
    let current = true;
    void loadTexts(language).then(
      (texts) => current && setShown({ language, texts }),
      // Offline with a chunk that was never fetched: the language that is here goes on.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = shown.language;
  }, [shown.language]);
  return (
    <IntlProvider
      locale={shown.language}
      messages={shown.texts as never}
      timeZone={timeZone()}
      formats={FORMATS}
    >
      {children}
    </IntlProvider>
  );
}

function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
