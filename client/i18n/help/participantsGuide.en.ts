import { facts, type HelpDocument, type HelpFacts, list, text } from "./helpDocument.ts";

/** Two printed pages for those who take part, in the words that stand on the buttons. */
export function participantsGuide({ server }: HelpFacts): HelpDocument {
  const { cookie } = server;
  return {
    title: "Guide for taking part",
    lead: "Come in, write notes, say what they rest on. Two pages, to read before the session or to keep beside you.",
    sections: [
      {
        id: "join",
        title: "Come in",
        blocks: [
          list(
            "Open the link of the invitation, scan the QR code, or choose “I have a code” on the start page and type the eight characters.",
            "Enter a display name if others are to see one; a nickname will do, and the field may stay empty. Then “Join in”. Nobody needs an account, an e-mail address or an app.",
            "It works in the browser of a computer, a tablet and a phone. Coming late is no problem: the step, the time and the notes are there at once.",
          ),
        ],
      },
      {
        id: "map",
        title: "What the map is about",
        blocks: [
          text(
            "An empathy map looks through a customer’s eyes: one typical person with a first name, in one particular situation. A note holds one thought, short, and as this person would put it. Keep to what matters for the contact with your own company, and the group does not get lost.",
          ),
          facts(
            ["Situation", "who, where, what for, and what happened just before"],
            ["Sees & hears", "what reaches eyes and ears: place, screen, people, noise, light"],
            ["Thinks & feels", "the sentence on the mind, in the first person; the mood in a word or two"],
            ["Says & does", "what others could hear and see: words, steps, work-arounds, slips"],
            ["Pains", "what is missing, holds up, annoys, or must not happen"],
            ["Gains", "how the person will know that it went well"],
          ),
          text(
            "What a field is for, with examples, stands behind its question mark. What fits no field goes to the parking lot at the edge.",
          ),
        ],
      },
      {
        id: "write",
        title: "Write",
        blocks: [
          list(
            "A double click in a field, or the plus in its title row, makes a note; on a phone the plus. Enter begins the next one at once, Esc ends writing. Several pasted lines become several notes.",
            "A picture on a note: “Picture…” in the note’s menu, on a phone with its camera, too; on a computer also by pasting or dropping it on the map. It is made small in the browser, and where and when it was taken does not go along. A sentence about it helps all who do not see it.",
            "In a step with “Write privately” nobody sees what others write until it is revealed, nor does the facilitator; everybody only sees how many notes wait. Whether names will stand on the notes is said in the line beforehand.",
            "All written? “I am done” (“Done” on a phone) tells the group, without the text. You can go on writing afterwards.",
            "A slip? “Undo” takes back your own steps only.",
          ),
        ],
      },
      {
        id: "evidence",
        title: "Stay honest: what a note rests on",
        blocks: [
          text(
            "Every new note is an assumption until somebody says otherwise. That is no shame, only good to know: in the end the map shows what is backed and whom to ask next. Choose a note, then the level, or press a key:",
          ),
          facts(
            ["3 assumption", "supposed; none of us was there"],
            ["4 experienced", "one of us was in this position"],
            ["5 observed", "seen over a customer’s shoulder"],
            ["6 quoted", "the customer’s own words"],
            ["7 data", "survey, complaints, numbers"],
          ),
        ],
      },
      {
        id: "vote",
        title: "Give points",
        blocks: [
          list(
            "When the facilitator opens a vote, every note has a circle: a tap gives a point. How many points are left stands in the line.",
            "Votes are secret. Sums appear only when the facilitator closes the vote; until then everything can be changed.",
          ),
        ],
      },
      {
        id: "ways",
        title: "In many ways",
        blocks: [
          facts(
            [
              "On a phone",
              "one finger moves the map; resting on a note for a moment lifts it; two fingers zoom; below are the fields to jump to",
            ],
            [
              "By keyboard",
              "Tab leads to the map, arrows from note to note, Enter writes; all keys are under “Keyboard” in the menu (⋯) or with ?",
            ],
            [
              "As a list",
              "“List” shows the same map as headings and lines, for screen readers, too; everything can be done there just as well",
            ],
            ["Without a network", "go on writing; once the connection is back, everything comes together"],
            ["Not found", "“Search” finds notes on all maps, “All commands” every button"],
          ),
        ],
      },
      {
        id: "data",
        title: "What is stored",
        blocks: [
          list(
            "Notes, answers, and the display name if one was given; with them a random id. No e-mail address, no IP address, nothing to third parties.",
            `In the browser: a cookie (${cookie.name}), a copy of the map for times without a network, and the settings.`,
            "“Data & privacy” in the menu (⋯) shows all that is yours and erases it if you wish. All of it in words: “Privacy in short”.",
            "Please write no full names of real customers on notes: a first name is enough.",
          ),
        ],
      },
    ],
  };
}
