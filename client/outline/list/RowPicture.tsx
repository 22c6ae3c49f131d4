import { useTranslations } from "use-intl";
import { jpegAddress } from "../../../model/jpegAddress.ts";
import type { NoteImage } from "../../../model/noteImage.ts";
import styles from "./RowPicture.module.css";

interface RowPictureProps {
  readonly image: NoteImage;
  readonly tab: 0 | -1;
  readonly onShow: () => void;
}

/** A note's picture, small; a press shows it large. */
export function RowPicture({ image, tab, onShow }: RowPictureProps) {
  const t = useTranslations("pictures");
  return (
    <button
      type="button"
      className={styles.picture}
      tabIndex={tab}
      aria-label={t("show", { alt: image.alt || t("untold") })}
      aria-haspopup="dialog"
      onClick={onShow}
    >
      <img src={jpegAddress(image.bytes)} alt="" draggable={false} loading="lazy" />
    </button>
  );
}
