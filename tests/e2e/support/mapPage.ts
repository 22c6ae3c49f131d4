import { readFileSync } from "node:fs";
import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";
import { FIELD_WIDTH, NOTE_HEIGHT, NOTE_WIDTH } from "../../../model/fieldLayout.ts";
import type { PlaceKey } from "../../../model/fields.ts";

export interface JoinOptions extends BrowserContextOptions {
  /** runs in each page of this profile before anything of the product, with what it is given */
  readonly init?: readonly [run: (given: number) => void, given: number];
  /** the test may turn this device's clock on */
  readonly ownClock?: boolean;
}

/** A profile that may keep the program itself, so that `canWorkOffline` comes true. */
export const OFFLINE_TOO = { serviceWorkers: "allow" } as const;

/** Where a field begins that a phone was sent to, in pixels from the left. */
const FIELD_ON_PHONE = 24;

/** One person in a browser of their own, on an open map. Speaks to the page as a person does: keys, mouse, words. */
export class MapPage {
  constructor(readonly page: Page) {}

  /** Opens a link in a fresh browser profile; `name` is typed where the product asks for one. */
  static async join(
    browser: Browser,
    link: string,
    name: string,
    { init, ownClock, ...options }: JoinOptions = {},
  ): Promise<MapPage> {
    const context = await browser.newContext(options);
    if (ownClock) await context.clock.install();
    if (init) await context.addInitScript(...init);
    const page = await context.newPage();
    await page.goto(link);
    await page.getByLabel("Anzeigename").fill(name);
    await page.getByRole("button", { name: "Mitmachen" }).click();
    const map = new MapPage(page);
    await map.isReady();
    return map;
  }

  async isReady(): Promise<void> {
    await expect(this.page.locator("[data-field=situation]")).toBeVisible();
  }

  /** The notes of a field as the outline tells them to assistive technology. */
  notesIn(field: PlaceKey): Locator {
    return this.page.locator(`[data-outline-field=${field}] [data-note-text]`);
  }

  note(text: string): Locator {
    return this.page.locator("[data-note]").filter({ hasText: text });
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByText("Gespeichert", { exact: true }).first()).toBeVisible();
  }

  /**
   * Writes notes by the "+" of a field and Enter, the way people fill a field fast. Each text comes whole, as phones'
   * keyboards and dictation give it: letter by letter takes twenty times as long, and is tried where writing is tried.
   */
  async write(field: PlaceKey, ...texts: string[]): Promise<void> {
    await this.newNoteIn(field).click();
    for (const [index, text] of texts.entries()) {
      await expect(this.editor).toBeFocused();
      await this.page.keyboard.insertText(text);
      await this.page.keyboard.press(index < texts.length - 1 ? "Enter" : "Escape");
    }
    await expect(this.editor).toHaveCount(0);
    for (const text of texts) await expect(this.notesIn(field).filter({ hasText: text })).toHaveCount(1);
  }

  /** By the row of fields on a phone, until the map has come there: what still moves is missed by a press. */
  async jumpTo(field: PlaceKey, name: string): Promise<void> {
    await this.page
      .getByRole("navigation", { name: "Zu einem Feld springen" })
      .getByRole("button", { name })
      .tap();
    const left = async (): Promise<number> =>
      (await this.page.locator(`[data-field=${field}]`).boundingBox())?.x ?? Number.POSITIVE_INFINITY;
    await expect.poll(async () => Math.abs((await left()) - FIELD_ON_PHONE)).toBeLessThan(1);
  }

  get editor(): Locator {
    return this.page.getByRole("textbox", { name: "Text des Zettels" });
  }

  /** The "+" of a field. */
  newNoteIn(field: PlaceKey): Locator {
    return this.page.locator(`[data-field=${field}]`).getByRole("button", { name: "Neuer Zettel in" });
  }

  /** Where a note lies, from the corner of its field. */
  placeOf(text: string): Promise<{ field: PlaceKey; x: number; y: number }> {
    return this.note(text)
      .first()
      .evaluate((element) => ({
        field: (element.closest("[data-outline-field]")?.getAttribute("data-outline-field") ??
          "") as PlaceKey,
        x: Number(element.getAttribute("data-x")),
        y: Number(element.getAttribute("data-y")),
      }));
  }

  /** Middle of a note on the screen, from its place and where its field is drawn. */
  async centreOf(text: string): Promise<{ x: number; y: number }> {
    const { field, x, y } = await this.placeOf(text);
    return this.pointIn(field, x + NOTE_WIDTH / 2, y + NOTE_HEIGHT / 2);
  }

  /** A point of a field, given in map units from its upper left corner, on the screen. */
  async pointIn(field: PlaceKey, x: number, y: number): Promise<{ x: number; y: number }> {
    const box = await this.page.locator(`[data-field=${field}]`).boundingBox();
    if (!box) throw new Error(`The field ${field} is not on the screen`);
    const zoom = box.width / FIELD_WIDTH[field];
    return { x: box.x + x * zoom, y: box.y + y * zoom };
  }

  async dragNote(
    text: string,
    to: { x: number; y: number },
    options: { drop?: boolean } = {},
  ): Promise<void> {
    const from = await this.centreOf(text);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
    await this.page.mouse.move(to.x, to.y, { steps: 5 });
    if (options.drop !== false) await this.page.mouse.up();
  }

  /** Opens a note for writing, as people do: double-click. */
  async open(text: string): Promise<void> {
    const at = await this.centreOf(text);
    await this.page.mouse.dblclick(at.x, at.y);
    await expect(this.editor).toBeFocused();
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((content) => {
      const data = new DataTransfer();
      data.setData("text/plain", content);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  async isOffline(): Promise<void> {
    await expect(this.page.getByText(/^Offline/).first()).toBeVisible({ timeout: 45_000 });
  }

  /** The program itself is kept on the device, so that a reload works without a connection; needs `OFFLINE_TOO`. */
  async canWorkOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect.poll(() => this.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  }

  async importFile(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.page.getByRole("button", { name: "Importieren" }).first().click();
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
  }

  /** `option`: a small choice beside it that is made before. */
  async download(choice: string, option?: string): Promise<Buffer> {
    await this.page.getByRole("button", { name: "Exportieren" }).first().click();
    if (option) await this.page.getByRole("dialog").getByRole("radio", { name: option }).check();
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("dialog").getByRole("button", { name: choice }).click();
    const bytes = readFileSync(await (await download).path());
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
    return bytes;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
