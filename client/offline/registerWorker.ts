/** How long after the page has come; whoever joins needs the wires and the processor for the map itself until then. */
const AFTER_LOAD_MS = 5_000;
/** The same on the card writer: by then the first note is written, and a slow line is free for all the rest. */
const AFTER_FIRST_NOTE_MS = 30_000;

/** Keeps the program on this device for times without a connection. Browsers that refuse go on without. */
export function registerWorker(when: "soon" | "after the first note"): void {
  // Only in a build: Vite's dev server serves modules that must not be kept. Plain http has no workers at all.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  setTimeout(
    () => {
      void navigator.serviceWorker.register("/worker.js").catch(() => undefined);
    },
    when === "soon" ? AFTER_LOAD_MS : AFTER_FIRST_NOTE_MS,
  );
}
