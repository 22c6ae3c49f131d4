interface Point {
  readonly x: number;
  readonly y: number;
}

/** A board as it was laid out last, shown larger or smaller for as long as a hand zooms. */
export interface ScaledBoard {
  /** Scales by a factor; what was under `from` comes under `to`, both points of the window. */
  scale(factor: number, from: Point, to: Point): void;
  /** Lays out anew at `zoom`, once; what is under the hand stays there. */
  layOut(zoom: number): void;
}

/** What stays in sight while the rest scrolls, along one axis. */
interface Stay {
  readonly element: HTMLElement;
  readonly axis: "x" | "y";
  /** where it stands on the board, and between which bounds it may stand */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** from the edge of the window on the board at which it stays */
  readonly edge: number;
}

/**
 * Laying out 300 cards takes longer than a frame may: while the zoom changes, the picture of the board is scaled instead, and
 * what stays at the edges is pushed back there. `laidOut` is the zoom that the board has in its style now.
 */
export function scaleBoard(scroller: HTMLElement, content: HTMLElement, laidOut: number): ScaledBoard {
  const view = scroller.getBoundingClientRect();
  const board = content.getBoundingClientRect();
  const size = { x: widthOf(content), y: board.height };
  const room = { x: scroller.clientWidth, y: scroller.clientHeight };
  const stays = staysIn(content, board, laidOut);
  let scale = 1;
  let origin = { x: -scroller.scrollLeft, y: -scroller.scrollTop };
  let hand: Point = { x: view.left, y: view.top };
  let frame = 0;

  content.style.willChange = "transform";
  content.style.transformOrigin = "0 0";
  for (const { element } of stays) element.style.willChange = "transform";

  const within = (axis: "x" | "y", wanted: number): number =>
    Math.min(0, Math.max(Math.min(0, room[axis] - size[axis] * scale), wanted));
  const show = (): void => {
    // In the board's own pixels, which are zoomed like everything in it.
    const px = (pixels: number): string => `${pixels / laidOut}px`;
    content.style.transform = `translate(${px(origin.x + scroller.scrollLeft)}, ${px(origin.y + scroller.scrollTop)}) scale(${scale})`;
    for (const { element, axis, at, from, to, edge } of stays) {
      const wanted = (edge * scale - origin[axis]) / scale;
      const shift = px(Math.min(to, Math.max(from, wanted)) - at);
      element.style.translate = axis === "x" ? `${shift} 0` : `0 ${shift}`;
    }
  };
  return {
    scale(factor, from, to) {
      const toward = (axis: "x" | "y", edge: number): number =>
        within(axis, to[axis] - edge + factor * (origin[axis] - (from[axis] - edge)));
      scale *= factor;
      origin = { x: toward("x", view.left), y: toward("y", view.top) };
      hand = to;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(show);
    },
    layOut(zoom) {
      cancelAnimationFrame(frame);
      show();
      const held = heldAt(content, hand);
      for (const { element } of stays) {
        element.style.translate = "";
        element.style.willChange = "";
      }
      content.style.transform = "";
      content.style.willChange = "";
      content.style.zoom = String(zoom);
      content.style.setProperty("--zoom", String(zoom));
      scroller.scrollTo({ left: -origin.x, top: -origin.y, behavior: "instant" });
      // Words may break differently now: then rows are not exactly as much higher.
      if (held) scroller.scrollBy({ ...held(), behavior: "instant" });
    },
  };
}

/** Of all columns as they are shown now; the table itself is never narrower than the window. */
export function widthOf(content: HTMLElement): number {
  const columns = [...(content.firstElementChild?.children ?? [])];
  return Math.max(
    1,
    columns.reduce((sum, column) => sum + column.getBoundingClientRect().width, 0),
  );
}

function staysIn(content: HTMLElement, board: DOMRect, laidOut: number): Stay[] {
  return [...content.querySelectorAll<HTMLElement>("[data-stays]")].flatMap((element): Stay[] => {
    const style = getComputedStyle(element);
    const parent = element.parentElement?.getBoundingClientRect();
    if (style.position !== "sticky" || style.display === "none" || !parent) return [];
    const box = element.getBoundingClientRect();
    const axis = element.dataset.stays === "x" ? "x" : "y";
    const [start, end, edge] =
      axis === "x" ? (["left", "right", style.left] as const) : (["top", "bottom", style.top] as const);
    const length = box[end] - box[start];
    return [
      {
        element,
        axis,
        at: box[start] - board[start],
        from: parent[start] - board[start],
        to: parent[end] - length - board[start],
        edge: (Number.parseFloat(edge) || 0) * laidOut,
      },
    ];
  });
}

/** Remembers which part of which cell is at a point; answers later how far it has gone from there. */
function heldAt(content: HTMLElement, { x, y }: Point): (() => { left: number; top: number }) | null {
  const cell = document
    .elementsFromPoint(x, y)
    .find((element) => element.matches("[data-cell]") && content.contains(element));
  if (!cell) return null;
  const before = cell.getBoundingClientRect();
  const part = { x: (x - before.left) / before.width, y: (y - before.top) / before.height };
  return () => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    return { left: left + part.x * width - x, top: top + part.y * height - y };
  };
}
