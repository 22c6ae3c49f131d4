import { type ComponentType, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { NotFetched } from "../controls/NotFetched.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { fetchDialog, type SheetKey } from "./dialogChunks.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";

const Sheet = fetchedPart(async () => (await import("../controls/Sheet.tsx")).Sheet, <NotFetched />);

type Chunk =
  | { readonly kind: "fetching" }
  | { readonly kind: "here"; readonly Dialog: ComponentType<MapDialogProps> }
  /** offline, and never opened before: the map behind must go on */
  | { readonly kind: "missing" };

/** A dialog that is fetched when it is first opened; asked for again at the next opening if that fails. */
export function FetchedDialog({ dialog, ...props }: MapDialogProps & { readonly dialog: SheetKey }) {
  const product = useTranslations("product");
  const [chunk, setChunk] = useState<Chunk>({ kind: "fetching" });
  useEffect(() => {
    let current = true;
    const fetchChunk = async (): Promise<void> => {
      const next = await fetchDialog(dialog).then(
        (Dialog): Chunk => ({ kind: "here", Dialog }),
        (): Chunk => ({ kind: "missing" }),
      );
      if (current) setChunk(next);
    };
    void fetchChunk();
    return () => {
      current = false;
    };
  }, [dialog]);
  switch (chunk.kind) {
    case "fetching":
      return null;
    case "here":
      return <chunk.Dialog {...props} />;
    case "missing":
      return (
        <Sheet title={product("name")} onClose={props.onClose}>
          <TroubleText trouble="unreachable" />
        </Sheet>
      );
  }
}
