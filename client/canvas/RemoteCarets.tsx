import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import { personColour } from "../../model/presence.ts";
import type { Editor } from "../state/editor.ts";
import { useSignal } from "../state/useSignal.ts";
import styles from "./NoteEditor.module.css";

interface RemoteCaretsProps {
  readonly editor: Editor;
  readonly noteId: string;
  readonly text: string;
}

interface Spot {
  readonly clientId: number;
  readonly name: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Where others write in the same note: thin carets with names. A hidden copy of the text tells the places. */
export function RemoteCarets({ editor, noteId, text }: RemoteCaretsProps) {
  const others = useSignal(editor.session.others);
  const mirror = useRef<HTMLDivElement>(null);
  const [spots, setSpots] = useState<readonly Spot[]>([]);

  useLayoutEffect(() => {
    const element = mirror.current;
    if (!element) return;
    const found: Spot[] = [];
    for (const [clientId, { editing, name, participantId }] of others) {
      if (editing?.noteId !== noteId) continue;
      const at = Math.min(text.length, Math.max(0, editing.caret));
      const mark = document.createElement("span");
      mark.textContent = "\u200b";
      element.replaceChildren(text.slice(0, at), mark, text.slice(at));
      const { offsetLeft: x, offsetTop: y, offsetHeight: height } = mark;
      found.push({ clientId, name, colour: personColour(participantId), x, y, height });
    }
    element.replaceChildren();
    setSpots((before) => (found.length === 0 && before.length === 0 ? before : found));
  }, [others, noteId, text]);

  return (
    <>
      <div ref={mirror} className={styles.mirror} dir="auto" aria-hidden="true" />
      {spots.map(({ clientId, name, colour, x, y, height }) => (
        <div
          key={clientId}
          className={styles.caret}
          aria-hidden="true"
          style={{ left: x, top: y, height, "--person": colour } as CSSProperties}
        >
          {name && <span>{name}</span>}
        </div>
      ))}
    </>
  );
}
