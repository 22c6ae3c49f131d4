import { CircleAlert } from "lucide-react";
import type { Trouble } from "../../session/api.ts";
import { useTroubleText } from "../useTroubleText.ts";
import styles from "./TroubleText.module.css";

/** What went wrong and what to do, where it went wrong. */
export function TroubleText({ trouble }: { readonly trouble: Trouble }) {
  const text = useTroubleText();
  return (
    <p className={styles.trouble} role="alert">
      <CircleAlert size={18} aria-hidden="true" />
      {text(trouble)}
    </p>
  );
}
