import type { ProtocolOptions } from "../../../exchange/protocol.ts";
import type { FiledContent } from "../../../exchange/protocolContent.ts";
import type { PaintedMap } from "../../../exchange/svg/paintedMap.ts";

/** What one chooses of a protocol. */
export type ProtocolChoice = Pick<ProtocolOptions, "parts" | "pageSize" | "language" | "date">;

/** What the worker is asked to write: the protocol, or an archive with it and everything else. */
export type WritingTask =
  | { readonly kind: "pdf"; readonly content: FiledContent; readonly choice: ProtocolChoice }
  | {
      readonly kind: "archive";
      readonly content: FiledContent;
      readonly choice: ProtocolChoice;
      readonly pdf: Uint8Array;
    };

/** What the page answers to `paint`. */
export interface Painted {
  readonly kind: "painted";
  readonly png: Uint8Array;
}

/** Pages or files that are done. */
export interface WritingProgress {
  readonly done: number;
  readonly of: number;
}

/** What the worker says: how far it is, then the file, or why there is none. */
export type WritingNews =
  | ({ readonly kind: "progress" } & WritingProgress)
  /** asks the page for a picture, because a worker paints no drawings */
  | { readonly kind: "paint"; readonly picture: PaintedMap }
  | { readonly kind: "pdf"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "archive"; readonly file: Blob }
  | { readonly kind: "failed"; readonly failure: WritingFailure };

/** `unreachable`: something of the program, or a font, could not be fetched. */
export type WritingFailure = "unreachable" | "broken";
