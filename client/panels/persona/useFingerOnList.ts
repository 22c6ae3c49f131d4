import { type RefObject, useEffect, useEffectEvent } from "react";
import {
  gripAt,
  isAt,
  openTouchDrag,
  type TouchHold,
  type TouchPlace,
  type TouchPoint,
} from "../controls/touchDrag.ts";

interface Before {
  /** the persona that it would stand before; null is last */
  readonly before: string | null;
}

/** Lets personas be put in order by a finger, by their grips. */
export function useFingerOnList(
  roomRef: RefObject<HTMLElement | null>,
  canMove: boolean,
  onPut: (id: string, before: string | null) => void,
): void {
  const put = useEffectEvent(onPut);
  useEffect(() => {
    if (!canMove) return;
    return openTouchDrag<string, Before>({
      take: takenCard,
      placeAt: (_id, at) => (roomRef.current ? placeInList(roomRef.current, at) : null),
      onDrop: (id, { before }) => put(id, before),
      scroller: () => roomRef.current,
    });
  }, [roomRef, canMove]);
}

function takenCard(target: Element, at: TouchPoint): TouchHold<string> | null {
  const card = gripAt(target, at)?.closest<HTMLElement>("[data-persona]");
  if (!card) return null;
  const words = card.querySelector("[data-name]")?.firstChild?.textContent ?? "";
  return { dragged: card.dataset["persona"] ?? "", element: card, words, begins: "at once" };
}

const LINE_PX = 3;

/** At the card that is nearest: before or behind it, by the way in which the cards run. */
function placeInList(room: HTMLElement, at: TouchPoint): TouchPlace<Before> | null {
  if (!isAt(room.getBoundingClientRect(), at)) return null;
  const cards = [...room.querySelectorAll<HTMLElement>("[data-persona]")].map((card) => {
    return { id: card.dataset["persona"] ?? "", box: card.getBoundingClientRect() };
  });
  const far = ({ box }: (typeof cards)[number]): number =>
    Math.hypot(at.x - box.left - box.width / 2, at.y - box.top - box.height / 2);
  const nearest = cards.toSorted((a, b) => far(a) - far(b))[0];
  if (!nearest) return null;
  const { box } = nearest;
  const runsDown = cards.every((card) => Math.abs(card.box.left - box.left) < 1);
  const isBehind = runsDown ? at.y > box.top + box.height / 2 : at.x > box.left + box.width / 2;
  const index = cards.indexOf(nearest) + (isBehind ? 1 : 0);
  const line = runsDown
    ? { x: box.left, y: (isBehind ? box.bottom : box.top) - LINE_PX / 2, width: box.width, height: LINE_PX }
    : { x: (isBehind ? box.right : box.left) - LINE_PX / 2, y: box.top, width: LINE_PX, height: box.height };
  return { place: { before: cards[index]?.id ?? null }, line };
}
