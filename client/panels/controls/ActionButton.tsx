import type { LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { FirstActionId } from "../../actions/action.ts";
import { actionOf } from "../../actions/actions.ts";
import type { Editor } from "../../state/editor.ts";
import { IconButton } from "./IconButton.tsx";

interface ActionButtonProps {
  readonly editor: Editor;
  readonly action: FirstActionId;
  readonly icon: LucideIcon;
  readonly isDisabled?: boolean;
  /** what it would do now, where that says more than the action's name */
  readonly label?: string | null;
}

/** A sign that runs an action; name and keys come from the action's record. */
export function ActionButton({ editor, action, icon, isDisabled = false, label }: ActionButtonProps) {
  const t = useTranslations("actions");
  const record = actionOf(action);
  return (
    <IconButton
      icon={icon}
      label={label ?? t(action)}
      shortcut={record.shortcuts[0]}
      isDisabled={isDisabled}
      onPress={() => record.run(editor)}
    />
  );
}
