import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { Confirm } from "../controls/Confirm.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { useChangeLinks } from "../people/useChangeLinks.ts";
import styles from "./ShareDialog.module.css";

interface ChangeLinksProps {
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
}

/** Makes all links and codes up to now worthless; says first what that means. */
export function ChangeLinks({ workshop, onWorkshop }: ChangeLinksProps) {
  const t = useTranslations("share");
  const changeLinks = useChangeLinks(workshop, onWorkshop);
  const [state, setState] = useState<"quiet" | "asking" | "working" | "done">("quiet");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const change = async (): Promise<void> => {
    setState("working");
    setTrouble(null);
    try {
      await changeLinks();
      setState("done");
    } catch (error) {
      setTrouble(troubleOf(error));
      setState("asking");
    }
  };
  return (
    <div className={styles.change}>
      <p className={styles.changed} aria-live="polite">
        {state === "done" ? t("changed") : null}
      </p>
      {trouble ? <TroubleText trouble={trouble} /> : null}
      {state === "asking" || state === "working" ? (
        <Confirm title={t("changeTitle")} text={t("changeText")} onCancel={() => setState("quiet")}>
          <Button look="primary" busy={state === "working"} onClick={() => void change()}>
            {t("changeNow")}
          </Button>
        </Confirm>
      ) : (
        <div>
          <Button onClick={() => setState("asking")}>{t("change")}</Button>
        </div>
      )}
    </div>
  );
}
