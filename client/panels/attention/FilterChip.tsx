import { Filter, StickyNote } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { evidenceNames, facetNames } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import {
  authorsOn,
  countPassing,
  endFilter,
  endLostFilter,
  type NoteFilter,
} from "../../state/noteFilter.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./AttentionChips.module.css";
import { Chip, End } from "./Chip.tsx";

/** Which notes I look at, and how many they are. */
export function FilterChip({ editor }: { readonly editor: Editor }) {
  // The panel of the search says all that itself.
  const filter = useStore(editor.view, ({ filter, finding }) =>
    filter?.kind === "words" && finding !== null ? null : filter,
  );
  useEffect(() => endLostFilter(editor), [editor]);
  return (
    <div className={styles.live} aria-live="polite">
      {filter === null ? null : <Filtered editor={editor} filter={filter} />}
    </div>
  );
}

function Filtered({ editor, filter }: { readonly editor: Editor; readonly filter: NoteFilter }) {
  const t = useTranslations("filter");
  const { map, view } = editor;
  const name = useFilterName(editor, filter);
  const passing = useSyncExternalStore(map.onChange, () => countPassing(filter, map));
  const total = useSyncExternalStore(map.onChange, () => map.ids().length);
  // How many notes somebody has written is nobody's concern.
  const words = filter.kind === "author" ? name : t("counted", { name, passing, total });
  return (
    <Chip icon={<Filter size={16} aria-hidden="true" />} words={words}>
      <End label={t("end")} onPress={() => endFilter(view)} />
    </Chip>
  );
}

function useFilterName(editor: Editor, filter: NoteFilter): string {
  const t = useTranslations("filter");
  const canvas = useTranslations("canvas");
  const clusters = useTranslations("clusters");
  const [{ language }] = usePreferences();
  switch (filter.kind) {
    case "witnessed":
      return t("witnessed");
    case "level":
      return t("only", { what: evidenceNames(language)[filter.level] });
    case "colour":
      return t("only", { what: canvas(`colour.${filter.colour}`) });
    case "facet":
      return t("only", { what: facetNames(language)[filter.facet] });
    case "author": {
      const found = authorsOn(editor.map).find(({ key }) => key === filter.author);
      return t("by", { name: found?.label ?? t("unnamed") });
    }
    case "tag":
      return t("only", { what: filter.tag });
    case "words":
      return t("only", { what: filter.search.trim() });
    case "cluster":
      return t("only", { what: editor.clusters.get(filter.cluster)?.cluster.title || clusters("untitled") });
  }
}

/** New notes are not assumptions: said, because it is easily forgotten. */
export function NextNotesChip({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("filter");
  const [{ language }] = usePreferences();
  const level = useStore(editor.view, (state) => state.evidence);
  const canEdit = useCanEdit(editor);
  if (level === "assumption" || !canEdit) return null;
  return (
    <Chip
      icon={<StickyNote size={16} aria-hidden="true" />}
      words={t("nextNotes", { level: evidenceNames(language)[level] })}
    >
      <End label={t("endNextNotes")} onPress={() => editor.view.setState({ evidence: "assumption" })} />
    </Chip>
  );
}
