import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link, useLocation } from "wouter";
import { linesOf, type Persona } from "../../../model/persona.ts";
import { addPersona } from "../../../model/personaCommands.ts";
import { type PersonaGrounds, personaGrounds } from "../../../model/personaEvidence.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { openMaps } from "../groups/openMaps.ts";
import type { OutcomeDesk } from "../outcome/OutcomeFrame.tsx";
import { Grounds, ProtoSign } from "./Grounds.tsx";
import { levelIn, useNotesOfMaps } from "./notesOfMaps.ts";
import { PersonaFace } from "./PersonaFace.tsx";
import styles from "./PersonaList.module.css";
import { useOpenBy } from "./useOpenBy.ts";

/** All personas of a workshop; each leads to its sheet. */
export function PersonaList({ outcome, workshop, canEdit, notify }: OutcomeDesk) {
  const t = useTranslations("persona");
  const [, navigate] = useLocation();
  const { session } = outcome;
  const personas = useSignal(outcome.personas.personas.all);
  const lines = useSignal(outcome.personas.lines.all);
  const openBy = useOpenBy(outcome);
  // Of the maps of other groups, which one may not open, it counts how their notes were when they were linked.
  const maps = openMaps(workshop, useSignal(outcome.workshop.session), session.me);
  const linked = new Set(lines.flatMap(({ sources }) => sources.map(({ mapId }) => mapId)));
  const notes = useNotesOfMaps(
    outcome,
    maps.flatMap(({ id }) => (linked.has(id) ? [id] : [])),
  );
  const levelOf = levelIn(notes);
  const addressOf = (id: string): string => `/w/${workshop.id}/personas/${id}`;
  const add = (): void => {
    let id: string | null = null;
    session.write((doc, origin) => {
      id = addPersona(doc, { author: session.me.participantId }, origin);
    });
    if (id === null) notify({ text: t("full") });
    else navigate(addressOf(id));
  };
  const addButton = canEdit ? (
    <Button look="primary" onClick={add}>
      <Plus size={16} aria-hidden="true" />
      {t("add")}
    </Button>
  ) : null;
  if (personas.length === 0) {
    return (
      <section className={styles.empty}>
        <h2 className={styles.emptyTitle}>{t("empty.title")}</h2>
        <p>{t("empty.text")}</p>
        <p>{t("empty.how", { key: "I" })}</p>
        {addButton}
      </section>
    );
  }
  return (
    <div className={styles.room}>
      <ul className={styles.cards}>
        {personas.map((persona) => (
          <li key={persona.id}>
            <PersonaCard
              persona={persona}
              href={addressOf(persona.id)}
              grounds={personaGrounds(linesOf(lines, persona.id), levelOf)}
              openBy={openBy(persona.id)}
            />
          </li>
        ))}
      </ul>
      {addButton}
    </div>
  );
}

interface PersonaCardProps {
  readonly persona: Persona;
  readonly href: string;
  readonly grounds: PersonaGrounds;
  readonly openBy: readonly string[];
}

function PersonaCard({ persona, href, grounds, openBy }: PersonaCardProps) {
  const t = useTranslations("persona");
  return (
    <Link href={href} className={styles.card ?? ""}>
      <PersonaFace persona={persona} size="small" />
      <span className={styles.words}>
        <span className={styles.name}>
          {persona.name.trim() || t("untitled")}
          <ProtoSign isProto={grounds.isProto} />
        </span>
        {persona.role.trim() ? <span className={styles.role}>{persona.role}</span> : null}
      </span>
      <span className={styles.grounds}>
        <Grounds grounds={grounds} />
        {openBy.length > 0 ? (
          <span className={styles.openBy}>{t("openBy", { names: openBy.join(", ") })}</span>
        ) : null}
      </span>
    </Link>
  );
}
