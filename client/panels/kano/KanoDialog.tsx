import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "../../../model/wire.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { startPoll } from "../../session/pollApi.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { ChooseNotes } from "./ChooseNotes.tsx";
import styles from "./KanoDialog.module.css";
import { chosenAtFirst, draftOf, type KanoDraft, kanoNotes, newKanoPoll } from "./kanoDraft.ts";
import { useUsualQuestion } from "./useUsualQuestion.ts";
import { WordItem } from "./WordItem.tsx";

/** Prepares a Kano round: which pains and gains, and how they are asked. For facilitators. */
export default function KanoDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("kano.prepare");
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  const notes = kanoNotes(editor);
  const [chosen, setChosen] = useState(() => chosenAtFirst(editor, notes));
  // What was worded stays so while one goes back for more notes.
  const [worded, setWorded] = useState<ReadonlyMap<string, KanoDraft>>(new Map());
  const [step, setStep] = useState<"choose" | "word">(chosen.size > 0 ? "word" : "choose");
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState<"missing" | { readonly trouble: Trouble } | null>(null);
  const [isWorking, setWorking] = useState(false);
  const usual = useUsualQuestion();
  const drafts = notes
    .filter(({ noteId }) => chosen.has(noteId))
    .map((note) => worded.get(note.noteId) ?? draftOf(note));

  const toggle = (noteId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(noteId)) next.add(noteId);
    setChosen(next);
  };
  const word = (draft: KanoDraft): void => setWorded(new Map(worded).set(draft.noteId, draft));
  const remove = (noteId: string): void => {
    toggle(noteId);
    if (drafts.length === 1) setStep("choose");
  };
  const start = async (): Promise<void> => {
    const poll = newKanoPoll(editor.session.mapId, title, drafts, usual);
    if (!poll) return setProblem("missing");
    setProblem(null);
    setWorking(true);
    try {
      await startPoll(workshop.id, poll);
      onClose();
    } catch (error) {
      setProblem({ trouble: troubleOf(error) });
      setWorking(false);
    }
  };

  return (
    <Sheet title={t("title")} onClose={onClose} wide>
      {step === "choose" || drafts.length === 0 ? (
        <ChooseNotes notes={notes} chosen={chosen} onToggle={toggle} onNext={() => setStep("word")} />
      ) : (
        <>
          <p className={styles.hint}>{t("wordingHint")}</p>
          <TextField
            label={t("roundTitle")}
            isOptional
            value={title}
            onChange={setTitle}
            maxLength={LIMITS.titleLength}
            autoComplete="off"
          />
          <ol className={styles.items} aria-label={t("wording")}>
            {drafts.map((draft) => (
              <WordItem
                key={draft.noteId}
                draft={draft}
                usual={usual}
                onChange={word}
                onRemove={() => remove(draft.noteId)}
              />
            ))}
          </ol>
          <p className={styles.hint}>{t("about", { minutes: minutesFor(drafts.length) })}</p>
          {problem === "missing" ? (
            <p className={styles.missing} role="alert">
              {t("missing")}
            </p>
          ) : null}
          {problem !== null && problem !== "missing" ? <TroubleText trouble={problem.trouble} /> : null}
          <div className={styles.ways}>
            <Button onClick={() => setStep("choose")}>{t("back")}</Button>
            <Button look="primary" busy={isWorking} onClick={() => void start()}>
              {t("start")}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}

/** People take about ten seconds for a question that they have to think about. */
const SECONDS_PER_ITEM = 20;

function minutesFor(items: number): number {
  return Math.ceil((items * SECONDS_PER_ITEM) / 60);
}
