import { noteWords } from "../../model/noteImage.ts";
import { type Source, sourceKey } from "../../model/source.ts";
import type { ProtocolContent } from "../protocol.ts";

/**
 * The same workshop without the words of hidden notes: what stands on a note carries a copy of its text, and a card or
 * an action without words of its own would be called by it. Words that somebody wrote on a line or card itself stay, as
 * everybody sees them on the screen, too. How firmly something stands stays as it is.
 */
export function withoutHiddenWords(content: ProtocolContent): ProtocolContent {
  const hidden = new Map(
    content.maps.flatMap(({ id: mapId, notes }) =>
      notes
        .filter((note) => note.hidden)
        .map((note): [string, string] => [sourceKey({ mapId, noteId: note.id }), noteWords(note)]),
    ),
  );
  if (hidden.size === 0) return content;
  const quiet = <Entry extends { readonly sources: readonly Source[] }>(entry: Entry): Entry => ({
    ...entry,
    sources: entry.sources.map((source) =>
      hidden.has(sourceKey(source)) ? { ...source, text: "" } : source,
    ),
  });
  return {
    ...content,
    personas: content.personas.map((one) => ({ ...one, lines: one.lines.map(quiet) })),
    journeys: content.journeys.map((one) => ({ ...one, cards: one.cards.map(quiet) })),
    actions: content.actions.map((action) => ({
      ...quiet(action),
      answers: action.answers.map((answer) => {
        const isCopied = answer.notes.some((key) => hidden.get(key) === answer.text.trim());
        return isCopied ? { ...answer, text: "" } : answer;
      }),
    })),
  };
}
