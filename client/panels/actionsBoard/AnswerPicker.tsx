import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Action } from "../../../model/action.ts";
import { type Answer, answerOf } from "../../../model/answer.ts";
import { type Answered, answerable } from "../../../model/answered.ts";
import type { Workshop } from "../../../model/api.ts";
import { fitsWords, wordsOfSearch } from "../../../model/searchWords.ts";
import type { Outcome } from "../../state/outcome.ts";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import list from "../outcome/OnNotesDialog.module.css";
import styles from "./AnswerPicker.module.css";
import { useAnsweredPlace, useOutcomeChanges } from "./useAnswered.ts";

interface AnswerPickerProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly action: Action;
  readonly onChoose: (answer: Answer) => void;
  readonly onClose: () => void;
}

/** Shown at once; beyond, one types a word of it. */
const SHOWN = 30;

/** The lines and cards that an action does not answer yet, to be found by their words or by where they stand. */
export function AnswerPicker({ outcome, workshop, action, onChoose, onClose }: AnswerPickerProps) {
  const t = useTranslations("answers");
  const placeOf = useAnsweredPlace(workshop.id);
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useOutcomeChanges(outcome);
  const linked = new Set(action.answers.map(({ id }) => id));
  const wanted = wordsOfSearch(search);
  const all = answerable(outcome.session.doc).flatMap((answered) => {
    const answer = asAnswer(answered);
    return linked.has(answer.id) ? [] : [{ answer, place: placeOf(answered) }];
  });
  const found = all.filter(({ place }) => fitsWords(`${place.words} ${place.where}`, wanted));
  return (
    <div className={styles.picker}>
      {all.length > 0 ? (
        <TextField ref={field} label={t("search")} value={search} onChange={setSearch} autoComplete="off" />
      ) : (
        <p className={list.more}>{t("nothingThere")}</p>
      )}
      {all.length > 0 && found.length === 0 ? <p className={list.more}>{t("noMatch")}</p> : null}
      <ul className={`${list.list} ${styles.found}`} aria-label={t("found")}>
        {found.slice(0, SHOWN).map(({ answer, place }) => (
          <li key={answer.id}>
            <button type="button" className={`${list.action} ${styles.one}`} onClick={() => onChoose(answer)}>
              <span className={list.name}>{place.words}</span>
              <span className={styles.where}>{place.where}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? (
        <p className={list.more}>{t("more", { count: found.length - SHOWN })}</p>
      ) : null}
      <div>
        <Button look="quiet" onClick={onClose}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}

function asAnswer(answered: Exclude<Answered, { kind: "gone" }>): Answer {
  switch (answered.kind) {
    case "line":
      return answerOf("personaLines", answered.line, answered.words);
    case "card":
      return answerOf("journeyCards", answered.card, answered.words);
  }
}
