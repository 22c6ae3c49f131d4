// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MapCanvas } from "../../../client/canvas/MapCanvas.tsx";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import { fetchAllParts } from "../../../client/panels/controls/fetchedPart.tsx";
import { PictureBoundary } from "../../../client/panels/map/PictureBoundary.tsx";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { useCanvasTexts } from "../../../client/useCanvasTexts.ts";
import { editorAtHand, pointer } from "../tools/editorAtHand.ts";
import { type Recording, recordingContext } from "./recordingContext.ts";

/** What a browser paints on each canvas that it gives; null: it gives none. */
let pictures: Recording[] | null = [];
/** a painter calls this and fails */
let failsAt = "";
const CATALOGUES = { de, en: en as unknown as typeof de };
const INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

function giveContext(): CanvasRenderingContext2D | null {
  if (!pictures) return null;
  const picture = recordingContext();
  pictures.push(picture);
  return new Proxy(picture.context, {
    get(target, key: keyof CanvasRenderingContext2D) {
      if (key === failsAt) throw new Error("a painter that fails");
      return target[key];
    },
  });
}

beforeEach(() => {
  pictures = [];
  failsAt = "";
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(giveContext as never);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 1200, 800));
  // React tells the console of every error that a boundary catches.
  vi.spyOn(console, "error").mockReturnValue(undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Canvas({ editor, language }: { readonly editor: Editor; readonly language: "de" | "en" }) {
  const texts = useCanvasTexts();
  return <MapCanvas editor={editor} scheme="light" language={language} texts={texts} insets={INSETS} />;
}

async function page(language: "de" | "en" = "de") {
  const at = editorAtHand();
  await fetchAllParts();
  await act(async () => {
    render(
      <IntlProvider locale={language} messages={CATALOGUES[language]} timeZone="UTC">
        <PreferencesContext
          value={openPreferences({ storage: memoryStorage(), languages: [language], dark: null })}
        >
          <PictureBoundary editor={at.editor} workshopId="w">
            <Canvas editor={at.editor} language={language} />
          </PictureBoundary>
        </PreferencesContext>
      </IntlProvider>,
    );
  });
  expect(broken() === null).toBe(pictures !== null);
  return at;
}

const frame = (): Promise<void> =>
  act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const broken = (): HTMLElement | null => document.querySelector("[data-broken-picture]");

test.each([
  ["de", "Das Bild der Karte lässt sich gerade nicht zeigen", "Als Liste zeigen", "Erneut versuchen"],
  ["en", "The picture of the map cannot be shown just now", "Show as a list", "Try again"],
] as const)(
  "a painter that fails leaves list, files and another try (%s)",
  async (language, title, list, again) => {
    const { editor } = await page(language);
    await frame();
    expect(broken()).toBeNull();
    failsAt = "fillRect";
    await act(async () => editor.camera.camera.set({ x: -5000, y: -5000, zoom: 1 }));
    await frame();
    expect(screen.getByRole("alert").textContent).toContain(title);
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href")?.split("?")[0])).toEqual([
      "/api/workshops/w/maps/map/export/pdf",
      "/api/workshops/w/maps/map/export/json",
    ]);
    fireEvent.click(screen.getByRole("button", { name: list }));
    expect(editor.view.getState().chosenView).toBe("list");
    failsAt = "";
    await act(async () => fireEvent.click(screen.getByRole("button", { name: again })));
    await frame();
    expect(broken()).toBeNull();
    expect(document.querySelector("canvas")).not.toBeNull();
  },
);

test("a browser that gives no canvas says so instead of showing nothing", async () => {
  pictures = null;
  await page();
  expect(screen.getByRole("alert").textContent).toContain("Das Bild der Karte");
});

test("a tool that fails lets go of everything, and the picture can be tried again", async () => {
  const { editor, middleOf, ids } = await page();
  const hand = handOf(editor);
  editor.camera.camera.set({ x: 0, y: 0, zoom: 1 });
  const at = middleOf(ids[0] ?? "");
  hand.send(pointer("down", at));
  vi.spyOn(editor.session, "show").mockImplementationOnce(() => {
    throw new Error("a tool that fails");
  });
  await act(async () => hand.send(pointer("move", { x: at.x + 90, y: at.y + 90 })));
  expect(broken()).not.toBeNull();
  expect(hand.tool()).toBe("idle");
  expect(hand.preview.get()).toEqual({ kind: "none" });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Erneut versuchen" })));
  editor.camera.camera.set({ x: 0, y: 0, zoom: 1 });
  await act(async () => {
    hand.send(pointer("down", at));
    hand.send(pointer("up", at));
  });
  expect([...editor.view.getState().selection]).toEqual([ids[0]]);
  expect(broken()).toBeNull();
});

test("a part of the picture that React fails to render leaves the same ways", async () => {
  const { editor, ids } = await page();
  vi.spyOn(editor.camera.camera, "subscribe").mockImplementation(() => {
    throw new Error("a part that fails");
  });
  await act(async () => editor.view.setState({ editing: ids[0] ?? null }));
  expect(broken()).not.toBeNull();
});

test("a picture that was lost with the graphics card, or while nobody looked, is painted again", async () => {
  await page();
  await frame();
  const calls = (): number => (pictures ?? []).reduce((sum, picture) => sum + picture.calls.length, 0);
  const losses = [
    () => document.querySelector("canvas")?.dispatchEvent(new Event("contextrestored")),
    () => document.dispatchEvent(new Event("visibilitychange")),
    () => window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true })),
  ];
  for (const lose of losses) {
    await frame();
    for (const picture of pictures ?? []) picture.calls.length = 0;
    await frame();
    expect(calls()).toBe(0);
    await act(async () => lose());
    await frame();
    expect(calls()).toBeGreaterThan(0);
  }
});
