import { useTranslations } from "use-intl";
import { showAs } from "../actions/viewActions.ts";
import type { Editor } from "../state/editor.ts";
import styles from "./ToList.module.css";

/** The way from the picture to the list for those who come by key or screen reader; seen while it has the focus. */
export function ToList({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("list");
  return (
    <button type="button" className={styles.toList} onClick={() => showAs(editor, "list")}>
      {t("toList")}
    </button>
  );
}
