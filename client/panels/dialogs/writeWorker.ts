import { type WriteRequest, writeFile } from "./writeFile.ts";

// Off the main thread: writing a map of 2,000 notes would hold up everybody's hands, and could not be called off.
addEventListener("message", ({ data }: MessageEvent<WriteRequest>) => {
  writeFile(data).then(
    (written) => postMessage(written),
    // Null: not written. Why cannot be told apart here; the page tries again and sees.
    () => postMessage(null),
  );
});
