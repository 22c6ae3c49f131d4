import { useTranslations } from "use-intl";
import { readAllCards } from "../../../model/journeyDocument.ts";
import { addSources } from "../../../model/outcomeEntry.ts";
import { useSignal } from "../../state/useSignal.ts";
import { type OnNotesProps, onAnyOf } from "../outcome/onNotes.ts";
import { LinkedActions } from "./LinkedActions.tsx";
import { useOutcomeChanges } from "./useAnswered.ts";

/** The actions that stand on notes, or answer what was made of them, and the way to begin one or to link one. */
export function ActionsOnNotes({ outcome, sources, canEdit, ...props }: OnNotesProps) {
  const t = useTranslations("board");
  const { session, actions, personas } = outcome;
  const all = useSignal(actions.all);
  useOutcomeChanges(outcome);
  const between = new Set([
    ...onAnyOf(personas.lines.all.get(), sources).map(({ id }) => id),
    ...onAnyOf(readAllCards(session.doc), sources).map(({ id }) => id),
  ]);
  const direct = onAnyOf(all, sources);
  const linked = all.filter(
    (action) => direct.includes(action) || action.answers.some(({ id }) => between.has(id)),
  );
  return (
    <LinkedActions
      outcome={outcome}
      linked={linked}
      none={t("onNotesNone", { count: sources.length })}
      begin={canEdit && sources.length > 0 ? { sources } : null}
      onLink={(id) => session.write((doc, origin) => addSources(doc, "actions", id, sources, origin))}
      {...props}
    />
  );
}
