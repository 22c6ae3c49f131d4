import { Eye } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../../state/editor.ts";
import { Button } from "../../controls/Button.tsx";
import { useDrawer } from "../drawerContext.ts";
import { sumOf, useWaiting } from "./useWaiting.ts";

/** The way to the reveal, for those who facilitate, while notes wait. */
export function RevealButton({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("reveal");
  const drawer = useDrawer();
  const waiting = sumOf(useWaiting(editor));
  if (!editor.workshop.canSteer || waiting === 0) return null;
  return (
    <Button look="secondary" onClick={() => drawer.open("ask")}>
      <Eye size={16} aria-hidden="true" />
      {t("open")}
    </Button>
  );
}
