import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import { focusHere } from "../attention/focus.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { fieldTitles } from "../i18n/names.ts";
import type { Editor } from "../state/editor.ts";
import { useSignal } from "../state/useSignal.ts";
import hidden from "../theme/outOfSight.module.css";
import { ClusterOutline } from "./ClusterOutline.tsx";
import { ContradictionsOutline } from "./ContradictionsOutline.tsx";
import { NoteOutline } from "./NoteOutline.tsx";

export interface MapOutlineProps {
  readonly editor: Editor;
  readonly language: InterfaceLanguage;
  readonly label: string;
}

/**
 * The map as headings and lists, for those who cannot see the canvas: the same notes, live. Out of sight, and each
 * note renders for itself alone.
 */
export function MapOutline({ editor, language, label }: MapOutlineProps) {
  const { map } = editor;
  const focus = useSignal(useMemo(() => focusHere(editor), [editor]));
  const hasVote = useSignal(editor.voting.poll) !== null;
  useSyncExternalStore(map.onStructure, map.structureVersion);
  return (
    <section className={hidden.outOfSight} aria-label={label}>
      {PLACES.map((place) => (
        <FieldOutline
          key={place}
          editor={editor}
          place={place}
          language={language}
          ids={map.idsIn(place)}
          focusedNote={focus?.kind === "note" ? focus.noteId : null}
          isInFocus={focus?.kind === "field" && focus.field === place}
          hasVote={hasVote}
        />
      ))}
      <ContradictionsOutline editor={editor} />
    </section>
  );
}

/** Until the picture is there. */
const NO_NOTES: readonly string[] = [];

function FieldOutline({
  editor,
  place,
  language,
  ids: now,
  focusedNote,
  isInFocus,
  hasVote,
}: FieldOutlineProps) {
  // When a map opens, a thousand lines take longer to mount than the picture to paint: first the picture. Later all is at once.
  const hasOpened = useDeferredValue(now.length > 0, false);
  const ids = hasOpened ? now : NO_NOTES;
  const t = useTranslations("canvas");
  const filtering = useTranslations("filter");
  const filter = useStore(editor.view, (state) => state.filter);
  // By the words themselves: when more texts arrive, they are the same, and thousands of lines stay as they are.
  const [hiddenWord, inFocus, dimmed] = [t("hiddenNote"), t("inFocus"), filtering("dimmed")];
  const words = useMemo(() => ({ hidden: hiddenWord, inFocus, dimmed }), [hiddenWord, inFocus, dimmed]);
  const clusterTexts = useTranslations("clusters");
  useSyncExternalStore(editor.clusters.onChange, editor.clusters.version);
  const clusters = editor.clusters.in(place);
  const bundled = new Set(clusters.flatMap(({ noteIds }) => noteIds));
  const notes = (noteIds: readonly string[]) => (
    <ul>
      {noteIds.map((id) => (
        <NoteOutline
          key={id}
          map={editor.map}
          id={id}
          language={language}
          editor={editor}
          words={words}
          isInFocus={id === focusedNote}
          hasVote={hasVote}
          filter={filter}
        />
      ))}
    </ul>
  );
  const loose = ids.filter((id) => !bundled.has(id));
  return (
    <section data-outline-field={place} data-in-focus={isInFocus || undefined}>
      <h2>
        {fieldTitles(language)[place]}
        {isInFocus ? <> ({inFocus})</> : null}
      </h2>
      <WaitingLine editor={editor} place={place} />
      {clusters.map((record) => (
        <ClusterOutline key={record.cluster.id} editor={editor} record={record}>
          {notes(record.noteIds)}
        </ClusterOutline>
      ))}
      {clusters.length > 0 && loose.length > 0 ? <h3>{clusterTexts("loose")}</h3> : null}
      {notes(loose)}
    </section>
  );
}

interface FieldOutlineProps {
  readonly editor: Editor;
  readonly place: PlaceKey;
  readonly language: InterfaceLanguage;
  readonly ids: readonly string[];
  /** the note that a facilitator has put in the light */
  readonly focusedNote: string | null;
  readonly isInFocus: boolean;
  /** notes may have points to show */
  readonly hasVote: boolean;
}

/** How many notes wait hidden in a field. */
function WaitingLine({ editor, place }: Pick<FieldOutlineProps, "editor" | "place">) {
  const t = useTranslations("reveal");
  const waiting = useSignal(editor.workshop.results).waiting.get(editor.session.mapId)?.[place] ?? 0;
  return waiting > 0 ? <p data-waiting={waiting}>{t("waiting", { count: waiting })}</p> : null;
}
