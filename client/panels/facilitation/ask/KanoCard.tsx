import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import { mayAnswer } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { KanoInvitation } from "../../kano/KanoInvitation.tsx";
import { OpenSurvey } from "../../kano/OpenSurvey.tsx";
import { PollCard } from "./PollCard.tsx";

/** A Kano round in the drawer: to answer while it is open, with the way to its result once it is closed. */
export function KanoCard({ editor, poll }: { readonly editor: Editor; readonly poll: PollResult }) {
  const t = useTranslations("kano");
  const { workshop } = editor;
  const session = useSignal(workshop.session);
  const [isOpen, setOpen] = useState(false);
  const isAsked = poll.status === "open" && mayAnswer(poll, workshop.me, session);
  return (
    <PollCard editor={editor} poll={poll} title={poll.title || t("untitled")}>
      {poll.status === "open" && poll.kano ? <p>{t("finished", { finished: poll.kano.finished })}</p> : null}
      {isAsked ? <KanoInvitation workshop={workshop} poll={poll} onOpen={() => setOpen(true)} /> : null}
      {poll.status === "closed" || poll.before ? (
        <Link
          href={`/w/${workshop.workshopId}/kano?round=${poll.id}`}
          className={buttonClass(poll.status === "closed" ? "primary" : "secondary")}
        >
          {t("toResults")}
        </Link>
      ) : null}
      <OpenSurvey workshop={workshop} pollId={isOpen ? poll.id : null} onClose={() => setOpen(false)} />
    </PollCard>
  );
}
