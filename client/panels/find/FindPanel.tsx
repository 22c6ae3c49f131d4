import { ChevronDown, ChevronUp, ImageIcon, Search, X } from "lucide-react";
import { useEffect, useEffectEvent, useMemo, useRef, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Note } from "../../../model/note.ts";
import { actionOf } from "../../actions/actions.ts";
import { SEARCH_FIELD } from "../../actions/openSearch.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { doneBy, shortcutOf } from "../../state/keyRecords.ts";
import { IconButton } from "../controls/IconButton.tsx";
import type { OpenMap } from "../groups/openMaps.ts";
import { OutOfReach } from "../outcome/OutOfReach.tsx";
import { useNotesOfMaps } from "../persona/notesOfMaps.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./FindPanel.module.css";
import { FoundText } from "./FoundText.tsx";
import { endSearch, handOver, searchFor, showFound } from "./finding.ts";
import { FIND_KEYS } from "./findKeys.ts";
import { type FoundMap, firstOf, foundNotes, liveNotes } from "./foundNotes.ts";

/** More than anybody reads; whoever needs them types another word. */
const MAX_SHOWN = 100;

interface FindPanelProps {
  readonly editor: Editor;
  /** those that one may open */
  readonly maps: readonly OpenMap[];
  readonly workshopId: string;
  readonly search: string;
}

/** Finds notes on all maps of the workshop, while the open one can be seen and worked on. */
export function FindPanel({ editor, maps, workshopId, search }: FindPanelProps) {
  const t = useTranslations("find");
  const [, navigate] = useLocation();
  const room = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const others = maps.filter(({ id }) => id !== editor.session.mapId);
  const inSight = useNotesOfMaps(
    editor.workshop.me,
    others.map(({ id }) => id),
  );
  const here = useNotesHere(editor);
  const notes = new Map([...inSight.notes, [editor.session.mapId, here]]);
  const found = foundNotes(search, maps, notes, editor.session.mapId);
  const count = found.reduce((sum, one) => sum + one.notes.length, 0);
  const isReading = others.some(({ id }) => !inSight.notes.has(id) && !inSight.away.includes(id));
  const go = ({ id: mapId }: OpenMap, { id }: Note): void => {
    if (mapId === editor.session.mapId) showFound(editor, id);
    else navigate(`/w/${workshopId}/${mapId}?notes=${id}`, { state: handOver(search) });
  };
  const step = (by: 1 | -1): void => {
    const ids = found.flatMap(({ map, notes: ofMap }) =>
      map.id === editor.session.mapId ? ofMap.map(({ id }) => id) : [],
    );
    const at = ids.findIndex((id) => editor.view.getState().selection.has(editor.map.frontOf(id)));
    const next = at === -1 ? (by === 1 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length;
    const id = ids[next];
    if (id !== undefined) showFound(editor, id);
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isInField = event.target instanceof HTMLInputElement;
    const does = doneBy(FIND_KEYS, event);
    if (actionOf("find").shortcuts.includes(shortcutOf(event))) {
      field.current?.select();
    } else if (does === "close") {
      endSearch(editor);
    } else if ((does === "nextHit" || does === "previousHit") && isInField) {
      step(does === "nextHit" ? 1 : -1);
    } else if (does === "down" || does === "up") {
      focusNext(room.current, does === "down" ? 1 : -1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const panel = room.current;
    panel?.addEventListener("keydown", onKeyDown);
    return () => panel?.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <search ref={room} className={styles.panel} aria-label={t("title")}>
      <div className={styles.head}>
        <Search size={16} aria-hidden="true" className={styles.sign} />
        <input
          ref={field}
          id={SEARCH_FIELD}
          type="text"
          className={styles.input}
          aria-label={t("words")}
          placeholder={t("words")}
          autoComplete="off"
          enterKeyHint="search"
          value={search}
          onChange={(event) => searchFor(editor, event.target.value)}
        />
        <IconButton icon={ChevronUp} label={t("previous")} onPress={() => step(-1)} />
        <IconButton icon={ChevronDown} label={t("next")} onPress={() => step(1)} />
        <IconButton icon={X} label={t("close")} onPress={() => endSearch(editor)} />
      </div>
      <output className={styles.said}>
        {search.trim() === ""
          ? t("hint")
          : count > 0
            ? t("found", { notes: count, maps: found.length })
            : t(isReading ? "reading" : "nothing")}
      </output>
      <OutOfReach
        away={others.filter(({ id }) => inSight.away.includes(id))}
        copied={others.filter(({ id }) => inSight.copied.includes(id))}
      />
      <FoundList
        found={firstOf(found, MAX_SHOWN)}
        openMapId={editor.session.mapId}
        search={search}
        onGo={go}
      />
      {count > MAX_SHOWN ? <p className={styles.said}>{t("more", { count: count - MAX_SHOWN })}</p> : null}
    </search>
  );
}

interface FoundListProps {
  readonly found: readonly FoundMap[];
  readonly openMapId: string;
  readonly search: string;
  readonly onGo: (map: OpenMap, note: Note) => void;
}

function FoundList({ found, openMapId, search, onGo }: FoundListProps) {
  const t = useTranslations("find");
  const product = useTranslations("product");
  const [{ language }] = usePreferences();
  if (found.length === 0) return null;
  return (
    <div className={styles.found}>
      {found.map(({ map, notes, count }) => {
        const title = map.title || product("untitled");
        return (
          <section key={map.id} aria-label={title}>
            <h2 className={styles.map}>
              {title}
              <span className={styles.count}>{t(map.id === openMapId ? "here" : "there", { count })}</span>
            </h2>
            <ul className={styles.list}>
              {notes.map((note) => (
                <li key={note.id}>
                  <button
                    type="button"
                    className={styles.note}
                    data-found={note.id}
                    onClick={() => onGo(map, note)}
                  >
                    {note.text.trim() === "" ? null : <FoundText text={note.text.trim()} search={search} />}
                    {note.image?.alt ? (
                      <span className={styles.picture}>
                        <ImageIcon size={14} aria-label={t("picture")} />
                        <FoundText text={note.image.alt} search={search} />
                      </span>
                    ) : null}
                    <span className={styles.field}>{fieldTitles(language)[note.place.field]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function useNotesHere(editor: Editor): readonly Note[] {
  const read = useMemo(() => liveNotes(editor), [editor]);
  return useSyncExternalStore(read.subscribe, read.get);
}

/** From the field into the list, from note to note, and back up into the field. */
function focusNext(room: HTMLElement | null, by: 1 | -1): void {
  const stops = [...(room?.querySelectorAll<HTMLElement>("input, [data-found]") ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[at + by]?.focus();
}
