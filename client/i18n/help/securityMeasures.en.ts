import { facts, type HelpFacts, type HelpSection, list, text, type Words } from "./helpDocument.ts";

const toFillIn = (what: string): Words => ({ gap: `To be filled in: ${what}` });

/** Technical and organisational measures, in the order of Art. 32 GDPR. */
export function measures({ server }: HelpFacts): readonly HelpSection[] {
  const { isSecure } = server.cookie;
  return [
    {
      id: "measures",
      title: "11. Technical and organisational measures (Art. 30(1)(g), Art. 32)",
      blocks: [
        text(
          "In the order of the aims of Art. 32(1) GDPR. What is not marked is done by the program; the rest is for the operator.",
        ),
      ],
    },
    {
      id: "confidentiality",
      title: "11.1 Confidentiality, pseudonymisation and encryption (Art. 32(1)(a) and (b))",
      blocks: [
        list(
          "Physical access to the server: see the contract with the data centre, or one’s own rules.",
          toFillIn("physical access control where the server stands"),
          "Access: no accounts and passwords that could be guessed or stolen. The keys of each role and the access tokens have more than 150 random bits; only their hashes are stored, and they are compared in constant time. Failed attempts are limited.",
          "The key stands in the link behind the # sign. Browsers never send that part, so it appears in no log. The facilitator can replace all links at once; join codes expire.",
          "Authorisation: three roles (facilitator, participant, view only). The server checks every request and every change. Withdrawing a role or removing a person takes effect at once, on open connections too.",
          "Separation: each workshop has its own key and its own access; nothing links a person’s part in different workshops.",
          "Encryption of stored content, titles, names and versions with AES-256-GCM under the workshop’s key. Content (workshops.sqlite), keys (keys.sqlite) and the ledger of erasures (erasures.sqlite, ids only) are in separate files in the data folder (DATA_DIR). This protects stolen disks and backups without the key file; it does not protect against whoever operates the server.",
          isSecure
            ? "Encryption in transit with TLS: this server is set up for https, cookies are valid over it only (Secure), browsers are told to use https (HSTS)."
            : toFillIn(
                "encryption in transit: this server is not set up for https yet (PUBLIC_URL with https, a reverse proxy with TLS)",
              ),
          "Pseudonymisation: people are random ids; the display name is voluntary and freely chosen.",
          "Browser: a strict Content Security Policy without foreign addresses and inline scripts, no embedding in foreign pages, no passing on of the address (Referrer-Policy), cookies HttpOnly and SameSite=Strict.",
          "Logs: only the program’s warnings and errors, without names, texts, keys, IP addresses and user agents. Access logs of a reverse proxy in front are switched off or shortened by the operator.",
          toFillIn("access logs of the reverse proxy: switched off, or kept how long"),
        ),
      ],
    },
    {
      id: "integrity",
      title: "11.2 Integrity (Art. 32(1)(b))",
      blocks: [
        list(
          "Input control: each note carries the id of the person who made it, and the time. The server lets nobody write under another’s id.",
          "Every change is checked for size, form, origin and context before it is stored or passed on; what is not allowed is refused and the connection closed.",
          "Falsified or exchanged records are noticed when they are opened (authentication by AES-GCM), set aside and reported; everything else stays usable.",
          server.webhooks
            ? "Transfer control: messages about finished exports go by https only, to servers with a public address that the operator allows, signed, without content and names; nothing else is passed to third parties. Changes by cookie are accepted from our own pages only (Origin check)."
            : "Transfer control: nothing is passed to third parties; changes by cookie are accepted from our own pages only (Origin check).",
          "Reversal: one’s own steps can be undone, earlier versions restored.",
        ),
      ],
    },
    {
      id: "availability",
      title: "11.3 Availability, resilience and recovery (Art. 32(1)(b) and (c))",
      blocks: [
        list(
          "“Saved” is shown only when the server has written the state to its disk (synchronously, power cuts included). Until then the person’s device keeps the change and sends it again.",
          "Work goes on without a connection and is merged afterwards.",
          "Limits on size, amount and rate of input; whoever exceeds them does not affect others.",
          "Backup while the service is running, and restore, by one command each; a backup is verified before it is called one. After a restore, erasures that came after the backup are carried out again.",
          "Required of the operator: the key file is backed up separately, and its backups are deleted after at most 30 days. Erased workshops can then no longer be read in old backups of the content either.",
          toFillIn(
            "backup plan: place, interval, retention (key file at most 30 days), last rehearsal of a restore",
          ),
        ),
      ],
    },
    {
      id: "erasure",
      title: "11.4 Erasure and data protection by design (Art. 17, 25)",
      blocks: [
        list(
          "Erasing removes content from the database, the log of changes and the versions, replaces the key and destroys the old one; copies and remains on the disk cannot be read afterwards. The database overwrites deleted places.",
          "The others’ devices drop their copy as soon as they connect again. A device that never connects again, and files that somebody downloaded before, are out of reach.",
          "Data minimisation: no account, a voluntary display name, no analysis. The default is the most sparing choice.",
        ),
      ],
    },
    {
      id: "review",
      title: "11.5 Regular review (Art. 32(1)(d))",
      blocks: [
        list(
          "The program is tested automatically before every change: forced crashes under load, malicious input, a search for erased texts in the raw files.",
          "Promises, limits and all settings are in the documentation of the program.",
        ),
        facts(
          ["Updates of the program", toFillIn("responsible, interval")],
          ["Review of these measures", toFillIn("responsible, interval (such as yearly), last review")],
          ["Instruction of facilitators", toFillIn("how, when")],
        ),
      ],
    },
  ];
}
