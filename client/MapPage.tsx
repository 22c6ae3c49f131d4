import type { Workshop } from "../model/api.ts";

export default function MapPage({
  workshop,
  mapId,
}: {
  readonly workshop: Workshop;
  readonly mapId: string | null;
}) {
  return (
    <p>
      {workshop.title} {mapId}
    </p>
  );
}
