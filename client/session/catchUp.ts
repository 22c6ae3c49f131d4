import { type ObservationOptions, openObservation } from "./openObservation.ts";

/**
 * Sends what earlier observations have left on this device, all but that on `openMapId`, which sends its own. In the
 * background; each is closed as soon as the server has it. Returns the way to stop.
 */
export function catchUp({
  openMapId,
  ...options
}: Omit<ObservationOptions, "observation"> & { readonly openMapId: string | null }): () => void {
  const { store, workshop } = options;
  const stops = store
    .of(workshop.workshopId)
    .filter(({ mapId, waiting }) => mapId !== openMapId && waiting > 0)
    .map((observation) => {
      const one = openObservation({ ...options, observation });
      const judge = (): void => {
        const { kind } = one.delivery.get();
        // Not at once: it is still telling its other listeners.
        if (kind === "saved" || kind === "shut") queueMicrotask(one.close);
      };
      one.delivery.subscribe(judge);
      judge();
      return one.close;
    });
  return () => {
    for (const stop of stops) stop();
  };
}
