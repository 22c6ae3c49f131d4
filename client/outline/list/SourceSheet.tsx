import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Sheet } from "../../panels/controls/Sheet.tsx";
import { SourceField } from "../../panels/evidence/SourceField.tsx";
import { TagsField } from "../../panels/evidence/TagsField.tsx";
import type { Editor } from "../../state/editor.ts";

interface SourceSheetProps {
  readonly editor: Editor;
  readonly noteId: string;
  readonly onClose: () => void;
}

/** Where a note comes from, and its tags. */
export function SourceSheet({ editor, noteId, onClose }: SourceSheetProps) {
  const t = useTranslations("evidence");
  const record = useSyncExternalStore(
    (listener) => editor.map.onNote(noteId, listener),
    () => editor.map.get(noteId),
  );
  if (!record) return null;
  return (
    <Sheet title={t("title")} onClose={onClose}>
      <SourceField editor={editor} notes={[record.note]} />
      <TagsField editor={editor} notes={[record.note]} />
    </Sheet>
  );
}
