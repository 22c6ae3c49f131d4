import { useSyncExternalStore } from "react";
import { fieldTitles } from "../../../i18n/names.ts";
import type { DotsPoll } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { usePreferences } from "../../preferencesContext.ts";
import { BallotLine } from "./BallotLine.tsx";
import styles from "./DotsBallot.module.css";

/** The notes that take points, field by field, each with its own plus and minus. */
export function DotsBallot({ editor, poll }: { readonly editor: Editor; readonly poll: DotsPoll }) {
  const [{ language }] = usePreferences();
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  return poll.dots.fields.map((field) => {
    const ids = editor.map.idsIn(field).filter((id) => editor.map.get(id)?.seenBy === "everyone");
    if (ids.length === 0) return null;
    return (
      <section key={field} className={styles.field}>
        <h4 className={styles.title}>{fieldTitles(language)[field]}</h4>
        <ul>
          {ids.map((id) => (
            <BallotLine key={id} editor={editor} noteId={id} />
          ))}
        </ul>
      </section>
    );
  });
}
