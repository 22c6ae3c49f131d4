import { type DragEvent, useState } from "react";

/** Kind of what is dragged: a participant's id, and nothing of another page. */
export const DRAGGED_PERSON = "application/x-empathy-map-person";

/** What a place needs on which people can be dropped. */
export function useDropTarget(onDrop: (participantId: string) => void) {
  const [isOver, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAGGED_PERSON);
  return {
    "data-over": isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!takes(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const into = event.relatedTarget;
      if (!(into instanceof Node) || !event.currentTarget.contains(into)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      onDrop(event.dataTransfer.getData(DRAGGED_PERSON));
    },
  };
}
