import { useRef } from "react";
import { useTranslations } from "use-intl";
import * as Y from "yjs";
import { useStore } from "zustand";
import { dissolveCluster, editClusterTitle } from "../../../model/clusterCommands.ts";
import { clustersOf } from "../../../model/mapDocument.ts";
import { EntryMenu } from "../../panels/controls/EntryMenu.tsx";
import type { ClusterRecord } from "../../state/clusterProjection.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { canChangeCluster } from "../../tools/changing.ts";
import { closeTitle, openTitle } from "../../tools/titling.ts";
import { say } from "../heard.ts";
import styles from "./ListView.module.css";
import { useListDesk } from "./listDesk.ts";
import { TitleInput } from "./TitleInput.tsx";

/** The heading of a bundle: its title, which can be written, and what can be done with it. */
export function ListGroupHead({ record }: { readonly record: ClusterRecord }) {
  const t = useTranslations("clusters");
  const list = useTranslations("list");
  const { editor, focus } = useListDesk();
  const head = useRef<HTMLDivElement>(null);
  useEditRights(editor);
  const { id, title: written } = record.cluster;
  const title = written || t("untitled");
  const mayChange = canChangeCluster(editor, record);
  const isOpen = useStore(
    editor.view,
    (state) => state.titling === id && state.writesIn === "list" && mayChange,
  );
  const value = clustersOf(editor.session.doc).get(id);
  const text: unknown = value instanceof Y.Map ? value.get("title") : null;
  const close = (): void => {
    const hadFocus = head.current?.contains(document.activeElement) ?? false;
    closeTitle(editor);
    // On with the notes of the bundle that was just named.
    const [first] = record.noteIds;
    if (hadFocus && first !== undefined) focus.get()?.focusNote(first);
  };
  return (
    <div ref={head} className={styles.partHead}>
      {isOpen ? (
        <TitleInput
          editor={editor}
          label={t("title")}
          placeholder={t("titleExample")}
          text={text instanceof Y.Text ? text : null}
          write={(doc, after, caret, origin) => editClusterTitle(doc, id, after, caret, origin)}
          onClose={close}
        />
      ) : (
        <h3 className={styles.partTitle} data-cluster-title="">
          {title}
        </h3>
      )}
      {mayChange && !isOpen ? (
        <EntryMenu
          label={list("groupMore", { title })}
          entries={[
            {
              key: "rename",
              words: list("menu.rename"),
              // When the menu has given the focus back: it would take it from the title.
              run: () => requestAnimationFrame(() => requestAnimationFrame(() => openTitle(editor, id))),
            },
            {
              key: "dissolve",
              words: list("menu.dissolve"),
              run: () => {
                const [first] = record.noteIds;
                editor.session.write((doc, origin) => dissolveCluster(doc, id, origin));
                say(editor, { kind: "dissolved" });
                if (first === undefined) return;
                requestAnimationFrame(() => requestAnimationFrame(() => focus.get()?.focusNote(first)));
              },
            },
          ]}
        />
      ) : null}
    </div>
  );
}
