import { useCallback, useState } from "react";
import type { Workshop } from "../../model/api.ts";
import { useVisits } from "./visitsContext.ts";

interface Entered {
  readonly workshop: Workshop;
  /** as whom it is open; another object opens it anew */
  readonly me: Workshop["me"];
  /** something about it was read anew; kept for times without a connection, too */
  readonly know: (workshop: Workshop) => void;
  /** rights have changed: all of it opens anew with these */
  readonly reopen: (workshop: Workshop) => void;
}

/** A workshop that somebody has come into, for as long as the page stands. */
export function useEntered(entered: Workshop): Entered {
  const visits = useVisits();
  const [workshop, setWorkshop] = useState(entered);
  const [me, setMe] = useState(entered.me);
  const know = useCallback(
    (next: Workshop) => {
      visits.keep({ ...visits.of(next.id), workshop: next });
      setWorkshop(next);
    },
    [visits],
  );
  const reopen = useCallback(
    (next: Workshop) => {
      know(next);
      setMe(next.me);
    },
    [know],
  );
  return { workshop, me, know, reopen };
}
