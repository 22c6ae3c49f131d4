import { getDocument, type PDFPageProxy, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A written PDF, to be looked at page by page. */
export interface PreviewDocument {
  /** in points */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Draws a page into a canvas, `scale` pixels a point. Rejects when it is closed meanwhile, or told to stop. */
  draw(index: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

export interface PreviewReader {
  /** Rejects for what is no PDF. */
  open(bytes: Uint8Array): Promise<PreviewDocument>;
  /** Closes its documents, too. */
  close(): void;
}

/** Mozilla's reader, drawing what any reader will show. It draws only; nothing in a PDF is run or fetched. */
export function openPreviewReader(): PreviewReader {
  const port = new Worker(new URL("./pdfReader.ts", import.meta.url), { type: "module" });
  // Its types know of no port.
  const worker = new PDFWorker({ port: port as unknown as null });
  return {
    async open(bytes) {
      // A copy: the reader takes the bytes for itself.
      const task = getDocument({ data: bytes.slice(), worker, useWasm: false, verbosity: 0 });
      const document = await task.promise;
      const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
      const proxies = await Promise.all(numbers.map((number) => document.getPage(number)));
      return {
        pages: proxies.map((page) => {
          const { width, height } = page.getViewport({ scale: 1 });
          return { width, height };
        }),
        draw: (index, canvas, scale, signal) => drawPage(proxies[index], canvas, scale, signal),
        close: () => void task.destroy(),
      };
    },
    close() {
      worker.destroy();
      port.terminate();
    },
  };
}

async function drawPage(
  page: PDFPageProxy | undefined,
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
): Promise<void> {
  if (!page) return;
  signal.throwIfAborted();
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const rendering = page.render({ canvas, viewport });
  const stop = (): void => rendering.cancel();
  signal.addEventListener("abort", stop);
  try {
    await rendering.promise;
  } finally {
    signal.removeEventListener("abort", stop);
    page.cleanup();
  }
}
