import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { evidenceNames, facetNames, fieldTitles } from "../i18n/names.ts";
import { useStackWords } from "../outline/useStackWords.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { passes } from "../state/noteFilter.ts";
import { countOf } from "../state/reactionMarks.ts";
import { isLocked } from "../tools/changing.ts";

/** Says a note as it is seen: its text first, then where it is, then what is marked on it. */
export function useNoteWords(editor: Editor, language: InterfaceLanguage): (record: NoteRecord) => string {
  const t = useTranslations("canvas.board");
  const canvas = useTranslations("canvas");
  const clusters = useTranslations("clusters");
  const stackWords = useStackWords();
  const comments = useTranslations("comments");
  const evidence = useTranslations("evidence");
  const filter = useTranslations("filter");
  const reveal = useTranslations("reveal");
  const voting = useTranslations("voting");
  const words = useTranslations("words");
  return useMemo(() => {
    const pictureWords = (alt: string): string =>
      alt === "" ? t("picture") : words("labelled", { label: t("picture"), text: alt });
    return (record) => {
      const { note, stack, seenBy } = record;
      const cluster = editor.clusters.of(note.id)?.cluster;
      const mark = editor.voting.markOf(note.id);
      return [
        note.text.trim() || (note.image ? "" : t("empty")),
        note.image ? pictureWords(note.image.alt) : "",
        fieldTitles(language)[note.place.field],
        note.facet === null ? "" : facetNames(language)[note.facet],
        cluster ? t("inBundle", { title: cluster.title || clusters("untitled") }) : "",
        evidenceNames(language)[stack?.evidence ?? note.evidence],
        note.source === "" ? "" : words("labelled", { label: evidence("source"), text: note.source }),
        ...note.tags.map((tag) => `#${tag}`),
        stack === null ? "" : stackWords(stack),
        seenBy === "me" ? reveal("onlyMe") : "",
        note.late ? reveal("late") : "",
        note.hidden ? canvas("hiddenNote") : "",
        isLocked(record) ? canvas("locked") : "",
        passes(editor.view.getState().filter, record) ? "" : filter("dimmed"),
        mark === null
          ? ""
          : mark.kind === "total"
            ? voting("total", { count: mark.points })
            : voting("own", { count: mark.own }),
        record.reactions ? comments("reactions", { count: countOf(record.reactions) }) : "",
        record.comments > 0 ? comments("count", { count: record.comments }) : "",
      ]
        .filter((part) => part !== "")
        .join(". ");
    };
  }, [editor, language, t, canvas, clusters, stackWords, comments, evidence, filter, reveal, voting, words]);
}
