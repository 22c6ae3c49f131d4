import { useTranslations } from "use-intl";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import { mayAnswer } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { CheckAnswer } from "./CheckAnswer.tsx";
import { CheckResult } from "./CheckResult.tsx";
import { PollCard } from "./PollCard.tsx";

/** A quick check in the drawer: to answer while it is open, with what came out once it is closed. */
export function CheckCard({ editor, poll }: { readonly editor: Editor; readonly poll: PollResult }) {
  const t = useTranslations("checks");
  const session = useSignal(editor.workshop.session);
  const isMine = mayAnswer(poll, editor.workshop.me, session);
  return (
    <PollCard editor={editor} poll={poll} title={poll.title || t(`kindNames.${poll.kind}`)}>
      {poll.status === "open" && isMine ? <CheckAnswer workshop={editor.workshop} poll={poll} /> : null}
      {poll.status === "closed" ? <CheckResult poll={poll} outcome={poll} /> : null}
      {poll.before ? (
        <section aria-label={t("before")}>
          <p>{t("before")}</p>
          <CheckResult poll={poll} outcome={poll.before} />
        </section>
      ) : null}
    </PollCard>
  );
}
