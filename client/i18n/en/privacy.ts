import type { Texts } from "../texts.ts";

export const texts = {
  title: "Data & privacy",
  storedTitle: "What is stored about you here",
  name: "Display name: {name}",
  noName: "no display name",
  identity: "a random id and the role: {role}",
  notes:
    "{count, plural, =0 {no note of yours on this map} one {# note of yours on this map} other {# notes of yours on this map}}",
  browser: "in this browser: a cookie as the ticket, a copy of the map, the key from the link",
  unsent:
    "on this device: {count, plural, one {an observation that is} other {# observations that are}} not with the server yet",
  until: "All of it stays until {date}; then the workshop is erased by itself.",
  untilErased: "All of it stays until you erase it, or a facilitator erases the workshop.",
  notStored:
    "Not stored are e-mail address, IP address, browser and device, when you were here and where you point.",
  allOfIt: "All of it in detail:",
  download: "Download my data",
  downloading: "Putting it together …",
  downloaded: "“{name}” is in your downloads.",
  fileName: "My data, {title}",
  eraseMe: "Erase me …",
  eraseWorkshop: "Erase the workshop …",
  eraseWorkshopTitle: "All at once",
  eraseWorkshopText: "Erases the whole workshop with all its maps, at once and for everyone.",
  needsServer:
    "This needs the connection to the server: it has to be there for everything to be really erased.",
} as const satisfies Texts["privacy"];
