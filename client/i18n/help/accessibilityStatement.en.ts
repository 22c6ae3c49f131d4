import { facts, type HelpDocument, type HelpFacts, list, saidOr, text } from "./helpDocument.ts";

/** The accessibility statement, in the form of EN 301 549 and BITV 2.0. What it says must be true of the program. */
export function accessibilityStatement({ server, host, date }: HelpFacts): HelpDocument {
  const { operator } = server;
  return {
    title: "Accessibility statement",
    lead: `For the empathy maps at ${host} (Customer Empathy Map, version ${server.version}): what everybody can use, what does not work yet, and whom to turn to.`,
    sections: [
      {
        id: "status",
        title: "Compliance status",
        blocks: [
          text(
            "The application is partially compliant with EN 301 549 V3.2.1, and so with Germany’s BITV 2.0. It was measured against WCAG 2.2, level AA, which goes beyond the standard. What does not comply is listed below.",
          ),
        ],
      },
      {
        id: "works",
        title: "What works for everybody",
        blocks: [
          list(
            "Keyboard: The map is one stop of the Tab key. Arrow keys lead to every note, Enter opens its text, Esc leads back, the space bar selects several; with Shift or Ctrl and an arrow a note is moved, also into other fields. The focus can always be seen. Single characters as keys can be switched off.",
            "Screen readers: Every note is read out with its text, field, facet, evidence and all its marks. The same map is there as a list with headings, in which everything can be done that can be done on the map, and so is each customer journey; what others change there and on personas is gathered and announced politely.",
            "Seeing: At 400% zoom maps and journeys open as lists. Text has a contrast of at least 4.5 : 1 on all colours, in light and in dark. Nothing is told by colour alone. Controls follow forced colours (high contrast), and nothing moves where the system asks for that.",
            "Hand: Where a finger presses, buttons are as a rule at least 44 pixels large. One finger moves the map, and a note only after a short rest; without dragging, notes are moved in the list, by the note’s menu. Beside a pen the palm of the hand does not count.",
            "Understanding: German and English, short texts, undo instead of asking again. There is no sign-in with a password or a puzzle.",
          ),
        ],
      },
      {
        id: "gaps",
        title: "What is not accessible yet",
        blocks: [
          list(
            "Notes and field titles are painted: they grow with the map’s zoom, but not with the browser’s text size, and follow neither text spacing of one’s own nor forced colours. For reading there is the map as a list, for writing a text field (WCAG 1.4.4, 1.4.12).",
            "A screen reader reads notes on the map that are in another language than the interface with the voice of the interface (WCAG 3.1.2).",
            "In maps that are embedded in other sites’ pages, the keys + − 0 cannot be switched off (WCAG 2.1.4).",
            "PDF files are tagged as PDF/UA-1 asks (headings, reading order, table heads, descriptions); no checker of others has confirmed that. Picture files (PNG, SVG) hold no text version; for that there are the exports as text.",
            "Pictures on notes have a description only if somebody wrote one; the application asks for it (WCAG 1.1.1).",
            "Whether videos, pictures or files are accessible to which people point in their notes is beyond the application’s control.",
          ),
        ],
      },
      {
        id: "basis",
        title: "What this statement rests on",
        blocks: [
          facts(
            ["Prepared on", "27 November 2026"],
            ["Read on", date],
            [
              "Method",
              "Self-assessment by the developers: automatic checks (axe) of pages and dialogs in light and dark, checks of names, roles and focus order in the browser Chromium by keyboard and touch, whole sessions (join, write, reveal, vote, export) by keyboard alone, in the list alone and by finger alone on 360 pixels, computed contrasts",
            ],
            [
              "Not checked",
              "by an external body, by people with disabilities, and with screen readers on real devices",
            ],
          ),
        ],
      },
      {
        id: "contact",
        title: "Report a barrier",
        blocks: [
          text("Who meets a barrier or needs something in another form turns to those who run this server:"),
          facts(
            ["Operator", saidOr(operator.name, { gap: "Not entered here yet (OPERATOR_NAME)." })],
            [
              "Contact",
              saidOr(operator.contact, {
                gap: "Not entered here yet (OPERATOR_CONTACT). Please ask whoever facilitates.",
              }),
            ],
          ),
        ],
      },
      {
        id: "enforcement",
        title: "Enforcement",
        blocks: [
          text(
            "Where a public body does not answer, or not to satisfaction, the responsible conciliation or enforcement body can be called on; for Germany’s federal bodies that is the conciliation body under section 16 of the BGG. The procedure is free of charge.",
          ),
          facts(["Responsible body", { gap: "To be added by the operator, if it is a public body." }]),
        ],
      },
    ],
  };
}
