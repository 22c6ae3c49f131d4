import { useEffect, useState } from "react";
import type { MergeableMaps } from "../../../model/api/merging.ts";
import type { Workshop } from "../../../model/api.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { readMergeableMaps } from "../../session/mergeApi.ts";

/** A map that may be chosen. */
export interface MergeableMap {
  readonly id: string;
  readonly title: string;
  readonly notes: number;
  /** from how many maps it was merged itself; 0 for any other */
  readonly mergedFrom: number;
  /** ids of the maps inside of it */
  readonly inside: readonly string[];
}

export type Mergeable =
  | { readonly kind: "asking" }
  | { readonly kind: "here"; readonly maps: readonly MergeableMap[] }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** What each map of the workshop would bring. */
export function useMergeableMaps(workshop: Workshop): Mergeable {
  const [state, setState] = useState<Mergeable>({ kind: "asking" });
  const { id, maps } = workshop;
  useEffect(() => {
    let isCurrent = true;
    readMergeableMaps(id).then(
      (answer) => isCurrent && setState({ kind: "here", maps: named(answer, maps) }),
      (error: unknown) => isCurrent && setState({ kind: "failed", trouble: troubleOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, maps]);
  return state;
}

function named(answer: MergeableMaps, maps: Workshop["maps"]): MergeableMap[] {
  const titles = new Map(maps.map(({ id, title }) => [id, title]));
  return answer.maps.map((map) => ({ ...map, title: titles.get(map.id) ?? "" }));
}
