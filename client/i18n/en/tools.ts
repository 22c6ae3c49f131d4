import type { Texts } from "../texts.ts";

export const texts = {
  label: "Tools",
  fields: "Jump to a field",
  zoom: "{percent, number}%",
  zoomReset: "Zoom to 100%, now {percent, number}%",
} as const satisfies Texts["tools"];
