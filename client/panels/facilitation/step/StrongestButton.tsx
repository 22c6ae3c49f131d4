import { Star } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../../state/editor.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { useDrawer } from "../drawerContext.ts";
import styles from "./StepStrip.module.css";

/** In the step about contradictions: how many of the three strongest are chosen, and the way to choose them. */
export function StrongestButton({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("contradictions");
  const drawer = useDrawer();
  useSyncExternalStore(editor.links.onChange, editor.links.version);
  const count = editor.links.list().filter(({ isStrong }) => isStrong).length;
  return (
    <button
      type="button"
      className={buttonClass("quiet", "bar")}
      aria-label={t("strongest", { count })}
      onClick={() => drawer.open("sorting")}
    >
      <Star size={16} aria-hidden="true" />
      <span className={styles.moreWords}>{t("short", { count })}</span>
    </button>
  );
}
