import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { setImageAlt } from "../../../model/imageCommands.ts";
import { LIMITS } from "../../../model/wire.ts";
import type { Editor } from "../../state/editor.ts";
import { canChange } from "../../tools/changing.ts";
import { TextField } from "../controls/TextField.tsx";

interface AltFieldProps {
  readonly editor: Editor;
  readonly noteId: string;
  readonly alt: string;
}

/** What the picture shows, in words. What was typed is kept however the field is left, as one step. */
export function AltField({ editor, noteId, alt }: AltFieldProps) {
  const t = useTranslations("pictures");
  /** null: not touched */
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed === null) return;
    setTyped(null);
    if (!canChange(editor, noteId)) return;
    editor.session.change((doc, origin) => setImageAlt(doc, noteId, typed, origin));
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // Escape and a press beside it close the dialog without a blur.
  useEffect(() => () => latest.current(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={t("alt")}
        isOptional
        hint={t("altHint")}
        maxLength={LIMITS.imageAltLength}
        value={typed ?? alt}
        onChange={setTyped}
        onBlur={keep}
      />
    </form>
  );
}
