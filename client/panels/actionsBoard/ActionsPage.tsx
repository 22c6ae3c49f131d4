import type { Workshop } from "../../../model/api.ts";
import { OutcomePage } from "../outcome/OutcomePage.tsx";
import { ActionsBoard } from "./ActionsBoard.tsx";
import { useActionsFile } from "./useActionsFile.ts";

/** What a workshop wants to do, live. */
export default function ActionsPage({ workshop }: { readonly workshop: Workshop }) {
  const file = useActionsFile(workshop.title);
  return (
    <OutcomePage workshop={workshop} page="actions" file={file}>
      {(desk) => <ActionsBoard {...desk} />}
    </OutcomePage>
  );
}
