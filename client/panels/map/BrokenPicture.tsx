import { useTranslations } from "use-intl";
import { isBigScreen } from "../../actions/steeringActions.ts";
import { showAs } from "../../actions/viewActions.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import styles from "./BrokenPicture.module.css";
import { ExportLinks } from "./ExportLinks.tsx";

interface BrokenPictureProps {
  readonly editor: Editor;
  readonly workshopId: string;
  readonly onRetry: () => void;
}

/** Stands in the place of the picture when that cannot be shown: what is left of the map, which is all of it. */
export function BrokenPicture({ editor, workshopId, onRetry }: BrokenPictureProps) {
  const t = useTranslations("trouble.picture");
  const words = useTranslations("words");
  return (
    <section className={styles.broken} role="alert" data-broken-picture="">
      <h2 className={styles.title}>{t("title")}</h2>
      <p className={styles.text}>{t("text")}</p>
      <div className={styles.ways}>
        {/* The big screen has no list. */}
        {isBigScreen() ? null : (
          <Button look="primary" onClick={() => showAs(editor, "list")}>
            {t("toList")}
          </Button>
        )}
        <Button onClick={onRetry}>{words("tryAgain")}</Button>
        <ExportLinks workshopId={workshopId} mapId={editor.session.mapId} />
      </div>
    </section>
  );
}
