import { useMemo } from "react";
import { encode } from "uqr";
import styles from "./QrCode.module.css";

/** Cells of quiet edge; the standard asks for four, which scanners need on a dark page. */
const QUIET_ZONE = 4;

/** Text as a QR code, always dark on white because many scanners know nothing else. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => {
    const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
    return { path: pathOf(data), size };
  }, [text]);
  return (
    <figure className={styles.code} aria-label={label}>
      <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
    </figure>
  );
}

/** One stroke per run of dark cells: a tenth of the size of one rectangle per cell. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  for (const [y, row] of rows.entries()) {
    let x = 0;
    while (x < row.length) {
      const start = x;
      while (row[x] === true) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
      else x += 1;
    }
  }
  return path;
}
