import { useEffect, useRef, useState } from "react";
import styles from "./PagesPreview.module.css";
import type { PreviewDocument } from "./previewDocument.ts";

interface PreviewPageProps {
  readonly document: PreviewDocument;
  readonly index: number;
  /** CSS pixels */
  readonly width: number;
  readonly height: number;
  /** CSS pixels a point */
  readonly scale: number;
  readonly label: string;
}

/** Sharper than this no eye sees, and a phone's memory would go for it. */
const MAX_RATIO = 2;

/** One page on white paper; drawn while it is in sight, and forgotten when it is not. */
export function PreviewPage({ document, index, width, height, scale, label }: PreviewPageProps) {
  const paper = useRef<HTMLElement>(null);
  const isSeen = useIsSeen(paper);
  useEffect(() => {
    const place = paper.current;
    if (!place) return;
    if (!isSeen) return place.replaceChildren();
    const leaving = new AbortController();
    const draw = async (): Promise<void> => {
      const canvas = window.document.createElement("canvas");
      const ratio = Math.min(MAX_RATIO, window.devicePixelRatio);
      await document.draw(index, canvas, scale * ratio, leaving.signal);
      // Only when it is whole: until then the page before stays in view.
      if (!leaving.signal.aborted) place.replaceChildren(canvas);
    };
    void draw().catch(() => undefined);
    return () => leaving.abort();
  }, [document, index, scale, isSeen]);
  return (
    <figure
      ref={paper}
      aria-label={label}
      className={styles.paper}
      style={{ width: `${width}px`, height: `${height}px` }}
    />
  );
}

/** Whether any of it is in the window, or nearly. */
function useIsSeen(ref: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: "50%" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isSeen;
}
