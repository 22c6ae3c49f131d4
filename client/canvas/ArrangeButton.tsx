import { LayoutGrid } from "lucide-react";
import { fetchedPart } from "../panels/controls/fetchedPart.tsx";
import { NotFetched } from "../panels/controls/NotFetched.tsx";
import { PopupButton } from "../panels/controls/PopupButton.tsx";
import type { Editor } from "../state/editor.ts";
import styles from "./SelectionBar.module.css";

const ArrangeMenu = fetchedPart(
  async () => (await import("../panels/arranging/ArrangeMenu.tsx")).ArrangeMenu,
  <NotFetched />,
);

interface ArrangeButtonProps {
  readonly editor: Editor;
  readonly label: string;
}

/** Opens what aligns, orders and locks the selected notes, and selects what is alike. */
export function ArrangeButton({ editor, label }: ArrangeButtonProps) {
  return (
    <PopupButton
      className={styles.icon ?? ""}
      aria-label={label}
      label={label}
      sign={<LayoutGrid aria-hidden="true" />}
    >
      {(close) => <ArrangeMenu editor={editor} close={close} />}
    </PopupButton>
  );
}
