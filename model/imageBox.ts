import type { Rect, Size } from "./fieldLayout.ts";

/** Paper that is seen around a picture, map units. */
const INSET = 6;
/** Between a picture and the text below it. */
export const IMAGE_GAP = 4;
/** Of what a paper has above its foot: with a text below, more would leave no line at a size that is read. */
const SHARE_WITH_TEXT = 0.56;

/** All that placing needs of a picture: its bytes need not travel to another thread. */
export function shapeOf(image: Size | null): Size | null {
  return image && { width: image.width, height: image.height };
}

/**
 * Where the picture of a note is, from the upper left corner of its `paper` (what there is of it above the foot): whole and in its own shape, alone as large as the
 * paper lets it be, with a text in the upper half. The paper does not grow for it: what lies on a map goes on lining up.
 */
export function imageBox(image: Size, paper: Size, hasText: boolean): Rect {
  const room = paper.height - INSET;
  const most = { width: paper.width - 2 * INSET, height: hasText ? room * SHARE_WITH_TEXT : room };
  const scale = Math.min(most.width / image.width, most.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return {
    x: (paper.width - width) / 2,
    y: hasText ? INSET : INSET + (room - height) / 2,
    width,
    height,
  };
}
