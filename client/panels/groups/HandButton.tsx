import { Hand } from "lucide-react";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { notify } from "../../state/viewStore.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { PressButton } from "../controls/PressButton.tsx";
import styles from "./HandButton.module.css";
import { useHandLowering } from "./useHandLowering.ts";

/**
 * Raises and lowers my hand. It comes down by itself when a facilitator opens my map; one who was there already when
 * it was raised has to be told by word of mouth, or leave and come back.
 */
export function HandButton({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("groups");
  const { workshop, session, view } = editor;
  const { groups, steps } = useSignal(workshop.session);
  const { handRaised } = useSignal(workshop.mine);
  useHandLowering(
    editor,
    useCallback(() => notify(view, "handLowered"), [view]),
  );
  // Alone or among equals there is nobody to see it.
  if (session.me.role !== "participant" || groups.length + steps.length === 0) return null;
  const label = handRaised ? t("lower") : t("raise");
  return (
    <PressButton
      className={`${buttonClass("quiet", "icon")} ${handRaised ? styles.raised : ""}`}
      aria-label={label}
      aria-pressed={handRaised}
      onPress={() => workshop.show({ handRaised: !handRaised })}
    >
      <Hand size={18} aria-hidden="true" />
    </PressButton>
  );
}
