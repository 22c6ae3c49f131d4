import { Ellipsis } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../state/editor.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { PopupButton } from "../controls/PopupButton.tsx";
import styles from "./Menu.module.css";

const MoreEntries = fetchedPart(async () => (await import("./MoreEntries.tsx")).MoreEntries);

/** The button behind which lies what is needed seldom. */
export function MoreMenu({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("bar");
  const words = useTranslations("words");
  return (
    <PopupButton
      className={buttonClass("quiet", "icon")}
      aria-label={words("more")}
      label={t("menu")}
      placement="bottom end"
      classNames={{ popover: styles.popover ?? "", dialog: styles.menu ?? "" }}
      sign={<Ellipsis size={18} aria-hidden="true" />}
    >
      {(close) => <MoreEntries editor={editor} close={close} />}
    </PopupButton>
  );
}
