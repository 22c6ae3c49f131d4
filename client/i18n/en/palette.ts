import type { Texts } from "../texts.ts";

export const texts = {
  title: "All commands",
  search: "Command, map or page",
  actions: "What can be done now",
  maps: "Other maps",
  pages: "Pages",
  none: "There is nothing like it. Try other words.",
  map: "{group, select, none {{title}} other {{group}: {title}}}",
  about: "Describe the map and the customer",
  drawer: "Session: {section}",
  notDone: "Not done after all",
  people: "Who is here?",
  name: "Change your name",
} as const satisfies Texts["palette"];
