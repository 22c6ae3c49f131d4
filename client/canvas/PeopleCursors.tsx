import { useEffect, useRef } from "react";
import type { Editor } from "../state/editor.ts";
import { useSignal } from "../state/useSignal.ts";
import type { CanvasTexts } from "./canvasTexts.ts";
import { openCursors } from "./cursors.ts";
import styles from "./PeopleCursors.module.css";

interface PeopleCursorsProps {
  readonly editor: Editor;
  readonly texts: CanvasTexts;
}

/** Where the others point, unless a facilitator has asked for calm. Their movement never passes through React. */
export function PeopleCursors({ editor, texts }: PeopleCursorsProps) {
  const container = useRef<HTMLDivElement>(null);
  const { unnamed } = texts;
  const { calm } = useSignal(editor.workshop.session).rules;
  useEffect(() => {
    if (!container.current || calm) return;
    const classes = { person: styles.person ?? "", name: styles.name ?? "" };
    return openCursors(container.current, editor, unnamed, classes);
  }, [editor, unnamed, calm]);
  return <div ref={container} className={styles.people} aria-hidden="true" />;
}
