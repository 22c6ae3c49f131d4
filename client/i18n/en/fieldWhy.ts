import type { Texts } from "../texts.ts";

export const texts = {
  good: "Good notes look like this",
  mistake: "A common mistake",
  unlike: "What does not belong here",
  situation: {
    purpose:
      "Who is the person, where are they, what are they trying to get done, and why now? Everything else on the map makes sense only from this one situation.",
    one: "Andrea in purchasing: first order from Mustermann, no word on the delivery date.",
    two: "A meeting starts in five minutes; she wants to ask before it.",
    mistake: "“Our customers want quick service.” That is everybody, and always.",
    better: "One person, one place, one moment.",
    unlike:
      "Facts go here that a stranger could write down, too. What the person thinks of them goes to “Thinks & feels”.",
  },
  seesHears: {
    purpose:
      "What reaches eyes and ears at this moment? Often something disturbs that nobody notices in their own office: light, noise, a menu that can hardly be read.",
    one: "Sees: “Contact” in light grey on mid-blue, and sun on the monitor.",
    two: "Hears: keyboards, phones, nine people without sound screens.",
    mistake: "“Sees that our offer is good.” That is a judgement, nothing the senses tell.",
    better: "What exactly the screen says.",
    unlike: "What others say, the person hears: here. What the person says or does goes to “Says & does”.",
  },
  thinksFeels: {
    purpose:
      "What goes on in the head without being said, and what is the mood? This shows why somebody acts as they do.",
    one: "Thinks: why do they want to know so much for one question?",
    two: "Feels: rushed, irritated.",
    mistake: "“Finds the form confusing.” That sounds like a report.",
    better: "The sentence on the mind, in the first person: where do I put the order number?",
    unlike:
      "Said aloud, a sentence belongs to “Says & does”. When somebody says one thing and thinks another, that is a contradiction, and worth a lot.",
  },
  saysDoes: {
    purpose:
      "What could others hear and see? Literal sentences and single steps, with work-arounds and slips.",
    one: "Says to a colleague: I’ll follow in a minute.",
    two: "Fills in the form and forgets the screenshot.",
    mistake: "“Complains about the service.” Summed up, the person vanishes.",
    better: "The sentence itself, and to whom.",
    unlike:
      "Only what can be observed. The thought behind it goes to “Thinks & feels”, the obstacle to the pains.",
  },
  pains: {
    purpose:
      "What does the person lack, what stops them, what must not happen? From this comes what is worth changing.",
    one: "No record of what she wrote into the form.",
    two: "Cannot talk long or confidentially at her desk.",
    mistake: "“There is no chat.” That is a missing solution, not a pain.",
    better: "What is hard without a chat.",
    unlike: "Annoyance is a feeling and goes to “Thinks & feels”. What causes it stands here.",
  },
  gains: {
    purpose: "How would the person know that it went well? It is their goal that counts, not the company’s.",
    one: "Knows by tonight when the goods will come.",
    two: "Has a copy of her enquiry, for her stand-in, too.",
    mistake: "“A nicer contact form.” That is a means, not a gain.",
    better: "What the person achieves with it.",
    unlike:
      "Not just a pain with “no” before it: even without obstacles the question remains what is really needed.",
  },
  parking: {
    purpose:
      "Room for thoughts that fit nowhere just now: open questions, ideas, notes that hold two thoughts. Nothing gets lost, and the group keeps to its subject.",
    one: "Open question: what would a call back cost?",
    two: "Idea: a copy of the enquiry by e-mail.",
    mistake: "Parked and forgotten.",
    better: "Go through it once at the end: put it into a field, make an action of it, or delete it.",
    unlike: "Anything that fits a field. Parked notes count for no field.",
  },
} as const satisfies Texts["fieldWhy"];
