import type { Texts } from "../texts.ts";

export const texts = {
  title: "Locked",
  lookOnTitle: "Looking only for now",
  ownTitle: "Own notes only for now",
  allLocked: "The facilitator has locked all maps. You go on here by itself as soon as they are open again.",
  mapLocked: "The facilitator has locked this map. You go on here by itself as soon as it is open again.",
  lookOn: "The facilitator lets everyone only look for the moment. After that you go on here by itself.",
  otherGroup: "This is another group’s map: you can look, but not change anything.",
  gallery: "This is another group’s map: you can look and comment, but not change anything.",
  ownOnly: "The facilitator lets everyone change only their own notes. You can write new ones at any time.",
} as const satisfies Texts["limit"];
