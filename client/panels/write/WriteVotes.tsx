import { Minus, Plus } from "lucide-react";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { PollResult } from "../../../model/resultsDocument.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { ballotsOf } from "../../session/ballots.ts";
import { createSignal, whileWatched } from "../../session/signal.ts";
import { type DotsPoll, isDots } from "../../state/askedPolls.ts";
import type { Writer } from "../../state/createWriter.ts";
import { useBallotLine } from "../../state/useBallotLine.ts";
import { useSignal } from "../../state/useSignal.ts";
import { createVoting, type Voting } from "../../state/voting.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { CheckAnswer } from "../facilitation/ask/CheckAnswer.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./WriteVotes.module.css";

interface WriteVotesProps {
  readonly writer: Writer;
  /** those that are open and ask me */
  readonly polls: readonly PollResult[];
}

/** All that is asked right now, to be answered here; what takes a larger sheet is a link to the map. */
export function WriteVotes({ writer, polls }: WriteVotesProps) {
  const t = useTranslations("write.votes");
  return (
    <section className={styles.votes} aria-labelledby="write-votes">
      <h2 id="write-votes" className={styles.title}>
        {t("title")}
      </h2>
      {polls.map((poll) => (
        <article key={`${poll.id} ${poll.round}`} className={styles.poll} data-poll={poll.kind}>
          <Poll writer={writer} poll={poll} />
        </article>
      ))}
    </section>
  );
}

function Poll({ writer, poll }: { readonly writer: Writer; readonly poll: PollResult }) {
  const t = useTranslations("write");
  const checks = useTranslations("checks");
  const voting = useTranslations("voting");
  const title = poll.title || (isDots(poll) ? voting("untitled") : checks(`kindNames.${poll.kind}`));
  return (
    <>
      <h3 className={styles.question}>{title}</h3>
      {isDots(poll) ? (
        <DotsBallot writer={writer} poll={poll} />
      ) : poll.kind === "kano" ? (
        <p>
          {t("votes.elsewhere")}{" "}
          <Link href={`/w/${writer.workshop.workshopId}/${writer.session.mapId}`}>{t("wholeMap")}</Link>
        </p>
      ) : (
        <CheckAnswer workshop={writer.workshop} poll={poll} />
      )}
    </>
  );
}

/** The notes that take points, field by field, each with its own plus and minus. */
function DotsBallot({ writer, poll }: { readonly writer: Writer; readonly poll: DotsPoll }) {
  const t = useTranslations("voting");
  const write = useTranslations("write.votes");
  const notices = useTranslations("notices");
  const [{ language }] = usePreferences();
  const { map } = writer;
  const voting = useVoting(writer);
  useSyncExternalStore(map.onStructure, map.structureVersion);
  const here = useSignal(voting?.poll ?? NO_POLL);
  const left = useSignal(voting?.left ?? NO_POINTS);
  const [said, setSaid] = useState("");
  useEffect(() => ballotsOf(writer.workshop).onRefused(() => setSaid(write("refused"))), [writer, write]);
  if (!voting || here?.id !== poll.id || left === null) return null;
  const give = (noteId: string, by: 1 | -1): void => {
    const outcome = voting.change(noteId, by);
    if (outcome === "noneLeft") setSaid(notices("noPointsLeft"));
    else if (outcome === "noteFull") setSaid(notices("noteHasAll", { count: poll.dots.maxPerNote }));
    else setSaid("");
  };
  const fields = poll.dots.fields
    .map((field) => ({ field, ids: map.idsIn(field).filter((id) => map.get(id)?.seenBy === "everyone") }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <>
      <p className={styles.left}>
        <strong>{t("leftOf", { left, all: poll.dots.pointsPerPerson })}</strong>{" "}
        <span className={styles.quiet}>{t("mostPerNote", { most: poll.dots.maxPerNote })}</span>
      </p>
      <output className={styles.said}>{said}</output>
      {fields.length === 0 ? <p className={styles.quiet}>{write("noNotes")}</p> : null}
      {fields.map(({ field, ids }) => (
        <section key={field}>
          <h4 className={styles.field}>{fieldTitles(language)[field]}</h4>
          <ul>
            {ids.map((id) => (
              <BallotLine key={id} map={map} voting={voting} noteId={id} onGive={(by) => give(id, by)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The vote on this map, for as long as it is shown. */
function useVoting({ workshop, session: { mapId }, map }: Writer): Voting | null {
  const opening = useMemo(() => {
    const opened = createSignal<Voting | null>(null);
    return whileWatched(opened, () => {
      const voting = createVoting(workshop, mapId, map);
      opened.set(voting);
      return () => {
        opened.set(null);
        voting.close();
      };
    });
  }, [workshop, mapId, map]);
  return useSignal(opening);
}

const NO_POLL = createSignal(null);
const NO_POINTS = createSignal(null);

interface BallotLineProps {
  readonly map: Writer["map"];
  readonly voting: Voting;
  readonly noteId: string;
  readonly onGive: (by: 1 | -1) => void;
}

function BallotLine({ map, voting, noteId, onGive }: BallotLineProps) {
  const t = useTranslations("voting");
  const { text, own } = useBallotLine(map, voting, noteId);
  if (own === null) return null;
  const note = text || t("noteless");
  return (
    <li className={styles.line}>
      <span className={styles.note}>{note}</span>
      <button
        type="button"
        className={buttonClass("quiet", "icon")}
        aria-label={t("take", { note })}
        disabled={own === 0}
        onClick={() => onGive(-1)}
      >
        <Minus size={18} aria-hidden="true" />
      </button>
      <output className={styles.count} aria-label={t("own", { count: own })}>
        {own}
      </output>
      <button
        type="button"
        className={buttonClass("secondary", "icon")}
        aria-label={t("give", { note })}
        onClick={() => onGive(1)}
      >
        <Plus size={18} aria-hidden="true" />
      </button>
    </li>
  );
}
