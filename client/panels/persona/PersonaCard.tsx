import { GripVertical } from "lucide-react";
import { Button, GridListItem } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Persona } from "../../../model/persona.ts";
import type { PersonaGrounds } from "../../../model/personaEvidence.ts";
import { useList } from "../../i18n/useList.ts";
import { EntryMenu } from "../controls/EntryMenu.tsx";
import { Grounds, ProtoSign } from "./Grounds.tsx";
import { PersonaFace } from "./PersonaFace.tsx";
import styles from "./PersonaList.module.css";

/** Before which persona one goes that moves by one place, null is last; undefined where there is no further place. */
export interface PersonaSteps {
  readonly up: string | undefined;
  readonly down: string | null | undefined;
}

interface PersonaCardProps {
  readonly persona: Persona;
  /** or what stands for one */
  readonly name: string;
  readonly href: string;
  readonly grounds: PersonaGrounds;
  readonly openBy: readonly string[];
  /** null: it cannot be moved */
  readonly steps: PersonaSteps | null;
  readonly onMove: (before: string | null) => void;
}

/** One persona in the list. */
export function PersonaCard({ persona, name, href, grounds, openBy, steps, onMove }: PersonaCardProps) {
  const t = useTranslations("persona");
  const list = useList();
  const ways = [
    { key: "up", words: t("moveForward"), before: steps?.up },
    { key: "down", words: t("moveBack"), before: steps?.down },
  ].flatMap(({ before, ...way }) => (before === undefined ? [] : [{ ...way, run: () => onMove(before) }]));
  return (
    <GridListItem
      id={persona.id}
      className={styles.card ?? ""}
      textValue={name}
      data-persona={persona.id}
      data-movable={steps ? true : undefined}
    >
      {steps ? (
        <Button
          slot="drag"
          data-grip
          className={styles.grip ?? ""}
          aria-label={t("dragLine", { text: name })}
        >
          <GripVertical size={16} aria-hidden="true" />
        </Button>
      ) : null}
      <Link href={href} className={styles.open ?? ""} draggable={false}>
        <PersonaFace persona={persona} size="small" />
        <span className={styles.words}>
          <span className={styles.name} data-name>
            {name}
            <ProtoSign isProto={grounds.isProto} />
          </span>
          {persona.role.trim() ? <span className={styles.role}>{persona.role}</span> : null}
        </span>
        <span className={styles.grounds}>
          <Grounds grounds={grounds} />
          {openBy.length > 0 ? (
            <span className={styles.openBy}>{t("openBy", { names: list(openBy) })}</span>
          ) : null}
        </span>
      </Link>
      {ways.length > 0 ? <EntryMenu label={t("moveMenu", { name })} entries={ways} /> : null}
    </GridListItem>
  );
}
