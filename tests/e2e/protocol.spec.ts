import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { axeIsClean } from "./support/axeIsClean.ts";
import { OFFLINE_TOO } from "./support/mapPage.ts";
import { pdfText } from "./support/pdfText.ts";
import { test } from "./support/room.ts";
import { expect } from "./support/test.ts";

/** How many dots of a drawn page are not white. */
function inkOn(sheet: Locator): Promise<number> {
  return sheet.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 250) ink += 1;
    return ink;
  });
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await waiting;
  const name = download.suggestedFilename();
  await expect(page.getByText(`„${name}“ liegt bei den Downloads.`)).toBeVisible();
  return { name, bytes: readFileSync(await download.path()) };
}

test("a facilitator looks at the real pages of the record, chooses what goes in, and saves it, also offline", async ({
  room,
}) => {
  test.slow();
  const mona = await room.facilitate("Mona", OFFLINE_TOO);
  const { page } = mona;
  await mona.write("pains", "Kein Liefertermin");
  await mona.isSaved();
  await page.getByRole("button", { name: "Exportieren" }).first().click();
  await page.getByRole("dialog").getByRole("link", { name: "Fotoprotokoll" }).click();
  await expect(page.getByRole("heading", { name: "Fotoprotokoll" })).toBeVisible();
  await expect(page.getByText(/Noch nicht vorhanden: .*Personas.*Kano/)).toBeVisible();
  const sheets = page.getByRole("figure", { name: /^Seite \d+ von/ });
  const first = sheets.first();
  await expect(first.locator("canvas")).toBeVisible();
  const onCover = await inkOn(first);
  expect(onCover).toBeGreaterThan(500);
  await axeIsClean(page);

  // What is not wanted is gone from the pages, and on other paper they are others.
  await page.getByRole("checkbox", { name: "Deckblatt" }).uncheck();
  await page.getByRole("checkbox", { name: "Alle Zettel" }).uncheck();
  await expect(sheets).toHaveCount(2);
  // The page before stays in view until the next is drawn.
  await expect.poll(() => inkOn(first)).not.toBe(onCover);
  const onA4 = await inkOn(first);
  await page.getByLabel("Papier").selectOption("A3");
  // Pressed at once, what is saved is what was chosen.
  const pdf = await saved(page, "PDF sichern");
  expect(pdf.bytes.toString("latin1")).toMatch(/\/MediaBox \[0 0 1190\.55 841\.89\]/);
  await expect.poll(() => inkOn(first)).not.toBe(onA4);
  expect(pdf.name).toBe("Fotoprotokoll Lieferauskunft.pdf");
  expect(await pdfText(pdf.bytes)).toContain("KeinLiefertermin");
  expect(await pdfText(pdf.bytes)).not.toContain("AlleZettel");

  const zip = await saved(page, "Alles als ZIP");
  expect(zip.name).toBe("Fotoprotokoll Lieferauskunft.zip");
  const files = unzipSync(new Uint8Array(zip.bytes));
  const ofMap = ["csv", "docx", "json", "md", "pdf", "png", "pptx", "svg", "xlsx"];
  expect(Object.keys(files).sort()).toEqual([
    ...ofMap.map((extension) => `1 Andrea/Andrea.${extension}`),
    ...ofMap.map((extension) => `2 Bernd/Bernd.${extension}`),
    "Fotoprotokoll.pdf",
  ]);
  expect(Buffer.compare(Buffer.from(files["Fotoprotokoll.pdf"] ?? []), pdf.bytes)).toBe(0);
  expect(Buffer.from(files["1 Andrea/Andrea.md"] ?? []).toString()).toContain("Kein Liefertermin");

  // Without a connection it is made of what this device has, and says what that is not.
  await mona.canWorkOffline();
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText(/nicht dabei: .*„Bernd“.*Abstimmungen und Kano/)).toBeVisible();
  await expect(first.locator("canvas")).toBeVisible();
  expect(await pdfText((await saved(page, "PDF sichern")).bytes)).toContain("KeinLiefertermin");
});
