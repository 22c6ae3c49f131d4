import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PollChange } from "../../../../model/api/facilitation.ts";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import { type Trouble, troubleOf } from "../../../session/api.ts";
import { changePoll, deletePoll } from "../../../session/pollApi.ts";
import type { Editor } from "../../../state/editor.ts";
import { Button } from "../../controls/Button.tsx";
import { Confirm } from "../../controls/Confirm.tsx";
import { TroubleText } from "../../controls/TroubleText.tsx";
import styles from "./PollSteering.module.css";

/** Closes, opens again, begins another round, removes. For facilitators. */
export function PollSteering({ editor, poll }: { readonly editor: Editor; readonly poll: PollResult }) {
  const t = useTranslations("checks");
  const { workshopId } = editor.workshop;
  const [isWorking, setWorking] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const doing = async (work: () => Promise<void>): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setWorking(false);
  };
  const change = (action: PollChange["action"]): void =>
    void doing(() => changePoll(workshopId, poll.id, action));
  return (
    <fieldset className={styles.steering} aria-label={t("actions")}>
      {poll.status === "open" ? (
        <>
          <Button look="primary" busy={isWorking} onClick={() => change("close")}>
            {t("close")}
          </Button>
          <Button look="quiet" busy={isWorking} onClick={() => change("reset")}>
            {t("reset")}
          </Button>
        </>
      ) : (
        <>
          <Button busy={isWorking} onClick={() => change("secondRound")}>
            {t("secondRound")}
          </Button>
          <Button look="quiet" busy={isWorking} onClick={() => change("reopen")}>
            {t("reopen")}
          </Button>
        </>
      )}
      {isAsking ? null : (
        <Button look="quiet" busy={isWorking} onClick={() => setAsking(true)}>
          {t("remove")}
        </Button>
      )}
      {isAsking ? (
        <div className={styles.asking}>
          <Confirm title={t("removeTitle")} text={t("removeText")} onCancel={() => setAsking(false)}>
            <Button
              look="danger"
              busy={isWorking}
              onClick={() => void doing(() => deletePoll(workshopId, poll.id))}
            >
              {t("remove")}
            </Button>
          </Confirm>
        </div>
      ) : null}
      {trouble ? <TroubleText trouble={trouble} /> : null}
    </fieldset>
  );
}
