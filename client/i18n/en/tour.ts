import type { Texts } from "../texts.ts";

export const texts = {
  label: "Tour",
  open: "Tour in four steps",
  resume: "Go on with the tour, from step {at, number}",
  offer: "New here? The tour shows in two minutes how an empathy map comes about.",
  decline: "Not now",
  example: "See the example, in four steps",
  at: "Step {at, number} of {count, number}",
  back: "Back",
  next: "Next",
  done: "Done",
  close: "Close the tour",
  writeIn: "Write in “{field}”",
  stops: {
    write: {
      title: "Six fields, one person",
      text: "The map looks through the eyes of one person, in one situation. Each note is one thought and belongs to one field. Best to write one right now: which sentence is on the person’s mind?",
    },
    look: {
      title: "Six fields, one person",
      text: "The map looks through the eyes of one person, in one situation. Each note is one thought and belongs to one field. What others write appears here at once.",
    },
    evidence: {
      title: "Honest about assumptions",
      text: "A new note is an assumption until somebody says otherwise. The sign at its corner shows what it rests on: experienced, observed, quoted or data. To set it, choose the note, then the level. The bar in the field’s title row keeps count.",
    },
    evidenceNone: {
      title: "Honest about assumptions",
      text: "A new note is an assumption until somebody says otherwise: experienced, observed, quoted or data. As soon as notes lie here, a bar in the field’s title row counts what is backed.",
    },
    insight: {
      title: "From notes to insights",
      text: "Pains and gains become what is worth changing: choose notes, then “What came of it”. This makes actions, personas and a journey, and each leads back to its notes.",
    },
    contradiction: {
      title: "Contradictions lead on",
      text: "When somebody says one thing and thinks or does another, a line ties both notes. From such places, from pains and gains come insights: choose notes, then “What came of it”. Actions, personas and journeys lead back to their notes.",
    },
    take: {
      title: "Take it away, share it",
      text: "“Export” makes a PDF, a picture, slides or a table of the map; the “Workshop record” in the menu (⋯) puts everything together. “Share” shows a link, a QR code and a code: whoever has them takes part, without an account.",
    },
  },
} as const satisfies Texts["tour"];
