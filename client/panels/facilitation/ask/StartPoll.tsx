import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_POINTS, type NewPoll } from "../../../../model/api/facilitation.ts";
import type { Workshop } from "../../../../model/api.ts";
import { FIELDS, type FieldKey } from "../../../../model/fields.ts";
import type { PollKind } from "../../../../model/resultsDocument.ts";
import { LIMITS } from "../../../../model/wire.ts";
import { type Trouble, troubleOf } from "../../../session/api.ts";
import { startPoll } from "../../../session/pollApi.ts";
import type { Editor } from "../../../state/editor.ts";
import { Button } from "../../controls/Button.tsx";
import { Segments } from "../../controls/Segments.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { TroubleText } from "../../controls/TroubleText.tsx";
import { type DotsChoice, DotsRulesFields } from "./DotsRulesFields.tsx";
import styles from "./StartPoll.module.css";

interface StartPollProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
}

/** What can be begun right here; a Kano round is about notes that are chosen first. */
const KINDS = ["dots", "thumb", "fist", "question"] as const satisfies readonly PollKind[];
type Kind = (typeof KINDS)[number];

const USUAL: DotsChoice = { points: 5, perNote: 3, fields: FIELDS, maps: "this" };

/** Begins a vote or a quick check. For facilitators. */
export function StartPoll({ editor, workshop }: StartPollProps) {
  const t = useTranslations("checks");
  const voting = useTranslations("voting");
  const [kind, setKind] = useState<Kind>("dots");
  const [title, setTitle] = useState("");
  const [dots, setDots] = useState<DotsChoice>(USUAL);
  const [isWorking, setWorking] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const clean = title.trim();
    // Points explain themselves, and so does a thumb; a question is nothing without its words.
    if (kind === "question" && clean === "") return setMissing(t("needsTitle"));
    if (kind === "dots" && dots.fields.length === 0) return setMissing(voting("noField"));
    setMissing(null);
    setTrouble(null);
    setWorking(true);
    try {
      await startPoll(workshop.id, newPoll(kind, clean, dots, mapIds()));
      setTitle("");
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setWorking(false);
  };
  const mapIds = (): string[] =>
    dots.maps === "all" ? workshop.maps.map(({ id }) => id) : [editor.session.mapId];

  return (
    <form className={styles.form} onSubmit={(event) => void start(event)} aria-label={t("begin")}>
      <h3 className={styles.title}>{t("begin")}</h3>
      <Segments
        label={t("kind")}
        options={KINDS.map((key) => ({ key, label: t(`kindNames.${key}`), shown: t(`kinds.${key}`) }))}
        chosen={kind}
        onChoose={setKind}
      />
      <p className={styles.hint}>{t(`kindNames.${kind}`)}</p>
      <TextField
        label={t("question")}
        isOptional={kind !== "question"}
        value={title}
        onChange={setTitle}
        maxLength={LIMITS.titleLength}
        autoComplete="off"
        error={kind === "question" ? missing : null}
      />
      {kind === "dots" ? (
        <DotsRulesFields chosen={dots} hasMaps={workshop.maps.length > 1} onChange={setDots} />
      ) : null}
      {missing && kind === "dots" ? <p className={styles.missing}>{missing}</p> : null}
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <Button type="submit" look="primary" busy={isWorking}>
        {kind === "dots" ? voting("start") : t("start")}
      </Button>
    </form>
  );
}

function newPoll(kind: Kind, title: string, dots: DotsChoice, mapIds: string[]): NewPoll {
  if (kind !== "dots") return { kind, title };
  const pointsPerPerson = within(dots.points);
  const maxPerNote = Math.min(pointsPerPerson, within(dots.perNote));
  const fields: FieldKey[] = [...dots.fields];
  return { kind, title, dots: { mapIds, fields, pointsPerPerson, maxPerNote } };
}

function within(points: number): number {
  return Math.min(MAX_POINTS, Math.max(1, Math.round(points) || 1));
}
