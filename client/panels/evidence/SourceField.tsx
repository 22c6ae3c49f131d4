import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Note } from "../../../model/note.ts";
import { LIMITS } from "../../../model/wire.ts";
import { writeSource } from "../../actions/evidenceActions.ts";
import type { Editor } from "../../state/editor.ts";
import { TextField } from "../controls/TextField.tsx";

interface SourceFieldProps {
  readonly editor: Editor;
  readonly notes: readonly Note[];
}

/** Who, when, which study. What was typed is kept however the field is left, as one step. */
export function SourceField({ editor, notes }: SourceFieldProps) {
  const t = useTranslations("evidence");
  /** null: not touched */
  const [typed, setTyped] = useState<string | null>(null);
  const [first] = notes;
  const common = first && notes.every(({ source }) => source === first.source) ? first.source : null;

  const keep = (): void => {
    if (typed === null) return;
    setTyped(null);
    writeSource(
      editor,
      notes.map(({ id }) => id),
      typed,
    );
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // Escape and a press beside it close the card without a blur.
  useEffect(() => () => latest.current(), []);

  return (
    <TextField
      label={t("source")}
      isOptional
      hint={t("sourceHint")}
      placeholder={common === null ? t("sourcesDiffer") : t("sourceExample")}
      maxLength={LIMITS.sourceLength}
      value={typed ?? common ?? ""}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
      }}
    />
  );
}
