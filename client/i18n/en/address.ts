import type { Texts } from "../texts.ts";

export const texts: Texts["address"] = {
  title: "German: du or Sie",
  du: "du",
  sie: "Sie",
  workshop: "as in the workshop",
  own: "German:",
  forAll: "German in the workshop:",
  forAllHint: "In German, for everybody who has not chosen otherwise.",
};
