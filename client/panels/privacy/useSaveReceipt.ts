import { useFormatter, useTranslations } from "use-intl";
import type { Receipt } from "../../../model/api/erasure.ts";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import { receiptText } from "./receiptText.ts";
import { type ReceiptLine, useReceiptLines } from "./useReceiptLines.ts";

/** A receipt line by line, and the way to save it as a plain text. */
export function useSaveReceipt(
  receipt: Receipt,
  workshopTitle: string,
): readonly [lines: readonly ReceiptLine[], save: () => void] {
  const t = useTranslations("receipt");
  const format = useFormatter();
  const lines = useReceiptLines(receipt, workshopTitle);
  const save = (): void => {
    const date = format.dateTime(new Date(receipt.completedAt), { dateStyle: "medium" });
    // The mark in front tells every editor that umlauts are UTF-8.
    const file = new Blob(["\ufeff", receiptText(t("heading"), lines)], { type: "text/plain;charset=utf-8" });
    saveFile(file, fileNameOf(t("fileName", { date }), "txt"));
  };
  return [lines, save];
}
