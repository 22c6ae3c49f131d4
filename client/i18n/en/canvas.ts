import type { Texts } from "../texts.ts";

export const texts = {
  newNoteIn: "New note in “{field}”",
  questionsOf: "Questions on “{field}”",
  editCustomer: "Describe the customer",
  nameHint: "What’s the name?",
  noteText: "Text of the note",
  done: "Done",
  facets: "Facet",
  selected: "{count, plural, one {# note selected} other {# notes selected}}",
  editText: "Write",
  duplicate: "Duplicate",
  remove: "Delete",
  unnamed: "No name",
  newNote: "New note",
  colours: "Colour of notes",
  outline: "The map as a list",
  colour: {
    yellow: "Yellow",
    orange: "Orange",
    pink: "Pink",
    purple: "Purple",
    blue: "Blue",
    teal: "Teal",
    green: "Green",
    grey: "Grey",
  },
} as const satisfies Texts["canvas"];
