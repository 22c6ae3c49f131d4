export interface TimeText {
  /** `over` once the step's time is up */
  readonly kind: "left" | "over";
  /** "4:05", "1:04:05", "+0:30" */
  readonly text: string;
}

/** What is left of a step, as a clock shows it: a step of four minutes begins with 4:00 and ends with 0:00. */
export function timeText(leftMs: number): TimeText {
  const seconds = Math.trunc(leftMs / 1000);
  if (seconds >= 0) return { kind: "left", text: clockText(seconds) };
  return { kind: "over", text: `+${clockText(-seconds)}` };
}

function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
