import { memo, type ReactNode, useCallback, useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import { focusHere } from "../attention/focus.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { evidenceNames, facetNames, fieldTitles } from "../i18n/names.ts";
import type { Editor } from "../state/editor.ts";
import type { MapProjection, NoteRecord } from "../state/mapProjection.ts";
import { type NoteFilter, passes } from "../state/noteFilter.ts";
import { countOf } from "../state/reactionMarks.ts";
import { useSignal } from "../state/useSignal.ts";
import hidden from "../theme/outOfSight.module.css";
import { ClusterOutline } from "./ClusterOutline.tsx";
import { ContradictionsOutline } from "./ContradictionsOutline.tsx";
import { followPlace, readSaid } from "./followPlace.ts";
import { NoteMarks } from "./NoteMarks.tsx";

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
        />
      ))}
      <ContradictionsOutline editor={editor} />
    </section>
  );
}

/** Until the picture is there. */
const NO_NOTES: readonly string[] = [];

function FieldOutline({ editor, place, language, ids: now, focusedNote, isInFocus }: FieldOutlineProps) {
  // When a map opens, a thousand lines take longer to mount than the picture to paint: first the picture. Later all is at once.
  const hasOpened = useDeferredValue(now.length > 0, false);
  const ids = hasOpened ? now : NO_NOTES;
  const t = useTranslations("canvas");
  const filtering = useTranslations("filter");
  const filter = useStore(editor.view, (state) => state.filter);
  const words = useMemo(
    () => ({ hidden: t("hiddenNote"), inFocus: t("inFocus"), dimmed: filtering("dimmed") }),
    [t, filtering],
  );
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
        {isInFocus ? <> ({t("inFocus")})</> : null}
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
}

/** How many notes wait hidden in a field. */
function WaitingLine({ editor, place }: Pick<FieldOutlineProps, "editor" | "place">) {
  const t = useTranslations("reveal");
  const waiting = useSignal(editor.workshop.results).waiting.get(editor.session.mapId)?.[place] ?? 0;
  return waiting > 0 ? <p data-waiting={waiting}>{t("waiting", { count: waiting })}</p> : null;
}

interface NoteOutlineProps {
  readonly map: MapProjection;
  readonly id: string;
  readonly language: InterfaceLanguage;
  /** with whose session and vote it is shown; without, the note alone */
  readonly editor?: Editor;
  readonly words: OutlineWords;
  readonly isInFocus?: boolean;
  readonly filter?: NoteFilter | null;
  /** without an editor: what is said of its stack and points */
  readonly marksOf?: (record: NoteRecord) => ReactNode;
}

/** What is said of a note that the canvas shows by its looks. */
export interface OutlineWords {
  readonly hidden: string;
  readonly inFocus: string;
  /** my filter does not let it pass */
  readonly dimmed: string;
}

function Source({ source }: { readonly source: string }) {
  const t = useTranslations("evidence");
  const words = useTranslations("words");
  return <span data-source=""> ({words("labelled", { label: t("source"), text: source })})</span>;
}

/** What its picture shows, for whoever hears it. */
function Picture({ alt }: { readonly alt: string }) {
  const t = useTranslations("canvas.board");
  const words = useTranslations("words");
  const said = alt === "" ? t("picture") : words("labelled", { label: t("picture"), text: alt });
  return <span data-picture="">({said}) </span>;
}

function CommentCount({ count }: { readonly count: number }) {
  const t = useTranslations("comments");
  return <span data-comments={count}> {t("count", { count })}</span>;
}

function ReactionCount({ count }: { readonly count: number }) {
  const t = useTranslations("comments");
  return <span> {t("reactions", { count })}</span>;
}

/** One note. `memo`, because its field renders when a neighbour comes or goes. */
export const NoteOutline = memo(function NoteOutline({
  map,
  id,
  language,
  editor,
  words,
  isInFocus = false,
  filter = null,
  marksOf,
}: NoteOutlineProps) {
  const subscribe = useCallback((listener: () => void) => map.onNote(id, listener), [map, id]);
  const record = useSyncExternalStore(
    subscribe,
    useMemo(() => readSaid(map, id), [map, id]),
  );
  const placed = useCallback(
    (element: HTMLElement | null) => (element ? followPlace(element, map, id) : undefined),
    [map, id],
  );
  if (!record) return null;
  const { facet, evidence, source, tags, text, image, hidden } = record.note;
  const { comments, reactions, stack } = record;
  return (
    <li ref={placed} data-note={id} data-in-focus={isInFocus || undefined}>
      {facet !== null && <span>{facetNames(language)[facet]}: </span>}
      <span data-note-text dir="auto">
        {text}
      </span>{" "}
      {image && <Picture alt={image.alt} />}
      <span>({evidenceNames(language)[stack?.evidence ?? evidence]})</span>
      {source !== "" && <Source source={source} />}
      {tags.length > 0 && <span data-tags=""> #{tags.join(" #")}</span>}
      {hidden ? <span> ({words.hidden})</span> : null}
      {passes(filter, record) ? null : <span data-dimmed=""> ({words.dimmed})</span>}
      {isInFocus ? <span> ({words.inFocus})</span> : null}
      {editor ? <NoteMarks editor={editor} record={record} /> : marksOf?.(record)}
      {comments > 0 && <CommentCount count={comments} />}
      {reactions && <ReactionCount count={countOf(reactions)} />}
    </li>
  );
});
