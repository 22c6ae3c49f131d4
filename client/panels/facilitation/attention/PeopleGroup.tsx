import { UsersRound } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../../state/editor.ts";
import { Button } from "../../controls/Button.tsx";
import { useDialog } from "../../map/useDialog.ts";
import styles from "./AttentionSection.module.css";

/** The way to what concerns one person: handing over, taking back, removing. */
export function PeopleGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const [, setDialog] = useDialog(editor);
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("people")}</h3>
      <p className={styles.hint}>{t("peopleHint")}</p>
      <div className={styles.buttons}>
        <Button onClick={() => setDialog("manage")}>
          <UsersRound size={16} aria-hidden="true" />
          {t("managePeople")}
        </Button>
      </div>
    </section>
  );
}
