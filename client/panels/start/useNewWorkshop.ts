import { useState } from "react";
import { useLocation } from "wouter";
import type { NewWorkshop } from "../../../model/api.ts";
import { createWorkshop, joinWorkshop, readWorkshop, type Trouble, troubleOf } from "../../session/api.ts";
import { begunTour } from "../../state/tour.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useVisits } from "../visitsContext.ts";

/** What was asked for, while it is being made. */
export type NewKind = "own" | "example" | "tour";

export interface WorkshopCreation {
  readonly working: NewKind | null;
  readonly failed: { readonly kind: NewKind; readonly trouble: Trouble } | null;
  create(kind: NewKind, workshop: NewWorkshop): Promise<void>;
}

/** Makes a workshop, keeps its key in this browser and goes there. The maker is asked nothing more. */
export function useNewWorkshop(): WorkshopCreation {
  const visits = useVisits();
  const [{ tour }, preferences] = usePreferences();
  const [, navigate] = useLocation();
  const [working, setWorking] = useState<NewKind | null>(null);
  const [failed, setFailed] = useState<WorkshopCreation["failed"]>(null);
  const create = async (kind: NewKind, wanted: NewWorkshop): Promise<void> => {
    setWorking(kind);
    setFailed(null);
    try {
      const { id, keys } = await createWorkshop(wanted);
      // Before anything else can fail: this key is shown only once.
      visits.keep({
        ...visits.of(id),
        address: wanted.address ?? "du",
        key: { role: "facilitator", secret: keys.facilitator, keysVersion: 1 },
      });
      await joinWorkshop(id, { key: keys.facilitator, name: visits.name() ?? "" });
      const workshop = await readWorkshop(id);
      visits.keep({ ...visits.of(id), openedAt: Date.now(), workshop });
      if (kind === "tour") preferences.keepTour(begunTour({ kind: "new" }, id));
      else if (kind === "own" && tour.kind === "new")
        preferences.keepTour({ kind: "offered", workshopId: id });
      navigate(`/w/${id}`);
    } catch (error) {
      setFailed({ kind, trouble: troubleOf(error) });
      setWorking(null);
    }
  };
  return { working, failed, create };
}
