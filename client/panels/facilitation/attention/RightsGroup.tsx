import { useTranslations } from "use-intl";
import { EDIT_RULES } from "../../../../model/sessionDocument.ts";
import { setEditRule, setLocked, setObserve } from "../../../../model/steeringCommands.ts";
import { toggleMapLock } from "../../../actions/steeringActions.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { Segments } from "../../controls/Segments.tsx";
import styles from "./AttentionSection.module.css";
import { SwitchRow } from "./SwitchRow.tsx";

/** Who may change what, and locks. The server enforces all of it. */
export function RightsGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const observing = useTranslations("observe.begin");
  const { workshop, session } = editor;
  const { edit, locked, lockedMaps, observe } = useSignal(workshop.session).rules;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("rights")}</h3>
      <Segments
        label={t("rights")}
        options={EDIT_RULES.map((rule) => ({
          key: rule,
          label: t(`edit.${rule}`),
          shown: t(`edit.${rule}`),
        }))}
        chosen={edit}
        onChoose={(rule) => workshop.steer((doc, origin) => setEditRule(doc, rule, origin))}
      />
      <p className={styles.hint}>{t(`editHint.${edit}`)}</p>
      <SwitchRow
        label={t("lockMap")}
        isOn={lockedMaps.has(session.mapId)}
        onToggle={() => toggleMapLock(editor)}
      />
      <SwitchRow
        label={t("lockAll")}
        hint={t("lockHint")}
        isOn={locked}
        onToggle={() => workshop.steer((doc, origin) => setLocked(doc, null, !locked, origin))}
      />
      <SwitchRow
        label={observing("letAll")}
        hint={observing("letAllHint")}
        isOn={observe}
        onToggle={() => workshop.steer((doc, origin) => setObserve(doc, !observe, origin))}
      />
    </section>
  );
}
