import type PptxGenJs from "pptxgenjs";
import { toBase64 } from "../../model/base64.ts";
import type { Rect } from "../../model/fieldLayout.ts";
import { pictureWords } from "../pictureWords.ts";
import type { SceneNote } from "../scene/mapScene.ts";
import type { Deck } from "./deck.ts";

/** A note's picture over its shape, which leaves it the room. */
export function drawImage(
  slide: PptxGenJs.Slide,
  { note, rect, fitted }: SceneNote,
  boxOf: (rect: Rect) => { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  { language }: Deck,
): void {
  const { image: box } = fitted;
  if (!note.image || !box) return;
  slide.addImage({
    ...boxOf({ ...box, x: rect.x + box.x, y: rect.y + box.y }),
    data: `image/jpeg;base64,${toBase64(note.image.bytes)}`,
    altText: pictureWords(note, language),
  });
}
