import type * as Y from "yjs";

/** Calls after each change of a document, also after the first state, which is no update to anybody. Returns the way to stop. */
export function onEachChange(doc: Y.Doc, listener: () => void): () => void {
  const onTransaction = ({ changed }: Y.Transaction): void => {
    if (changed.size > 0) listener();
  };
  doc.on("afterTransaction", onTransaction);
  return () => doc.off("afterTransaction", onTransaction);
}
