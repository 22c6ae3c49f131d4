/** What was drawn on a fake canvas. */
export interface Recording {
  readonly context: CanvasRenderingContext2D;
  /** arguments of every call, by method */
  readonly calls: { readonly method: string; readonly args: readonly unknown[] }[];
}

/** A 2d context that draws nothing and remembers everything. */
export function recordingContext(width = 512, height = 512): Recording {
  const calls: Recording["calls"] = [];
  const values: Record<string, unknown> = { globalAlpha: 1, canvas: { width, height } };
  const context = new Proxy(values, {
    get(target, key) {
      if (typeof key !== "string") return undefined;
      if (key === "measureText") return (text: string) => ({ width: text.length * 8 });
      if (key in target) return target[key];
      return (...args: unknown[]) => void calls.push({ method: key, args });
    },
    set(target, key, value) {
      if (typeof key === "string") target[key] = value;
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}
