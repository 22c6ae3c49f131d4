import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

/** The parts of an office file by name, every one of XML well formed. */
export function officeParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  for (const [name, xml] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const valid = XMLValidator.validate(xml);
    if (valid !== true) throw new Error(`${name}: ${valid.err.msg}`);
  }
  return parts;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What stands in elements of one name, as a reader would read it. */
export function textsOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, "g"))].map(
    ([, text = ""]) => text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  );
}
