import { facts, type HelpDocument, list, picture, text } from "./helpDocument.ts";
import phone from "./pictures/participant.en.webp";
import session from "./pictures/session.en.webp";

/** Two printed pages for those who lead a session, in the words that stand on the buttons. */
export function trainersGuide(): HelpDocument {
  return {
    title: "Guide for facilitators",
    lead: "Start a session without preparation, keep everybody with you, end with a result. Two pages, ready to print.",
    sections: [
      {
        id: "start",
        title: "Begin within a minute",
        blocks: [
          list(
            "Create a workshop: a title, the customer’s first name and the situation are enough.",
            "Open “Share” and show the link, the QR code or the short code for taking part. Nobody needs an account; a name is optional. Give the link for co-facilitating to a second person: should your device fail, they go on where you were.",
            "Open “Session”, choose a template under “Agenda” (“60 minutes”, “90 minutes” or “25 minutes, short”), and press “Start the session”.",
          ),
          picture(
            session,
            "The line below the bar: the step, the way of working, who is done, the time and its controls. At the right the agenda.",
          ),
        ],
      },
      {
        id: "lead",
        title: "Lead through the agenda",
        blocks: [
          list(
            "Everybody sees the same step, its questions at the right field and the same time, also those who come late or whose clock is wrong. New notes go to the step’s field by themselves.",
            "You steer in the line: back, pause, one minute less or more, on. Any step can be started from the agenda, too; going back loses nothing. Nothing goes on unless you want it to.",
            "Whoever is done says so with “I am done”. You see how many, and on a press who is still writing, never what.",
            "With a phone the quickest way is “Share”, “For phones”. The QR code of the big screen leads there, too.",
            "When you are late, you alone see “5 min behind”. The button beside it shortens the remaining steps so that the end stays; or you move the end.",
            "Steps can be changed, moved, skipped or deleted at any time, also during the session; “Undo” brings deleted ones back.",
          ),
          picture(phone, "On a phone it looks like this: the step, “Done”, the time and the questions."),
        ],
      },
      {
        id: "private",
        title: "First alone, then together",
        blocks: [
          list(
            "In a step with “Write privately” nobody sees what others write, nor do you. Everybody only sees how many notes wait in a field. Whether names will show when notes are revealed is said beforehand; you set it in the step.",
            "“Reveal …” lays the notes on the map: all, by field or person by person. Notes of people who have left come along; later ones are marked as late. Nobody who is typing is disturbed.",
          ),
        ],
      },
      {
        id: "vote",
        title: "Points and quick checks",
        blocks: [
          list(
            "In the step “Vote”, “Prepare the vote” leads to the section “Vote”. You set how many a person has, how many at most on one note, which fields. Until you press “Close and show” nobody sees a running total; then the sums appear, ties included. Open it again, start over, or hold a second round.",
            "Under “Sort” you tidy a field into rows, have similar notes looked for, and see all contradictions; three of them get a star. Bundles are made on the map: select notes and “Bundle notes”.",
            "Thumbs, fingers or a free question show within seconds where the group stands. All answers are anonymous.",
            "Kano: select pains and gains, press Q. All answer secretly; what comes out is an order of work.",
          ),
        ],
      },
      {
        id: "attention",
        title: "Steer attention (section “Steer”)",
        blocks: [
          facts(
            [
              "Bring everybody here",
              "“Bring everyone to my view” or “Everyone follows me”; whoever is writing is not interrupted",
            ],
            ["Point", "highlight a field or a note, or use the laser pointer with the key L"],
            ["Calm", "hide all pointers"],
            ["Protect", "lock maps; choose whether all notes, only one’s own or none can be changed"],
            [
              "Words",
              "“More”, then “Language mirror”: which words occur, without names or notes; hints while writing are seen by the writer only",
            ],
            ["Projector", "“Big screen” without bars, with time and QR code; the screen stays on"],
          ),
        ],
      },
      {
        id: "groups",
        title: "A seminar with several groups",
        blocks: [
          list(
            "Under “Groups” you make groups with maps of their own. Everybody comes by the same link or code; who goes where is chosen by the people themselves, by chance or by you.",
            "“To the wall” shows all maps in small: notes, who is done, who raises a hand. One click opens a map. Step, time, “Reveal” and messages are for all or for one group.",
            "On the gallery walk everybody sees all maps and leaves questions as comments; then you can vote across maps, show them one after another, or merge them.",
          ),
        ],
      },
      {
        id: "trouble",
        title: "When something goes wrong",
        blocks: [
          facts(
            ["Connection lost", "go on writing; once it is back, everything comes together"],
            [
              "Your device fails",
              "the session goes on; with the link for co-facilitating another device takes over",
            ],
            [
              "Somebody disturbs",
              "“Manage people …” under “Steer”: take back their changes, change their role, or remove them",
            ],
            [
              "Something is gone",
              "“Versions” in the menu (⋯): of each step a state of every map is kept, to be looked at and restored",
            ],
          ),
        ],
      },
      {
        id: "end",
        title: "End well",
        blocks: [
          text(
            "Ask for each field: what of it do we know, what do we assume? The keys 3 to 7 mark it on the notes; “What this rests on” (key W) shows whom to ask next. What you want to change becomes an action: choose a note, then “What came of it” (key R). End the session in the agenda, and give everybody the result before they leave: “Workshop record” (menu ⋯ or agenda) makes a PDF of it, with a preview, or a ZIP with everything; “Export” is for one map. Names are in it only if you enter them.",
          ),
        ],
      },
    ],
  };
}
