import { useTranslations } from "use-intl";
import type { Editor } from "../../state/editor.ts";
import { toggleOverview } from "../../state/overview.ts";
import { SwitchRow } from "../facilitation/attention/SwitchRow.tsx";
import styles from "./OverviewSwitch.module.css";
import { useOverview } from "./useOverview.ts";

/** Where the bar has no room for a button: the overview on or off, on this device. */
export function OverviewSwitch({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("camera");
  const overview = useOverview(editor);
  return (
    <div className={styles.row}>
      <SwitchRow label={t("overview")} isOn={overview === "on"} onToggle={() => toggleOverview(editor)} />
    </div>
  );
}
