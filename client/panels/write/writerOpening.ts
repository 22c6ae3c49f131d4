import type { Signal } from "../../session/signal.ts";
import { createWriter, type Writer } from "../../state/createWriter.ts";
import { isTyping } from "../groups/typing.ts";
import { createMapOpening, type MapOpeningOptions } from "../map/mapOpening.ts";

/** A map that is written on without its picture; see `createMapOpening`. */
export function createWriterOpening(
  options: Pick<MapOpeningOptions<Writer>, "mapId" | "workshop" | "syncUrl">,
): Signal<Writer | null> {
  return createMapOpening<Writer>({
    ...options,
    place: "desk",
    isWriting: () => isTyping(),
    onRenewed: () => undefined,
    open: ({ session, draft, refusedWork }) => {
      const opened = createWriter(session, draft, options.workshop, refusedWork);
      return { opened, close: opened.close };
    },
  });
}
