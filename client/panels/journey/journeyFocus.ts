import type { FocusKeeping } from "../outcome/keptFocus.ts";

/** On a journey cards keep the focus, the ways to new ones, and the heads of phases and lanes. */
export const JOURNEY_FOCUS: FocusKeeping = {
  selector: "[data-card], [data-stop=add], [data-phase-head], [data-lane-head]",
  targets: ["[data-stop=card]", "[aria-haspopup]"],
  placeOf: (element) => {
    const { card, phaseHead, laneHead } = element.dataset;
    if (phaseHead !== undefined) return { key: `phase ${phaseHead}`, group: "phases" };
    if (laneHead !== undefined) return { key: `lane ${laneHead}`, group: "lanes" };
    const cell = element.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? "";
    return { key: card === undefined ? `add ${cell}` : `card ${card}`, group: cell };
  },
};
