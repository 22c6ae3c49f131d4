import type { JourneyView } from "../../state/journeyView.ts";
import { cardsIn, type DropPlace } from "./dropTargets.ts";

/** The next stop up or down in the same phase or tray, or the first one of the cell beside. */
export function stopToward(root: HTMLElement, stop: HTMLElement, key: string): HTMLElement | null {
  const cell = stop.closest<HTMLElement>("[data-cell]");
  if (!cell) return null;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const stops = columnOf(root, cell).flatMap((one) =>
      Array.from(one.querySelectorAll<HTMLElement>("[data-stop]")),
    );
    return stops[stops.indexOf(stop) + (key === "ArrowDown" ? 1 : -1)] ?? null;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const beside = cellBeside(root, cell, key);
  return beside?.querySelector<HTMLElement>("[data-stop]") ?? null;
}

/** In the list: up and down from card to card through all phases, left and right along what a card offers. */
export function stopInList(root: HTMLElement, stop: HTMLElement, key: string): HTMLElement | null {
  const card = stop.closest("[data-card]");
  const among = (all: Iterable<HTMLElement>, at: HTMLElement, by: number): HTMLElement | null => {
    const stops = [...all];
    return stops[stops.indexOf(at) + by] ?? null;
  };
  switch (key) {
    case "ArrowUp":
    case "ArrowDown": {
      const at = card?.querySelector<HTMLElement>("[data-stop=card]") ?? stop;
      const stops = root.querySelectorAll<HTMLElement>("[data-stop=card], [data-stop=add]");
      return among(stops, at, key === "ArrowDown" ? 1 : -1);
    }
    case "ArrowLeft":
    case "ArrowRight":
      if (!card) return null;
      return among(card.querySelectorAll<HTMLElement>("[data-stop]"), stop, key === "ArrowRight" ? 1 : -1);
    default:
      return null;
  }
}

/** Where a carried card would land next. */
export function placeToward(
  root: HTMLElement,
  place: DropPlace,
  key: string,
  carried: string,
  view: JourneyView,
): DropPlace | null {
  const land = (cell: HTMLElement | undefined | null, before: string | null): DropPlace | null =>
    cell ? { element: cell, cell: cell.dataset.cell ?? "", before } : null;
  if (key === "ArrowLeft" || key === "ArrowRight") return land(cellBeside(root, place.element, key), null);
  const column = view === "list" ? allCells(root) : columnOf(root, place.element);
  const slots = column.flatMap((cell) => {
    const cards = cardsIn(cell).flatMap(({ dataset }) =>
      dataset.card === carried ? [] : (dataset.card ?? []),
    );
    return [...cards, null].map((before) => ({ cell, before }));
  });
  const at = slots.findIndex(({ cell, before }) => cell === place.element && before === place.before);
  const next = slots[at + (key === "ArrowDown" ? 1 : -1)];
  return next ? land(next.cell, next.before) : null;
}

function allCells(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-cell]")];
}

function columnOf(root: HTMLElement, cell: HTMLElement): HTMLElement[] {
  const { phase } = cell.dataset;
  if (!phase) return [cell];
  return [...root.querySelectorAll<HTMLElement>(`[data-cell][data-phase="${CSS.escape(phase)}"]`)];
}

/** In the same lane; beside the last phase, and for whatever lies in it, is the tray. */
function cellBeside(root: HTMLElement, cell: HTMLElement, key: string): HTMLElement | null {
  const by = key === "ArrowRight" ? 1 : -1;
  const tray = root.querySelector<HTMLElement>("[data-cell=tray]");
  const { lane } = cell.dataset;
  const first = root.querySelector<HTMLElement>("[data-cell][data-lane]");
  const row = [
    ...root.querySelectorAll<HTMLElement>(
      `[data-cell][data-lane="${CSS.escape(lane ?? first?.dataset.lane ?? "")}"]`,
    ),
    ...(tray ? [tray] : []),
  ];
  const at = row.indexOf(cell) + by;
  // From the tray to the right one comes to the first phase.
  return (lane ? row[at] : row[(at + row.length) % row.length]) ?? null;
}

export function nextOf(card: HTMLElement): string | null {
  const next = card.nextElementSibling;
  return next instanceof HTMLElement ? (next.dataset.card ?? null) : null;
}
