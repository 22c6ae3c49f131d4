import arabic from "@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf";
import regular from "@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf";
import semibold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf";
import emoji from "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf";
import hebrew from "@expo-google-fonts/noto-sans-hebrew/500Medium/NotoSansHebrew_500Medium.ttf";
import type { FontName, LoadFont } from "../../../exchange/pdf/textRuns.ts";

/** The files that `loadNodeFont` reads on the server; paper is the same wherever it is written. */
const ADDRESSES: Readonly<Record<FontName, string>> = { regular, semibold, hebrew, arabic, emoji };

const fetched = new Map<FontName, Promise<Uint8Array>>();

/** Fetches a font for paper from our own server, or from what the browser keeps of it; each once. */
export const fetchFont: LoadFont = (name) => {
  const known = fetched.get(name);
  if (known) return known;
  const bytes = fetchBytes(name);
  fetched.set(name, bytes);
  bytes.catch(() => fetched.delete(name));
  return bytes;
};

async function fetchBytes(name: FontName): Promise<Uint8Array> {
  const response = await fetch(ADDRESSES[name]);
  if (!response.ok) throw new TypeError("the font did not come");
  return new Uint8Array(await response.arrayBuffer());
}
