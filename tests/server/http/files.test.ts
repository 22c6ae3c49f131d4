import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readXlsx } from "../../../exchange/import/xlsx.ts";
import { mapJson } from "../../../exchange/json.ts";
import { importedSchema, PROBLEM_PREFIX, problemSchema } from "../../../model/api.ts";
import { addNotes, setHidden } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { giveReaction } from "../../../model/reaction.ts";
import { LIMITS } from "../../../model/wire.ts";
import { exampleAbout, madeNote } from "../../exchange/notes.ts";
import { readPdf } from "../../exchange/readPdf.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { workbookOf } from "../../support/workbook.ts";

const ANDREA = readFileSync(resolve(import.meta.dirname, "../../fixtures/andrea.de.csv"));

async function workshopWith(role: "participant" | "viewer" = "participant") {
  const { url } = await startServer();
  const workshop = await createWorkshop(url, { title: "Größe „M“" });
  const me = await join(url, workshop, role);
  const map = `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}`;
  return { url, workshop, me, map };
}

function importCsv(map: string, token: string, body: string | Buffer, query = ""): Promise<Response> {
  return fetch(`${map}/import${query}`, {
    method: "POST",
    headers: { "content-type": "text/csv", ...bearer(token) },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
}

test("an imported table appears at everyone's, placed apart and signed by who imported it", async () => {
  const { url, workshop, me, map } = await workshopWith();
  const bob = await openSynced(url, firstRoom(workshop), (await join(url, workshop)).token);
  const response = await importCsv(map, me.token, ANDREA);
  expect(response.status).toBe(200);
  const { imported, faulty } = importedSchema.parse(await response.json());
  expect(imported).toBeGreaterThan(20);
  expect(faulty).toEqual([]);
  const notes = await waitUntil("Bob has the notes", () => {
    const here = readNotes(bob.doc);
    return here.length === imported ? here : null;
  });
  expect(new Set(notes.map(({ place }) => JSON.stringify(place))).size).toBe(imported);
  expect(new Set(notes.map(({ author }) => author))).toEqual(new Set([me.participantId]));
});

test("a table with faulty rows imports nothing and names them, or skips them when asked to", async () => {
  const { me, map } = await workshopWith();
  const table = "field,text\npains,eins\nnirgends,zwei\ngains,\n";
  const refused = await importCsv(map, me.token, table);
  expect(refused.status).toBe(422);
  const problem = problemSchema.parse(await refused.json());
  expect(problem.type).toBe(`${PROBLEM_PREFIX}faulty-rows`);
  expect(problem.faulty?.map(({ row, problem: kind }) => [row, kind])).toEqual([
    [3, "unknownField"],
    [4, "emptyText"],
  ]);
  const skipped = importedSchema.parse(
    await (await importCsv(map, me.token, table, "?skipFaulty=true")).json(),
  );
  expect(skipped).toMatchObject({ imported: 1, faulty: [{ row: 3 }, { row: 4 }] });
});

test("what cannot be imported says why", async () => {
  const { me, map } = await workshopWith();
  const many = `field,text\n${"pains,x\n".repeat(2001)}`;
  const cases: [Promise<Response>, number, string][] = [
    [importCsv(map, me.token, many), 422, "too-many-rows"],
    [importCsv(map, me.token, Buffer.from([0, 1, 2, 255])), 422, "not-text"],
    [importCsv(map, me.token, "a,b\n1,2\n"), 422, "missing-columns"],
    [importCsv(map, me.token, "x".repeat(5 * 1024 * 1024 + 1)), 413, "too-large"],
    [importCsv(map, "nobody", "field,text\n"), 401, "unknown-token"],
    [
      fetch(`${map}/import`, {
        method: "POST",
        headers: { "content-type": "application/pdf", ...bearer(me.token) },
        body: "x",
      }),
      415,
      "unsupported-media-type",
    ],
  ];
  for (const [response, status, type] of cases) {
    const answer = await response;
    expect(problemSchema.parse(await answer.json()).type).toBe(PROBLEM_PREFIX + type);
    expect(answer.status).toBe(status);
  }
});

test("a workbook comes in as a table does, and a broken one says so", async () => {
  const { me, map } = await workshopWith();
  const send = (body: Uint8Array<ArrayBuffer>): Promise<Response> =>
    fetch(`${map}/import`, {
      method: "POST",
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ...bearer(me.token),
      },
      body,
    });
  const file = await workbookOf([
    ["Feld", "Text"],
    ["Probleme", "Kein Liefertermin"],
  ]);
  const taken = await send(file);
  expect(importedSchema.parse(await taken.json())).toMatchObject({ imported: 1, faulty: [] });
  const broken = await send(file.slice(0, 300));
  expect(broken.status).toBe(422);
  expect(problemSchema.parse(await broken.json()).type).toBe(`${PROBLEM_PREFIX}not-our-format`);
});

test("lists come in as Markdown and as plain text; what names no field is parked, or goes where one says", async () => {
  const { map, me } = await workshopWith();
  const send = (type: string, body: string, query = ""): Promise<Response> =>
    fetch(`${map}/import${query}`, {
      method: "POST",
      headers: { "content-type": type, ...bearer(me.token) },
      body,
    });
  expect((await send("text/markdown; charset=utf-8", "## Ziele\n- eins\n## Ideen\n- zwei")).status).toBe(200);
  expect((await send("text/plain", "drei\nProbleme:\nvier", "?field=gains")).status).toBe(200);
  expect((await send("text/plain", "fünf", "?field=nowhere")).status).toBe(400);
  const pdf = problemSchema.parse(await (await send("text/plain", "%PDF-1.7")).json());
  expect(pdf.type).toBe(`${PROBLEM_PREFIX}other-file`);
  const csv = await (await fetch(`${map}/export/csv`, { headers: bearer(me.token) })).text();
  const rows = csv.trim().split("\r\n").slice(1);
  expect(
    rows.map((row) => row.split(/[,;]/)).map(([field, , text, , , cluster]) => [field, text, cluster]),
  ).toEqual([
    ["pains", "vier", ""],
    ["gains", "eins", ""],
    ["gains", "drei", ""],
    ["parking", "zwei", "Ideen"],
  ]);
});

test("a map that is full takes no import", async () => {
  const { me, map } = await workshopWith();
  const rows = (count: number): string => `field,text\n${"pains,x\n".repeat(count)}`;
  for (const count of [2000, 2000, 1000]) {
    expect((await importCsv(map, me.token, rows(count))).status).toBe(200);
  }
  expect((await importCsv(map, me.token, rows(1))).status).toBe(409);
});

test("a viewer reads files out, but imports nothing", async () => {
  const { me, map } = await workshopWith("viewer");
  expect((await importCsv(map, me.token, ANDREA)).status).toBe(403);
  expect((await fetch(`${map}/export/csv`, { headers: bearer(me.token) })).status).toBe(200);
});

test("a map comes out as a table, as our own JSON and as a PDF, and the JSON goes in again", async () => {
  const { me, map } = await workshopWith();
  await importCsv(map, me.token, ANDREA);
  const get = (path: string): Promise<Response> =>
    fetch(`${map}/export/${path}`, { headers: bearer(me.token) });
  const csv = await get("csv");
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv.headers.get("content-disposition")).toBe(
    `attachment; filename="Groe M.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%E2%80%9EM%E2%80%9C.csv`,
  );
  expect(await csv.text()).toContain("Rennt in die Besprechung");
  const json = await (await get("json")).text();
  const again = await fetch(`${map}/import`, {
    method: "POST",
    headers: { "content-type": "application/json", ...bearer(me.token) },
    body: json,
  });
  expect(importedSchema.parse(await again.json()).imported).toBeGreaterThan(20);
  const pdf = await get("pdf?size=A3&language=en");
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect((await get("pdf?size=A9")).status).toBe(400);
});

/** Gets exports of a map with two notes, the second of which, "Unpassend", is hidden. */
async function exportsWithAHiddenNote(): Promise<(path: string) => Promise<Response>> {
  const { url, workshop, me, map } = await workshopWith();
  const chief = await join(url, workshop, "facilitator");
  const { doc, saved } = await openSynced(url, firstRoom(workshop), chief.token);
  const place = { field: "pains", x: 20, y: 60 } as const;
  const [, secret = ""] = addNotes(
    doc,
    [
      { text: "Bleibt", place },
      { text: "Unpassend", place },
    ],
    "test",
  );
  setHidden(doc, [secret], true, "test");
  await saved();
  return (path) => fetch(`${map}/export/${path}`, { headers: bearer(me.token) });
}

test("a map comes out as a workbook and as Markdown, in the language asked for, without what is hidden", async () => {
  const get = await exportsWithAHiddenNote();
  const xlsx = await get("xlsx?language=en");
  expect(xlsx.headers.get("content-type")).toBe(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
  expect(xlsx.headers.get("content-disposition")).toContain(`filename="Groe M.xlsx"`);
  const read = await readXlsx(new Uint8Array(await xlsx.arrayBuffer()));
  expect(read.ok && read.sheets[0]?.name).toBe("Notes");
  expect(read.ok && read.sheets[0]?.rows.slice(1)).toEqual([
    ["Pains", "", "Bleibt", "assumption", "", "", ""],
  ]);
  const markdown = await get("md?language=en");
  expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(markdown.headers.get("content-disposition")).toContain(`filename="Groe M.md"`);
  const text = await markdown.text();
  expect(text).toContain("## Pains\n\n- Bleibt\\\n  *assumption*\n");
  expect(text).not.toContain("Unpassend");
});

test("a map, or one field of it, comes out as a picture, and an unknown field is refused", async () => {
  const { me, map } = await workshopWith();
  await importCsv(map, me.token, "field,text\npains,Kein Liefertermin\ngains,Schneller wissen\n");
  const get = (path: string): Promise<Response> =>
    fetch(`${map}/export/${path}`, { headers: bearer(me.token) });
  const svg = await get("svg?language=de");
  expect(svg.headers.get("content-type")).toBe("image/svg+xml");
  // A drawing from here is a file, never a page of ours.
  expect(svg.headers.get("content-disposition")).toMatch(/^attachment; filename="Groe M.svg"/);
  expect(await svg.text()).toMatch(/Kein Liefertermin[^]*Schneller wissen/);
  const field = await (await get("svg?field=gains")).text();
  expect(field).toContain("Schneller wissen");
  expect(field).not.toContain("Liefertermin");
  const png = await get("png?field=gains");
  expect(png.headers.get("content-type")).toBe("image/png");
  expect(
    Buffer.from(await png.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  expect((await get("png?field=nirgends")).status).toBe(400);
});

test("a map that nobody could read as a picture is refused with what to ask for instead, in the file's language", async () => {
  const { me, map } = await workshopWith();
  const tall = `pains,"${"x\n".repeat(1990)}x"`;
  expect((await importCsv(map, me.token, `field,text\n${tall}\n`)).status).toBe(200);
  const refused = await fetch(`${map}/export/png?language=de`, { headers: bearer(me.token) });
  expect(refused.status).toBe(422);
  const problem = problemSchema.parse(await refused.json());
  expect(problem.type).toBe(`${PROBLEM_PREFIX}picture-unreadable`);
  expect(problem.detail).toMatch(/zu viele Zettel.*SVG.*A0/);
});

test("a map comes out as slides, as a document and for drawing on, each with its type, without what is hidden", async () => {
  const get = await exportsWithAHiddenNote();
  for (const [format, type, part] of [
    [
      "pptx",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "ppt/slides/slide1.xml",
    ],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"],
    ["excalidraw", "application/vnd.excalidraw+json", null],
    ["tldr", "application/vnd.tldraw+json", null],
  ] as const) {
    const file = await get(format);
    expect(file.headers.get("content-type")).toBe(type);
    expect(file.headers.get("content-disposition")).toContain(`filename="Groe M.${format}"`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder().decode(part ? unzipSync(bytes)[part] : bytes);
    expect(text).toContain("Bleibt");
    expect(text).not.toContain("Unpassend");
  }
});

test("while a large PDF is written, others' edits are confirmed", async () => {
  const { url, workshop, me, map } = await workshopWith();
  const ann = await openSynced(url, firstRoom(workshop), me.token);
  const pdf = (): Promise<Response> => fetch(`${map}/export/pdf`, { headers: bearer(me.token) });
  // What a first PDF loads must not be what the edits are faster than.
  await (await pdf()).arrayBuffer();
  const rows = Array.from({ length: 400 }, (_, row) => `pains,Hat seit ${row} Tagen nichts gehört`);
  await importCsv(map, me.token, ["field,text", ...rows].join("\n"));
  const events: string[] = [];
  const written = pdf().finally(() => events.push("written"));
  let confirmed = 0;
  while (events.length === 0) {
    addNotes(ann.doc, [{ text: `${confirmed}`, place: { field: "gains", x: 20, y: 60 } }], "test");
    await ann.saved();
    confirmed += 1;
  }
  expect((await written).status).toBe(200);
  // On one thread with the rooms it would be one, and that after the PDF.
  expect(confirmed).toBeGreaterThan(3);
});

test("the empty map on paper comes for every size and language without a workshop, and what there is not is said", async () => {
  const { url } = await startServer();
  const [first, again, english] = await Promise.all(
    ["size=A3&language=de", "size=A3&language=de", "size=A0&language=en"].map((query) =>
      fetch(`${url}/api/canvas.pdf?${query}`),
    ),
  );
  expect(first?.headers.get("content-type")).toBe("application/pdf");
  expect(first?.headers.get("cache-control")).toContain("max-age");
  expect(first?.headers.get("content-disposition")).toContain("Leere Empathiekarte.pdf");
  const bytes = new Uint8Array((await first?.arrayBuffer()) ?? new ArrayBuffer(0));
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.items.map(({ text }) => text).join(" ")).toContain("Probleme (Pains)");
  expect(new Uint8Array((await again?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
  const large = await readPdf(new Uint8Array((await english?.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(large.pages[0]?.items.map(({ text }) => text).join(" ")).toContain("Pains");
  for (const query of ["size=A9", "language=fr"]) {
    expect((await fetch(`${url}/api/canvas.pdf?${query}`)).status).toBe(400);
  }
});

test("files and the archive say how many reacted to a note, and never who", async () => {
  const { url, workshop, me, map } = await workshopWith();
  const bob = await join(url, workshop);
  const mine = await openSynced(url, firstRoom(workshop), me.token);
  const his = await openSynced(url, firstRoom(workshop), bob.token);
  const place = { field: "pains", x: 20, y: 60 } as const;
  const ids = addNotes(mine.doc, [{ text: "Kein Termin", place, author: me.participantId }], "test");
  await waitUntil("Bob has the note", () => readNotes(his.doc).length === 1);
  giveReaction(his.doc, ids, { participantId: bob.participantId, reaction: "touched" }, "test");
  const exported = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(path, { headers: bearer(me.token) })).arrayBuffer());
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const svg = await waitUntil("the server has the reaction", async () => {
    const file = text(await exported(`${map}/export/svg`));
    return file.includes("Reaktionen: 1 × Berührt mich") ? file : null;
  });
  expect(svg).not.toContain(bob.participantId);
  const files = unzipSync(await exported(`${url}/api/workshops/${workshop.id}/export.zip`));
  const ending = (end: string): Uint8Array | undefined =>
    files[Object.keys(files).find((name) => name.endsWith(end)) ?? ""];
  expect(text(ending(".csv"))).toContain("reactions.touched");
  expect(text(ending(".md"))).toContain("Reaktionen: 1 × Berührt mich");
  for (const file of Object.values(files)) expect(text(file)).not.toContain(bob.participantId);
  const words = (await readPdf(ending(".pdf") ?? new Uint8Array())).pages.flatMap(({ items }) => items);
  expect(words.some((item) => item.text.includes("Reaktionen: 1 × Berührt mich"))).toBe(true);
});

test("an import says how many pictures the map had no room for; their notes come", async () => {
  const { me, map } = await workshopWith();
  const image = { bytes: jpegOf(8, 8), width: 8, height: 8, alt: "Tor" };
  const send = async (count: number) => {
    const notes = Array.from({ length: count }, (_, index) => madeNote(index, { text: `n${index}`, image }));
    const answer = await fetch(`${map}/import`, {
      method: "POST",
      headers: { "content-type": "application/json", ...bearer(me.token) },
      body: new Uint8Array(mapJson(exampleAbout("de"), notes)),
    });
    const { imported, picturesLeftOut } = importedSchema.parse(await answer.json());
    return { imported, picturesLeftOut };
  };
  const most = LIMITS.imagesPerMap;
  expect(await send(most - 1)).toEqual({ imported: most - 1, picturesLeftOut: 0 });
  expect(await send(3)).toEqual({ imported: 3, picturesLeftOut: 2 });
});
