import { useFormatter, useTranslations } from "use-intl";
import type { Receipt } from "../../../model/api/erasure.ts";
import { useList } from "../../i18n/useList.ts";

export interface ReceiptLine {
  readonly label: string;
  readonly value: string;
}

type Counted = keyof Receipt["counts"];
const OF_WORKSHOP: readonly Counted[] = ["maps", "notes", "versions", "participants"];
const OF_PART: readonly Counted[] = ["notes", "participants"];
/** Within a workshop these stay, written anew without what was erased. */
const REWRITTEN: readonly Counted[] = ["documents", "versions"];

/** A receipt in words, line by line: the same on screen and in the file. */
export function useReceiptLines(receipt: Receipt, workshopTitle: string): readonly ReceiptLine[] {
  const t = useTranslations("receipt");
  const words = useTranslations("words");
  const list = useList();
  const format = useFormatter();
  const time = (date: string): string =>
    format.dateTime(new Date(date), { dateStyle: "long", timeStyle: "long" });
  const { kind, counts } = receipt;
  const count = (keys: readonly Counted[]): string =>
    list(keys.filter((key) => counts[key] > 0).map((key) => t(key, { count: counts[key] })));
  const rewritten = kind === "workshop" ? "" : count(REWRITTEN);
  return [
    { label: t("what"), value: t(`kind.${kind}`) },
    { label: t("workshop"), value: words("aside", { text: workshopTitle, aside: receipt.workshopId }) },
    { label: t("erased"), value: count(kind === "workshop" ? OF_WORKSHOP : OF_PART) || t("nothing") },
    ...(rewritten ? [{ label: t("rewritten"), value: rewritten }] : []),
    { label: t("keys"), value: t(receipt.keys) },
    { label: t("requested"), value: time(receipt.requestedAt) },
    { label: t("completed"), value: time(receipt.completedAt) },
    { label: t("server"), value: window.location.host },
    { label: t("number"), value: receipt.receiptId },
  ];
}
