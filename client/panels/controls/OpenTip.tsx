import { type ReactNode, type RefObject, useEffect, useMemo } from "react";
import { Tooltip, TooltipTriggerStateContext } from "react-aria-components";
import styles from "./OpenTip.module.css";

interface OpenTipProps {
  readonly id: string;
  /** what it stands beside */
  readonly beside: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a sign means, as long as it is told; see `TipButton`. */
export function OpenTip({ id, beside, onClose, children }: OpenTipProps) {
  const state = useMemo(
    () => ({ isOpen: true, shouldSkipAnimation: false, open: () => undefined, close: onClose }),
    [onClose],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // It takes away the tip and nothing else.
      event.stopPropagation();
      onClose();
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [onClose]);
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip triggerRef={beside} className={styles.tip ?? ""} offset={6}>
        <span id={id} className={styles.words}>
          {children}
        </span>
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}
