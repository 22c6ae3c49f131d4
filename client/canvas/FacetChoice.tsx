import { FACETS_OF, type FacetKey } from "../../model/fields.ts";
import { setFacet } from "../../model/mapCommands.ts";
import type { Note } from "../../model/note.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { facetNames } from "../i18n/names.ts";
import type { Editor } from "../state/editor.ts";
import { FacetGlyph } from "./FacetGlyph.tsx";
import styles from "./SelectionBar.module.css";

interface FacetChoiceProps {
  readonly editor: Editor;
  readonly notes: readonly Note[];
  readonly language: InterfaceLanguage;
  readonly label: string;
}

/** The two facets of the notes' field, as switches. Nothing for fields without facets or notes of several fields. */
export function FacetChoice({ editor, notes, language, label }: FacetChoiceProps) {
  const field = notes[0]?.place.field;
  if (field === undefined || notes.some((note) => note.place.field !== field)) return null;
  const facets = FACETS_OF[field];
  if (facets.length === 0) return null;
  const ids = notes.map((note) => note.id);
  const isSet = (facet: FacetKey): boolean => notes.every((note) => note.facet === facet);
  return (
    <fieldset className={styles.group} aria-label={label}>
      {facets.map((facet) => (
        <button
          key={facet}
          type="button"
          className={styles.facet}
          aria-pressed={isSet(facet)}
          // Pressing must not take the focus from the open text.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() =>
            editor.session.change((doc, origin) => setFacet(doc, ids, isSet(facet) ? null : facet, origin))
          }
        >
          <FacetGlyph facet={facet} />
          {facetNames(language)[facet]}
        </button>
      ))}
    </fieldset>
  );
}
