import type { Workshop } from "../../../model/api.ts";
import { OutcomePage } from "../outcome/OutcomePage.tsx";
import { JourneyList } from "./JourneyList.tsx";

/** All customer journeys of a workshop, live. */
export default function JourneysPage({ workshop }: { readonly workshop: Workshop }) {
  return (
    <OutcomePage workshop={workshop} page="journeys">
      {(desk) => <JourneyList {...desk} />}
    </OutcomePage>
  );
}
