import { useEffect } from "react";
import { useTranslations } from "use-intl";

/** Names the tab after what is open; without a subject, after the product alone. */
export function usePageTitle(subject: string | null): void {
  const t = useTranslations("product");
  const title = subject ? t("pageTitle", { subject }) : t("name");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
