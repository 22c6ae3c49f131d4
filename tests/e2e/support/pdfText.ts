import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** All text of a PDF without white space and hyphens, so that wrapped and divided words are found. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  await document.destroy();
  return text.replace(/[\s-]/g, "");
}
