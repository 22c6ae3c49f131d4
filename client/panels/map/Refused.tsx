import { useTranslations } from "use-intl";
import type { RefusalReason } from "../../session/connectionState.ts";
import { Button } from "../controls/Button.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import styles from "./Refused.module.css";

/** After these the map stays in view, so that what is not saved can still be copied. */
const LEAVES_MAP_OPEN: ReadonlySet<RefusalReason> = new Set(["tooLarge", "badMessage"]);

export function leavesMapOpen(reason: RefusalReason): boolean {
  return LEAVES_MAP_OPEN.has(reason);
}

/** The server will not take this window back: why, and what to do. */
export function RefusedPage({ reason }: { readonly reason: RefusalReason }) {
  const t = useTranslations("refused");
  return (
    <MessagePage title={t(`${reason}.title`)} text={t(`${reason}.text`)}>
      {reason === "erased" || reason === "unknownMap" ? null : <ReloadButton />}
    </MessagePage>
  );
}

/** The same as a strip above the map. */
export function RefusedStrip({ reason }: { readonly reason: RefusalReason }) {
  const t = useTranslations("refused");
  return (
    <div className={styles.strip} role="alert">
      <p className={styles.text}>
        <strong>{t(`${reason}.title`)}.</strong> {t(`${reason}.text`)}
      </p>
      <ReloadButton />
    </div>
  );
}

function ReloadButton() {
  const words = useTranslations("words");
  return (
    <Button look="primary" onClick={() => window.location.reload()}>
      {words("reload")}
    </Button>
  );
}
