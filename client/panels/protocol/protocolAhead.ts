import type { FiledContent } from "../../../exchange/protocolContent.ts";
import { openPreviewReader } from "./previewDocument.ts";
import { createProtocolWriter } from "./protocolWriter.ts";

/** A cover with a face on it, which needs every font. */
const COVER: FiledContent = {
  title: "🙂",
  maps: [],
  polls: [],
  personas: [],
  journeys: [],
  actions: [],
  people: new Map(),
};

/** Writes and reads a page that nobody sees: all that it takes is then on this device. */
export async function fetchProtocolAhead(): Promise<void> {
  await import("./ProtocolPage.tsx");
  const writer = createProtocolWriter();
  const reader = openPreviewReader();
  try {
    const choice = { parts: ["cover"], pageSize: "A4", language: "en", date: new Date(0) } as const;
    const asked = { signal: new AbortController().signal, onProgress: () => undefined };
    const document = await reader.open(await writer.pdf({ content: COVER, choice }, asked));
    document.close();
  } finally {
    writer.close();
    reader.close();
  }
}
