import { Star, Trash2 } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import * as Y from "yjs";
import { useStore } from "zustand";
import { deleteContradiction, editContradictionTitle } from "../../model/contradictionCommands.ts";
import { linksOf } from "../../model/mapDocument.ts";
import type { Editor } from "../state/editor.ts";
import { useEditRights } from "../state/useEditRights.ts";
import { canChangeLink, closeLink, toggleStar } from "../tools/linking.ts";
import type { BoardLook } from "./boardLook.ts";
import { IconButton } from "./IconButton.tsx";
import { TitleField } from "./TitleField.tsx";

interface LinkTitleProps {
  readonly editor: Editor;
  readonly look: BoardLook;
}

/** The open title of a contradiction where its label is painted, and what else can be done with it. */
export function LinkTitle({ editor, look }: LinkTitleProps) {
  const t = useTranslations("contradictions");
  const id = useStore(editor.view, (state) => (state.writesIn === "map" ? state.linking : null));
  const record = useSyncExternalStore(editor.links.onChange, () =>
    id === null ? undefined : editor.links.get(id),
  );
  useEditRights(editor);
  const mayWrite = record !== undefined && record.line !== null && canChangeLink(editor, record);
  useEffect(() => {
    if (id !== null && !mayWrite) editor.view.setState({ linking: null });
  }, [editor, id, mayWrite]);
  if (id === null || !mayWrite) return null;
  const value = linksOf(editor.session.doc).get(id);
  const text: unknown = value instanceof Y.Map ? value.get("title") : null;
  const { fill, text: ink } = look.palette.portrait;
  return (
    <TitleField
      key={id}
      editor={editor}
      label={t("title")}
      placeholder={t("titleExample")}
      paint={{ fill, ink }}
      text={text instanceof Y.Text ? text : null}
      write={(doc, after, caret, origin) => editContradictionTitle(doc, id, after, caret, origin)}
      rectNow={() => editor.links.get(id)?.line?.label ?? null}
      onClose={() => closeLink(editor)}
    >
      <IconButton
        label={t("star")}
        isPressed={record.link.star !== null}
        onPress={() => toggleStar(editor, record)}
      >
        <Star aria-hidden="true" fill={record.link.star === null ? "none" : "currentColor"} />
      </IconButton>
      <IconButton
        label={t("remove")}
        onPress={() => editor.session.write((doc, origin) => deleteContradiction(doc, id, origin))}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </TitleField>
  );
}
