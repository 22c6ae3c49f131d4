import { MessageCircleQuestionMark } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { mayAnswer } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { Button } from "../../controls/Button.tsx";
import { fetchedPart } from "../../controls/fetchedPart.tsx";
import { OpenSurvey } from "../../kano/OpenSurvey.tsx";
import { useDrawer } from "../drawerContext.ts";
import styles from "./CheckDock.module.css";

const OpenCheck = fetchedPart(async () => (await import("./OpenCheck.tsx")).OpenCheck);

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
        <OpenCheck
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
