import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import * as Y from "yjs";
import { useStore } from "zustand";
import { deleteContradiction, editContradictionTitle } from "../../../model/contradictionCommands.ts";
import { linksOf } from "../../../model/mapDocument.ts";
import { noteWords } from "../../../model/noteImage.ts";
import { EntryMenu } from "../../panels/controls/EntryMenu.tsx";
import type { LinkRecord } from "../../state/linkProjection.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { canChangeLink, closeLink, openLink, toggleStar } from "../../tools/linking.ts";
import styles from "./ListView.module.css";
import { useListDesk } from "./listDesk.ts";
import { TitleInput } from "./TitleInput.tsx";

/** The contradictions between notes, below the fields. Nothing while there are none. */
export function ListLinks() {
  const t = useTranslations("contradictions");
  const { editor } = useListDesk();
  useSyncExternalStore(editor.links.onChange, editor.links.version);
  const all = editor.links.list();
  if (all.length === 0) return null;
  return (
    <section className={styles.field} data-outline-contradictions="">
      <div className={styles.head}>
        <h2 className={styles.title}>{t("heading")}</h2>
      </div>
      <ul className={styles.notes}>
        {all.map((record) => (
          <LinkRow key={record.link.id} record={record} />
        ))}
      </ul>
    </section>
  );
}

function LinkRow({ record }: { readonly record: LinkRecord }) {
  const t = useTranslations("contradictions");
  const list = useTranslations("list");
  const { editor } = useListDesk();
  useEditRights(editor);
  const { id, from, to, title: written, star } = record.link;
  const mayChange = record.line !== null && canChangeLink(editor, record);
  const isOpen = useStore(
    editor.view,
    (state) => state.linking === id && state.writesIn === "list" && mayChange,
  );
  const textOf = (noteId: string): string => {
    const note = editor.map.get(editor.map.frontOf(noteId))?.note;
    return note ? noteWords(note) || t("empty") : t("gone");
  };
  const title = written || t("untitled");
  const value = linksOf(editor.session.doc).get(id);
  const text: unknown = value instanceof Y.Map ? value.get("title") : null;
  const soon = (work: () => void) => () => requestAnimationFrame(() => requestAnimationFrame(work));
  return (
    <li className={styles.link} data-outline-link={id}>
      <div className={styles.linkText}>
        {isOpen ? (
          <TitleInput
            editor={editor}
            label={t("title")}
            placeholder={t("titleExample")}
            text={text instanceof Y.Text ? text : null}
            write={(doc, after, caret, origin) => editContradictionTitle(doc, id, after, caret, origin)}
            onClose={() => closeLink(editor)}
          />
        ) : (
          <strong data-link-title="">{title}</strong>
        )}
        {record.isStrong ? <span> ({t("strong")})</span> : null}
        <p className={styles.ends}>{t("between", { from: textOf(from), to: textOf(to) })}</p>
      </div>
      {mayChange ? (
        <EntryMenu
          label={list("linkMore", { title })}
          entries={[
            { key: "rename", words: list("menu.rename"), run: soon(() => openLink(editor, id)) },
            {
              key: "star",
              words: list(star === null ? "menu.star" : "menu.unstar"),
              run: () => toggleStar(editor, record),
            },
            {
              key: "remove",
              words: t("remove"),
              run: () => editor.session.write((doc, origin) => deleteContradiction(doc, id, origin)),
            },
          ]}
        />
      ) : null}
    </li>
  );
}
