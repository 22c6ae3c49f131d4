import type { Workshop } from "../../../model/api.ts";
import { changeKeys } from "../../session/accessApi.ts";
import { useVisits } from "../visitsContext.ts";

/** Changes all links of a workshop and keeps the new key in this browser, which is the only place that gets it. */
export function useChangeLinks(
  workshop: Workshop,
  onWorkshop: (workshop: Workshop) => void,
): () => Promise<void> {
  const visits = useVisits();
  return async () => {
    const { keys, keysVersion } = await changeKeys(workshop.id);
    const next = { ...workshop, keysVersion };
    const key = { role: "facilitator", secret: keys.facilitator, keysVersion } as const;
    visits.keep({ ...visits.of(workshop.id), key, code: null, workshop: next });
    onWorkshop(next);
  };
}
