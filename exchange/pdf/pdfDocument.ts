import Pdf from "pdfkit";
import type { Language } from "../../model/fields.ts";
import { describeInXmp } from "./xmpMetadata.ts";

export type PdfDocument = InstanceType<typeof Pdf>;

const PRODUCT = "Customer Empathy Map";

/**
 * An empty tagged document. Title, language and date are all that it says of itself; with the same date the same
 * pages give the same bytes, because pdfkit derives the file's id from these.
 *
 * It is made as PDF/UA-1 asks, and says so: everything is content in reading order or decoration, headings skip no level,
 * heads of tables say what they head, figures have words, fonts are embedded with what their letters mean. Tests check that
 * much by machine. What remains for people: whether words for figures are good ones, that a text in another language
 * than the document's is not marked as such, and that cards on a map are read field by field and not by where they lie.
 */
export function openDocument(title: string, language: Language, date: Date): PdfDocument {
  const document = new Pdf({
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: language,
    // No default font: Helvetica would neither be embedded nor be found in a browser.
    font: null as never,
    info: { Title: title, Creator: PRODUCT, Producer: PRODUCT, CreationDate: date, ModDate: date },
  });
  describeInXmp(document, { title, language, date, product: PRODUCT });
  return document;
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
