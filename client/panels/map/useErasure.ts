import { useEffect } from "react";
import type { Workshop } from "../../../model/api.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import { forgetErasedWorkshop } from "../../session/forgetErased.ts";
import { useVisits } from "../visitsContext.ts";

/** Keeps what the page says about an erased map true: nothing of it remains in this browser. */
export function useErasure(workshop: Workshop, refusal: RefusalReason | null): void {
  const visits = useVisits();
  useEffect(() => {
    if (refusal === "erased") void forgetErasedWorkshop(visits, workshop);
  }, [visits, workshop, refusal]);
}
