import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./ExportCard.module.css";
import type { ExportChoice } from "./exportChoices.ts";

interface ExportCardProps {
  readonly choice: ExportChoice;
  readonly name: string;
  readonly text: string;
  /** `busy`: this file is being written; `waiting`: another is */
  readonly state: "ready" | "busy" | "waiting";
  readonly onChoose: () => void;
  /** size, extent and other small choices for this file */
  readonly children?: ReactNode;
}

/** One kind of file: a large button, and beside it what there is to choose about it. */
export function ExportCard({ choice, name, text, state, onChoose, children }: ExportCardProps) {
  const Icon = state === "busy" ? LoaderCircle : choice.icon;
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={styles.choice}
        aria-disabled={state !== "ready"}
        aria-busy={state === "busy"}
        data-writing={state === "busy" ? "" : undefined}
        onClick={() => {
          if (state === "ready") onChoose();
        }}
      >
        <Icon size={22} aria-hidden="true" className={styles.icon} />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.text}>{text}</span>
        </span>
      </button>
      {children ? <div className={styles.options}>{children}</div> : null}
    </li>
  );
}
