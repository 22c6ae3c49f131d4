import { useCallback, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { Suggestion } from "../../../model/similarNotes.ts";
import { fitSelection } from "../../actions/cameraMoves.ts";
import { bundle } from "../../actions/clusterActions.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { canChange } from "../../tools/changing.ts";
import { select } from "../../tools/selecting.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { askForSuggestions, comparableNotes } from "./askForSuggestions.ts";
import styles from "./SortSection.module.css";
import { useSearch } from "./useSearch.ts";

/** What might belong together: computed on this device when asked, offered one by one, never applied by itself. */
export function SuggestionsGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("sorting");
  const canEdit = useCanEdit(editor);
  const ask = useCallback(async (): Promise<readonly Suggestion[]> => {
    const { language } = editor.map.about();
    const notes = comparableNotes(editor);
    return (await askForSuggestions({ about: "bundles", notes, language })).bundles;
  }, [editor]);
  const [search, find] = useSearch(ask);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  useSyncExternalStore(editor.clusters.onChange, editor.clusters.version);
  if (!canEdit) return null;
  const open =
    search.kind === "found"
      ? search.found.flatMap((one) => {
          const offer = dismissed.has(keyOf(one)) ? null : offerOf(editor, one);
          return offer ? [{ suggestion: one, offer }] : [];
        })
      : [];
  return (
    <section className={styles.group} aria-busy={search.kind === "searching"}>
      <h3 className={styles.title}>{t("suggestions")}</h3>
      <p className={styles.hint}>{t("suggestionsHint")}</p>
      <div className={styles.buttons}>
        <Button busy={search.kind === "searching"} onClick={find}>
          {t(search.kind === "found" ? "findAgain" : "find")}
        </Button>
      </div>
      {search.kind === "failed" ? <TroubleText trouble="unreachable" /> : null}
      <div aria-live="polite">
        {search.kind === "found" && open.length === 0 ? <p className={styles.hint}>{t("nothing")}</p> : null}
      </div>
      <ul className={styles.list}>
        {open.map(({ suggestion, offer }) => (
          <SuggestionItem
            key={keyOf(suggestion)}
            editor={editor}
            suggestion={suggestion}
            offer={offer}
            onDismiss={() => setDismissed(new Set([...dismissed, keyOf(suggestion)]))}
          />
        ))}
      </ul>
    </section>
  );
}

/** What accepting would do now: bundle these notes, or add them to the bundle that some of them are in. */
interface Offer {
  readonly noteIds: readonly string[];
  readonly into: string | null;
  readonly intoTitle: string;
}

/** Null when there is nothing left to do: notes are gone, moved or bundled by now. */
function offerOf(editor: Editor, { field, noteIds }: Suggestion): Offer | null {
  const { map, clusters } = editor;
  const here = noteIds.filter((id) => map.get(id)?.note.place.field === field);
  const bundles = new Set(here.flatMap((id) => clusters.of(id) ?? []));
  const loose = here.filter((id) => !clusters.of(id) && canChange(editor, id));
  if (bundles.size > 1 || loose.length < (bundles.size === 1 ? 1 : 2)) return null;
  const [known] = bundles;
  return { noteIds: loose, into: known?.cluster.id ?? null, intoTitle: known?.cluster.title ?? "" };
}

function keyOf({ kind, noteIds }: Suggestion): string {
  return `${kind} ${noteIds.join(" ")}`;
}

interface SuggestionItemProps {
  readonly editor: Editor;
  readonly suggestion: Suggestion;
  readonly offer: Offer;
  readonly onDismiss: () => void;
}

function SuggestionItem({ editor, suggestion, offer, onDismiss }: SuggestionItemProps) {
  const t = useTranslations("sorting");
  const clusterTexts = useTranslations("clusters");
  const [{ language }] = usePreferences();
  const { kind, field, noteIds, title } = suggestion;
  const accept = (): void => {
    bundle(editor, field, offer.noteIds, offer.into, title);
    select(editor, noteIds);
    fitSelection(editor);
  };
  return (
    <li className={styles.item} data-suggestion={kind}>
      <p className={styles.name}>{t(`kind.${kind}`, { title, field: fieldTitles(language)[field] })}</p>
      <ul className={styles.notes}>
        {noteIds.map((id) => (
          <li key={id}>{editor.map.get(id)?.note.text}</li>
        ))}
      </ul>
      {offer.into === null ? null : (
        <p className={styles.hint}>{t("into", { title: offer.intoTitle || clusterTexts("untitled") })}</p>
      )}
      <div className={styles.buttons}>
        <Button onClick={accept}>{t("accept")}</Button>
        <Button look="quiet" onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      </div>
    </li>
  );
}
