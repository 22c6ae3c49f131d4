import { X } from "lucide-react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslations } from "use-intl";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./LargeQrCode.module.css";
import { QrCode } from "./QrCode.tsx";

interface LargeQrCodeProps {
  readonly link: string;
  readonly label: string;
  /** for those who cannot scan */
  readonly code: string | null;
  readonly onClose: () => void;
}

/** The QR code over the whole screen, to be scanned from the last row, or the code to be typed in. */
export function LargeQrCode({ link, label, code, onClose }: LargeQrCodeProps) {
  const t = useTranslations("share");
  const words = useTranslations("words");
  return (
    <ModalOverlay className={styles.overlay ?? ""} isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <div className={styles.close}>
            <IconButton icon={X} label={words("close")} onPress={onClose} />
          </div>
          <Heading slot="title" level={2} className={styles.title ?? ""}>
            {t("largeTitle")}
          </Heading>
          <div className={code ? styles.codeBeside : styles.code}>
            <QrCode text={link} label={label} />
          </div>
          {code ? (
            <p className={styles.enter}>
              {t("codeOrEnter", { host: window.location.host })}
              <span className={styles.letters}>{code}</span>
            </p>
          ) : (
            <p className={styles.link}>{link}</p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
