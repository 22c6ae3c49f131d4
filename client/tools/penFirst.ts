import type { PointerInput } from "./toolEvent.ts";

/** Milliseconds after a pen was last near in which a touch is the hand that holds it, put down or lifted off. */
const PALM_MS = 500;

/** Tells the hand that lies on the screen while a pen writes from a finger that means something. */
export interface PenFirst {
  /** hears every event; true for those of a palm, which mean nothing */
  isPalm(event: PointerInput): boolean;
  /** a touch that lay there when the pen came: what follows from it means nothing either */
  ignore(pointerId: number): void;
}

export function createPenFirst(): PenFirst {
  const palms = new Set<number>();
  let seen = Number.NEGATIVE_INFINITY;
  let isDown = false;
  return {
    isPalm(event) {
      switch (event.pointerType) {
        case "mouse":
          return false;
        case "pen":
          seen = event.time;
          if (event.type !== "move") isDown = event.type === "down";
          return false;
        case "touch": {
          if (event.type === "down") {
            palms.delete(event.pointerId);
            if (isDown || Math.abs(event.time - seen) < PALM_MS) palms.add(event.pointerId);
          }
          const isPalm = palms.has(event.pointerId);
          if (event.type === "up" || event.type === "cancel") palms.delete(event.pointerId);
          return isPalm;
        }
      }
    },
    ignore: (pointerId) => void palms.add(pointerId),
  };
}
