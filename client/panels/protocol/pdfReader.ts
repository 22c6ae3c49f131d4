// The other half of `previewDocument.ts`: reads a PDF away from the main thread.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
