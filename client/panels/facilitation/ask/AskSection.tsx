import { useTranslations } from "use-intl";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import { stepOnMap } from "../../../session/openDraft.ts";
import { concerns, isDots } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { Button } from "../../controls/Button.tsx";
import type { SectionProps } from "../drawerSections.ts";
import { RevealPanel } from "../reveal/RevealPanel.tsx";
import styles from "./AskSection.module.css";
import { CheckCard } from "./CheckCard.tsx";
import { DotsCard } from "./DotsCard.tsx";
import { KanoCard } from "./KanoCard.tsx";
import { StartPoll } from "./StartPoll.tsx";

/** All that is asked of the group: revealing, votes with points, quick checks. The newest first. */
export default function AskSection({ editor, workshop }: SectionProps) {
  const t = useTranslations("checks");
  const kano = useTranslations("kano.prepare");
  const { canSteer, me } = editor.workshop;
  const { polls } = useSignal(editor.workshop.results);
  const session = useSignal(editor.workshop.session);
  // In another step nobody wants to hear how many notes were revealed in this one.
  const step = stepOnMap(session, editor.session.mapId, me.participantId);
  const shown = polls.filter((poll) => concerns(poll, me, session)).toReversed();
  return (
    <div className={styles.section}>
      <h2 className={styles.title}>{t("title")}</h2>
      {canSteer ? <RevealPanel key={step?.id} editor={editor} /> : null}
      {shown.length === 0 ? (
        <p className={styles.hint}>{t(canSteer ? "nothingSteer" : "nothing")}</p>
      ) : (
        <ul className={styles.polls}>
          {shown.map((poll) => (
            <li key={poll.id}>
              <AnyCard editor={editor} poll={poll} />
            </li>
          ))}
        </ul>
      )}
      {canSteer ? (
        <>
          <Button onClick={() => editor.view.setState({ dialog: "kano" })}>{kano("open")}</Button>
          <StartPoll editor={editor} workshop={workshop} />
        </>
      ) : null}
    </div>
  );
}

function AnyCard({ editor, poll }: { readonly editor: Editor; readonly poll: PollResult }) {
  if (isDots(poll)) return <DotsCard editor={editor} poll={poll} />;
  if (poll.kind === "kano") return <KanoCard editor={editor} poll={poll} />;
  return <CheckCard editor={editor} poll={poll} />;
}
