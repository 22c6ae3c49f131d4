import {
  facts,
  type HelpDocument,
  type HelpFacts,
  list,
  saidOr,
  table,
  text,
  type Words,
} from "./helpDocument.ts";
import { measures } from "./securityMeasures.en.ts";

const toFillIn = (what: string): Words => ({ gap: `To be filled in: ${what}` });

/** For operators: the record of processing activities (Art. 30 GDPR), with the measures of Art. 32. */
export function processingRecord(known: HelpFacts): HelpDocument {
  const { server, host, date } = known;
  const { operator, cookie, retentionDays } = server;
  return {
    title: "Record of processing activities",
    lead: `Under Art. 30(1) GDPR, with technical and organisational measures under Art. 32 GDPR. Generated on ${date} from the settings of this server. What it says is what the program does; marked places are for the operator to fill in.`,
    sections: [
      {
        id: "controller",
        title: "1. Controller (Art. 30(1)(a))",
        blocks: [
          facts(
            ["Name", saidOr(operator.name, toFillIn("name of the controller (OPERATOR_NAME)"))],
            ["Address", saidOr(operator.address, toFillIn("address (OPERATOR_ADDRESS)"))],
            ["Contact", saidOr(operator.contact, toFillIn("e-mail or telephone (OPERATOR_CONTACT)"))],
            [
              "Data protection officer",
              saidOr(operator.dpo, toFillIn("name and contact, or why none is designated (OPERATOR_DPO)")),
            ],
            ["Joint controllers, representative", toFillIn("where applicable (Art. 26, 27 GDPR)")],
          ),
        ],
      },
      {
        id: "activity",
        title: "2. Processing activity",
        blocks: [
          facts(
            ["Name", "Working together on empathy maps (online whiteboard for workshops and seminars)"],
            ["Software", `Customer Empathy Map, version ${server.version}, self-hosted`],
            ["Address of the service", host],
            ["Responsible department", toFillIn("department, contact person")],
            ["Introduced on, last review", toFillIn("date, date")],
          ),
        ],
      },
      {
        id: "purposes",
        title: "3. Purposes (Art. 30(1)(b))",
        blocks: [
          text(
            "In workshops and seminars, groups record together and at the same time how a (usually invented or composite) customer lives through a situation, and receive the result as a file. There is no monitoring of performance or behaviour, no profiling and no automated decision (Art. 22 GDPR); the program contains no analysis by person.",
          ),
        ],
      },
      {
        id: "basis",
        title: "4. Legal basis (the controller’s decision)",
        blocks: [
          facts(["Decided", toFillIn("legal basis for each use")]),
          list(
            "Suggestion for companies and associations: legitimate interest in working together with today’s means, Art. 6(1)(f) GDPR. In favour when balancing: no account, a voluntary name, erasure by the data subjects themselves.",
            "For booked seminars and training: contract, Art. 6(1)(b) GDPR.",
            "For universities, schools, authorities: a task in the public interest, Art. 6(1)(e) GDPR with the applicable national law.",
            "For employees also check: collective agreement (Art. 88 GDPR, in Germany § 26 BDSG) and the co-determination of the works council.",
          ),
        ],
      },
      {
        id: "subjects",
        title: "5. Categories of data subjects (Art. 30(1)(c))",
        blocks: [
          list(
            "Participants, facilitators and onlookers of a workshop",
            "People who are named or described on notes (customers, contacts). The program asks for invented first names; whether that is done is steered by the facilitator.",
          ),
        ],
      },
      {
        id: "data",
        title: "6. Categories of personal data and time limits for erasure (Art. 30(1)(c) and (f))",
        blocks: [
          table(
            ["Category", "Data", "Where", "Erasure"],
            [
              "Participation",
              "random id, role, display name (voluntary), hash (SHA-256) of the access token",
              "the server’s database; display name encrypted",
              "with the workshop, or at once when the person asks",
            ],
            [
              "Content",
              "texts of notes, pictures on them (made small, without data of the camera) with their descriptions, classification, colour, place on the map, id of the author, time; reactions to notes with the id of the person; title, first name, role and situation of the person described",
              "the server’s database, encrypted",
              "with the workshop; deleted texts leave the log of changes within a day at the latest; erased ones at once and everywhere",
            ],
            [
              "Actions",
              "texts, days, factor and state; owners by id and name or as free text; id of the person who began it; words, evidence and author’s id of linked notes",
              "the server’s database, encrypted",
              "as content; with an erased note or person their words go from here, too",
            ],
            [
              "Private writing",
              "notes of a person that nobody else has seen yet, as above; whether their step promised that no names will show, when they were revealed",
              "the server’s database, encrypted",
              "with the reveal, which leaves nothing of them in the draft; with the person or the workshop, or by the person",
            ],
            [
              "Votes, quick checks and Kano surveys",
              "title; answers (points, choice, free text, pairs of answers) with the random id of the person; in Kano surveys the words and ids of the notes that are asked about; outcomes without who",
              "the server’s database; titles, questions, free text and outcomes encrypted",
              "with the vote, the person or the workshop; answers of the round before last with each new round",
            ],
            [
              "Versions",
              "earlier states of the content, made by hand or automatically",
              "the server’s database, encrypted",
              "with the workshop at the latest, or one by one by the facilitator; automatic ones are thinned out with each new one; erased notes here at once, too",
            ],
            [
              "Workshop",
              "title, language, day of creation and of erasure, hashes of the three access keys and of valid join codes",
              "the server’s database; title encrypted",
              "with the workshop",
            ],
            ...(server.webhooks
              ? [
                  [
                    "Messages about exports (only if a facilitator enters an address)",
                    "address of the receiver and signing key; for each message ids of workshop and map, format, chosen parts, size, time, result of the delivery; no content and no persons",
                    "Database of the server; address, key and messages encrypted",
                    "with the address or the workshop; messages after 30 days at the latest, and only the last 50",
                  ],
                ]
              : []),
            [
              "Proof of erasure",
              "random ids and counts, no content and no names",
              "the server’s database",
              "stays, so that erasure is repeated after a restore",
            ],
            [
              "Presence",
              "pointer, selection, caret, notes being moved, display name",
              "memory only",
              "with the end of the connection",
            ],
            [
              "Connection",
              "IP address",
              "memory only, neither stored nor logged by the program",
              "with the end of the connection",
            ],
          ),
          text(
            `Regular period for workshops: ${
              retentionDays === null
                ? "none is set; the facilitator chooses the date."
                : `${retentionDays} days after creation, then the server erases by itself. The facilitator can choose another date and is reminded 14 days before, with the offer to save the maps as files.`
            } Not collected are e-mail address, password, device id, user agent and location.`,
          ),
          text(
            "Special categories (Art. 9 GDPR) are not intended. Free text may contain them; the facilitator points this out and erases them.",
          ),
        ],
      },
      {
        id: "recipients",
        title: "7. Categories of recipients (Art. 30(1)(d))",
        blocks: [
          facts(
            ["In the workshop", "everyone with a valid link or code, in their role"],
            ["At the controller", toFillIn("who administers the server")],
            [
              "Processors",
              operator.hosting === null
                ? toFillIn("data centre or host, contract under Art. 28 GDPR of … (OPERATOR_HOSTING)")
                : toFillIn(`${operator.hosting}; contract under Art. 28 GDPR of …`),
            ],
            [
              "Third parties",
              server.webhooks
                ? toFillIn(
                    "receivers of messages about exports (WEBHOOK_HOSTS); they get ids, format, size and time, no content and no names. None otherwise",
                  )
                : "none. Program, fonts and images come from this server; the Content Security Policy forbids the browser every other address",
            ],
          ),
          text(
            "Processing on behalf: whoever runs this server for others (such as an agency or trainer for clients) is a processor, needs a contract with them under Art. 28 GDPR and keeps a record under Art. 30(2) GDPR. Sections 8 and 11 apply to it unchanged.",
          ),
        ],
      },
      {
        id: "transfer",
        title: "8. Transfers to third countries (Art. 30(1)(e))",
        blocks: [
          text(
            server.webhooks
              ? "What remains to be checked are the location of the receivers of messages about exports (WEBHOOK_HOSTS), the location of the server and its backups, and participants who connect from a third country. Otherwise the program by itself transfers nothing to a third country."
              : "The program by itself transfers nothing to a third country. What remains to be checked are the location of the server and its backups, and participants who connect from a third country.",
          ),
          facts([
            "Location of the server and its backups",
            toFillIn("country, safeguards under Art. 46 GDPR where needed"),
          ]),
        ],
      },
      {
        id: "device",
        title: "9. Information on the terminal device (Germany: § 25 TDDDG)",
        blocks: [
          table(
            ["What", "Content and purpose", "Duration"],
            [
              `Cookie ${cookie.name}`,
              `access token of a workshop; HttpOnly, SameSite=Strict${cookie.isSecure ? ", Secure" : ""}; one cookie for each workshop`,
              `${cookie.days} days; ends sooner with the erasure of the person or of the workshop`,
            ],
            [
              "Local storage (localStorage)",
              "opened workshops with title, form of address, own name and the key of the link; state of the copies, and how many changes of one’s own in them still wait for the server; display name used last; observations that are not finished or not sent yet (words for the customer, situation, line begun); chosen language, form of address and appearance, how maps and journeys are shown, single keys, sound and hints to words on or off, words without a hint, place in the tour",
              "until the person removes it or the workshop is erased",
            ],
            [
              "Session storage (sessionStorage)",
              "with which step of the session the person has said to be done; the note begun and not sent yet on the page for writing notes, and its field; place and choice on the map, and the time, when the program reloads itself after an update",
              "until the next step or the reload, at the latest until the window is closed",
            ],
            [
              "IndexedDB",
              "copy of the map, so that changes without a connection are not lost; when the map was last looked at and a checksum for each note, to say what has happened since",
              "until the map is erased (at the next connection), or by the person",
            ],
            ["Cache", "files of the program, no content", "until the next but one version of the program"],
          ),
          text(
            "All five are strictly necessary to provide the service that was expressly asked for, or keep a setting that the person chose. Under § 25(2) no. 2 TDDDG no consent is needed for that. There are no cookies for other purposes.",
          ),
        ],
      },
      {
        id: "subjectRights",
        title: "10. Rights of the data subjects (Art. 12 to 22)",
        blocks: [
          table(
            ["Right", "How it is met"],
            [
              "Information (Art. 13)",
              `Notice at ${host}/help/privacy, linked from the start page, before joining and on the map`,
            ],
            [
              "Access, portability (Art. 15, 20)",
              "“Data & privacy” on the map: all data of the person as a JSON file",
            ],
            ["Rectification (Art. 16)", "name and notes can be changed at any time"],
            [
              "Erasure (Art. 17)",
              "the person erases themself, with or without their notes; single notes by their author or the facilitator; the whole workshop by the facilitator. At once, with a receipt",
            ],
            [
              "Restriction, objection (Art. 18, 21)",
              "by the facilitator: remove the person from the workshop, save content and erase it",
            ],
          ),
          text(
            "Whoever is only named on notes has no access to the workshop and turns to the controller; the facilitator finds the notes and erases them.",
          ),
        ],
      },
      ...measures(known),
      {
        id: "assessment",
        title: "12. Impact assessment, breaches, approval",
        blocks: [
          list(
            "Data protection impact assessment (Art. 35 GDPR): presumably not required when used as intended, because few, freely chosen data are processed without evaluating people. The decision is the controller’s.",
            "Personal data breaches (Art. 33, 34 GDPR): notification to the supervisory authority within 72 hours.",
          ),
          facts(
            ["Responsible for notifications", toFillIn("person, how to reach them")],
            ["Competent supervisory authority", toFillIn("authority")],
            ["Approved", toFillIn("date, name, signature")],
          ),
        ],
      },
    ],
  };
}
