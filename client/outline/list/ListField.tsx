import { CircleQuestionMark, Plus } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { PlaceKey } from "../../../model/fields.ts";
import { PALETTES } from "../../../model/palette.ts";
import type { InterfaceLanguage } from "../../i18n/languages.ts";
import { facetNames, fieldTitles } from "../../i18n/names.ts";
import { useWaiting } from "../../panels/facilitation/reveal/useWaiting.ts";
import { usePreferences } from "../../panels/preferencesContext.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { askWhy } from "../../state/viewStore.ts";
import { createNoteIn } from "../../tools/placing.ts";
import { FieldQuestions } from "./FieldQuestions.tsx";
import { createFieldOrder } from "./fieldOrder.ts";
import { ListGroupHead } from "./ListGroup.tsx";
import styles from "./ListView.module.css";
import { useListDesk } from "./listDesk.ts";
import { type ListSection, sectionKey } from "./listSections.ts";
import { NoteRow } from "./NoteRow.tsx";

interface ListFieldProps {
  readonly place: PlaceKey;
  /** the session's step, or a facilitator, is about this field */
  readonly isInFocus: boolean;
  /** the note of this field that the Tab key leads to; null for its first */
  readonly stop: string | null;
}

/** A field as a heading over its notes, with a button at its head that begins a new one. */
export function ListField({ place, isInFocus, stop }: ListFieldProps) {
  const t = useTranslations("list");
  const canvas = useTranslations("canvas");
  const reveal = useTranslations("reveal");
  const clusterTexts = useTranslations("clusters");
  const { editor, focus } = useListDesk();
  const [{ language, scheme }] = usePreferences();
  const canEdit = useCanEdit(editor);
  const order = useMemo(() => createFieldOrder(editor, place), [editor, place]);
  const sections = useSyncExternalStore(order.subscribe, order.get);
  const waiting = useWaiting(editor)[place] ?? 0;
  useLayoutEffect(() => focus.get()?.settle());
  const ids = sections.flatMap(({ noteIds }) => noteIds);
  const tabStop = stop !== null && ids.includes(stop) ? stop : (ids[0] ?? null);
  const title = fieldTitles(language)[place];
  const { fill, edge, title: ink } = PALETTES[scheme].fields[place];
  const has = (kind: ListSection["kind"]): boolean => sections.some((section) => section.kind === kind);
  const rest = has("facet") ? t("noFacet") : has("cluster") ? clusterTexts("loose") : null;
  return (
    <section className={styles.field} data-outline-field={place} data-in-focus={isInFocus || undefined}>
      <div className={styles.head} style={{ background: fill, borderColor: edge, color: ink }}>
        <h2 className={styles.title} tabIndex={-1} data-list-field={place}>
          {title} <span className={styles.count}>({t("count", { count: ids.length })})</span>
          {isInFocus ? <> ({canvas("inFocus")})</> : null}
        </h2>
        <span className={styles.headWays}>
          <button
            type="button"
            className={styles.ask}
            aria-label={canvas("whyField", { field: title })}
            title={canvas("whyField", { field: title })}
            onClick={() => askWhy(editor.view, place)}
          >
            <CircleQuestionMark size={16} aria-hidden="true" />
          </button>
          {canEdit ? (
            <button
              type="button"
              className={styles.add}
              data-new-note={place}
              aria-label={canvas("newNoteIn", { field: title })}
              onClick={() => createNoteIn(editor, place)}
            >
              <Plus size={16} aria-hidden="true" />
              <span className={styles.addWords}>{t("newNote")}</span>
            </button>
          ) : null}
        </span>
      </div>
      {place === "parking" ? null : <FieldQuestions field={place} isEmpty={ids.length === 0} />}
      {sections.map((section) => (
        <Part
          key={sectionKey(section)}
          section={section}
          tabStop={tabStop}
          heading={headingOf(section, language, rest)}
        />
      ))}
      {/* Below the notes: it comes while one writes, and must not push the text away from under the eyes. */}
      {waiting > 0 ? (
        <p className={styles.waiting} data-waiting={waiting}>
          {reveal("waiting", { count: waiting })}
        </p>
      ) : null}
    </section>
  );
}

/** The words over a part; null for none, and for a bundle, which has a heading of its own. */
function headingOf(section: ListSection, language: InterfaceLanguage, rest: string | null): string | null {
  switch (section.kind) {
    case "cluster":
      return null;
    case "facet":
      return facetNames(language)[section.facet];
    case "loose":
      return rest;
  }
}

interface PartProps {
  readonly section: ListSection;
  readonly tabStop: string | null;
  readonly heading: string | null;
}

function Part({ section, tabStop, heading }: PartProps) {
  const { editor } = useListDesk();
  const { noteIds } = section;
  const among = useRef(noteIds);
  useLayoutEffect(() => {
    among.current = noteIds;
  });
  useSyncExternalStore(editor.clusters.onChange, editor.clusters.version);
  const cluster = section.kind === "cluster" ? editor.clusters.get(section.id) : undefined;
  return (
    <section className={styles.part} data-cluster={cluster?.cluster.id}>
      {cluster ? <ListGroupHead record={cluster} /> : null}
      {heading === null ? null : <h3 className={styles.partTitle}>{heading}</h3>}
      <ul className={styles.notes}>
        {noteIds.map((id) => (
          <NoteRow key={id} id={id} among={among} isStop={id === tabStop} />
        ))}
      </ul>
    </section>
  );
}
