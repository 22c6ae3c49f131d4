import { expect, test } from "vitest";
import { kanoCsv } from "../../exchange/kanoCsv.ts";
import { countKano, type KanoPair, kanoVerdict } from "../../model/kano.ts";
import type { KanoItem } from "../../model/resultsDocument.ts";

const item = (title: string): KanoItem => ({
  id: title,
  mapId: "m",
  noteId: "n",
  field: "pains",
  title,
  functional: "Wenn gelöst?",
  dysfunctional: "Wenn nicht?",
});
const pairs: KanoPair[] = [
  { functional: "expect", dysfunctional: "dislike" },
  { functional: "expect", dysfunctional: "dislike" },
  { functional: "like", dysfunctional: "neutral" },
  { functional: "like", dysfunctional: "like" },
];

test("a round is a table that German and English spreadsheets open, without formulas and without secret numbers", () => {
  const counts = countKano(pairs);
  const verdict = kanoVerdict(counts);
  if (!verdict) throw new Error("no verdict");
  const rows = [
    { number: 1, item: item("=1+1; „Termin“"), counts, verdict },
    { number: 2, item: item("Kopie"), answers: 2 },
  ];
  const read = (language: "de" | "en"): string[] =>
    new TextDecoder("utf-8", { ignoreBOM: true })
      .decode(kanoCsv(rows, { language, column: (key) => key, class: (key) => `Klasse ${key}` }))
      .split("\r\n");
  const [head, first, second, end] = read("de");
  expect(head).toBe(
    "\ufeffnumber;title;functional;dysfunctional;class;M;O;A;I;R;Q;better;worse;answers;doubtful",
  );
  expect(first).toBe(`1;"'=1+1; „Termin“";Wenn gelöst?;Wenn nicht?;Klasse M;2;0;1;0;0;1;0,33;-0,67;4;1`);
  expect(second).toBe("2;Kopie;Wenn gelöst?;Wenn nicht?;;;;;;;;;;2;");
  expect(end).toBe("");
  expect(read("en")[1]).toContain(",0.33,-0.67,4,1");
});
