import { type ExportFinished, type WebhookEvent, webhookEventSchema } from "../../model/api/webhook.ts";
import { newId } from "../../model/ids.ts";

/** An export that was handed out, in ids and numbers. */
export type FinishedExport = Omit<ExportFinished["data"], "path"> & {
  /** what it was asked for with; every value one that the server knows, never text of the asker's */
  readonly query: Readonly<Record<string, string | undefined>>;
};

export function exportFinished({ query, ...data }: FinishedExport, at: number): ExportFinished {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : "";
  return {
    id: newMessageId(),
    type: "export.finished",
    timestamp: new Date(at).toISOString(),
    data: { ...data, path: `${pathOf(data)}${search}` },
  };
}

export function webhookTest(workshopId: string, at: number): WebhookEvent {
  return {
    id: newMessageId(),
    type: "webhook.test",
    timestamp: new Date(at).toISOString(),
    data: { workshopId },
  };
}

/** Letters and digits: a full stop in it would let another message have the same signature. */
function newMessageId(): string {
  return `msg_${newId()}`;
}

function pathOf({ workshopId, mapId, format }: Omit<FinishedExport, "query">): string {
  const here = `/api/workshops/${workshopId}`;
  if (mapId !== null) return `${here}/maps/${mapId}/export/${format}`;
  return format === "zip" ? `${here}/export.zip` : `${here}/export/${format}`;
}

/** The event in a message's body; null for one that a newer version wrote. */
export function readEvent(body: string): WebhookEvent | null {
  return webhookEventSchema.safeParse(JSON.parse(body)).data ?? null;
}
