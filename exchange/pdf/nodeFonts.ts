import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { FontName, LoadFont } from "./textRuns.ts";

const FILES: Readonly<Record<FontName, string>> = {
  // The cut that notes have on the screen: only the same widths break the same lines.
  regular: "@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf",
  semibold: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  hebrew: "@expo-google-fonts/noto-sans-hebrew/500Medium/NotoSansHebrew_500Medium.ttf",
  arabic: "@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf",
  emoji: "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
};

const loaded = new Map<FontName, Promise<Uint8Array>>();

/** Reads the fonts from the installed packages, each once per process. Not for the browser, which fetches them. */
export const loadNodeFont: LoadFont = (name) => {
  const known = loaded.get(name);
  if (known) return known;
  const bytes = readFile(createRequire(import.meta.url).resolve(FILES[name]));
  loaded.set(name, bytes);
  bytes.catch(() => loaded.delete(name));
  return bytes;
};
