import { useMemo, useState } from "react";
import { contentLanguage } from "../../i18n/languages.ts";
import { browserStorage } from "../../session/browserStorage.ts";
import { usePreferences } from "../preferencesContext.ts";
import { keepLogo, readKeptLogo } from "./keptLogo.ts";
import { PagesPreview } from "./PagesPreview.tsx";
import styles from "./ProtocolPage.module.css";
import { ProtocolSettings } from "./ProtocolSettings.tsx";
import { chosenParts, type Settings, wantedContent } from "./protocolChoices.ts";
import type { ProtocolReading } from "./protocolReading.ts";
import { ReadingNotes } from "./ReadingNotes.tsx";
import { SavePanel } from "./SavePanel.tsx";
import { useProtocolPdf } from "./useProtocolPdf.ts";
import type { ProtocolChoice } from "./writingTask.ts";

interface ProtocolDeskProps {
  readonly reading: ProtocolReading & { readonly kind: "read" };
  readonly onReadAgain: () => void;
}

/** What goes in on one side, the real pages on the other. */
export function ProtocolDesk({ reading, onReadAgain }: ProtocolDeskProps) {
  const [{ language }] = usePreferences();
  const [settings, setSettings] = useState<Settings>(() => ({
    left: new Set(),
    pageSize: "A4",
    language: contentLanguage(language),
    reactions: "with",
    participants: "",
    logo: readKeptLogo(browserStorage()),
  }));
  const { content, at } = reading;
  const { participants, logo, reactions, pageSize } = settings;
  const wanted = useMemo(
    () => wantedContent(content, { participants, logo, reactions }),
    [content, participants, logo, reactions],
  );
  const parts = chosenParts(content, settings).join(" ");
  const choice = useMemo<ProtocolChoice | null>(() => {
    const chosen = chosenParts(content, { left: settings.left });
    if (parts === "" || chosen.length === 0) return null;
    return { parts: chosen, pageSize, language: settings.language, date: at };
  }, [content, parts, settings.left, pageSize, settings.language, at]);
  const pdf = useProtocolPdf(content.maps.length === 0 ? null : wanted, choice);
  return (
    <main className={styles.desk}>
      <div className={styles.side}>
        <ReadingNotes reading={reading} onReadAgain={onReadAgain} />
        <ProtocolSettings
          content={content}
          settings={settings}
          onChange={(change) => {
            if (change.logo !== undefined) keepLogo(browserStorage(), change.logo);
            setSettings((before) => ({ ...before, ...change }));
          }}
        />
        <SavePanel pdf={pdf} hasChoice={choice !== null && content.maps.length > 0} />
      </div>
      <PagesPreview pdf={pdf} hasChoice={choice !== null && content.maps.length > 0} />
    </main>
  );
}
