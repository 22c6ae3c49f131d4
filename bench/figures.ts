/** The value below which `share` (0–1) of the samples lie. NaN without samples. */
export function percentile(samples: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** One line of the report: ours, the reference, and how many times the reference ours is. */
export function printRatio(what: string, ours: number, reference: number, unit: string): void {
  const ratio = (ours / reference).toFixed(2);
  console.log(
    `  ${what.padEnd(44)} ${ours.toFixed(2).padStart(9)} ${unit}   reference ${reference.toFixed(2).padStart(9)} ${unit}   ${ratio} ×`,
  );
}
