import * as Y from "yjs";
import { createSignal, type Signal, whileWatched } from "../session/signal.ts";

/** Persona id → name, by what stands in an outcome document; kept up to date while somebody watches. */
export function personaNamesIn(doc: Y.Doc): Signal<ReadonlyMap<string, string>> {
  const personas: Y.Map<unknown> = doc.getMap("personas");
  const names = createSignal<ReadonlyMap<string, string>>(readNames(personas));
  return whileWatched(names, () => {
    const read = (): void => names.set(readNames(personas));
    read();
    personas.observeDeep(read);
    return () => personas.unobserveDeep(read);
  });
}

function readNames(personas: Y.Map<unknown>): Map<string, string> {
  return new Map(
    [...personas].flatMap(([id, value]): [string, string][] => {
      if (!(value instanceof Y.Map)) return [];
      const name: unknown = value.get("name");
      return [[id, name instanceof Y.Text ? name.toString().trim() : ""]];
    }),
  );
}
