import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import type { Editor } from "../../../state/editor.ts";
import { IconButton } from "../../controls/IconButton.tsx";
import { KanoInvitation } from "../../kano/KanoInvitation.tsx";
import { CheckAnswer } from "./CheckAnswer.tsx";
import styles from "./CheckDock.module.css";

interface OpenCheckProps {
  readonly editor: Editor;
  readonly poll: PollResult;
  readonly onAside: () => void;
  readonly onSurvey: () => void;
}

/** The check itself. */
export function OpenCheck({ editor, poll, onAside, onSurvey }: OpenCheckProps) {
  const t = useTranslations("checks");
  const kano = useTranslations("kano");
  const title = poll.title || (poll.kind === "kano" ? kano("untitled") : t(`kindNames.${poll.kind}`));
  return (
    <aside className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <output className={styles.title}>{title}</output>
        <IconButton icon={X} label={t("aside")} onPress={onAside} />
      </div>
      {poll.kind === "kano" ? (
        <KanoInvitation workshop={editor.workshop} poll={poll} onOpen={onSurvey} />
      ) : (
        <CheckAnswer workshop={editor.workshop} poll={poll} />
      )}
    </aside>
  );
}
