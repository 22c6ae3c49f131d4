import { useEffect } from "react";
import type { Hearer } from "../../attention/attentionState.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";

/** Shows the workshop under which name I am here, and which map I look at; a big screen is not where somebody is. */
export function useShownInWorkshop(
  { session, workshop }: Pick<Editor, "session" | "workshop">,
  place: Hearer["place"],
): void {
  const name = useSignal(session.name);
  const mapId = place === "desk" ? session.mapId : null;
  useEffect(() => workshop.show({ name, mapId }), [workshop, name, mapId]);
}
