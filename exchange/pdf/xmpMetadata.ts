import type { Language } from "../../model/fields.ts";
import type { PdfDocument } from "./pdfDocument.ts";

interface Described {
  readonly title: string;
  readonly language: Language;
  readonly date: Date;
  readonly product: string;
}

/**
 * Replaces what pdfkit would say of a document in XMP: it takes titles as they are, and an ampersand in one makes the whole
 * packet unreadable. Says besides in which language it is, and that it is made as PDF/UA-1 asks.
 */
export function describeInXmp(document: PdfDocument, { title, language, date, product }: Described): void {
  const day = `${date.toISOString().split(".")[0] ?? ""}Z`;
  const xml = `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<xmp:CreatorTool>${escaped(product)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(product)}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;
  // Its own writer of this packet is not part of its types, and is called when the document ends.
  Object.assign(document, { _addInfo: () => document.appendXML(xml) });
}

/** Neither markup nor what XML 1.0 forbids, whatever people wrote. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
