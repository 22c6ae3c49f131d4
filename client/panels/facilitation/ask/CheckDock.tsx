import { MessageCircleQuestionMark, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { mayAnswer } from "../../../state/voting.ts";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { KanoInvitation, OpenSurvey } from "../../kano/KanoInvitation.tsx";
import { useDrawer } from "../drawerContext.ts";
import { CheckAnswer } from "./CheckAnswer.tsx";
import styles from "./CheckDock.module.css";

/** Put aside on one map, a check stays so on the next. */
const aside = new Set<string>();

/** The newest open check as a small card over the map's corner. It takes no focus, and can be put aside. */
export function CheckDock({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("checks");
  const { section } = useDrawer();
  const { me } = editor.workshop;
  const { polls } = useSignal(editor.workshop.results);
  const session = useSignal(editor.workshop.session);
  const [, renderAgain] = useState(0);
  // Here and not in the card, which goes when somebody closes the round while I am answering.
  const [surveyId, setSurveyId] = useState<string | null>(null);
  const survey = (
    <OpenSurvey workshop={editor.workshop} pollId={surveyId} onClose={() => setSurveyId(null)} />
  );
  const poll = polls.findLast(
    (one) => one.status === "open" && one.kind !== "dots" && mayAnswer(one, me, session),
  );
  // In the drawer it is to be seen already.
  if (!poll || section === "ask") return survey;
  const key = `${poll.id} ${poll.round}`;
  const put = (isAside: boolean): void => {
    if (isAside) aside.add(key);
    else aside.delete(key);
    renderAgain((count) => count + 1);
  };
  return (
    <>
      {aside.has(key) ? (
        <div className={styles.tab}>
          <Button onClick={() => put(false)}>
            <MessageCircleQuestionMark size={16} aria-hidden="true" />
            {t("find")}
          </Button>
        </div>
      ) : (
        <OpenCard
          key={key}
          editor={editor}
          poll={poll}
          onAside={() => put(true)}
          onSurvey={() => setSurveyId(poll.id)}
        />
      )}
      {survey}
    </>
  );
}

interface OpenCardProps {
  readonly editor: Editor;
  readonly poll: PollResult;
  readonly onAside: () => void;
  readonly onSurvey: () => void;
}

function OpenCard({ editor, poll, onAside, onSurvey }: OpenCardProps) {
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
        <CheckAnswer editor={editor} poll={poll} />
      )}
    </aside>
  );
}
