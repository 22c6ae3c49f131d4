import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import * as Y from "yjs";
import { useStore } from "zustand";
import { editClusterTitle } from "../../model/clusterCommands.ts";
import { clusterPaint } from "../../model/clusterPaint.ts";
import { clustersOf } from "../../model/mapDocument.ts";
import type { Editor } from "../state/editor.ts";
import { useEditRights } from "../state/useEditRights.ts";
import { notify } from "../state/viewStore.ts";
import { canChangeCluster } from "../tools/changing.ts";
import { closeTitle } from "../tools/titling.ts";
import type { BoardLook } from "./boardLook.ts";
import { TitleField } from "./TitleField.tsx";

interface ClusterTitleProps {
  readonly editor: Editor;
  readonly look: BoardLook;
}

/** The open title of a bundle, where it is painted. */
export function ClusterTitle({ editor, look }: ClusterTitleProps) {
  const t = useTranslations("clusters");
  const id = useStore(editor.view, (state) => (state.writesIn === "map" ? state.titling : null));
  const record = useSyncExternalStore(editor.clusters.onChange, () =>
    id === null ? undefined : editor.clusters.get(id),
  );
  useEditRights(editor);
  const mayWrite = record !== undefined && canChangeCluster(editor, record);
  useEffect(() => {
    if (id === null || mayWrite) return;
    editor.view.setState({ titling: null });
    if (!editor.clusters.get(id)) notify(editor.view, "clusterGone");
  }, [editor, id, mayWrite]);
  if (id === null || !mayWrite) return null;
  const value = clustersOf(editor.session.doc).get(id);
  const text: unknown = value instanceof Y.Map ? value.get("title") : null;
  const { fill, title: ink } = clusterPaint(look.palette.fields[record.cluster.field]);
  return (
    <TitleField
      key={id}
      editor={editor}
      label={t("title")}
      placeholder={t("titleExample")}
      paint={{ fill, ink }}
      text={text instanceof Y.Text ? text : null}
      write={(doc, after, caret, origin) => editClusterTitle(doc, id, after, caret, origin)}
      rectNow={() => editor.clusters.get(id)?.shape.title ?? null}
      onClose={() => closeTitle(editor)}
    />
  );
}
