import writeWorkbook from "write-excel-file/node";

type Cell = string | number | boolean | Date | null | { readonly formula: string };

/** An XLSX file with one sheet, as a spreadsheet program writes it. */
export async function workbookOf(rows: readonly (readonly Cell[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      if (cell instanceof Date) return { value: cell, type: Date, format: "dd.mm.yyyy" };
      if (typeof cell === "object") return { value: cell.formula, type: "Formula" as const };
      return { value: cell };
    }),
  );
  const file = await writeWorkbook(cells, {}).toBuffer();
  return new Uint8Array(file);
}
