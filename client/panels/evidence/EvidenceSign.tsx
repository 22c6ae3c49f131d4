import type { EvidenceLevel } from "../../../model/fields.ts";

/** The sign that a level has on notes (`canvas/paintEvidence.ts`), in the colour of the text around it. */
export function EvidenceSign({
  level,
  size = 16,
}: {
  readonly level: EvidenceLevel;
  readonly size?: number;
}) {
  return (
    <svg width={size} height={size} viewBox="-1.15 -1.15 2.3 2.3" aria-hidden="true">
      <Shape level={level} />
    </svg>
  );
}

function Shape({ level }: { readonly level: EvidenceLevel }) {
  const ring = { r: 0.88, fill: "none", stroke: "currentColor", strokeWidth: 0.28 };
  switch (level) {
    case "assumption":
      return <circle {...ring} strokeDasharray="0.32 0.233" />;
    case "experienced":
      return <circle {...ring} />;
    case "observed":
      return (
        <>
          <circle {...ring} />
          <circle r="0.48" fill="currentColor" />
        </>
      );
    case "quoted":
      return (
        <g fill="currentColor">
          <path d={QUOTE_MARK} transform="translate(-0.5 0)" />
          <path d={QUOTE_MARK} transform="translate(0.5 0)" />
        </g>
      );
    case "data":
      return <path d="M0 -1L1 0L0 1L-1 0Z" fill="currentColor" />;
  }
}

const QUOTE_MARK = "M0.4 0.3A0.4 0.4 0 0 1 -0.4 0.3Q-0.4 -0.55 0.35 -0.8Q-0.05 -0.4 0 -0.1Q0.4 -0.1 0.4 0.3Z";
