import { lazy, Suspense } from "react";
import type { WorkshopSession } from "../../session/workshopSession.ts";

/** Fetched by those who answer. */
const KanoSurvey = lazy(() => import("./KanoSurvey.tsx"));

interface OpenSurveyProps {
  readonly workshop: WorkshopSession;
  /** null: none is open */
  readonly pollId: string | null;
  readonly onClose: () => void;
}

/** The questions over the page, once they are there. */
export function OpenSurvey({ workshop, pollId, onClose }: OpenSurveyProps) {
  if (pollId === null) return null;
  return (
    <Suspense fallback={null}>
      <KanoSurvey workshop={workshop} pollId={pollId} onClose={onClose} />
    </Suspense>
  );
}
