import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Reveal } from "../../../../model/api/facilitation.ts";
import { PLACES } from "../../../../model/fields.ts";
import { fieldTitles } from "../../../i18n/names.ts";
import { type Trouble, troubleOf } from "../../../session/api.ts";
import { stepOnMap } from "../../../session/openDraft.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { Button } from "../../controls/Button.tsx";
import { TroubleText } from "../../controls/TroubleText.tsx";
import { usePreferences } from "../../preferencesContext.ts";
import styles from "./RevealPanel.module.css";
import { namesOnReveal, revealOnMap } from "./revealOnMap.ts";
import { useDrafts, type WaitingPerson } from "./useDrafts.ts";
import { sumOf, useWaiting } from "./useWaiting.ts";

/** Lays what was written privately on the map: all of it, by field, or person by person. For facilitators. */
export function RevealPanel({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("reveal");
  const [{ language }] = usePreferences();
  const waiting = useWaiting(editor);
  const total = sumOf(waiting);
  const { people, trouble: listTrouble } = useDrafts(editor);
  const { names, work, isWorking, news, trouble } = useReveal(editor);
  if (total === 0 && news === null) return null;
  const fields = PLACES.filter((place) => (waiting[place] ?? 0) > 0);
  return (
    <section className={styles.panel} aria-label={t("title")}>
      <h3 className={styles.title}>{t("title")}</h3>
      {total === 0 ? null : (
        <>
          <p className={styles.hint}>{t(names === "hidden" ? "names.hidden" : "names.shown")}</p>
          <Button look="primary" busy={isWorking} onClick={() => void work({})}>
            {t("all", { count: total })}
          </Button>
          {fields.length > 1 ? (
            <>
              <h4 className={styles.part}>{t("byField")}</h4>
              <ul className={styles.list}>
                {fields.map((place) => (
                  <Row
                    key={place}
                    name={fieldTitles(language)[place]}
                    count={waiting[place] ?? 0}
                    label={t("revealField", { field: fieldTitles(language)[place] })}
                    isWorking={isWorking}
                    onReveal={() => void work({ fields: [place] })}
                  />
                ))}
              </ul>
            </>
          ) : null}
          {people.length > 0 ? (
            <>
              <h4 className={styles.part}>{t("byPerson")}</h4>
              <ul className={styles.list}>
                {people.map((person) => (
                  <Row
                    key={person.participantId}
                    name={person.name || t("unnamed")}
                    state={<PersonState editor={editor} person={person} />}
                    count={person.count}
                    label={t("revealPerson", { name: person.name || t("unnamed") })}
                    isWorking={isWorking}
                    onReveal={() => void work({ participantIds: [person.participantId] })}
                  />
                ))}
              </ul>
            </>
          ) : null}
        </>
      )}
      <output className={styles.hint}>{news === null ? null : t("revealed", { count: news })}</output>
      {(trouble ?? listTrouble) ? <TroubleText trouble={trouble ?? listTrouble ?? "internal"} /> : null}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly state?: ReactNode;
  readonly count: number;
  /** what the button does, for those who do not see what it stands beside */
  readonly label: string;
  readonly isWorking: boolean;
  readonly onReveal: () => void;
}

/** One part of what waits, to be revealed on its own. */
function Row({ name, state, count, label, isWorking, onReveal }: RowProps) {
  const t = useTranslations("reveal");
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {name}
        {state}
      </span>
      <span className={styles.count}>{t("count", { count })}</span>
      <Button busy={isWorking} aria-label={label} onClick={onReveal}>
        {t("reveal")}
      </Button>
    </li>
  );
}

function PersonState({ editor, person }: { readonly editor: Editor; readonly person: WaitingPerson }) {
  const t = useTranslations("reveal");
  const session = useSignal(editor.workshop.session);
  const people = useSignal(editor.workshop.people);
  const step = stepOnMap(session, editor.session.mapId, person.participantId);
  const isDone = [...people.values()].some(
    ({ participantId, doneWith }) => participantId === person.participantId && doneWith === step?.id,
  );
  const isWriting = step?.mode === "private" && person.isHere;
  const state = isDone ? "done" : isWriting ? "writing" : person.isHere ? "here" : "away";
  return <span className={styles.state}>{t(`person.${state}`)}</span>;
}

interface Revealing {
  readonly names: Reveal["names"];
  readonly isWorking: boolean;
  /** how many notes the last reveal brought */
  readonly news: number | null;
  readonly trouble: Trouble | null;
  work(wanted: Omit<Reveal, "names">): Promise<void>;
}

function useReveal({ workshop, session }: Editor): Revealing {
  const steered = useSignal(workshop.session);
  const [isWorking, setWorking] = useState(false);
  const [news, setNews] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const work = async (wanted: Omit<Reveal, "names">): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      setNews(await revealOnMap(workshop, session.mapId, wanted));
    } catch (error) {
      setNews(null);
      setTrouble(troubleOf(error));
    }
    setWorking(false);
  };
  return { names: namesOnReveal(steered, session.mapId), isWorking, news, trouble, work };
}
