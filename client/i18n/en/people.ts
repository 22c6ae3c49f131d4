import type { Texts } from "../texts.ts";

export const texts = {
  title: "Who is here",
  me: "that’s me",
  unnamed: "No name",
  own: "My display name",
  ownHint: "Everyone in the workshop sees it. It may stay empty.",
  saving: "Changing …",
  rename: "Change",
} as const satisfies Texts["people"];
