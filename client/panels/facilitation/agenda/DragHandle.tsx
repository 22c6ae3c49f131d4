import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { noGestures } from "../../controls/noGestures.ts";
import styles from "./StepList.module.css";
import type { RowActions } from "./StepRow.tsx";

/** How far (CSS pixels) a pointer goes before it is a drag and not a press. */
const THRESHOLD = 4;

interface DragHandleProps {
  readonly label: string;
  readonly on: RowActions;
}

type Hold =
  | { readonly kind: "none" }
  | { readonly kind: "pressed"; readonly from: number }
  | { readonly kind: "dragging" };

/** Takes a step into the hand: mouse, finger or pen drag it, the arrow keys move it by one. Escape puts it back. */
export function DragHandle({ label, on }: DragHandleProps) {
  const hold = useRef<Hold>({ kind: "none" });
  const onDown = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold.current = { kind: "pressed", from: event.clientY };
  };
  const onMove = ({ clientY }: PointerEvent): void => {
    const { current } = hold;
    if (current.kind === "none") return;
    if (current.kind === "pressed" && Math.abs(clientY - current.from) <= THRESHOLD) return;
    hold.current = { kind: "dragging" };
    on.dragTo(clientY);
  };
  const end = (how: "drop" | "letGo"): void => {
    const wasDragging = hold.current.kind === "dragging";
    hold.current = { kind: "none" };
    if (wasDragging) on[how]();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") end("letGo");
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    on.moveBy(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <button
      ref={noGestures}
      type="button"
      className={styles.handle}
      aria-label={label}
      title={label}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={() => end("drop")}
      onPointerCancel={() => end("letGo")}
      onKeyDown={onKey}
    >
      <GripVertical size={16} aria-hidden="true" />
    </button>
  );
}
