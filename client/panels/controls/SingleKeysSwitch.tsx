import { useTranslations } from "use-intl";
import { SwitchRow } from "../facilitation/attention/SwitchRow.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./SingleKeysSwitch.module.css";

/** Characters alone as keys, on or off, on this device: who speaks to the computer types them by accident. */
export function SingleKeysSwitch() {
  const t = useTranslations("preferences");
  const [{ singleKeys }, preferences] = usePreferences();
  return (
    <div className={styles.row}>
      <SwitchRow
        label={t("singleKeys")}
        hint={t("singleKeysHint")}
        isOn={singleKeys === "on"}
        onToggle={() => preferences.chooseSingleKeys(singleKeys === "on" ? "off" : "on")}
      />
    </div>
  );
}
