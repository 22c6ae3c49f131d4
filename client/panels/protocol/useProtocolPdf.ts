import { useEffect, useMemo, useRef, useState } from "react";
import type { FiledContent } from "../../../exchange/protocolContent.ts";
import { createProtocolWriter, failureOf, type ProtocolWriter } from "./protocolWriter.ts";
import type { ProtocolChoice, WritingFailure, WritingProgress } from "./writingTask.ts";

/** A protocol as it was written, and of what. */
export interface WrittenProtocol {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly content: FiledContent;
  readonly choice: ProtocolChoice;
}

export type PdfState =
  | { readonly kind: "writing"; readonly progress: WritingProgress | null }
  | { readonly kind: "written"; readonly written: WrittenProtocol }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly failure: WritingFailure };

export interface ProtocolPdf {
  readonly writer: ProtocolWriter;
  readonly state: PdfState;
  /** the last one that was finished, also while another is being written */
  readonly last: WrittenProtocol | null;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Long enough for somebody who ticks one part after the other, and for a word that is typed. */
const REST_MS = 300;

/** Writes the protocol anew whenever something else is chosen. `choice` null: there is nothing to write. */
export function useProtocolPdf(content: FiledContent | null, choice: ProtocolChoice | null): ProtocolPdf {
  const writer = useMemo(() => createProtocolWriter(), []);
  const [state, setState] = useState<PdfState>({ kind: "writing", progress: null });
  const [last, setLast] = useState<WrittenProtocol | null>(null);
  const [asked, setAsked] = useState(0);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => writer.close(), [writer]);
  const wanted = useMemo(
    () => (content && choice ? { content, choice, asked } : null),
    [content, choice, asked],
  );
  useEffect(() => {
    if (!wanted) return;
    const { content, choice } = wanted;
    const control = new AbortController();
    const { signal } = control;
    running.current = control;
    const write = async (): Promise<void> => {
      if (signal.aborted) return;
      setState({ kind: "writing", progress: null });
      try {
        const onProgress = (progress: WritingProgress): void =>
          signal.aborted ? undefined : setState({ kind: "writing", progress });
        const bytes = await writer.pdf({ content, choice }, { signal, onProgress });
        const written = { bytes, content, choice };
        setLast(written);
        setState({ kind: "written", written });
      } catch (error) {
        if (!signal.aborted) setState({ kind: "failed", failure: failureOf(error) });
      }
    };
    const timer = setTimeout(() => void write(), REST_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [writer, wanted]);
  // From the choice on, not only once its writing begins: what can be saved is what is chosen.
  const isBefore =
    state.kind === "written" && (state.written.content !== content || state.written.choice !== choice);
  return {
    writer,
    state: isBefore ? { kind: "writing", progress: null } : state,
    last,
    stop: () => {
      running.current?.abort();
      setState({ kind: "stopped" });
    },
    again: () => setAsked((times) => times + 1),
  };
}
