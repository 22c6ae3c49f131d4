import type { ColourScheme } from "../../model/palette.ts";

/** The ground of all pages, for what is not drawn by them. */
export const THEME_COLOURS: Readonly<Record<ColourScheme, string>> = { light: "#f7f3ed", dark: "#1b1815" };

/** Puts the scheme on `<html>`, where the tokens listen, and on the browser's own bar of a phone. */
export function applyScheme(scheme: ColourScheme, page: Document = document): void {
  page.documentElement.dataset.scheme = scheme;
  page.querySelector("meta[name=theme-color]")?.setAttribute("content", THEME_COLOURS[scheme]);
}
