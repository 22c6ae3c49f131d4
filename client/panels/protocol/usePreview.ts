import { useEffect, useState } from "react";
import type { PreviewDocument, PreviewReader } from "./previewDocument.ts";

export type Preview =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly document: PreviewDocument }
  /** its program could not be fetched; the file itself is none the worse */
  | { readonly kind: "missing" };

/** The pages of a PDF, to be drawn; those before stay until the next are there. */
export function usePreview(bytes: Uint8Array | null): Preview {
  const [reader, setReader] = useState<PreviewReader | null>(null);
  const [preview, setPreview] = useState<Preview>({ kind: "opening" });
  const [open, setOpen] = useState<PreviewDocument | null>(null);
  useEffect(() => {
    let current = true;
    let mine: PreviewReader | null = null;
    const fetchReader = async (): Promise<void> => {
      try {
        const { openPreviewReader } = await import("./previewDocument.ts");
        if (!current) return;
        mine = openPreviewReader();
        setReader(mine);
      } catch {
        if (current) setPreview({ kind: "missing" });
      }
    };
    void fetchReader();
    return () => {
      current = false;
      mine?.close();
    };
  }, []);
  useEffect(() => {
    if (!reader || !bytes) return;
    let current = true;
    const show = async (): Promise<void> => {
      try {
        const document = await reader.open(bytes);
        if (!current) return document.close();
        setOpen(document);
        setPreview({ kind: "open", document });
      } catch {
        if (current) setPreview({ kind: "missing" });
      }
    };
    void show();
    return () => {
      current = false;
    };
  }, [reader, bytes]);
  // The former one, once nothing draws from it any more.
  useEffect(() => () => open?.close(), [open]);
  return preview;
}
