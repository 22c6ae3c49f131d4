import { LIMITS } from "../../../model/wire.ts";
import { type OpenTitle, useBoundTitle } from "../../state/useBoundTitle.ts";
import styles from "./ListView.module.css";

interface TitleInputProps extends OpenTitle {
  readonly label: string;
  readonly placeholder: string;
}

/** The title of a bundle or a contradiction, open where it stands in the list. */
export function TitleInput({ label, placeholder, ...title }: TitleInputProps) {
  const { input, onKeyDown } = useBoundTitle(title);
  return (
    <input
      ref={input}
      className={styles.titleInput}
      aria-label={label}
      placeholder={placeholder}
      lang={title.editor.map.about().language}
      maxLength={LIMITS.clusterTitleLength}
      autoComplete="off"
      enterKeyHint="done"
      onBlur={() => {
        // Another window: the title stays open.
        if (document.hasFocus()) title.onClose();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
