import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import styles from "./ImportPaste.module.css";

/** A box for a list that lies on the clipboard: lines, Markdown, or cells of a spreadsheet. */
export function ImportPaste({ onText }: { readonly onText: (text: string) => void }) {
  const t = useTranslations("importGroups");
  const id = useId();
  const [text, setText] = useState("");
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onText(text);
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {t("paste")}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={3}
        value={text}
        placeholder={t("pasteExample")}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.below}>
        <p id={`${id}-hint`} className={styles.hint}>
          {t("pasteHint")}
        </p>
        <Button type="submit" disabled={text.trim() === ""}>
          {t("look")}
        </Button>
      </div>
    </form>
  );
}
