import { crc32 as nodeCrc32 } from "node:zlib";
import * as fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openArchive, type PackedFile, packFile } from "../../exchange/archive.ts";
import { crc32 } from "../../exchange/crc32.ts";
import { distinctNames, plainFileName } from "../../exchange/fileNames.ts";

const DAY = new Date("2026-11-27T15:30:00Z");

function archiveOf(files: readonly PackedFile[], date = DAY): Uint8Array {
  const archive = openArchive(date);
  return Buffer.concat([...files.flatMap((file) => [...archive.add(file)]), archive.end()]);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("an archive gives back every file, packed or not, to a reader that did not write it", () => {
  const long = bytesOf("Wo bleibt die Ware? ".repeat(500));
  const files = [
    packFile("01 Größe & Übersicht/Größe.md", long),
    packFile("Fotoprotokoll.pdf", bytesOf("%PDF-1.7 …")),
    packFile("leer.csv", new Uint8Array()),
  ];
  expect(files.map(({ method }) => method)).toEqual(["deflated", "stored", "stored"]);
  const bytes = archiveOf(files);
  expect(bytes.length).toBeLessThan(long.length);
  const read = unzipSync(bytes);
  expect(Object.keys(read)).toEqual(["01 Größe & Übersicht/Größe.md", "Fotoprotokoll.pdf", "leer.csv"]);
  expect(read["01 Größe & Übersicht/Größe.md"]).toEqual(long);
  expect(read["leer.csv"]).toHaveLength(0);
});

test("each file's checksum, sizes and day stand in the header before it and in the list at the end", () => {
  const file = packFile("Maßnahmen.csv", bytesOf("Titel;Wer\r\n".repeat(50)));
  const bytes = archiveOf([file]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = bytesOf("Maßnahmen.csv");
  const central = 30 + name.length + file.data.length;
  // Behind the signature, the list says by which version the file was made; then both say the same.
  for (const at of [4, central + 6]) {
    expect(view.getUint16(at + 2, true) & 0x0800, "names are UTF-8").not.toBe(0);
    const [time, day] = [view.getUint16(at + 6, true), view.getUint16(at + 8, true)];
    expect([time, (day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([0, 2026, 11, 27]);
    expect(view.getUint32(at + 10, true)).toBe(nodeCrc32(bytesOf("Titel;Wer\r\n".repeat(50))));
    expect(view.getUint32(at + 14, true)).toBe(file.data.length);
    expect(view.getUint32(at + 18, true)).toBe(file.size);
  }
});

test("the same files on the same day give the same bytes, at whatever time of it", () => {
  const files = [packFile("b.md", bytesOf("b")), packFile("a.md", bytesOf("a"))];
  expect(archiveOf(files, new Date("2026-11-27T00:01:00Z"))).toEqual(archiveOf(files, DAY));
  expect(archiveOf(files, new Date("2026-11-28T00:01:00Z"))).not.toEqual(archiveOf(files, DAY));
});

test("the checksum is the one that others compute", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(crc32(bytes)).toBe(nodeCrc32(bytes));
    }),
  );
});

test("a title becomes a name that every system takes and that shows what it is", () => {
  expect(plainFileName("Größe: „Was?“ / Teil 2 ")).toBe("Größe „Was “ Teil 2");
  expect(plainFileName("../../etc/passwd")).toBe("etc passwd");
  expect(plainFileName("CON")).toBe("_CON");
  expect(plainFileName("aux.")).toBe("_aux");
  expect(plainFileName("Rechnung\u202Efdp.exe")).toBe("Rechnungfdp.exe");
  expect(plainFileName("\u0007 ... ")).toBe("");
  expect(Array.from(plainFileName("😀".repeat(200)))).toHaveLength(80);
});

test("no name is given twice, however titles are spelt, and none gets out of its folder", () => {
  expect(distinctNames(["Andrea", "andrea", "Andrea (2)", "", "  "], "Map")).toEqual([
    "Andrea",
    "andrea (2)",
    "Andrea (2) (2)",
    "Map",
    "Map (2)",
  ]);
  const letters = fc.constantFrom("a", "A", "ä", "/", "\\", ".", " ", ":", "\n", "\ud800", "(2)", "😀");
  const title = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = distinctNames(titles, "Map");
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) expect(name).toMatch(/^[^/\\:.\s][^/\\:\n]*$|^[^/\\:.\s]$/);
    }),
  );
});
