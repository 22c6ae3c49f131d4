import { CopyCheck, Group, LogOut, Type, Ungroup } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { ActionId } from "../actions/action.ts";
import { actionOf, isEnabled } from "../actions/actions.ts";
import { selectedCluster } from "../actions/clusterActions.ts";
import type { Editor } from "../state/editor.ts";
import { IconButton } from "./IconButton.tsx";

interface ClusterButtonsProps {
  readonly editor: Editor;
  /** by finger: there is no Shift to select several with */
  readonly byFinger: boolean;
}

const SIGNS = [
  { action: "bundle", icon: Group },
  { action: "titleCluster", icon: Type },
  { action: "leaveCluster", icon: LogOut },
  { action: "dissolve", icon: Ungroup },
] as const;

/** What the selected notes' bundle offers, or that they can be one. */
export function ClusterButtons({ editor, byFinger }: ClusterButtonsProps) {
  const t = useTranslations("clusters");
  const actions = useTranslations("actions");
  useSyncExternalStore(editor.clusters.onChange, editor.clusters.version);
  const picking = useStore(editor.view, (state) => state.picking);
  const cluster = selectedCluster(editor);
  const isWhole = cluster !== null && editor.view.getState().selection.size === cluster.noteIds.length;
  const offered = (id: ActionId): boolean => {
    // A bundle as a whole is named or taken apart; of a part, notes go out, or the rest is selected too.
    if (id === "bundle" && isWhole) return false;
    if (id === "leaveCluster" && (isWhole || cluster === null)) return false;
    return isEnabled(actionOf(id), editor);
  };
  return (
    <>
      {byFinger && (
        <IconButton
          label={t("selectSeveral")}
          isPressed={picking === "several"}
          onPress={() => editor.view.setState({ picking: picking === "several" ? "one" : "several" })}
        >
          <CopyCheck aria-hidden="true" />
        </IconButton>
      )}
      {SIGNS.filter(({ action }) => offered(action)).map(({ action, icon: Icon }) => (
        <IconButton
          key={action}
          label={action === "bundle" && cluster ? t("selectAll") : actions(action)}
          onPress={() => actionOf(action).run(editor)}
        >
          <Icon aria-hidden="true" />
        </IconButton>
      ))}
    </>
  );
}
