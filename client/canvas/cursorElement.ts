import { type Presence, personColour } from "../../model/presence.ts";

/** One person's arrow with the name beside it. */
export interface CursorElement {
  readonly element: HTMLElement;
  readonly name: HTMLElement;
}

export interface CursorClasses {
  readonly person: string;
  readonly name: string;
}

const SVG = "http://www.w3.org/2000/svg";
const ARROW = "M1.5 1.5 L1.5 16.2 L5.4 12.6 L8.2 18.6 L11 17.3 L8.3 11.5 L13.6 11.2 Z";

export function createCursorElement(presence: Presence, classes: CursorClasses): CursorElement {
  const element = document.createElement("div");
  element.className = classes.person;
  element.style.setProperty("--person", personColour(presence.participantId));
  const arrow = document.createElementNS(SVG, "svg");
  arrow.setAttribute("viewBox", "0 0 18 20");
  // Its dark edge is a wider line below: a shadow by a filter costs each frame more than all else of twenty people.
  arrow.append(
    outline({ stroke: "rgb(0 0 0 / 0.2)", "stroke-width": "2.8", transform: "translate(0 0.5)" }),
    outline({ fill: "currentColor", stroke: "#fff", "stroke-width": "1.4" }),
  );
  const name = document.createElement("span");
  name.className = classes.name;
  element.append(arrow, name);
  return { element, name };
}

function outline(look: Readonly<Record<string, string>>): SVGPathElement {
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({ d: ARROW, "stroke-linejoin": "round", ...look })) {
    path.setAttribute(key, value);
  }
  return path;
}
