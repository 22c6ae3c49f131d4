/** The picture among what was pasted or dropped; null where there is none. */
export function pictureIn({ files }: Pick<DataTransfer, "files">): File | null {
  return [...files].find(({ type }) => type.startsWith("image/")) ?? null;
}
