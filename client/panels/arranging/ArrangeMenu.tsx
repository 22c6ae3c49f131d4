import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  BringToFront,
  Columns2,
  Lock,
  LockOpen,
  type LucideIcon,
  Palette,
  SendToBack,
  ShieldCheck,
  User,
} from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { actionOf, isEnabled } from "../../actions/actions.ts";
import type { ArrangingId } from "../../actions/arrangeActions.ts";
import { arrange } from "../../actions/arranging/arrange.ts";
import type { Editor } from "../../state/editor.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { isLocked } from "../../tools/changing.ts";
import { canLock } from "../../tools/locking.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { Shortcut } from "../controls/Shortcut.tsx";
import { SwitchRow } from "../facilitation/attention/SwitchRow.tsx";
import styles from "./ArrangeMenu.module.css";

interface Entry {
  readonly id: ArrangingId;
  readonly icon: LucideIcon;
}

/** Each alignment in the row of its axis, with what spreads along it. */
const ALIGNMENTS: readonly (readonly Entry[])[] = [
  [
    { id: "alignLeft", icon: AlignStartVertical },
    { id: "alignCentre", icon: AlignCenterVertical },
    { id: "alignRight", icon: AlignEndVertical },
    { id: "distributeAcross", icon: AlignHorizontalSpaceBetween },
  ],
  [
    { id: "alignTop", icon: AlignStartHorizontal },
    { id: "alignMiddle", icon: AlignCenterHorizontal },
    { id: "alignBottom", icon: AlignEndHorizontal },
    { id: "distributeDown", icon: AlignVerticalSpaceBetween },
  ],
];
const LAYERS: readonly Entry[] = [
  { id: "bringToFront", icon: BringToFront },
  { id: "sendToBack", icon: SendToBack },
];
const ALIKE: readonly Entry[] = [
  { id: "selectField", icon: Columns2 },
  { id: "selectSameColour", icon: Palette },
  { id: "selectSameAuthor", icon: User },
  { id: "selectSameEvidence", icon: ShieldCheck },
];

interface ArrangeMenuProps {
  readonly editor: Editor;
  readonly close: () => void;
}

/** All that arranges the selected notes. It stays open while they are aligned, to be seen and tried. */
export function ArrangeMenu({ editor, close }: ArrangeMenuProps) {
  const t = useTranslations("arranging");
  const actions = useTranslations("arranging.actions");
  const selection = useStore(editor.view, (state) => state.selection);
  const snapping = useStore(editor.view, (state) => state.snapping);
  useEditRights(editor);
  // As text: the same as long as nothing is locked or unlocked, or goes away.
  const locks = useSyncExternalStore(editor.map.onChange, () =>
    [...selection]
      .flatMap((id) => (canLock(editor, id) ? (isLocked(editor.map.get(id)) ? "locked" : "open") : []))
      .join(),
  );
  const areLocked = locks !== "" && !locks.includes("open");
  const lockKey = actionOf("lockNotes").shortcuts[0];

  const line = ({ id, icon: Icon }: Entry) => {
    const action = actionOf(id);
    const [key] = action.shortcuts;
    return (
      <button
        key={id}
        type="button"
        className={styles.entry}
        disabled={!isEnabled(action, editor)}
        onClick={() => {
          arrange(editor, id);
          close();
        }}
      >
        <Icon size={16} aria-hidden="true" />
        <span className={styles.words}>{actions(id)}</span>
        {key === undefined ? null : <Shortcut keys={key} />}
      </button>
    );
  };

  return (
    <div className={styles.menu}>
      <section aria-label={t("align")} className={styles.group}>
        <h3 className={styles.title}>{t("align")}</h3>
        {ALIGNMENTS.map((row) => (
          <div key={row[0]?.id} className={styles.row}>
            {row.map(({ id, icon }) => (
              <IconButton
                key={id}
                icon={icon}
                label={actions(id)}
                isDisabled={!isEnabled(actionOf(id), editor)}
                onPress={() => arrange(editor, id)}
              />
            ))}
          </div>
        ))}
        {selection.size < 2 ? <p className={styles.hint}>{t("several")}</p> : null}
      </section>
      <section aria-label={t("order")} className={styles.group}>
        <h3 className={styles.title}>{t("order")}</h3>
        {LAYERS.map(line)}
      </section>
      {locks === "" ? null : (
        <section aria-label={t("locked")} className={styles.group}>
          <button
            type="button"
            className={styles.entry}
            onClick={() => {
              arrange(editor, "lockNotes");
              close();
            }}
          >
            {areLocked ? <LockOpen size={16} aria-hidden="true" /> : <Lock size={16} aria-hidden="true" />}
            <span className={styles.words}>{t(areLocked ? "unlock" : "lock")}</span>
            {lockKey === undefined ? null : <Shortcut keys={lockKey} />}
          </button>
          <p className={styles.hint}>{t("lockHint")}</p>
        </section>
      )}
      <section aria-label={t("alike")} className={styles.group}>
        <h3 className={styles.title}>{t("alike")}</h3>
        {ALIKE.map(line)}
      </section>
      <SwitchRow
        label={t("grid")}
        hint={t("gridHint")}
        isOn={snapping === "grid"}
        onToggle={() => arrange(editor, "snapToGrid")}
      />
    </div>
  );
}
