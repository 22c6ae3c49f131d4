import { useTranslations } from "use-intl";
import { isOneOf } from "../../../model/fields.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import type { Trouble } from "../../session/api.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import type { OpenObservation } from "../../session/openObservation.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { useTroubleText } from "../useTroubleText.ts";
import { saveObservation } from "./observationFile.ts";
import styles from "./ShutStrip.module.css";

interface ShutStripProps {
  readonly opened: OpenObservation;
  readonly reason: RefusalReason | Trouble;
}

const REFUSALS = [
  "rightsChanged",
  "locked",
  "removed",
  "notJoined",
  "forbidden",
  "unknownMap",
  "erased",
  "tooLarge",
  "badMessage",
] as const satisfies readonly RefusalReason[];

/** The same by another door. */
const NAMED: Partial<Record<Trouble, RefusalReason>> = {
  "unknown-token": "removed",
  "not-joined": "notJoined",
  "invalid-body": "badMessage",
};

/** Nobody will take these notes any more: why, and how to keep them. */
export function ShutStrip({ opened, reason }: ShutStripProps) {
  const t = useTranslations("observe.shut");
  const words = useTranslations("words");
  const why = useReasonWords();
  const [{ language }] = usePreferences();
  const observation = useSignal(opened.observation);
  const unsent = useSignal(opened.notes).filter(({ id }) => !observation.sent.includes(id));
  const { title, text } = why(reason);
  return (
    <section className={styles.strip} role="alert">
      <p className={styles.text}>
        <strong>{title}.</strong> {text} {unsent.length > 0 ? t("keep", { count: unsent.length }) : null}
      </p>
      <div className={styles.ways}>
        {unsent.length > 0 ? (
          <Button
            look="primary"
            onClick={() => void saveObservation(unsent, observation, contentLanguage(language))}
          >
            {t("save")}
          </Button>
        ) : null}
        <Button onClick={() => window.location.reload()}>{words("reload")}</Button>
      </div>
    </section>
  );
}

function useReasonWords(): (reason: RefusalReason | Trouble) => { title: string; text: string } {
  const refused = useTranslations("refused");
  const join = useTranslations("join");
  const troubleText = useTroubleText();
  return (reason) => {
    if (isOneOf(REFUSALS, reason))
      return { title: refused(`${reason}.title`), text: refused(`${reason}.text`) };
    const named = NAMED[reason];
    if (named) return { title: refused(`${named}.title`), text: refused(`${named}.text`) };
    return reason === "unknown-workshop"
      ? { title: join("unknownWorkshop.title"), text: join("unknownWorkshop.text") }
      : { title: join("trouble.title"), text: troubleText(reason) };
  };
}
