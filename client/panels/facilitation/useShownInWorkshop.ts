import { useEffect } from "react";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";

/** Shows the workshop under which name I am here, and which map I look at. */
export function useShownInWorkshop({ session, workshop }: Editor): void {
  const name = useSignal(session.name);
  useEffect(() => workshop.show({ name, mapId: session.mapId }), [workshop, name, session.mapId]);
}
