import { memo, useCallback, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { EVIDENCE_NAMES, FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { type Language, PLACES, type PlaceKey } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";
import type { MapProjection } from "../state/mapProjection.ts";
import { useSignal } from "../state/useSignal.ts";
import styles from "./MapOutline.module.css";
import { NoteMarks } from "./NoteMarks.tsx";

export interface MapOutlineProps {
  readonly editor: Editor;
  readonly language: Language;
  readonly label: string;
}

/**
 * The map as headings and lists, for those who cannot see the canvas: the same notes, live. Out of sight, and each
 * note renders for itself alone.
 */
export function MapOutline({ editor, language, label }: MapOutlineProps) {
  const { map } = editor;
  useSyncExternalStore(map.onStructure, map.structureVersion);
  return (
    <section className={styles.outline} aria-label={label}>
      {PLACES.map((place) => (
        <FieldOutline key={place} editor={editor} place={place} language={language} ids={map.idsIn(place)} />
      ))}
    </section>
  );
}

function FieldOutline({ editor, place, language, ids }: FieldOutlineProps) {
  return (
    <section data-outline-field={place}>
      <h2>{FIELD_TITLES[language][place]}</h2>
      <WaitingLine editor={editor} place={place} />
      <ul>
        {ids.map((id) => (
          <NoteOutline key={id} map={editor.map} id={id} language={language} editor={editor} />
        ))}
      </ul>
    </section>
  );
}

interface FieldOutlineProps {
  readonly editor: Editor;
  readonly place: PlaceKey;
  readonly language: Language;
  readonly ids: readonly string[];
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
  readonly language: Language;
  /** with whose session and vote it is shown; without, the note alone */
  readonly editor?: Editor;
}

function CommentCount({ count }: { readonly count: number }) {
  const t = useTranslations("comments");
  return <span data-comments={count}> {t("count", { count })}</span>;
}

/** One note. `memo`, because its field renders when a neighbour comes or goes. */
export const NoteOutline = memo(function NoteOutline({ map, id, language, editor }: NoteOutlineProps) {
  const subscribe = useCallback((listener: () => void) => map.onNote(id, listener), [map, id]);
  const record = useSyncExternalStore(subscribe, () => map.get(id));
  if (!record) return null;
  const { facet, evidence, text, place } = record.note;
  const { comments } = record;
  return (
    <li data-note={id} data-x={place.x} data-y={place.y}>
      {facet !== null && <span>{FACET_NAMES[language][facet]}: </span>}
      <span data-note-text>{text}</span> <span>({EVIDENCE_NAMES[language][evidence]})</span>
      {editor ? <NoteMarks editor={editor} record={record} /> : null}
      {comments > 0 && <CommentCount count={comments} />}
    </li>
  );
});
