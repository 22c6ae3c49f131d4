import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link, useLocation } from "wouter";
import { type Persona, SECTIONS, type Section } from "../../../model/persona.ts";
import { addPersona } from "../../../model/personaCommands.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import list from "../outcome/OnNotesDialog.module.css";
import { type OnNotesProps, onAnyOf } from "../outcome/onNotes.ts";
import styles from "./PersonasOnNotes.module.css";
import { takeNotes } from "./takeNotes.ts";

/** The lines of personas that stand on notes, and the way to put the notes onto a sheet. */
export function PersonasOnNotes(props: OnNotesProps & { readonly begins?: "lines" | "form" }) {
  const { begins = "lines", outcome, workshop, sources, canEdit, onClose } = props;
  const t = useTranslations("persona");
  const words = useTranslations("words");
  const personas = useSignal(outcome.personas.personas.all);
  const lines = onAnyOf(useSignal(outcome.personas.lines.all), sources).flatMap((line) => {
    const persona = personas.find(({ id }) => id === line.persona);
    return persona ? [{ line, persona }] : [];
  });
  const form = canEdit && sources.length > 0 ? <TakeOver {...props} personas={personas} /> : null;
  return (
    <>
      {begins === "form" ? form : null}
      {lines.length === 0 ? (
        <p className={list.more}>{t("onNotesNone", { count: sources.length })}</p>
      ) : (
        <ul className={list.list}>
          {lines.map(({ line, persona }) => (
            <li key={line.id}>
              <Link
                href={`/w/${workshop.id}/personas/${persona.id}?line=${line.id}`}
                className={`${list.action} ${styles.line}`}
                onClick={onClose}
              >
                <span className={list.name}>{line.text.trim() || t("emptyLine")}</span>
                <span className={list.state}>
                  {words("within", {
                    part: persona.name.trim() || t("untitled"),
                    whole: t(`section.${line.place.section}`),
                  })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {begins === "lines" ? form : null}
    </>
  );
}

const FITTING = "fitting";
const NEW = "new";

/** Which sheet, which section, and one line or several; then one is there. */
function TakeOver({
  outcome,
  workshop,
  sources,
  personas,
  onClose,
}: OnNotesProps & { readonly personas: readonly Persona[] }) {
  const t = useTranslations("persona");
  const picker = useTranslations("persona.picker");
  const [, navigate] = useLocation();
  const { session } = outcome;
  const [chosen, setChosen] = useState<string>(personas.at(-1)?.id ?? NEW);
  const [section, setSection] = useState<Section | typeof FITTING>(FITTING);
  const [together, setTogether] = useState<"each" | "one">("each");
  const [isFull, setFull] = useState(false);
  // It may have been deleted meanwhile.
  const persona = personas.some(({ id }) => id === chosen) ? chosen : NEW;
  const take = (): void => {
    let id: string | null = persona;
    if (persona === NEW) {
      session.write((doc, origin) => {
        id = addPersona(doc, { author: session.me.participantId }, origin);
      });
    }
    const taking = {
      section: section === FITTING ? null : section,
      together: together === "one" && sources.length > 1,
    };
    const lines = id === null ? null : takeNotes(session, id, sources, taking);
    if (lines === null) return setFull(true);
    onClose();
    navigate(`/w/${workshop.id}/personas/${id}`);
  };
  return (
    <>
      <Select
        label={t("persona")}
        options={[
          ...personas.map(({ id, name }) => ({ key: id, label: name.trim() || t("untitled") })),
          { key: NEW, label: t("newPersona") },
        ]}
        chosen={persona}
        onChoose={setChosen}
      />
      <Select
        label={picker("target")}
        options={[
          { key: FITTING, label: picker("fitting") },
          ...SECTIONS.map((key) => ({ key, label: t(`section.${key}`) })),
        ]}
        chosen={section}
        onChoose={setSection}
      />
      {sources.length > 1 ? (
        <div>
          <Segments
            label={picker("together")}
            options={(["each", "one"] as const).map((key) => ({
              key,
              label: picker(key),
              shown: picker(`${key}Short`),
            }))}
            chosen={together}
            onChoose={setTogether}
          />
        </div>
      ) : null}
      {isFull ? <p role="alert">{t("fullLines")}</p> : null}
      <Button look="primary" onClick={take}>
        {t("takeOver")}
      </Button>
    </>
  );
}
