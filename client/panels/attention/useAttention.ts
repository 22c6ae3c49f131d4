import { useEffect, useEffectEvent } from "react";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { bigScreenPath } from "../../actions/openBigScreen.ts";
import { type AttentionHere, attentionOf } from "../../attention/attentionHere.ts";
import type { Hearer } from "../../attention/attentionState.ts";
import { openAttention } from "../../attention/openAttention.ts";
import { readWorkshop } from "../../session/api.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { groupPlace, mayOpen } from "../groups/groupPlace.ts";

/** Lets the open map hear the facilitators' calls; they may lead to another map, which is then gone to. */
export function useAttention(
  editor: Editor,
  place: Hearer["place"],
  workshop: Workshop,
  onWorkshop: (workshop: Workshop) => void,
): AttentionHere | null {
  const [, navigate] = useLocation();
  const goToMap = useEffectEvent(async (mapId: string): Promise<void> => {
    const hasMap = ({ maps }: Workshop): boolean => maps.some(({ id }) => id === mapId);
    if (!hasMap(workshop)) {
      // Added since this window came: known after a question, or nowhere to go.
      const next = await readWorkshop(workshop.id).catch(() => null);
      if (next === null || !hasMap(next)) return;
      onWorkshop(next);
    }
    navigate(place === "bigScreen" ? bigScreenPath(workshop.id, mapId) : `/w/${workshop.id}/${mapId}`);
  });
  useEffect(() => {
    const opened = openAttention({
      editor,
      place,
      goToMap: (mapId) => void goToMap(mapId),
      mayGoTo: (mapId) => mayOpen(groupPlace(editor.workshop.session.get(), editor.workshop.me), mapId),
    });
    return () => opened.close();
  }, [editor, place]);
  return useSignal(attentionOf(editor));
}
