import { useEffect, useState } from "react";
import { FACETS, FACETS_OF, type FacetKey, FIELDS, type FieldKey, isOneOf } from "../../../model/fields.ts";
import { readStored, tryToStore, visitStorage } from "../../session/browserStorage.ts";
import type { Writer } from "../../state/createWriter.ts";
import { currentStep } from "../../state/currentStep.ts";
import { useSignal } from "../../state/useSignal.ts";

/** Where the next note goes. */
export interface Aim {
  readonly field: FieldKey;
  readonly facet: FacetKey | null;
}

const FIRST: Aim = { field: "situation", facet: null };
const AIM_PREFIX = "empathy-map.aim.";

/**
 * Where the next note goes: as chosen by hand, until a step begins that is about a field. Half a sentence stays where it
 * was meant for, over a reload of this window, too.
 */
export function useAim({ workshop }: Writer, isTyping: boolean): readonly [Aim, (aim: Aim) => void] {
  useSignal(workshop.session);
  const key = AIM_PREFIX + workshop.workshopId;
  const current = currentStep(workshop);
  const begun = current && `${current.step.id} ${current.run.startedAt}`;
  const [known, setKnown] = useState<string | null>(null);
  const [aim, setAim] = useState<Aim>(() => (isTyping ? readAim(readStored(visitStorage(), key)) : FIRST));
  if (begun !== known && !isTyping) {
    setKnown(begun);
    if (current?.step.field) setAim(aimOf(current.step.field, current.step.facet));
  }
  useEffect(() => tryToStore(visitStorage(), key, JSON.stringify([aim.field, aim.facet])), [aim, key]);
  return [aim, setAim];
}

/** A facet of another field is none of this one's. */
export function aimOf(field: FieldKey, facet: FacetKey | null): Aim {
  return { field, facet: facet !== null && FACETS_OF[field].includes(facet) ? facet : null };
}

function readAim(stored: unknown): Aim {
  if (!Array.isArray(stored)) return FIRST;
  const [field, facet] = stored as unknown[];
  return isOneOf(FIELDS, field) ? aimOf(field, isOneOf(FACETS, facet) ? facet : null) : FIRST;
}
