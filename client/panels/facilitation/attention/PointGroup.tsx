import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { toggleCalm, toggleLaser } from "../../../actions/steeringActions.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import styles from "./AttentionSection.module.css";
import { SwitchRow } from "./SwitchRow.tsx";

/** My laser pointer, and quiet from everybody's arrows. */
export function PointGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const laser = useStore(editor.view, (state) => state.laser);
  const { calm } = useSignal(editor.workshop.session).rules;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("point")}</h3>
      <SwitchRow
        label={t("laser")}
        hint={t("laserHint")}
        isOn={laser !== "off"}
        onToggle={() => toggleLaser(editor)}
      />
      <SwitchRow label={t("calm")} hint={t("calmHint")} isOn={calm} onToggle={() => toggleCalm(editor)} />
    </section>
  );
}
