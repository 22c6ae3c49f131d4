import { ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { NotFetched } from "../controls/NotFetched.tsx";
import { PressButton } from "../controls/PressButton.tsx";

const OpenMapsMenu = fetchedPart(
  async () => (await import("./OpenMapsMenu.tsx")).OpenMapsMenu,
  <NotFetched />,
);

interface MapsMenuProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
}

/** The button to the other maps of this workshop. */
export function MapsMenu(props: MapsMenuProps) {
  const t = useTranslations("bar");
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PressButton
        ref={button}
        className={buttonClass("quiet", "icon")}
        aria-label={t("maps")}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
        onKeyDown={({ key }) => {
          if (key === "ArrowDown" || key === "ArrowUp") setOpen(true);
        }}
      >
        <ChevronDown size={16} aria-hidden="true" />
      </PressButton>
      {isOpen ? (
        <OpenMapsMenu {...props} beside={button} label={t("maps")} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
