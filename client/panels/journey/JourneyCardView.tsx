import { Diamond, Ellipsis, GripVertical, UserRound } from "lucide-react";
import { type CSSProperties, memo, useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { EVIDENCE, type EvidenceLevel } from "../../../model/fields.ts";
import { type JourneyCard, wordsOf } from "../../../model/journey.ts";
import { deleteCard } from "../../../model/journeyCardCommands.ts";
import type { JourneyView } from "../../state/journeyView.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ownerName } from "../actionsBoard/boardFilter.ts";
import { noGestures } from "../controls/noGestures.ts";
import { EvidenceSign } from "../evidence/EvidenceSign.tsx";
import { PeopleName } from "./HandName.tsx";
import styles from "./JourneyCardView.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { CHANNEL_SIGNS } from "./journeySigns.ts";
import { SharedWords } from "./SharedWords.tsx";
import { usePeopleAt } from "./usePeopleAt.ts";

interface JourneyCardViewProps {
  readonly card: JourneyCard;
  /** in the list its button has a menu; in the table it leads to the details at once */
  readonly view?: JourneyView;
  /** in the tray: which lane it may belong to */
  readonly hint?: string | null;
}

/** A card where it lies. Renders only when it has changed itself. */
export const JourneyCardView = memo(function JourneyCardView({
  card,
  view = "grid",
  hint = null,
}: JourneyCardViewProps) {
  const t = useTranslations("journey");
  const { outcome, board, people, editing, menu, canEdit, open } = useJourneyDesk();
  const isWritten = useSyncExternalStore(editing.subscribe, () => editing.get() === card.id);
  const at = usePeopleAt(people, card.id);
  const { id } = card;
  useEffect(() => {
    if (!isWritten) return;
    outcome.session.show({ selected: [id], editing: { noteId: id, caret: 0 } });
    return () => outcome.session.show({ selected: [], editing: null });
  }, [outcome, id, isWritten]);
  const text = wordsOf(card) || t("emptyCard");
  const hasMenu = view === "list" && canEdit;
  const done = (): void => {
    if (editing.get() !== card.id) return;
    editing.set(null);
    const { session } = outcome;
    // A card begun by mistake leaves nothing behind.
    const isEmpty = card.sources.length === 0 && board.card(card.id)?.text === "";
    session.write(
      (doc, origin) => {
        if (isEmpty) deleteCard(doc, card.id, origin);
      },
      isEmpty ? "leaving" : "step",
    );
  };
  return (
    <li
      className={styles.card}
      data-card={card.id}
      data-truth={card.momentOfTruth || undefined}
      data-at={at?.doing}
      style={at ? ({ "--person": at.colour } as CSSProperties) : undefined}
    >
      <div className={styles.head}>
        {canEdit ? (
          <span ref={noGestures} className={styles.grip} data-grip aria-hidden="true">
            <GripVertical size={16} />
          </span>
        ) : null}
        {isWritten ? (
          <SharedWords
            outcome={outcome}
            what="card"
            id={card.id}
            label={t("cardText")}
            look="card"
            startsHere
            onDone={done}
          />
        ) : (
          <button
            type="button"
            className={styles.text}
            data-stop="card"
            data-empty={wordsOf(card) === "" || undefined}
            tabIndex={-1}
            aria-describedby={canEdit ? "journey-card-keys" : undefined}
            onClick={() => (canEdit ? editing.set(card.id) : open(card.id))}
          >
            {text}
          </button>
        )}
        <button
          type="button"
          className={styles.more}
          data-stop=""
          tabIndex={-1}
          aria-label={t(hasMenu ? "list.more" : "details", { text })}
          aria-haspopup={hasMenu ? "menu" : "dialog"}
          onClick={({ currentTarget }) =>
            hasMenu ? menu.set({ cardId: id, trigger: currentTarget }) : open(id)
          }
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      </div>
      <Facts card={card} />
      {hint ? <p className={styles.hint}>{t("trayHint", { lane: hint })}</p> : null}
      {at ? <PeopleName at={at} /> : null}
    </li>
  );
});

function Facts({ card }: { readonly card: JourneyCard }) {
  const t = useTranslations("journey");
  const board = useTranslations("board");
  const { outcome } = useJourneyDesk();
  const names = useSignal(outcome.actions.names);
  const { channel, momentOfTruth, owner, sources } = card;
  if (!channel && !momentOfTruth && !owner && sources.length === 0) return null;
  const Channel = channel ? CHANNEL_SIGNS[channel] : null;
  const level = strongest(sources.map(({ evidence }) => evidence));
  return (
    <ul className={styles.facts}>
      {momentOfTruth ? (
        <li className={styles.truth}>
          <Diamond size={13} aria-hidden="true" />
          {t("truth")}
        </li>
      ) : null}
      {channel && Channel ? (
        <li>
          <Channel size={13} aria-hidden="true" />
          {t(`channels.${channel}`)}
        </li>
      ) : null}
      {owner ? (
        <li>
          <UserRound size={13} aria-hidden="true" />
          {ownerName(owner, names) || board("unnamed")}
        </li>
      ) : null}
      {level ? (
        <li>
          <EvidenceSign level={level} size={12} />
          {t("sources", { count: sources.length })}
        </li>
      ) : null}
    </ul>
  );
}

/** The strongest evidence that a card rests on. */
function strongest(levels: readonly EvidenceLevel[]): EvidenceLevel | null {
  return EVIDENCE.findLast((level) => levels.includes(level)) ?? null;
}
