import { facts, type HelpDocument, type HelpFacts, list, saidOr, table, text } from "./helpDocument.ts";

/** For those who take part: what Art. 13 GDPR asks to be said, as short as it can be said. */
export function privacyNotice({ server, host, date }: HelpFacts): HelpDocument {
  const { operator, cookie, retentionDays } = server;
  const notSaid = { gap: "Not entered here yet. Please ask your facilitator." };
  return {
    title: "Privacy in short",
    lead: "What this whiteboard stores about you, for how long, who sees it, and what you can do yourself.",
    sections: [
      {
        id: "controller",
        title: "Who is responsible",
        blocks: [
          facts(
            ["Responsible", saidOr(operator.name, notSaid)],
            ["Address", saidOr(operator.address, notSaid)],
            ["Contact", saidOr(operator.contact, notSaid)],
            ["Data protection", saidOr(operator.dpo, notSaid)],
            ["Server", operator.hosting ? `${host}, hosted by ${operator.hosting}` : host],
          ),
        ],
      },
      {
        id: "stored",
        title: "What is stored, and what for",
        blocks: [
          table(
            ["What", "What for", "How long"],
            [
              "Your display name, if you give one. A nickname will do.",
              "So that the others see who is here and who wrote what.",
              "Until you erase yourself, or the workshop is erased.",
            ],
            [
              "A random id and your role (facilitator, participant, view only).",
              "So that the server knows what you may do and which notes are yours.",
              "The same.",
            ],
            [
              "Notes and texts that you write, and pictures that you add (made small, without where and when they were taken), with your id and the time; your reactions to notes, with your id.",
              "This is the map that you work on together.",
              "Until the workshop is erased, or until you delete them.",
            ],
            [
              "Actions that you begin or own, with your id, and your name if you own one.",
              "So that the group knows what it wants to try and who sees to it.",
              "The same.",
            ],
            [
              "Notes that you write privately in a step, until they are revealed.",
              "So that all write before they see what the others wrote. Facilitators see how many you have, nobody sees what. When they are revealed they become notes on the map; where no names were announced, without your id.",
              "Until they are revealed, until you delete them, or until you erase yourself.",
            ],
            [
              "Your answers in votes, quick checks and Kano surveys, with your id.",
              "So that nobody votes twice and you can change your answer. The others see totals and free-text answers, without who, once a vote is closed; of Kano only how often each class came out, and that from three answers on.",
              "Until the vote is deleted or begun anew, or until you erase yourself.",
            ],
            [
              "Earlier states of the map (versions).",
              "So that a mishap can be taken back.",
              "Until the workshop is erased; automatic ones mostly shorter. Erased notes vanish from them, too.",
            ],
          ),
          text(
            "Your pointer, your selection and what you are typing are shown to the others live and stored nowhere. Your IP address is used to answer you and for nothing else; this program neither stores nor logs it.",
          ),
        ],
      },
      {
        id: "browser",
        title: "What is in your browser",
        blocks: [
          list(
            `One cookie (${cookie.name}) by which this workshop knows you again. It lasts ${cookie.days} days, cannot be read by programs on the page and goes to nobody else.`,
            "A copy of the map, so that nothing is lost when the connection breaks.",
            "The note you began on the page for writing notes, until it is sent or the window is closed.",
            "What you note down while observing, as long as it is not finished or not with the server yet: your words for the customer, the line you began, what still waits.",
            "The list of workshops that you have opened here, with the key from the link, the display name you used last, language and form of address, appearance, whether notes snap to the grid, how far you are in the tour and which hints to words you do not want any more. The hints themselves are made here and kept nowhere. This never leaves the browser.",
          ),
          text(
            "All of it is needed for the whiteboard to do what you want from it (in Germany § 25(2) no. 2 TDDDG). That is why no banner asks for permission. On someone else’s device, better use a private window: what is listed here goes with it.",
          ),
        ],
      },
      {
        id: "none",
        title: "What does not exist here",
        blocks: [
          text(
            "No account, no e-mail address, no statistics, no advertising, no services of third parties, no profiling and no automated decisions.",
          ),
        ],
      },
      {
        id: "recipients",
        title: "Who sees it",
        blocks: [
          text(
            "Everyone with a link to this workshop sees the map and the display names. The facilitator can pass the map on as a file. Whoever runs the server could technically reach the content; it is encrypted there, but the server holds the key. This program by itself transfers nothing to a country outside the EU.",
          ),
          ...(server.webhooks
            ? [
                text(
                  "A facilitator can have another program told that an export is finished. Such messages hold ids, format, size and time: no texts, no names, and nothing about who exported.",
                ),
              ]
            : []),
        ],
      },
      {
        id: "period",
        title: "How long it stays",
        blocks: [
          text(
            retentionDays === null
              ? "A workshop ends on the date chosen when it was made; without a choice it stays until a facilitator erases it. The date stands on the map under “Data & privacy”."
              : `A workshop is erased by itself, with everything in it: ${retentionDays} days after it was made, unless something else was chosen. The exact date stands on the map under “Data & privacy”.`,
          ),
          text(
            "Deleting can be undone, and the note still stands in older versions. Erasing is final: at once, from all versions too, and from the others’ devices as soon as they connect again. Notes that were revealed without names cannot be found as yours afterwards, not by the server either: the facilitator can erase them one by one.",
          ),
        ],
      },
      {
        id: "rights",
        title: "What you can do",
        blocks: [
          list(
            "Access and copy: on the map, under “More”, “Data & privacy”, download everything about you as a file.",
            "Erasure: in the same place, erase yourself, with your notes or so that they stay without your name.",
            "Rectification: you can change your name and your notes yourself at any time.",
            "Restriction or objection: turn to the responsible body above.",
            "Complaint: to any data protection authority, for example the one where you live.",
          ),
          text(
            "Giving a name is voluntary. The responsible body decides on the legal basis; usually it is its legitimate interest in working together (Art. 6(1)(f) GDPR) or carrying out a contract or a seminar (point (b)).",
          ),
        ],
      },
      {
        id: "please",
        title: "One request",
        blocks: [
          text(
            `Write nothing on the notes by which real customers or colleagues can be recognised, and nothing about health, religion or the like. An invented first name is enough for an empathy map. As of ${date}, version ${server.version}.`,
          ),
        ],
      },
    ],
  };
}
