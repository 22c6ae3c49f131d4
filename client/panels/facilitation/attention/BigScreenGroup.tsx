import { useTranslations } from "use-intl";
import { bigScreenPath, openBigScreen } from "../../../actions/openBigScreen.ts";
import type { Editor } from "../../../state/editor.ts";
import { Button } from "../../controls/Button.tsx";
import { buttonClass } from "../../controls/buttonClass.ts";
import styles from "./AttentionSection.module.css";

/** The map for the room's big screen: here, or in a window that is dragged over to it. */
export function BigScreenGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("bigScreen")}</h3>
      <p className={styles.hint}>{t("bigScreenHint")}</p>
      <div className={styles.buttons}>
        <a
          className={buttonClass("secondary")}
          href={bigScreenPath(editor.workshop.workshopId, editor.session.mapId)}
          target="_blank"
          rel="noreferrer"
        >
          {t("bigScreenWindow")}
        </a>
        <Button onClick={() => openBigScreen(editor)}>{t("bigScreenHere")}</Button>
      </div>
    </section>
  );
}
