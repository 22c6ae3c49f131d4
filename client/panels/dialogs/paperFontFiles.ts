import regular from "@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?url";
import semibold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url";
import emoji from "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url";
import type { FontName, LoadFont } from "../../../exchange/pdf/textRuns.ts";

/** The same cuts as in `nodeFonts.ts`, from our own server. */
const FILES: Readonly<Record<FontName, string>> = { regular, semibold, emoji };

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A font cannot be fetched (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Fetches a font for files that this device writes. The emoji are too large to be kept on every device: without them, as
 * without a connection, Inter stands in, and what it does not know is left to the system's fonts.
 */
export const fetchFont: LoadFont = (name) =>
  name === "emoji" ? fetchBytes(FILES.emoji).catch(() => fetchBytes(FILES.regular)) : fetchBytes(FILES[name]);
