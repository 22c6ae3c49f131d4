import styles from "./Shortcut.module.css";
import { isMac, shortcutCaps } from "./shortcutText.ts";
import { useKeyNames } from "./useKeyNames.ts";

/** The keys of one shortcut, drawn as caps. */
export function Shortcut({ keys }: { readonly keys: string }) {
  const names = useKeyNames();
  return (
    <span className={styles.shortcut}>
      {shortcutCaps(keys, names, isMac()).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
