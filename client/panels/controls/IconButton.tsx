import type { LucideIcon } from "lucide-react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { isSingleKey } from "../../state/singleKeys.ts";
import { usePreferences } from "../preferencesContext.ts";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";
import styles from "./IconButton.module.css";
import { Shortcut } from "./Shortcut.tsx";
import { ariaShortcut, isMac } from "./shortcutText.ts";

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
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className={buttonClass(look, "icon")}
        aria-label={label}
        {...(heard ? { "aria-keyshortcuts": ariaShortcut(heard, isMac()) } : {})}
        isDisabled={isDisabled ?? false}
        {...(onPress ? { onPress } : {})}
      >
        <Icon size={18} aria-hidden="true" />
      </Button>
      <Tooltip className={styles.tooltip ?? ""} offset={6}>
        {label}
        {heard ? <Shortcut keys={heard} /> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
