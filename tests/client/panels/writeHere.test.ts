import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { WriteRequest, Written } from "../../../client/panels/dialogs/writeFile.ts";
import { writeHere } from "../../../client/panels/dialogs/writeHere.ts";
import { addNotes, setHidden } from "../../../model/mapCommands.ts";

/** A worker that answers when the test says so. */
class HeldWorker {
  static last: HeldWorker | null = null;
  request: WriteRequest | null = null;
  isEnded = false;
  private readonly listeners = new Map<string, (event: { data: Written | null }) => void>();
  constructor() {
    HeldWorker.last = this;
  }
  addEventListener(type: string, listener: (event: { data: Written | null }) => void): void {
    this.listeners.set(type, listener);
  }
  postMessage(request: WriteRequest): void {
    this.request = request;
  }
  terminate(): void {
    this.isEnded = true;
  }
  tell(type: "message" | "error", data: Written | null): void {
    this.listeners.get(type)?.({ data });
  }
}

afterEach(() => {
  HeldWorker.last = null;
  vi.unstubAllGlobals();
});

function begin() {
  vi.stubGlobal("Worker", HeldWorker);
  const doc = new Y.Doc();
  const place = { field: "pains", x: 20, y: 60 } as const;
  const [, secret = ""] = addNotes(
    doc,
    [
      { text: "Bleibt", place },
      { text: "Verborgen", place },
    ],
    "test",
  );
  setHidden(doc, [secret], true, "test");
  const control = new AbortController();
  const { signal } = control;
  const written = writeHere(doc, "csv", { language: "de", extent: { kind: "map" }, signal });
  written.catch(() => {});
  const worker = HeldWorker.last;
  if (!worker) throw new Error("no worker was started");
  return { written, worker, control };
}

test("a file is written from what all see, with nobody's name, by a worker that ends with it", async () => {
  const { written, worker } = begin();
  expect(worker.request?.map.notes.map(({ text }) => text)).toEqual(["Bleibt"]);
  // What goes to another thread is data; a name would be asked for by a function.
  expect(structuredClone(worker.request)).toEqual(worker.request);
  worker.tell("message", { kind: "file", bytes: new Uint8Array([65]) });
  const { file, kind } = await written;
  expect([await file.text(), file.type, kind]).toEqual(["A", "text/csv; charset=utf-8", "full"]);
  expect(worker.isEnded).toBe(true);
});

test("calling off ends the worker at once", async () => {
  const { written, worker, control } = begin();
  control.abort();
  await expect(written).rejects.toMatchObject({ name: "AbortError" });
  expect(worker.isEnded).toBe(true);
});

test.each(["error", "message"] as const)(
  "where the worker cannot (%s), the page writes the file itself",
  async (type) => {
    const { written, worker } = begin();
    worker.tell(type, null);
    const text = await (await written).file.text();
    expect(text).toContain("pains;;Bleibt;assumption");
    expect(text).not.toContain("Verborgen");
    expect(worker.isEnded).toBe(true);
  },
);
