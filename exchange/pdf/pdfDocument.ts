import Pdf from "pdfkit";
import type { Language } from "../../model/fields.ts";

export type PdfDocument = InstanceType<typeof Pdf>;

/**
 * An empty tagged document. Title, language and date are all that it says of itself; with the same date the same
 * pages give the same bytes, because pdfkit derives the file's id from these. It is tagged in reading order, but does not
 * claim to be PDF/UA: pdfkit cannot say of a table's heads which row or column they head.
 */
export function openDocument(title: string, language: Language, date: Date): PdfDocument {
  return new Pdf({
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: language,
    // No default font: Helvetica would neither be embedded nor be found in a browser.
    font: null as never,
    info: {
      Title: title,
      Creator: "Customer Empathy Map",
      Producer: "Customer Empathy Map",
      CreationDate: date,
      ModDate: date,
    },
  });
}

/** Every byte of a document, from now until it is ended. */
export function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("error", reject);
    document.on("end", () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let offset = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
      }
      resolve(bytes);
    });
  });
}
