import { useTranslations } from "use-intl";
import { LIMITS } from "../../../model/wire.ts";
import type { ClipboardNews } from "../../clipboard/clipboardNews.ts";
import type { Notice } from "../../state/viewStore.ts";

/** What copying and pasting has to say. */
export function ClipboardWords({ notice: { name, count } }: { readonly notice: Notice }) {
  const t = useTranslations("clipboard");
  return t(name as ClipboardNews, { count, limit: LIMITS.noteTextLength });
}
