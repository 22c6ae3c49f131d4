import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readMapJson } from "../../../exchange/import/json.ts";
import { readXlsx } from "../../../exchange/import/xlsx.ts";
import { PROBLEM_PREFIX, problemSchema } from "../../../model/api.ts";
import { addComments } from "../../../model/comment.ts";
import { addNotes, setAbout, setHidden, setPersonName } from "../../../model/mapCommands.ts";
import { addAction } from "../../../model/outcomeCommands.ts";
import { setOwner } from "../../../model/outcomeEntry.ts";
import { roomName } from "../../../model/wire.ts";
import { readPdf, squeezed } from "../../exchange/readPdf.ts";
import { draftNote, facilitationOf, openResults, pollIn } from "../../support/facilitation.ts";
import { bearer, createWorkshop, join, openSynced } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { waitUntil } from "../../support/waitUntil.ts";

const PLACE = { field: "pains", x: 20, y: 60 } as const;

/** Words that nothing else has in it, whatever it is packed or encoded in. */
const SECRETS = {
  hidden: "Verstecktwort",
  comment: "Kommentarwort",
  draft: "Entwurfwort",
  author: "Autorenname",
  open: "Laufendefrage",
} as const;

/** Two maps of the same title with all that may be said, and all that may not. */
async function seminar() {
  let frozen: number | null = null;
  const { url } = await startServer({ now: () => frozen ?? Date.now() });
  const maps = [{ title: "Größe" }, { title: "Größe" }];
  const workshop = await createWorkshop(url, { title: "Kundschaft: Herbst", language: "de", maps });
  const [first = ""] = workshop.maps.map(({ id }) => id);
  const chief = await join(url, workshop, "facilitator");
  const ann = await join(url, workshop);
  const { doc, saved } = await openSynced(url, roomName({ kind: "map", mapId: first }), chief.token);
  const author = ann.participantId;
  const [shown = "", hidden = ""] = addNotes(
    doc,
    [
      { text: "Kein Liefertermin", place: PLACE, author },
      { text: SECRETS.hidden, place: { ...PLACE, y: 220 }, author },
    ],
    "test",
  );
  setPersonName(doc, author, SECRETS.author, "test");
  addComments(
    doc,
    [{ noteId: hidden, text: SECRETS.comment, author, createdAt: 1, resolved: false }],
    "test",
  );
  setHidden(doc, [hidden], true, "test");
  setAbout(doc, { customerName: "Andrea" }, "test");
  await saved();

  const outcome = await openSynced(url, roomName({ kind: "outcome", workshopId: workshop.id }), chief.token);
  const source = { mapId: first, evidence: "assumption", author } as const;
  const sources = [
    { ...source, noteId: shown, text: "Kein Liefertermin" },
    { ...source, noteId: hidden, text: SECRETS.hidden },
  ];
  const action = addAction(outcome.doc, { title: "Liefertermin nennen", sources, author }, "test") ?? "";
  setOwner(outcome.doc, "actions", action, { owner: { name: "Einkauf" } }, "test");
  await outcome.saved();

  const draft = await openSynced(url, facilitationOf(url, workshop).draftOf(author, first), ann.token);
  addNotes(draft.doc, [draftNote(SECRETS.draft)], "test");
  await draft.saved();
  const polls = facilitationOf(url, workshop);
  const open = await polls.newPoll(chief.token, { kind: "question", title: SECRETS.open });
  expect((await polls.vote(ann.token, open, { text: "Geheimeantwort" })).status).toBe(200);
  const results = await openResults(url, workshop, chief.token);
  await waitUntil("the question is on", () => pollIn(results, open)?.voters === 1);

  const get = (path: string, token = ann.token): Promise<Response> =>
    fetch(`${url}/api/workshops/${workshop.id}/${path}`, { headers: bearer(token) });
  const freeze = (): void => void (frozen = Date.now());
  return { url, workshop, get, freeze };
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** Two maps in nine formats, their writers loaded from the sources. */
const MANY_FILES_MS = 120_000;

/** All that can be read in a file, however it is packed. */
async function wordsIn(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith(".pdf")) {
    const { pages, info, outline } = await readPdf(bytes);
    const items = pages.flatMap((page) => page.items.map(({ text }) => text));
    return squeezed(items.join(" ") + JSON.stringify([info, outline]));
  }
  const inside = /\.(xlsx|docx|pptx)$/.test(name) ? Object.values(unzipSync(bytes)) : [bytes];
  return squeezed(inside.map((part) => Buffer.from(part).toString("utf8")).join("\n"));
}

test(
  "a workshop comes out as one archive with all its maps in every format, and nothing that is hidden",
  async () => {
    const { get, freeze } = await seminar();
    freeze();
    const response = await get("export.zip");
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("content-disposition")).toContain(
      `filename="Fotoprotokoll Kundschaft Herbst.zip"`,
    );
    const bytes = await bytesOf(response);
    const files = unzipSync(bytes);
    const extensions = ["csv", "docx", "json", "md", "pdf", "png", "pptx", "svg", "xlsx"];
    expect(Object.keys(files).sort()).toEqual([
      ...extensions.map((one) => `1 Größe/Größe.${one}`),
      ...extensions.map((one) => `2 Größe/Größe.${one}`),
      "Fotoprotokoll.pdf",
      "Maßnahmen.csv",
    ]);
    for (const [name, content] of Object.entries(files)) {
      const words = await wordsIn(name, content);
      for (const secret of [...Object.values(SECRETS), "Geheimeantwort"]) {
        expect(words.includes(secret), `${secret} in ${name}`).toBe(false);
      }
      // Letters in a picture are pixels.
      if (name.endsWith(".png")) continue;
      const isAboutFirst = name.startsWith("1 ") || name.startsWith("Fotoprotokoll");
      expect(words.includes("KeinLiefertermin"), name).toBe(isAboutFirst || name === "Maßnahmen.csv");
    }
    const json = readMapJson(files["1 Größe/Größe.json"] ?? new Uint8Array());
    expect(json.ok && json.notes.map(({ text }) => text)).toEqual(["Kein Liefertermin"]);
    const xlsx = await readXlsx(files["1 Größe/Größe.xlsx"] ?? new Uint8Array());
    expect(xlsx.ok && xlsx.sheets[0]?.name).toBe("Zettel");
    expect(Buffer.from(files["Maßnahmen.csv"] ?? []).toString()).toContain("Liefertermin nennen");
    expect(Buffer.from(files["Maßnahmen.csv"] ?? []).toString()).toContain("Einkauf");
    // The same workshop at the same time: nothing of the writing itself gets in.
    expect(Buffer.compare(bytes, await bytesOf(await get("export.zip")))).toBe(0);
  },
  MANY_FILES_MS,
);

test("programs get the protocol as one PDF, of the parts, paper and language that they name", async () => {
  const { get } = await seminar();
  const pdf = await get("export/pdf?parts=maps&size=A3&language=en");
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(pdf.headers.get("content-disposition")).toContain(
    `filename="Workshop record Kundschaft Herbst.pdf"`,
  );
  const { pages, info } = await readPdf(await bytesOf(pdf));
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [1191, 842],
    [1191, 842],
  ]);
  expect(info["Title"]).toBe("Kundschaft: Herbst");
  const list = await readPdf(await bytesOf(await get("export/pdf?parts=maps,list")));
  expect(list.pages.length).toBe(3);
  for (const query of ["parts=maps,secrets", "parts=", "size=A9"]) {
    const refused = await get(`export/pdf?${query}`);
    expect(refused.status).toBe(400);
    expect(problemSchema.parse(await refused.json()).type).toBe(`${PROBLEM_PREFIX}invalid-body`);
  }
});

test("who looks on gets the files, too, and who is not in the workshop gets none", async () => {
  const { url, workshop, get } = await seminar();
  const vic = await join(url, workshop, "viewer");
  expect((await get("export/pdf?parts=list", vic.token)).status).toBe(200);
  const stranger = await join(url, await createWorkshop(url), "facilitator");
  for (const path of ["export.zip", "export/pdf"]) {
    expect((await get(path, stranger.token)).status).toBe(401);
    expect((await fetch(`${url}/api/workshops/${workshop.id}/${path}`)).status).toBe(401);
  }
});

test("an archive is no longer written once its reader has gone, and others get theirs", async () => {
  const { get } = await seminar();
  // As many as are made at once; none of them is read to its end.
  const left = await Promise.all(
    Array.from({ length: 4 }, async () => (await get("export.zip")).body?.getReader()),
  );
  await Promise.all(left.flatMap((reader) => reader?.cancel() ?? []));
  await waitUntil("there is room for another", async () => {
    const response = await get("export.zip");
    await response.arrayBuffer();
    return response.status === 200;
  });
});
