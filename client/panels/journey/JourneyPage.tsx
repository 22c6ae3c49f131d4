import type { Workshop } from "../../../model/api.ts";
import { OutcomePage } from "../outcome/OutcomePage.tsx";
import { OpenJourney } from "./OpenJourney.tsx";

interface JourneyPageProps {
  readonly workshop: Workshop;
  readonly journeyId: string;
}

/** One customer journey, live. */
export default function JourneyPage({ workshop, journeyId }: JourneyPageProps) {
  return (
    <OutcomePage workshop={workshop} page="journeys">
      {(desk) => <OpenJourney key={journeyId} journeyId={journeyId} {...desk} />}
    </OutcomePage>
  );
}
