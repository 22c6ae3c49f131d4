import { StickyNote, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Link, useLocation } from "wouter";
import { linesOf, type PersonaLine, SECTIONS, type Section } from "../../../model/persona.ts";
import { addLines, deletePersona, moveLine } from "../../../model/personaCommands.ts";
import { personaGrounds } from "../../../model/personaEvidence.ts";
import { sourceKey } from "../../../model/source.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { openMaps } from "../groups/openMaps.ts";
import { openKeptFocus } from "../outcome/keptFocus.ts";
import type { OutcomeDesk } from "../outcome/OutcomeFrame.tsx";
import { useEntryInAddress } from "../outcome/useEntryInAddress.ts";
import type { Fingered, SheetPlace } from "./fingerOnSheet.ts";
import { LineSources } from "./LineSources.tsx";
import { NotePicker } from "./NotePicker.tsx";
import { levelIn, useNotesOfMaps } from "./notesOfMaps.ts";
import { PersonaNews } from "./PersonaNews.tsx";
import styles from "./PersonaSheet.module.css";
import { PersonHead } from "./PersonHead.tsx";
import { SectionPart } from "./SectionPart.tsx";
import { StartMap } from "./StartMap.tsx";
import { SHEET_FOCUS } from "./sheetFocus.ts";
import { linkNotes, notesWith, type Taking, takeNotes } from "./takeNotes.ts";
import { useFingerOnSheet } from "./useFingerOnSheet.ts";
import { useIsPhone } from "./useIsPhone.ts";

/** More maps at once would be more than one list can show; then one is looked at after another. */
const MAPS_AT_ONCE = 8;

/** One persona: who it is, what is said of it line by line, and beside it the notes that lines are made of. */
export function PersonaSheet(props: OutcomeDesk & { readonly personaId: string }) {
  const { outcome, workshop, canEdit, notify, personaId } = props;
  const t = useTranslations("persona");
  const [, navigate] = useLocation();
  const { session } = outcome;
  const persona = useSignal(outcome.personas.personas.all).find(({ id }) => id === personaId);
  const lines = linesOf(useSignal(outcome.personas.lines.all), personaId);
  const maps = openMaps(workshop, useSignal(outcome.workshop.session), session.me);
  const picture = useTranslations("pictures")("picture");
  const [mapId, setMapId] = useState(maps.length > MAPS_AT_ONCE ? (maps[0]?.id ?? null) : null);
  const isPhone = useIsPhone();
  const [isPicking, setPicking] = useState(false);
  const [freshLine, setFreshLine] = useState<string | null>(null);
  const [wantedLine, setWantedLine] = useState<string | null>(null);
  useEntryInAddress("line", setWantedLine);
  const [openLine, setOpenLine] = useState<string | null>(null);
  const linked = new Set(lines.flatMap(({ sources }) => sources.map((source) => source.mapId)));
  const watched = maps.filter(({ id }) => mapId === null || id === mapId || linked.has(id));
  const inSight = useNotesOfMaps(
    outcome.session.me,
    watched.map(({ id }) => id),
  );
  const { notes } = inSight;
  const levelOf = levelIn(notes);
  const sheetRef = useRef<HTMLElement>(null);
  useEffect(() => {
    session.show({ selected: [personaId] });
    return () => session.show({ selected: [] });
  }, [session, personaId]);

  const take = (keys: ReadonlySet<string>, taking: Taking): void => {
    const ids = takeNotes(session, personaId, notesWith(notes, keys, picture), taking);
    notify(ids === null ? { text: t("fullLines") } : { text: t("taken", { count: ids.length }), undo: true });
  };
  const link = (lineId: string, keys: ReadonlySet<string>): void => {
    const picked = notesWith(notes, keys, picture);
    linkNotes(session, lineId, picked);
    notify({ text: t("linked", { count: picked.length }), undo: true });
  };
  const dropped = (dragged: Fingered, place: SheetPlace): void => {
    if (dragged.kind === "notes") {
      if (place.kind === "line") link(place.id, dragged.keys);
      else take(dragged.keys, { section: place.section, together: false });
      setPicking(false);
    } else if (place.kind === "section") {
      const { section, before } = place;
      session.write((doc, origin) => moveLine(doc, dragged.id, { section, before }, origin));
    }
  };
  useFingerOnSheet(sheetRef, canEdit, dropped);
  const isThere = persona !== null;
  useEffect(() => {
    if (isThere && sheetRef.current) return openKeptFocus(sheetRef.current, SHEET_FOCUS);
  }, [isThere]);

  if (!persona) {
    return (
      <div className={styles.gone}>
        <p>{t("gone")}</p>
        <Link href={`/w/${workshop.id}/personas`} className={buttonClass("secondary")}>
          {t("all")}
        </Link>
      </div>
    );
  }

  const addLine = (section: Section): void => {
    let ids: string[] | null = null;
    session.write((doc, origin) => {
      const line = { section, text: "", author: session.me.participantId };
      ids = addLines(doc, personaId, [line], origin);
    });
    const [id = null] = ids ?? [];
    if (id === null) notify({ text: t("fullLines") });
    setFreshLine(id);
  };
  const remove = (): void => {
    session.write((doc, origin) => deletePersona(doc, personaId, origin));
    navigate(`/w/${workshop.id}/personas`);
    notify({ text: t("deleted"), undo: true });
  };
  const picker = (
    <NotePicker
      maps={maps}
      inSight={inSight}
      mapId={mapId}
      used={new Set(lines.flatMap(({ sources }) => sources.map(sourceKey)))}
      lines={lines}
      isBeside={!isPhone}
      onMap={setMapId}
      onLink={(lineId, keys) => {
        link(lineId, keys);
        setPicking(false);
      }}
      onTake={(keys, taking) => {
        take(keys, taking);
        setPicking(false);
      }}
    />
  );
  const shown: PersonaLine | undefined = lines.find(({ id }) => id === openLine);
  return (
    <div className={styles.page} data-picking={canEdit && !isPhone ? true : undefined}>
      <article ref={sheetRef} className={styles.sheet} aria-label={persona.name.trim() || t("untitled")}>
        <div className={styles.paper}>
          <PersonHead
            outcome={outcome}
            persona={persona}
            grounds={personaGrounds(lines, levelOf)}
            canEdit={canEdit}
          />
          <div className={styles.sections}>
            {SECTIONS.map((section) => (
              <SectionPart
                key={section}
                outcome={outcome}
                section={section}
                lines={lines.filter(({ place }) => place.section === section)}
                levelOf={levelOf}
                canEdit={canEdit}
                freshLine={freshLine}
                wantedLine={wantedLine}
                onAdd={() => addLine(section)}
                onOpen={setOpenLine}
                onTake={(keys) => take(keys, { section, together: false })}
                onLink={link}
                notify={notify}
              />
            ))}
          </div>
          <div className={styles.end}>
            {outcome.workshop.canSteer ? (
              <StartMap persona={persona} lines={lines} workshopId={workshop.id} />
            ) : null}
            {canEdit ? (
              <Button look="quiet" onClick={remove}>
                <Trash2 size={16} aria-hidden="true" />
                {t("remove")}
              </Button>
            ) : null}
          </div>
        </div>
      </article>
      {!canEdit ? null : isPhone ? (
        <>
          <div className={styles.reach}>
            <Button look="primary" onClick={() => setPicking(true)}>
              <StickyNote size={16} aria-hidden="true" />
              {t("picker.open")}
            </Button>
          </div>
          {isPicking ? (
            <Sheet title={t("picker.title")} onClose={() => setPicking(false)}>
              {picker}
            </Sheet>
          ) : null}
        </>
      ) : (
        <aside className={styles.drawer} aria-labelledby="notes-of-maps">
          <h2 className={styles.drawerTitle} id="notes-of-maps">
            {t("picker.title")}
          </h2>
          {picker}
        </aside>
      )}
      <PersonaNews outcome={outcome} personaId={personaId} />
      {shown ? (
        <LineSources
          line={shown}
          outcome={outcome}
          workshop={workshop}
          isReadOnly={!canEdit}
          onClose={() => setOpenLine(null)}
        />
      ) : null}
    </div>
  );
}
