import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type AnsweredRoot, answering, answerOf } from "../../../model/answer.ts";
import { addAnswers } from "../../../model/answerCommands.ts";
import type { Workshop } from "../../../model/api.ts";
import type { Source } from "../../../model/source.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { LinkedActions } from "./LinkedActions.tsx";

interface ActionsAnsweringProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly root: AnsweredRoot;
  readonly entry: {
    readonly id: string;
    readonly author: string | null;
    readonly sources: readonly Source[];
  };
  /** what stands there */
  readonly words: string;
  readonly canEdit: boolean;
  readonly onShow: (sheet: ReactNode) => void;
  readonly onClose: () => void;
}

/** The actions that answer a line of a persona or a card of a journey, and the way to begin one: it stands on the same notes. */
export function ActionsAnswering({ root, entry, words, canEdit, ...props }: ActionsAnsweringProps) {
  const t = useTranslations("answers");
  const { session, actions } = props.outcome;
  const answers = [answerOf(root, entry, words)];
  return (
    <LinkedActions
      linked={answering(useSignal(actions.all), { root, id: entry.id })}
      none={t(`noneFor.${root}`)}
      begin={canEdit ? { sources: entry.sources, answers } : null}
      onLink={(id) => session.write((doc, origin) => addAnswers(doc, id, answers, origin))}
      {...props}
    />
  );
}
