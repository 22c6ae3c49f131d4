import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonEntry } from "../../../model/api/access.ts";
import type { Workshop } from "../../../model/api.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { type UndoneOnMaps, undoPerson } from "../../session/undoPersonApi.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import { Confirm } from "../controls/Confirm.tsx";
import { Select } from "../controls/Select.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import styles from "./UndoPerson.module.css";
import { UndoResult } from "./UndoResult.tsx";

const MINUTE_MS = 60_000;
const SINCE = ["5", "15", "60", "session"] as const;
type Since = (typeof SINCE)[number];

interface UndoPersonProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly person: PersonEntry;
  readonly onClose: () => void;
}

/** Takes back what somebody has done in the last minutes, on this map or on all; and that again with one press. */
export function UndoPerson({ editor, workshop, person, onClose }: UndoPersonProps) {
  const t = useTranslations("people.undo");
  const people = useTranslations("people");
  const [since, setSince] = useState<Since>("5");
  const [scope, setScope] = useState<"this" | "all">("this");
  const [undone, setUndone] = useState<UndoneOnMaps | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isWorking, setWorking] = useState(false);
  const name = person.name || people("unnamed");
  const start = startOf(editor, since);
  const here = editor.map.ids().filter((id) => {
    const note = editor.map.get(id)?.note;
    return note?.author === person.participantId && note.createdAt >= start;
  }).length;

  const undo = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      const mapIds = scope === "this" ? [editor.session.mapId] : workshop.maps.map(({ id }) => id);
      const wish = { participantId: person.participantId, since: startOf(editor, since) };
      setUndone(await undoPerson(workshop.id, mapIds, wish));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setWorking(false);
  };

  if (undone) return <UndoResult workshop={workshop} name={name} undone={undone} onClose={onClose} />;
  return (
    <Confirm title={t("title", { name })} text={t("text")} onCancel={onClose}>
      <div className={styles.choices}>
        <Select
          label={t("since")}
          options={SINCE.map((key) => ({ key, label: t(`sinceOf.${key}`) }))}
          chosen={since}
          onChoose={setSince}
        />
        {workshop.maps.length > 1 ? (
          <Select
            label={t("where")}
            options={[
              { key: "this", label: t("thisMap") },
              { key: "all", label: t("allMaps", { count: workshop.maps.length }) },
            ]}
            chosen={scope}
            onChoose={setScope}
          />
        ) : null}
        <p className={styles.text}>{t("preview", { count: here })}</p>
        {trouble ? <TroubleText trouble={trouble} /> : null}
      </div>
      <Button look="primary" busy={isWorking} onClick={() => void undo()}>
        {t("now")}
      </Button>
    </Confirm>
  );
}

/** Milliseconds since 1970 by the server's clock. A session without an agenda began with the workshop. */
function startOf({ workshop }: Editor, since: Since): number {
  if (since === "session") return workshop.session.get().startedAt ?? 0;
  return Math.max(0, Math.round(workshop.clock.now() - Number(since) * MINUTE_MS));
}
