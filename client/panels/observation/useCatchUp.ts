import { useEffect } from "react";
import { NO_SYLLABLES } from "../../../model/hyphenation.ts";
import { fitNoteText } from "../../../model/noteText.ts";
import { browserStorage } from "../../session/browserStorage.ts";
import { openObservations } from "../../session/observations.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { createScreenTypesetter } from "../../state/screenTypesetter.ts";

/** Whoever observed without a network and is back at a map need not go to the page of the observation to send it. */
export function useCatchUp(workshop: WorkshopSession | null, openMapId: string | null): void {
  useEffect(() => {
    if (!workshop || workshop.me.role === "viewer") return;
    const store = openObservations(browserStorage());
    if (!store.of(workshop.workshopId).some(({ waiting }) => waiting > 0)) return;
    let stop = (): void => undefined;
    let current = true;
    const begin = async (): Promise<void> => {
      const { catchUp } = await import("../../session/catchUp.ts");
      if (!current) return;
      const typesetter = createScreenTypesetter(NO_SYLLABLES);
      stop = catchUp({
        openMapId,
        store,
        workshop,
        syncUrl: syncUrlOf(window.location),
        heightOf: ({ text, image }, size) => fitNoteText(text, typesetter, size, image).noteHeight,
      });
    };
    void begin().catch(() => undefined);
    return () => {
      current = false;
      stop();
    };
  }, [workshop, openMapId]);
}
