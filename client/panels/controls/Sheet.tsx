import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslations } from "use-intl";
import { IconButton } from "./IconButton.tsx";
import styles from "./Sheet.module.css";

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** as large as the window allows: for what must be seen whole */
  readonly huge?: boolean;
  /** on paper it stands alone and whole, without the page behind it */
  readonly printable?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the map: a card on a desk, a sheet from below on a phone. Escape and a click beside it close. */
export function Sheet({
  title,
  onClose,
  wide = false,
  huge = false,
  printable = false,
  children,
}: SheetProps) {
  const words = useTranslations("words");
  return (
    <ModalOverlay
      className={[styles.overlay, printable ? styles.printable : ""].join(" ")}
      isOpen
      isDismissable
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className={[styles.sheet, wide ? styles.wide : "", huge ? styles.huge : ""].join(" ")}>
        <Dialog className={styles.dialog ?? ""}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ""}>
              {title}
            </Heading>
            <IconButton icon={X} label={words("close")} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
