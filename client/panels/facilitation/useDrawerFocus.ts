import { useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Editor } from "../../state/editor.ts";
import { useDrawer } from "./drawerContext.ts";

/** What opens the drawer from the bar: where the focus goes when nothing else is left of the way in. */
const WAY_IN = "[data-opens-drawer]";
const BODY = "[data-drawer-body]";

/**
 * The keyboard's focus goes along with the drawer: into it where a key, or a button that goes with it, has opened it, and
 * back when it closes. A pointer leaves the focus where it is.
 */
export function useDrawerFocus({ view }: Editor): void {
  const drawer = useDrawer();
  const isAsked = useRef(false);
  const opener = useRef<HTMLElement | null>(null);
  const before = useRef(drawer.section);
  const asked = useStore(view, (state) => state.asksFor);
  const { section, close } = drawer;

  useEffect(() => {
    if (asked !== "evidence") return;
    view.setState({ asksFor: null });
    if (section === asked) return close();
    isAsked.current = true;
    drawer.open(asked);
  }, [asked, drawer, section, close, view]);

  useLayoutEffect(() => {
    if (before.current === section) return undefined;
    const wasOpen = before.current !== null;
    before.current = section;
    const active = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    // What was pressed has gone with the press.
    const isLost = active === null || active === document.body;
    if (section === null) {
      if (isLost) wayBack(opener.current)?.focus();
      opener.current = null;
      return undefined;
    }
    const body = document.querySelector<HTMLElement>(BODY);
    const isInside = body?.parentElement?.contains(active) ?? false;
    const byKey = isAsked.current || isLost || active.matches(":focus-visible");
    isAsked.current = false;
    if (isInside || !byKey) return undefined;
    if (!wasOpen) opener.current = isLost ? null : active;
    body?.focus();
    if (!body || document.activeElement === body) return undefined;
    // A dialog that has just closed still keeps the page to itself, and then gives the focus back to where it was.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => body.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [section]);
}

function wayBack(opener: HTMLElement | null): HTMLElement | null {
  return opener?.isConnected ? opener : document.querySelector<HTMLElement>(WAY_IN);
}
