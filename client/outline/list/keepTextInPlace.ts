/**
 * The text one writes stays under the eyes while things come and go above it. Of itself a browser holds on to what it
 * picks, often something that stands higher in the list, and Safari to nothing. Returns the way to stop.
 *
 * @param list scrolls; the fields in it change their heights
 */
export function keepTextInPlace(list: HTMLElement): () => void {
  let held: { readonly text: Element; readonly top: number } | null = null;
  const remember = (): void => {
    const text = document.activeElement?.closest("textarea, input") ?? null;
    held = text && list.contains(text) ? { text, top: text.getBoundingClientRect().top } : null;
    // Two that both make up for the same would move it twice.
    list.style.overflowAnchor = held ? "none" : "";
  };
  const restore = (): void => {
    if (held && held.text === document.activeElement)
      list.scrollTop += held.text.getBoundingClientRect().top - held.top;
    remember();
  };
  const sized = new ResizeObserver(restore);
  for (const part of [list, ...list.querySelectorAll("[data-outline-field]")]) sized.observe(part);
  list.addEventListener("focusin", remember);
  list.addEventListener("focusout", remember);
  list.addEventListener("scroll", remember);
  return () => {
    sized.disconnect();
    list.removeEventListener("focusin", remember);
    list.removeEventListener("focusout", remember);
    list.removeEventListener("scroll", remember);
  };
}
