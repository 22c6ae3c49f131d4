import { useEffect, useEffectEvent, useState } from "react";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { Hearer } from "../../attention/attentionState.ts";
import { type AttentionHere, openAttention } from "../../attention/openAttention.ts";
import { readWorkshop } from "../../session/api.ts";
import type { Editor } from "../../state/editor.ts";

/** Lets the open map hear the facilitators' calls; they may lead to another map, which is then gone to. */
export function useAttention(
  editor: Editor,
  place: Hearer["place"],
  workshop: Workshop,
  onWorkshop: (workshop: Workshop) => void,
): AttentionHere | null {
  const [, navigate] = useLocation();
  const [here, setHere] = useState<AttentionHere | null>(null);
  const goToMap = useEffectEvent((mapId: string): void => {
    const go = (): void => navigate(`/w/${workshop.id}/${mapId}${place === "bigScreen" ? "?present" : ""}`);
    if (workshop.maps.some(({ id }) => id === mapId)) return go();
    // Added since this window came: known after a question, or nowhere to go.
    void readWorkshop(workshop.id).then(
      (next) => {
        if (!next.maps.some(({ id }) => id === mapId)) return;
        onWorkshop(next);
        go();
      },
      () => undefined,
    );
  });
  useEffect(() => {
    const opened = openAttention({ editor, place, goToMap: (mapId) => goToMap(mapId) });
    setHere(opened);
    return () => {
      opened.close();
      setHere(null);
    };
  }, [editor, place]);
  return here;
}
