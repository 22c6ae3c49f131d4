import type { Workshop } from "../../../model/api.ts";
import { OutcomePage } from "../outcome/OutcomePage.tsx";
import { KanoRounds } from "./KanoRounds.tsx";

/** What came out of the Kano rounds of a workshop, and the rounds that are on. */
export default function KanoPage({ workshop }: { readonly workshop: Workshop }) {
  return (
    <OutcomePage workshop={workshop} page="kano">
      {({ outcome, workshop: opened }) => <KanoRounds session={outcome.workshop} workshop={opened} />}
    </OutcomePage>
  );
}
