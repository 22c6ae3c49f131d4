import { type RefObject, useEffect } from "react";
import type { Editor } from "../../state/editor.ts";
import { keepFocus } from "../controls/keepFocus.ts";
import { useDrawerFocus } from "../facilitation/useDrawerFocus.ts";

interface KeptFocusProps {
  readonly editor: Editor;
  /** all around the map */
  readonly desk: RefObject<HTMLElement | null>;
}

/** Nothing to be seen: whoever works by key keeps the focus while things around the map come and go. */
export function KeptFocus({ editor, desk }: KeptFocusProps) {
  useDrawerFocus(editor);
  useEffect(() => (desk.current ? keepFocus(desk.current) : undefined), [desk]);
  return null;
}
