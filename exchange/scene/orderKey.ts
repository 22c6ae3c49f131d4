const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Whole numbers of three digits in the notation of "fractional indexing" begin so; there are 238,328 of them. */
const HEAD = "c";

/** The place of an element in the order of painting, as Excalidraw and tldraw write it: compared as texts, the lowest first. */
export function orderKey(index: number): string {
  const digit = (value: number): string => DIGITS[Math.floor(value) % DIGITS.length] ?? "0";
  const base = DIGITS.length;
  return `${HEAD}${digit(index / (base * base))}${digit(index / base)}${digit(index)}`;
}
