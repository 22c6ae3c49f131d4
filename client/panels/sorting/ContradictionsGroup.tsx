import { Eye, PencilLine, Star, Trash2 } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { deleteContradiction } from "../../../model/contradictionCommands.ts";
import { noteWords } from "../../../model/noteImage.ts";
import { fitSelection } from "../../actions/cameraMoves.ts";
import { currentStep } from "../../state/currentStep.ts";
import type { Editor } from "../../state/editor.ts";
import type { LinkRecord } from "../../state/linkProjection.ts";
import { useCanEdit, useEditRights } from "../../state/useEditRights.ts";
import { useSignal } from "../../state/useSignal.ts";
import { canChangeLink, openLink, toggleStar } from "../../tools/linking.ts";
import { select } from "../../tools/selecting.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./SortSection.module.css";

/** All contradictions of the map, the strongest first; the synthesis step asks for three. */
export function ContradictionsGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("contradictions");
  useSyncExternalStore(editor.links.onChange, editor.links.version);
  useSignal(editor.workshop.session);
  const canEdit = useCanEdit(editor);
  const all = editor.links.list();
  const strong = all.filter(({ isStrong }) => isStrong);
  const isAsked = currentStep(editor.workshop)?.step.subject === "contradictions";
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("heading")}</h3>
      {isAsked ? <p className={styles.ask}>{t("ask")}</p> : null}
      {all.length === 0 ? (
        <p className={styles.hint}>{t(canEdit ? "none" : "noneReadOnly")}</p>
      ) : (
        <>
          <p className={styles.hint} data-strongest={strong.length}>
            {t("strongest", { count: strong.length })}
          </p>
          <ul className={styles.list}>
            {[...strong, ...all.filter(({ isStrong }) => !isStrong)].map((record) => (
              <ContradictionItem key={record.link.id} editor={editor} record={record} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ContradictionItemProps {
  readonly editor: Editor;
  readonly record: LinkRecord;
}

function ContradictionItem({ editor, record }: ContradictionItemProps) {
  const t = useTranslations("contradictions");
  useEditRights(editor);
  const { id, from, to, title, star } = record.link;
  const show = (): void => {
    select(editor, [from, to]);
    fitSelection(editor);
  };
  return (
    <li className={styles.item} data-contradiction={id}>
      <p className={styles.name}>{title || t("untitled")}</p>
      <ul className={styles.notes}>
        {[from, to].map((noteId) => {
          const note = editor.map.get(noteId)?.note;
          return (
            <li key={noteId} className={note ? undefined : styles.gone}>
              {note ? noteWords(note) || t("empty") : t("gone")}
            </li>
          );
        })}
      </ul>
      <div className={styles.buttons}>
        {record.line ? <IconButton icon={Eye} label={t("show")} onPress={show} /> : null}
        {canChangeLink(editor, record) ? (
          <>
            {record.line ? (
              <IconButton
                icon={PencilLine}
                label={t("title")}
                onPress={() => {
                  show();
                  openLink(editor, id);
                }}
              />
            ) : null}
            <Button
              look="quiet"
              aria-pressed={star !== null}
              aria-label={t("star")}
              title={t("star")}
              onClick={() => toggleStar(editor, record)}
            >
              <Star size={18} aria-hidden="true" fill={star === null ? "none" : "currentColor"} />
            </Button>
            <IconButton
              icon={Trash2}
              label={t("remove")}
              onPress={() => editor.session.write((doc, origin) => deleteContradiction(doc, id, origin))}
            />
          </>
        ) : null}
      </div>
    </li>
  );
}
