import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import { LIMITS } from "../../../model/wire.ts";
import { addMap, type Trouble, troubleOf } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import styles from "./dialog.module.css";
import type { MapDialogProps } from "./mapDialogProps.ts";

/** One more map in this workshop, for a facilitator. */
export default function NewMapDialog({ workshop, onWorkshop, onClose }: MapDialogProps) {
  const t = useTranslations("maps");
  const about = useTranslations("about");
  const words = useTranslations("words");
  const [, navigate] = useLocation();
  const [title, setTitle] = useState("");
  const [customerName, setCustomerName] = useState("");
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const create = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      const known = new Set(workshop.maps.map(({ id }) => id));
      const next = await addMap(workshop.id, { title: title.trim(), customerName: customerName.trim() });
      onWorkshop(next);
      onClose();
      const added = next.maps.find(({ id }) => !known.has(id));
      if (added) navigate(`/w/${workshop.id}/${added.id}`);
    } catch (error) {
      setTrouble(troubleOf(error));
      setWorking(false);
    }
  };

  return (
    <Sheet title={t("title")} onClose={onClose}>
      <p className={styles.lead}>{t("text")}</p>
      <form
        className={styles.form}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          if (!isWorking) void create();
        }}
      >
        <TextField
          required
          label={t("mapTitle")}
          placeholder={t("mapTitleExample")}
          maxLength={LIMITS.titleLength}
          autoComplete="off"
          value={title}
          onChange={setTitle}
        />
        <TextField
          isOptional
          label={about("customerName")}
          maxLength={LIMITS.nameLength}
          autoComplete="off"
          value={customerName}
          onChange={setCustomerName}
        />
        {trouble ? <TroubleText trouble={trouble} /> : null}
        <div className={styles.ways}>
          <Button type="submit" look="primary" busy={isWorking} disabled={title.trim() === ""}>
            {isWorking ? t("creating") : t("create")}
          </Button>
          <Button onClick={onClose}>{words("cancel")}</Button>
        </div>
      </form>
    </Sheet>
  );
}
