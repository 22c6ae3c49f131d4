/** Whether somebody is writing right now: then nothing may take the page away from under their hands. */
export function isTyping(element: Element | null = document.activeElement): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return ["text", "search", "number"].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
