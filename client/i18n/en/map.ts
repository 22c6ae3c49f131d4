import type { Texts } from "../texts.ts";

export const texts = {
  loading: "Loading the map …",
  waiting: "The server does not answer. The map appears as soon as it is back.",
  broken: {
    title: "Something went wrong here",
    text: "The display has stopped. What was saved is safe: reloading brings the map back, and the files can be fetched from here as well.",
  },
} as const satisfies Texts["map"];
