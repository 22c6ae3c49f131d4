/** Where something in the hand would land: a cell or the tray, and before which card there. */
export interface DropPlace {
  readonly element: HTMLElement;
  /** `cellKey` */
  readonly cell: string;
  readonly before: string | null;
}

/** What is under a point of the window. */
export function placeAt(x: number, y: number, lifted: string | null): DropPlace | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-cell]");
  if (!element) return null;
  const below = cardsIn(element).find((card) => {
    if (card.dataset.card === lifted) return false;
    const { top, height } = card.getBoundingClientRect();
    return y < top + height / 2;
  });
  return { element, cell: element.dataset.cell ?? "", before: below?.dataset.card ?? null };
}

export function cardsIn(cell: Element): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>("[data-card]")];
}

/** Where something is carried, told so that it is the same on every screen: in widths and heights of the cell below. */
export interface OverCell {
  /** `cellKey` */
  readonly cell: string;
  readonly x: number;
  readonly y: number;
}

/** Farther from a cell than this many of its own sizes is the edge of the window. */
const FARTHEST = 8;

export function overCell(element: HTMLElement, x: number, y: number): OverCell {
  const { left, top, width, height } = element.getBoundingClientRect();
  const share = (way: number, size: number): number =>
    size > 0 ? Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, way / size)) * 1000) / 1000 : 0;
  return { cell: element.dataset.cell ?? "", x: share(x - left, width), y: share(y - top, height) };
}

export interface DropSign {
  show(place: DropPlace | null): void;
  close(): void;
}

/** Shows where it would land: the cell stands out, and a line stands between the cards. */
export function createDropSign(lineClass: string): DropSign {
  const line = document.createElement("div");
  line.className = lineClass;
  let target: HTMLElement | null = null;
  let shown = "";
  const show = (place: DropPlace | null): void => {
    if (target !== place?.element) {
      delete target?.dataset.drop;
      target = place?.element ?? null;
      if (target) target.dataset.drop = "";
    }
    if (!place) {
      line.remove();
      return;
    }
    const cards = cardsIn(place.element);
    const next = cards.find(({ dataset }) => dataset.card === place.before);
    const last = cards.at(-1);
    const box = (next ?? last)?.getBoundingClientRect();
    if (!box) {
      line.remove();
      return;
    }
    const top = next ? box.top - 5 : box.bottom + 2;
    const wanted = `left: ${box.left}px; top: ${top}px; width: ${box.width}px`;
    // Called with every frame: what is written anew is laid out anew.
    if (wanted !== shown) line.style.cssText = wanted;
    shown = wanted;
    if (!line.isConnected) document.body.append(line);
  };
  return {
    show,
    close() {
      show(null);
    },
  };
}
