import { type RefObject, useLayoutEffect, useRef } from "react";

/** Keeps a page as high as what the keyboard of a phone leaves of the screen: iOS lays it over the page. */
export function useVisibleHeight(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const view = window.visualViewport;
    const element = page.current;
    if (!view || !element) return;
    const follow = (): void => {
      // Pinched: then people want to see a part of the page larger, not a smaller page.
      if (view.scale > 1) return;
      element.style.height = `${view.height}px`;
      element.style.translate = `0 ${view.offsetTop}px`;
    };
    follow();
    view.addEventListener("resize", follow);
    view.addEventListener("scroll", follow);
    return () => {
      view.removeEventListener("resize", follow);
      view.removeEventListener("scroll", follow);
    };
  }, []);
  return page;
}
