import { Columns2, List, Map as MapIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { actionOf, isEnabled } from "../../actions/actions.ts";
import { showAs } from "../../actions/viewActions.ts";
import type { Editor } from "../../state/editor.ts";
import { MAP_VIEWS } from "../../state/mapView.ts";
import { Segments } from "../controls/Segments.tsx";

const ICONS = { map: MapIcon, list: List, both: Columns2 } as const;

interface ViewSwitchProps {
  readonly editor: Editor;
  readonly onChosen?: () => void;
}

/** The map as a picture, as a list, or both; remembered in this browser. */
export function ViewSwitch({ editor, onChosen }: ViewSwitchProps) {
  const t = useTranslations("bar");
  const shown = useStore(editor.view, (state) => state.shownView);
  const views = MAP_VIEWS.filter((key) => key !== "both" || isEnabled(actionOf("showBoth"), editor));
  return (
    <Segments
      label={t("view")}
      options={views.map((key) => {
        const Icon = ICONS[key];
        return { key, label: t(`views.${key}`), shown: <Icon size={16} /> };
      })}
      chosen={shown}
      onChoose={(key) => {
        showAs(editor, key);
        onChosen?.();
      }}
    />
  );
}
