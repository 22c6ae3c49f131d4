import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { OutcomePage } from "../outcome/OutcomePage.tsx";
import { ActionsBoard } from "./ActionsBoard.tsx";
import { useActionsFile } from "./useActionsFile.ts";

/** What a workshop wants to do, live. */
export default function ActionsPage({ workshop }: { readonly workshop: Workshop }) {
  const t = useTranslations("board");
  const save = useActionsFile(workshop.title);
  return (
    <OutcomePage workshop={workshop} page="actions" file={{ label: t("export"), save }}>
      {(desk) => <ActionsBoard {...desk} />}
    </OutcomePage>
  );
}
