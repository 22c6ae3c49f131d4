/** What the bench prints: tables, ratios and targets, for a terminal of 120 columns. */

export function heading(text: string): void {
  console.log(`\n${text}`);
}

export function note(text: string): void {
  console.log(`  ${text}`);
}

/** A table; the first column is for names, the others are figures. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join("  ")}`);
  }
}

/** Three significant digits and no exponent; `–` for what was not measured. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "never";
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size === 0 ? 2 : 3);
}

export const percent = (share: number): string =>
  Number.isFinite(share) ? `${Math.round(share * 100)} %` : "–";

/** How many times `reference` a value is. */
export function ratio(
  what: string,
  value: number,
  reference: number,
  unit: string,
  referenceName: string,
): void {
  note(
    `ratio ${what}: ${figure(value)} ${unit} / ${figure(reference)} ${unit} of ${referenceName} = ${figure(value / reference)} ×`,
  );
}

interface Verdict {
  readonly name: string;
  readonly verdict: "met" | "MISSED" | "not measured";
  readonly detail: string;
}

/** The targets of the issue, in the order in which they were judged. */
export interface Targets {
  /** `value` must be at most `limit`; what was not measured is NaN. */
  atMost(name: string, value: number, limit: number, unit: string): void;
  atLeast(name: string, value: number, limit: number, unit: string): void;
  /** The value must be at most `factor` times the reference's. */
  atMostTimes(name: string, value: number, factor: number, reference: number, unit: string): void;
  printAll(): void;
}

export function createTargets(): Targets {
  const verdicts: Verdict[] = [];
  const judge = (name: string, value: number, limit: number, detail: string): void => {
    const isMeasured = !Number.isNaN(value) && !Number.isNaN(limit);
    const verdict = isMeasured ? (value <= limit ? "met" : "MISSED") : "not measured";
    verdicts.push({ name, verdict, detail });
    note(`target ${name}: ${verdict} (${detail})`);
  };
  return {
    atMost(name, value, limit, unit) {
      judge(name, value, limit, `${figure(value)} ${unit}, limit ${figure(limit)} ${unit}`);
    },
    atLeast(name, value, limit, unit) {
      judge(name, -value, -limit, `${figure(value)} ${unit}, at least ${figure(limit)} ${unit}`);
    },
    atMostTimes(name, value, factor, reference, unit) {
      const detail = `${figure(value)} ${unit}, reference ${figure(reference)} ${unit}: ${figure(value / reference)} ×`;
      judge(name, value, factor * reference, detail);
    },
    printAll() {
      if (verdicts.length === 0) return;
      heading("Targets");
      for (const { name, verdict, detail } of verdicts) note(`${verdict.padEnd(12)} ${name} (${detail})`);
    },
  };
}
