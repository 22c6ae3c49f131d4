import { Layers2, SquareStack, Waypoints } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { actionOf, isEnabled } from "../actions/actions.ts";
import { selectedStack } from "../actions/stackActions.ts";
import type { Editor } from "../state/editor.ts";
import { IconButton } from "./IconButton.tsx";

/** On a map that was merged: stacking the selected notes or taking a stack apart, and where a note is from. */
export function StackButtons({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("merging");
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  const selection = useStore(editor.view, (state) => state.selection);
  const [only = ""] = selection.size === 1 ? selection : [];
  const record = editor.map.get(only);
  const hasOrigin = record?.stack || editor.map.merged.originOf(only);
  const action = actionOf("stack");
  const isWhole = selectedStack(editor) !== null;
  return (
    <>
      {isEnabled(action, editor) ? (
        <IconButton label={t(isWhole ? "takeApart" : "stackNotes")} onPress={() => action.run(editor)}>
          {isWhole ? <Layers2 aria-hidden="true" /> : <SquareStack aria-hidden="true" />}
        </IconButton>
      ) : null}
      {hasOrigin ? (
        <IconButton label={t("origins")} onPress={() => editor.view.setState({ dialog: "origins" })}>
          <Waypoints aria-hidden="true" />
        </IconButton>
      ) : null}
    </>
  );
}
