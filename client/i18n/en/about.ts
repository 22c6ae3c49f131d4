import type { Texts } from "../texts.ts";

export const texts = {
  title: "Map and customer",
  mapTitle: "Title of the map",
  customerName: "Customer’s first name",
  customerRole: "Role or job",
  customerRoleExample: "e.g. purchaser",
  situation: "The situation in one line",
} as const satisfies Texts["about"];
