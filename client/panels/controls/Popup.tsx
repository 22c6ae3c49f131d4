import type { ReactNode } from "react";
import { Dialog, Popover } from "react-aria-components";
import styles from "./Popup.module.css";

/** A small card beside what opened it. Stands inside a `DialogTrigger`. */
export function Popup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Popover className={styles.popup ?? ""} offset={6}>
      <Dialog className={styles.content ?? ""} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
