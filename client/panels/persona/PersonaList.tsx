import { Plus } from "lucide-react";
import { useRef } from "react";
import { GridList, useDragAndDrop } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import { linesOf, type Persona } from "../../../model/persona.ts";
import { addPersona, movePersona } from "../../../model/personaCommands.ts";
import { personaGrounds } from "../../../model/personaEvidence.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { openMaps } from "../groups/openMaps.ts";
import type { OutcomeDesk } from "../outcome/OutcomeFrame.tsx";
import { DRAGGED_PERSONA } from "./dragged.ts";
import { levelIn, useNotesOfMaps } from "./notesOfMaps.ts";
import { PersonaCard, type PersonaSteps } from "./PersonaCard.tsx";
import styles from "./PersonaList.module.css";
import { useFingerOnList } from "./useFingerOnList.ts";
import { useOpenBy } from "./useOpenBy.ts";

/** All personas of a workshop, in the order that people give them; each leads to its sheet. */
export function PersonaList({ outcome, workshop, canEdit, notify }: OutcomeDesk) {
  const t = useTranslations("persona");
  const [, navigate] = useLocation();
  const { session } = outcome;
  const personas = useSignal(outcome.personas.personas.all);
  const lines = useSignal(outcome.personas.lines.all);
  const openBy = useOpenBy(outcome);
  const room = useRef<HTMLDivElement>(null);
  // Of the maps of other groups, which one may not open, it counts how their notes were when they were linked.
  const maps = openMaps(workshop, useSignal(outcome.workshop.session), session.me);
  const linked = new Set(lines.flatMap(({ sources }) => sources.map(({ mapId }) => mapId)));
  const { notes } = useNotesOfMaps(
    session.me,
    maps.flatMap(({ id }) => (linked.has(id) ? [id] : [])),
  );
  const levelOf = levelIn(notes);
  const addressOf = (id: string): string => `/w/${workshop.id}/personas/${id}`;
  const canMove = canEdit && personas.length > 1;
  const nameOf = (persona: Persona | undefined): string => persona?.name.trim() || t("untitled");
  /** Puts a persona before another one, null is last, and says where it stands then. */
  const put = (id: string, before: string | null): void => {
    if (before === id) return;
    session.write((doc, origin) => movePersona(doc, id, before, origin));
    const now = outcome.personas.personas.all.get();
    const place = now.findIndex((persona) => persona.id === id);
    if (place === personas.findIndex((persona) => persona.id === id)) return;
    notify({
      text: t("moved", { name: nameOf(now[place]), place: place + 1, count: now.length }),
      undo: true,
    });
  };
  const after = (id: string): string | null =>
    personas[personas.findIndex((persona) => persona.id === id) + 1]?.id ?? null;
  const { dragAndDropHooks } = useDragAndDrop<Persona>({
    isDisabled: !canMove,
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED_PERSONA]: String(key) })),
    acceptedDragTypes: [DRAGGED_PERSONA],
    getDropOperation: () => "move",
    onReorder: ({ keys, target }) => {
      const id = String(target.key);
      for (const key of keys) put(String(key), target.dropPosition === "before" ? id : after(id));
    },
  });
  useFingerOnList(room, canMove, put);
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
    <div ref={room} className={styles.room}>
      <GridList
        className={styles.cards ?? ""}
        aria-label={t("list")}
        layout="grid"
        // Cards hold a link and a menu, which Tab reaches.
        keyboardNavigationBehavior="tab"
        items={personas}
        dependencies={[lines, notes, openBy, canMove, workshop]}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(persona: Persona) => (
          <PersonaCard
            persona={persona}
            name={nameOf(persona)}
            href={addressOf(persona.id)}
            grounds={personaGrounds(linesOf(lines, persona.id), levelOf)}
            openBy={openBy(persona.id)}
            steps={canMove ? stepsFor(personas, persona.id) : null}
            onMove={(before) => put(persona.id, before)}
          />
        )}
      </GridList>
      {addButton}
    </div>
  );
}

function stepsFor(personas: readonly Persona[], id: string): PersonaSteps {
  const index = personas.findIndex((persona) => persona.id === id);
  return {
    up: personas[index - 1]?.id,
    down: index < personas.length - 1 ? (personas[index + 2]?.id ?? null) : undefined,
  };
}
