import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import { SwitchRow } from "../facilitation/attention/SwitchRow.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./LensSwitch.module.css";

/** Hints to words on or off, on this device; and the words that were sent to rest, back again. */
export function LensSwitch() {
  const t = useTranslations("lens");
  const [{ lens, quietWords }, preferences] = usePreferences();
  return (
    <div className={styles.lens}>
      <SwitchRow
        label={t("switch")}
        hint={t("switchHint")}
        isOn={lens === "on"}
        onToggle={() => preferences.chooseLens(lens === "on" ? "off" : "on")}
      />
      {lens === "on" && quietWords.size > 0 ? (
        <Button look="quiet" onClick={preferences.wakeWords}>
          {t("wake", { count: quietWords.size })}
        </Button>
      ) : null}
    </div>
  );
}
