import { GripVertical } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { addCards } from "../../../model/journeyCardCommands.ts";
import { sourceKey } from "../../../model/source.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { MapWatch } from "../../session/openMapWatch.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { noGestures } from "../controls/noGestures.ts";
import { Select } from "../controls/Select.tsx";
import { OutOfReach } from "../outcome/OutOfReach.tsx";
import { useQuote } from "../pictures/useQuote.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useMapWatches } from "../wall/useMapWatches.ts";
import { useJourneyDesk } from "./journeyDesk.ts";
import styles from "./NotePicker.module.css";
import { cardFrom, notesToPick } from "./pickedNotes.ts";

/** The notes of the maps that are not on this journey yet, to be dragged in or taken over by the dozen. */
export function NotePicker({ workshop }: { readonly workshop: Workshop }) {
  const t = useTranslations("journey");
  const product = useTranslations("product");
  const { outcome } = useJourneyDesk();
  const { maps } = workshop;
  const [mapId, setMapId] = useState(maps[0]?.id ?? "");
  const shown = maps.filter(({ id }) => id === mapId);
  const watches = useMapWatches(shown, outcome.session.me, syncUrlOf(window.location));
  const watch = watches.get(mapId);
  return (
    <section className={styles.picker} aria-label={t("notes")}>
      <h2 className={styles.title}>{t("notes")}</h2>
      {maps.length > 1 ? (
        <Select
          label={t("notesOf")}
          options={maps.map(({ id, title }) => ({ key: id, label: title || product("untitled") }))}
          chosen={mapId}
          onChoose={setMapId}
        />
      ) : null}
      {watch ? <Notes key={mapId} mapId={mapId} title={shown[0]?.title ?? ""} watch={watch} /> : null}
    </section>
  );
}

interface NotesProps {
  readonly mapId: string;
  readonly title: string;
  readonly watch: MapWatch;
}

function Notes({ mapId, title, watch }: NotesProps) {
  const t = useTranslations("journey");
  const quote = useQuote();
  const untold = useTranslations("pictures")("picture");
  const [{ language }] = usePreferences();
  const { outcome, board, journeyId, say, noteCard } = useJourneyDesk();
  const sight = useSignal(watch.sight);
  // Both tell by these that something has changed.
  useSignal(watch.changedAt);
  useSignal(board.cards("tray"));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const notes = "doc" in sight ? notesToPick(sight.doc, mapId, board) : [];
  useEffect(() => {
    noteCard.set((key, cell) => {
      const note = notes.find(({ id }) => key === sourceKey({ mapId, noteId: id }));
      return note ? cardFrom(note, { mapId, cell, author: outcome.session.me.participantId, untold }) : null;
    });
  });
  if (sight.kind === "asking") return <p className={styles.none}>{t("notesLoading")}</p>;
  if (sight.kind === "away") return <OutOfReach away={[{ title }]} copied={[]} />;
  const reach = <OutOfReach away={[]} copied={sight.kind === "copy" ? [{ title }] : []} />;
  const picked = notes.filter(({ id }) => chosen.has(id));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const add = (): void => {
    const { session } = outcome;
    session.write((doc, origin) => {
      const { participantId: author } = session.me;
      const cards = picked.map((note) => cardFrom(note, { mapId, cell: "tray", author, untold }));
      if (addCards(doc, journeyId, cards, origin).length < cards.length) say({ key: "full", undo: false });
    });
    setChosen(new Set());
  };
  if (notes.length === 0) {
    return (
      <>
        {reach}
        <p className={styles.none}>{t("notesNone")}</p>
      </>
    );
  }
  return (
    <>
      {reach}
      <Button
        look="secondary"
        // Not `disabled`: after a press it has the focus, which would fall to the page.
        aria-disabled={picked.length === 0}
        onClick={picked.length === 0 ? undefined : add}
      >
        {t("addNotes", { count: picked.length })}
      </Button>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id} className={styles.note} data-note={sourceKey({ mapId, noteId: note.id })}>
            <span ref={noGestures} className={styles.grip} data-grip aria-hidden="true">
              <GripVertical size={16} />
            </span>
            <label className={styles.label}>
              <input
                type="checkbox"
                className={styles.box}
                checked={chosen.has(note.id)}
                onChange={() => toggle(note.id)}
              />
              <span className={styles.words}>
                {quote(note, "")}
                <span className={styles.field}>
                  {note.place.field === "parking" ? "" : fieldTitles(language)[note.place.field]}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
