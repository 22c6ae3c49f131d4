import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "use-intl";
import { SCHEME_CHOICES } from "../../state/preferences.ts";
import { usePreferences } from "../preferencesContext.ts";
import { DraftLine, LanguageChoice } from "./LanguageChoice.tsx";
import styles from "./PreferenceSwitches.module.css";
import { Segments } from "./Segments.tsx";

const SCHEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Language and light or dark, remembered in this browser. */
export function PreferenceSwitches() {
  const t = useTranslations("preferences");
  const [{ schemeChoice }, preferences] = usePreferences();
  return (
    <div className={styles.switches}>
      <LanguageChoice />
      <Segments
        label={t("scheme")}
        options={SCHEME_CHOICES.map((key) => {
          const Icon = SCHEME_ICONS[key];
          return { key, label: t(key), shown: <Icon size={16} /> };
        })}
        chosen={schemeChoice}
        onChoose={preferences.chooseScheme}
      />
      <DraftLine className={styles.draft} />
    </div>
  );
}
