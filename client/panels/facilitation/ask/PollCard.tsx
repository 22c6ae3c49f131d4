import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import type { Editor } from "../../../state/editor.ts";
import styles from "./PollCard.module.css";
import { PollSteering } from "./PollSteering.tsx";
import { useAskedPeople } from "./useAskedPeople.ts";

interface PollCardProps {
  readonly editor: Editor;
  readonly poll: PollResult;
  readonly title: string;
  readonly children: ReactNode;
}

/** One vote or check: what is asked, how many have answered, what is in `children`, and how it is steered. */
export function PollCard({ editor, poll, title, children }: PollCardProps) {
  const t = useTranslations("checks");
  const voting = useTranslations("voting");
  const id = useId();
  const people = useAskedPeople(editor, poll);
  const { groups } = editor.workshop.session.get();
  const group = groups.find((one) => one.id === poll.groupId);
  const facts = [
    t(poll.status),
    ...(poll.round > 1 ? [t("round", { round: poll.round })] : []),
    ...(group ? [group.name] : []),
  ];
  const answered =
    poll.kind === "dots"
      ? voting("voted", { voters: poll.voters, people })
      : t("answered", { voters: poll.voters, people });
  return (
    <article className={styles.card} aria-labelledby={id} data-poll={poll.kind} data-status={poll.status}>
      <header className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <p className={styles.facts}>{facts.join(" · ")}</p>
      </header>
      <output className={styles.voted}>{answered}</output>
      {children}
      {editor.workshop.canSteer ? <PollSteering editor={editor} poll={poll} /> : null}
    </article>
  );
}
