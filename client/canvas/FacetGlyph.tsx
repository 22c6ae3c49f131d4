import { useEffect, useRef } from "react";
import type { FacetKey } from "../../model/fields.ts";
import { paintFacet } from "./paintFacet.ts";
import { usePixelRatio } from "./usePixelRatio.ts";

const SIZE = 16;
const SQUARE = { width: SIZE, height: SIZE };

/** The same glyph as on the notes, in the colour of the text around it. */
export function FacetGlyph({ facet }: { readonly facet: FacetKey }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const ratio = usePixelRatio(SQUARE);
  useEffect(() => {
    const context = ref.current?.getContext("2d");
    if (!ref.current || !context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, SIZE, SIZE);
    context.strokeStyle = getComputedStyle(ref.current).color;
    paintFacet(context, facet, 0, 0, SIZE);
  });
  return (
    <canvas
      ref={ref}
      width={SIZE * ratio}
      height={SIZE * ratio}
      style={{ width: SIZE, height: SIZE }}
      aria-hidden="true"
    />
  );
}
