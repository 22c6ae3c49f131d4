import type { LucideIcon } from "lucide-react";
import { isSingleKey } from "../../state/singleKeys.ts";
import { usePreferences } from "../preferencesContext.ts";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";
import { Shortcut } from "./Shortcut.tsx";
import { ariaShortcut, isMac } from "./shortcutText.ts";
import { TipButton } from "./TipButton.tsx";

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** name for screen readers, and the tooltip */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly look?: ButtonLook;
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
}

/** A button that is only a sign; what it does and its keys stand in the tooltip. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  look = "quiet",
  isDisabled,
  onPress,
}: IconButtonProps) {
  const [{ singleKeys }] = usePreferences();
  const heard = shortcut && (singleKeys === "on" || !isSingleKey(shortcut)) ? shortcut : null;
  return (
    <TipButton
      className={buttonClass(look, "icon")}
      aria-label={label}
      aria-keyshortcuts={heard ? ariaShortcut(heard, isMac()) : undefined}
      disabled={isDisabled ?? false}
      onPress={onPress}
      tip={
        <>
          {label}
          {heard ? <Shortcut keys={heard} /> : null}
        </>
      }
    >
      <Icon size={18} aria-hidden="true" />
    </TipButton>
  );
}
