import type { PromisedKind } from "./importFile.ts";
import { lookInto } from "./tableFile.ts";

export interface LookRequest {
  readonly content: Blob;
  readonly name: string;
  readonly promises: PromisedKind;
}

addEventListener("message", ({ data: { content, name, promises } }: MessageEvent<LookRequest>) => {
  lookInto(content, name, promises).then(
    (found) => postMessage(found),
    // Null: not looked into. Why cannot be told apart here; the page tries again and sees.
    () => postMessage(null),
  );
});
