import { FileUp } from "lucide-react";
import { type DropItem, DropZone, FileTrigger, Button as PressButton } from "react-aria-components";
import { useTranslations } from "use-intl";
import { buttonClass } from "../controls/buttonClass.ts";
import styles from "./FileDrop.module.css";

/** A place to drop a file on or to choose one; it can be pasted, too. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useTranslations("import");
  const drop = async (items: readonly DropItem[]): Promise<void> => {
    const item = items.find(({ kind }) => kind === "file");
    if (item?.kind === "file") onFile(await item.getFile());
  };
  return (
    <DropZone className={styles.drop ?? ""} onDrop={({ items }) => void drop(items)}>
      {({ isDropTarget }) => (
        <>
          <FileUp size={28} aria-hidden="true" className={styles.sign} />
          <span slot="label">{isDropTarget ? t("dropNow") : t("drop")}</span>
          <FileTrigger
            acceptedFileTypes={[
              ".csv",
              ".tsv",
              ".txt",
              ".md",
              ".markdown",
              ".xlsx",
              ".json",
              "text/csv",
              "text/markdown",
              "text/plain",
              "application/json",
            ]}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) onFile(file);
            }}
          >
            <PressButton className={buttonClass("primary")}>{t("choose")}</PressButton>
          </FileTrigger>
        </>
      )}
    </DropZone>
  );
}
