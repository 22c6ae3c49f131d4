import { useTranslations } from "use-intl";
import type { DotsPoll } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { usePreferences } from "../../preferencesContext.ts";
import { DotsBallot } from "./DotsBallot.tsx";
import styles from "./DotsCard.module.css";
import { DotsResult } from "./DotsResult.tsx";
import { PollCard } from "./PollCard.tsx";

/** A vote with points: while it is open my points note by note, once closed everybody's, most first. */
export function DotsCard({ editor, poll }: { readonly editor: Editor; readonly poll: DotsPoll }) {
  const t = useTranslations("voting");
  const here = useSignal(editor.voting.poll);
  const left = useSignal(editor.voting.left);
  const [{ singleKeys }] = usePreferences();
  const isMine = here?.id === poll.id && left !== null;
  return (
    <PollCard editor={editor} poll={poll} title={poll.title || t("untitled")}>
      {poll.status === "open" && isMine ? (
        <>
          <p className={styles.left}>
            <strong>{t("leftOf", { left, all: poll.dots.pointsPerPerson })}</strong>
            <span>{t("mostPerNote", { most: poll.dots.maxPerNote })}</span>
          </p>
          <p className={styles.hint}>
            {t("how")} {singleKeys === "on" ? <span className={styles.keys}>{t("keys")}</span> : null}
          </p>
          <details className={styles.details}>
            <summary className={styles.summary}>{t("list")}</summary>
            <DotsBallot editor={editor} poll={poll} />
          </details>
        </>
      ) : null}
      {poll.totals ? <DotsResult editor={editor} poll={poll} totals={poll.totals} /> : null}
    </PollCard>
  );
}
