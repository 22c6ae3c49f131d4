import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { useStore } from "zustand";
import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import { noteWords } from "../../../model/noteImage.ts";
import { focusHere } from "../../attention/focus.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { UndoButtons } from "../../panels/bar/UndoButtons.tsx";
import { useAbout } from "../../panels/map/useAbout.ts";
import { useIsNarrow } from "../../panels/map/useIsNarrow.ts";
import { OUTCOME_PAGES } from "../../panels/outcome/outcomePages.ts";
import { usePreferences } from "../../panels/preferencesContext.ts";
import { createSignal } from "../../session/signal.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit, useEditRights } from "../../state/useEditRights.ts";
import { useSignal } from "../../state/useSignal.ts";
import { followCalls } from "./followCalls.ts";
import { followHand } from "./followHand.ts";
import { keepTextInPlace } from "./keepTextInPlace.ts";
import { ListField } from "./ListField.tsx";
import { ListLinks } from "./ListLinks.tsx";
import { ListMenu } from "./ListMenu.tsx";
import styles from "./ListView.module.css";
import { type ListDesk, ListDeskContext, ListLightContext, type OpenMenu } from "./listDesk.ts";
import { type ListFocus, openListFocus } from "./listFocus.ts";
import { listenToListKeys } from "./listKeys.ts";
import { SourceSheet } from "./SourceSheet.tsx";
import { useNoteMenu } from "./useNoteMenu.tsx";
import { writersOn } from "./writersHere.ts";

/** The map as headings and notes, with all that can be done on the picture: by keyboard, finger and screen reader. */
export default function ListView({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("list");
  const canvas = useTranslations("canvas");
  const outcome = useTranslations("outcome");
  const [{ language }] = usePreferences();
  const root = useRef<HTMLElement>(null);
  const [source, setSource] = useState<string | null>(null);
  const canEdit = useCanEdit(editor);
  // In wider windows the bar above has it.
  const isNarrow = useIsNarrow();
  const light = useSignal(useMemo(() => focusHere(editor), [editor]));
  const filter = useStore(editor.view, (state) => state.filter);
  const desk = useMemo<ListDesk>(
    () => ({
      editor,
      focus: createSignal<ListFocus | null>(null),
      menu: createSignal<OpenMenu | null>(null),
      writers: writersOn(editor),
      carets: new Map(),
    }),
    [editor],
  );
  const focusedNote = light?.kind === "note" ? light.noteId : null;
  const lit = useMemo(() => ({ filter, focusedNote }), [filter, focusedNote]);

  useEffect(() => {
    if (!root.current) return;
    const opened = openListFocus(root.current, editor);
    const stops = [
      followHand(root.current, editor),
      followCalls(root.current, editor),
      listenToListKeys(root.current, editor, opened),
      keepTextInPlace(root.current),
      opened.close,
    ];
    desk.focus.set(opened);
    return () => {
      desk.focus.set(null);
      for (const stop of stops) stop();
    };
  }, [desk, editor]);

  return (
    <ListDeskContext value={desk}>
      <ListLightContext value={lit}>
        <section ref={root} className={styles.list} aria-label={canvas("outline")} data-list="">
          <div className={styles.inner}>
            <div className={styles.top}>
              <Customer editor={editor} />
              {canEdit && isNarrow ? <UndoButtons editor={editor} /> : null}
            </div>
            <p className={styles.keys}>{t("keys")}</p>
            <nav className={styles.jump} aria-label={t("jump")}>
              {PLACES.map((place) => (
                <button
                  key={place}
                  type="button"
                  className={styles.jumpTo}
                  onClick={() =>
                    root.current?.querySelector<HTMLElement>(`[data-list-field=${place}]`)?.focus()
                  }
                >
                  {fieldTitles(language)[place]}
                </button>
              ))}
            </nav>
            <Fields desk={desk} inFocus={light?.kind === "field" ? light.field : null} />
            <ListLinks />
            <nav className={styles.pages} aria-label={outcome("pages")}>
              {OUTCOME_PAGES.map((page) => (
                <Link key={page} href={`/w/${editor.workshop.workshopId}/${page}`} className={styles.page}>
                  {outcome(page)}
                </Link>
              ))}
            </nav>
          </div>
        </section>
        <NoteMenu desk={desk} onSource={setSource} />
        {source === null ? null : (
          <SourceSheet editor={editor} noteId={source} onClose={() => setSource(null)} />
        )}
      </ListLightContext>
    </ListDeskContext>
  );
}

const NO_STOPS = createSignal<ReadonlyMap<PlaceKey, string>>(new Map());

function Fields({ desk, inFocus }: { readonly desk: ListDesk; readonly inFocus: PlaceKey | null }) {
  const stops = useSignal(useSignal(desk.focus)?.stops ?? NO_STOPS);
  return PLACES.map((place) => (
    <ListField key={place} place={place} isInFocus={inFocus === place} stop={stops.get(place) ?? null} />
  ));
}

/** Whom the map is about. */
function Customer({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("canvas");
  const rights = useEditRights(editor);
  const { customerName, customerRole } = useAbout(editor);
  return (
    <div className={styles.customer}>
      <p className={styles.name}>
        {customerName === "" ? t("nameHint") : <strong>{customerName}</strong>}
        {customerRole === "" ? null : <span className={styles.role}>{customerRole}</span>}
      </p>
      {rights === "all" ? (
        <button
          type="button"
          className={styles.quiet}
          onClick={() => editor.view.setState({ dialog: "about" })}
        >
          {t("editCustomer")}
        </button>
      ) : null}
    </div>
  );
}

interface NoteMenuProps {
  readonly desk: ListDesk;
  readonly onSource: (noteId: string) => void;
}

function NoteMenu({ desk, onSource }: NoteMenuProps) {
  const t = useTranslations("list");
  const { editor, menu } = desk;
  const open = useSignal(menu);
  const entriesOf = useNoteMenu();
  const record = useSyncExternalStore(
    (listener) => (open === null ? () => undefined : editor.map.onNote(open.noteId, listener)),
    () => (open === null ? undefined : editor.map.get(open.noteId)),
  );
  if (open === null || !record) return null;
  return (
    <ListMenu
      key={open.noteId}
      label={t("more", { note: noteWords(record.note) || t("emptyNote") })}
      trigger={open.trigger}
      groups={entriesOf({ editor, record, among: open.among, onSource: () => onSource(open.noteId) })}
      onClose={() => menu.set(null)}
    />
  );
}
