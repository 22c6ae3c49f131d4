import type { ComponentProps, ReactNode, RefObject } from "react";
import { Dialog, Popover } from "react-aria-components";
import styles from "./Popup.module.css";

export interface OpenPopupProps {
  /** what it stands beside, and to which the focus returns */
  readonly beside: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onClose: () => void;
  readonly placement?: ComponentProps<typeof Popover>["placement"];
  /** in place of the small card's own */
  readonly classNames?: { readonly popover: string; readonly dialog: string };
  readonly children: ReactNode;
}

/** A small card beside what opened it, as long as it is open; see `PopupButton`. */
export function OpenPopup({
  beside,
  label,
  onClose,
  placement = "bottom",
  classNames,
  children,
}: OpenPopupProps) {
  return (
    <Popover
      triggerRef={beside}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      className={classNames?.popover ?? styles.popup ?? ""}
      offset={6}
      placement={placement}
    >
      <Dialog className={classNames?.dialog ?? styles.content ?? ""} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
