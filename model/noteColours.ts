/** The eight paper colours of notes. What a colour looks like is in `palette.ts`. */
export const NOTE_COLOURS = ["yellow", "orange", "pink", "purple", "blue", "teal", "green", "grey"] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];
