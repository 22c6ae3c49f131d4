import { openArchive, type PackedFile } from "../../../exchange/archive.ts";
import { decidedIn } from "../../../exchange/decided.ts";
import { protocolPdf } from "../../../exchange/protocol.ts";
import {
  MAP_FILES,
  mapPaths,
  packMapFile,
  packProtocol,
  workshopFiles,
} from "../../../exchange/protocolFiles.ts";
import type { PictureInput } from "../../../exchange/svg/mapSvg.ts";
import { fetchFont } from "./paperFonts.ts";
import type { Painted, WritingNews, WritingTask } from "./writingTask.ts";

// Off the main thread: two thousand notes take seconds, and the page is to answer meanwhile. Who does not want to wait
// ends the whole worker.
addEventListener("message", ({ data }: MessageEvent<WritingTask | Painted>) => {
  if (data.kind === "painted") painting?.(data.png);
  else void work(data);
});

/** Takes the picture that the page is asked to paint. */
let painting: ((png: Uint8Array) => void) | null = null;

/** A worker paints no drawings; the page does. */
async function paintPng(input: PictureInput): Promise<Uint8Array> {
  const { paintMap } = await import("../../../exchange/svg/mapSvg.ts");
  const picture = await paintMap(input, "shapesOrText");
  return new Promise((resolve) => {
    painting = resolve;
    tell({ kind: "paint", picture });
  });
}

async function work(task: WritingTask): Promise<void> {
  try {
    switch (task.kind) {
      case "pdf":
        return await writePdf(task);
      case "archive":
        return await writeArchive(task);
    }
  } catch (error) {
    tell({ kind: "failed", failure: isUnfetched(error) ? "unreachable" : "broken" });
  }
}

async function writePdf({ content, choice }: WritingTask & { kind: "pdf" }): Promise<void> {
  const bytes = await protocolPdf(content, {
    ...choice,
    loadFont: fetchFont,
    onProgress: (done, of) => tell({ kind: "progress", done, of }),
  });
  const own = new Uint8Array(bytes);
  tell({ kind: "pdf", bytes: own }, [own.buffer]);
}

async function writeArchive({ content, choice, pdf }: WritingTask & { kind: "archive" }): Promise<void> {
  const { language, pageSize, parts, date } = choice;
  const archive = openArchive(date);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const of = 1 + content.maps.length * MAP_FILES.length;
  let done = 0;
  const add = (file: PackedFile): void => {
    for (const chunk of archive.add(file)) chunks.push(new Uint8Array(chunk));
    done = Math.min(of, done + 1);
    tell({ kind: "progress", done, of });
  };
  add(packProtocol(pdf, language));
  for await (const file of workshopFiles(content, { language, parts })) add(file);
  const paths = mapPaths(
    content.maps.map(({ about }) => about.title),
    language,
  );
  for (const [index, map] of content.maps.entries()) {
    const options = { language, pageSize, date, loadFont: fetchFont, paintPng };
    const filed = { ...map, decided: decidedIn(content, map.id, parts) };
    for (const key of MAP_FILES) add(await packMapFile(key, filed, paths[index] ?? map.id, options));
  }
  chunks.push(new Uint8Array(archive.end()));
  tell({ kind: "archive", file: new Blob(chunks, { type: "application/zip" }) });
}

/** How browsers call it where a font or a part of the program does not come; each has words of its own. */
function isUnfetched(error: unknown): boolean {
  return error instanceof TypeError && /fetch|import|load|network|font/iu.test(error.message);
}

function tell(news: WritingNews, transfer: ArrayBuffer[] = []): void {
  postMessage(news, { transfer });
}
