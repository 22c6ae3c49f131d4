import type { NoteColour } from "../../model/noteColours.ts";
import type { FieldValidity } from "../../model/validity.ts";
import type { NoteMarks } from "./boardLook.ts";

/** All words that the canvas needs, in the language of the interface. */
export interface CanvasTexts extends TrayTexts {
  /** label of a field's "+" */
  readonly newNoteIn: (field: string) => string;
  /** label of a field's "?" */
  readonly questionsOf: (field: string) => string;
  /** what tells what a field is for */
  readonly whyField: (field: string) => string;
  /** label of what folds the questions of the session's step */
  readonly stepQuestions: (step: string) => string;
  /** label of the button on the portrait */
  readonly editCustomer: string;
  /** stands in the portrait while the customer has no name; about 18 characters fit */
  readonly nameHint: string;
  readonly marks: NoteMarks;
  /** how many notes wait in a field, unseen: short, and as a sentence */
  readonly waiting: (count: number) => string;
  readonly waitingIn: (count: number, field: string) => string;
  /** what a field rests on, in one sentence */
  readonly evidenceOf: (field: FieldValidity) => string;
  /** label of the text field of a note */
  readonly noteText: string;
  /** closes the text field on a phone */
  readonly done: string;
  /** label of the group of facets */
  readonly facets: string;
  /** label of the bar for `count` selected notes */
  readonly selected: (count: number) => string;
  readonly editText: string;
  readonly remove: string;
  /** where everybody changes their own notes: on those of others */
  readonly notMine: string;
  /** on notes that somebody has locked */
  readonly locked: string;
  /** label of the button behind which the selection is aligned, ordered and locked */
  readonly arrange: string;
  /** label of the board while one's pointer is a laser pointer */
  readonly laser: string;
  /** label of the button that opens what was said about a note */
  readonly comments: string;
  /** label of the button that opens what came of notes */
  readonly outcome: string;
}

/** The words of the stack of paper. */
export interface TrayTexts {
  readonly newNote: string;
  /** label of the group of colours */
  readonly colours: string;
  readonly colour: Readonly<Record<NoteColour, string>>;
}
