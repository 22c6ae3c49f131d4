import { useState } from "react";
import { FACETS_OF, type FacetKey, type FieldKey } from "../../../model/fields.ts";
import type { Writer } from "../../state/createWriter.ts";
import { currentStep } from "../../state/currentStep.ts";
import { useSignal } from "../../state/useSignal.ts";

/** Where the next note goes. */
export interface Aim {
  readonly field: FieldKey;
  readonly facet: FacetKey | null;
}

const FIRST: Aim = { field: "situation", facet: null };

/**
 * Where the next note goes: as chosen by hand, until a step begins that is about a field. Half a sentence stays where it
 * was meant for.
 */
export function useAim({ workshop }: Writer, isTyping: boolean): readonly [Aim, (aim: Aim) => void] {
  useSignal(workshop.session);
  const current = currentStep(workshop);
  const begun = current && `${current.step.id} ${current.run.startedAt}`;
  const [known, setKnown] = useState<string | null>(null);
  const [aim, setAim] = useState<Aim>(FIRST);
  if (begun !== known && !isTyping) {
    setKnown(begun);
    if (current?.step.field) setAim(aimOf(current.step.field, current.step.facet));
  }
  return [aim, setAim];
}

/** A facet of another field is none of this one's. */
export function aimOf(field: FieldKey, facet: FacetKey | null): Aim {
  return { field, facet: facet !== null && FACETS_OF[field].includes(facet) ? facet : null };
}
