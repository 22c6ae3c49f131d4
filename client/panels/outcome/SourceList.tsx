import { MapPin, Unlink } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import { type Note, readNote } from "../../../model/note.ts";
import type { EntryRoot } from "../../../model/outcomeDocument.ts";
import { removeSource } from "../../../model/outcomeEntry.ts";
import { type Source, sourceKey } from "../../../model/source.ts";
import { evidenceNames } from "../../i18n/names.ts";
import type { MapWatch } from "../../session/openMapWatch.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { useQuote } from "../pictures/useQuote.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useMapWatches } from "../wall/useMapWatches.ts";
import styles from "./SourceList.module.css";

interface SourceListProps {
  readonly outcome: Outcome;
  /** what stands on the notes, and in which root */
  readonly entry: { readonly id: string; readonly sources: readonly Source[] };
  readonly root: EntryRoot;
  readonly workshop: Workshop;
  readonly isReadOnly: boolean;
  /** the way to the notes was taken */
  readonly onLeave: () => void;
}

/** The notes that an entry stands on, as they are now; where one is gone, as it was. */
export function SourceList({ outcome, entry, root, workshop, isReadOnly, onLeave }: SourceListProps) {
  const t = useTranslations("outcome");
  const { sources } = entry;
  const linked = workshop.maps.filter(({ id }) => sources.some(({ mapId }) => mapId === id));
  const watches = useMapWatches(linked, outcome.session.me, syncUrlOf(window.location));
  if (sources.length === 0) return <p className={styles.none}>{t("noSources")}</p>;
  return (
    <ul className={styles.list}>
      {sources.map((source) => {
        const props = {
          source,
          mapTitle: linked.find(({ id }) => id === source.mapId)?.title ?? "",
          workshopId: workshop.id,
          onLeave,
          onUnlink: isReadOnly
            ? null
            : () => outcome.session.write((doc, origin) => removeSource(doc, root, entry.id, source, origin)),
        };
        const isHere = linked.some(({ id }) => id === source.mapId);
        const watch = watches.get(source.mapId);
        return watch ? (
          <WatchedSource key={sourceKey(source)} watch={watch} {...props} />
        ) : (
          <SourceItem key={sourceKey(source)} state={{ kind: isHere ? "unknown" : "away" }} {...props} />
        );
      })}
    </ul>
  );
}

interface ItemProps {
  readonly source: Source;
  readonly mapTitle: string;
  readonly workshopId: string;
  readonly onLeave: () => void;
  readonly onUnlink: (() => void) | null;
}

/** `unknown`: the map could not be asked, so that what is known of the note counts; `away`: there is no such map here. */
type SourceState =
  | { readonly kind: "unknown" | "away" | "gone" }
  | { readonly kind: "there"; readonly note: Note };

function WatchedSource({ watch, ...props }: ItemProps & { readonly watch: MapWatch }) {
  const isLoaded = useSignal(watch.loaded);
  // The document tells by this that it has changed.
  useSignal(watch.changedAt);
  const { noteId } = props.source;
  const note = readNote(noteId, notesOf(watch.doc).get(noteId));
  const state: SourceState = !isLoaded
    ? { kind: "unknown" }
    : note
      ? { kind: "there", note }
      : { kind: "gone" };
  return <SourceItem state={state} {...props} />;
}

function SourceItem({
  source,
  state,
  mapTitle,
  workshopId,
  onLeave,
  onUnlink,
}: ItemProps & { readonly state: SourceState }) {
  const t = useTranslations("outcome");
  const quote = useQuote();
  const [{ language }] = usePreferences();
  const isHidden = state.kind === "there" && state.note.hidden;
  const known = state.kind === "there" ? state.note : source;
  const text = quote(known, t("emptyNote"));
  return (
    <li className={styles.item}>
      {isHidden ? (
        <p className={styles.note}>{t("sourceHidden")}</p>
      ) : (
        <>
          <blockquote className={styles.quote}>{text}</blockquote>
          <p className={styles.facts}>
            <span className={styles.evidence}>{evidenceNames(language)[known.evidence]}</span>
            {mapTitle}
          </p>
        </>
      )}
      {state.kind === "gone" ? <p className={styles.note}>{t("sourceGone")}</p> : null}
      {state.kind === "away" ? <p className={styles.note}>{t("sourceAway")}</p> : null}
      <div className={styles.ways}>
        {state.kind === "gone" || state.kind === "away" || isHidden ? null : (
          <Link
            href={`/w/${workshopId}/${source.mapId}?notes=${source.noteId}`}
            className={buttonClass("quiet", "bar")}
            aria-label={t("showSourceOf", { text })}
            onClick={onLeave}
          >
            <MapPin size={16} aria-hidden="true" />
            {t("showSource")}
          </Link>
        )}
        {onUnlink ? (
          <Button look="quiet" aria-label={t("unlinkOf", { text: isHidden ? "…" : text })} onClick={onUnlink}>
            <Unlink size={16} aria-hidden="true" />
            {t("unlink")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
