import { useState } from "react";
import { useTranslations } from "use-intl";
import { NOTES_PER_REQUEST, type Receipt } from "../../../model/api/erasure.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import type { ConnectionState } from "../../session/connectionState.ts";
import { eraseNotes } from "../../session/privacyApi.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import styles from "./EraseNotesDialog.module.css";
import privacy from "./PrivacyDialog.module.css";
import { StepCard } from "./StepCard.tsx";
import { useSaveReceipt } from "./useSaveReceipt.ts";

/** Erases the selected notes for good, after saying how that differs from deleting them. */
export default function EraseNotesDialog(props: MapDialogProps) {
  const { editor, workshop, onClose } = props;
  const [chosen] = useState(() => [...editor.view.getState().selection]);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  // Not a notice: an erasure replaces the editor, and everyone's notices with it.
  if (receipt) return <Erased receipt={receipt} title={workshop.title} onClose={onClose} />;
  return <Question {...props} chosen={chosen} onReceipt={setReceipt} />;
}

interface QuestionProps extends MapDialogProps {
  readonly chosen: readonly string[];
  readonly onReceipt: (receipt: Receipt) => void;
}

function Question({ editor, workshop, onClose, chosen, onReceipt }: QuestionProps) {
  const t = useTranslations("erase");
  const words = useTranslations("words");
  const { me, mapId, connection } = editor.session;
  const state = useSignal(connection);
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const notes = chosen.flatMap((id) => {
    const record = editor.map.get(id);
    return record?.stack?.notes ?? record?.note ?? [];
  });
  const mine = notes.filter(({ author }) => me.role === "facilitator" || author === me.participantId);
  const others = notes.length - mine.length;
  const obstacle = isWorking ? null : obstacleOf(notes.length, mine.length, state);

  const erase = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      const ids = mine.map(({ id }) => id);
      onReceipt(await eraseNotes(workshop.id, mapId, ids));
    } catch (error) {
      setTrouble(troubleOf(error));
      setWorking(false);
    }
  };

  return (
    <Sheet title={t("notes.title", { count: Math.max(1, mine.length) })} onClose={onClose}>
      <dl className={styles.difference}>
        <div>
          <dt className={styles.way}>{t("notes.delete")}</dt>
          <dd className={styles.text}>{t("notes.deleteText")}</dd>
        </div>
        <div>
          <dt className={styles.way}>{t("notes.erase")}</dt>
          <dd className={styles.text}>
            {t("notes.eraseText")} {t("notes.undo")}
          </dd>
        </div>
      </dl>
      {others > 0 && mine.length > 0 ? (
        <p className={dialog.lead}>{t("notes.others", { count: others })}</p>
      ) : null}
      {trouble ? <TroubleText trouble={trouble} /> : null}
      {obstacle ? (
        <output className={privacy.warning}>
          {obstacle === "needsServer" ? <NeedsServer /> : t(`notes.${obstacle}`, { most: NOTES_PER_REQUEST })}
        </output>
      ) : null}
      <div className={dialog.ways}>
        {obstacle ? null : (
          <Button look="danger" busy={isWorking} onClick={() => void erase()}>
            {isWorking ? t("working") : t("final")}
          </Button>
        )}
        <Button onClick={onClose}>{words(obstacle ? "close" : "cancel")}</Button>
      </div>
    </Sheet>
  );
}

interface ErasedProps {
  readonly receipt: Receipt;
  readonly title: string;
  readonly onClose: () => void;
}

function Erased({ receipt, title, onClose }: ErasedProps) {
  const t = useTranslations("erase.notes");
  const words = useTranslations("words");
  const receiptTexts = useTranslations("receipt");
  const [, save] = useSaveReceipt(receipt, title);
  const done = t("done", { count: receipt.counts.notes });
  return (
    <Sheet title={t("erase")} onClose={onClose}>
      <StepCard label={done}>
        <p>{done}</p>
        <div className={dialog.ways}>
          <Button look="primary" onClick={onClose}>
            {words("close")}
          </Button>
          <Button onClick={save}>{receiptTexts("save")}</Button>
        </div>
      </StepCard>
    </Sheet>
  );
}

function NeedsServer(): string {
  const t = useTranslations("privacy");
  return t("needsServer");
}

/** Why it cannot be done now. What the server does not have yet, it could not erase. */
function obstacleOf(
  notes: number,
  mine: number,
  { kind }: ConnectionState,
): "gone" | "noneOwn" | "tooMany" | "unsaved" | "needsServer" | null {
  if (notes === 0) return "gone";
  if (mine === 0) return "noneOwn";
  if (mine > NOTES_PER_REQUEST) return "tooMany";
  if (kind === "saved") return null;
  return kind === "saving" || kind === "connecting" ? "unsaved" : "needsServer";
}
