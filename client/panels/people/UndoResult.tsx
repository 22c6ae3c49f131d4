import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { redoPerson, type UndoneOnMaps } from "../../session/undoPersonApi.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import styles from "./UndoPerson.module.css";

interface UndoResultProps {
  readonly workshop: Workshop;
  /** whose changes were taken back */
  readonly name: string;
  readonly undone: UndoneOnMaps;
  readonly onClose: () => void;
}

/** What taking back somebody's changes came to, and the way back. */
export function UndoResult({ workshop, name, undone, onClose }: UndoResultProps) {
  const t = useTranslations("people.undo");
  const words = useTranslations("words");
  const [work, setWork] = useState<"none" | "working" | "redone">("none");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const redo = async (): Promise<void> => {
    setWork("working");
    setTrouble(null);
    try {
      await redoPerson(workshop.id, undone);
      setWork("redone");
    } catch (error) {
      setTrouble(troubleOf(error));
      setWork("none");
    }
  };
  const { removed, restored, comments, lost, complete, before } = undone;
  const told = [
    removed + restored + comments === 0 ? t("nothing", { name }) : t("done", { removed, restored }),
    ...(comments > 0 ? [t("comments", { count: comments })] : []),
    ...(lost > 0 ? [t("lost", { count: lost })] : []),
    ...(complete ? [] : [t("incomplete")]),
  ].reduce((first, second) => words("sentences", { first, second }));
  return (
    <div className={styles.result}>
      <p aria-live="polite" className={styles.text}>
        {work === "redone" ? t("redone") : told}
      </p>
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <div className={styles.ways}>
        {before.length > 0 && work !== "redone" ? (
          <Button busy={work === "working"} onClick={() => void redo()}>
            {words("undo")}
          </Button>
        ) : null}
        <Button look="quiet" onClick={onClose}>
          {words("close")}
        </Button>
      </div>
    </div>
  );
}
