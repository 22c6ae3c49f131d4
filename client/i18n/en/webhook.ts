import type { Texts } from "../texts.ts";

export const texts = {
  title: "Report exports",
  sectionText:
    "Another program learns when this server has finished an export (webhook). Without names and content.",
  open: "Set up",
  lead: "When an export is finished, the server sends a signed message to an address: ids, format, size, time and the way to the same export, no names and no texts. What the server writes is reported: PDFs of maps, and all that programs fetch. Files made in the browser are not.",
  address: "Address of the receiver",
  hosts: "Allowed on this server: {hosts}",
  save: "Save",
  saveAgain: "Save, with a new secret",
  again: "Saving makes a new secret; the one up to now is not valid then.",
  fault: {
    tooLong: "The address is too long: at most 500 characters.",
    unreadable: "The address has characters that do not work here, such as spaces or umlauts.",
    notHttps: "The address must begin with https://.",
    credentials: "Please leave out the user name and password before the @.",
    fragment: "Please leave out everything from the # on.",
    otherHost:
      "This receiver is not allowed. Please use one of those named, spelled exactly like that. Allowed on this server: {hosts}",
  },
  secretTitle: "The secret, to be seen only now",
  secretText:
    "With it the receiver checks the signature (Standard Webhooks). Please copy it now and enter it there: the server does not show it again.",
  secret: "Secret",
  copySecret: "Copy secret",
  copied: "Copied",
  copyFailed: "The browser did not allow copying. The secret is selected: please copy it with Ctrl+C or ⌘C.",
  show: "Show",
  cover: "Cover",
  on: "On since {at, date, day}, {at, time, short}.",
  gone: "The receiver answered that it wants no more (410). Nothing is sent until the address is saved again.",
  dropped:
    "{count, plural, one {One message was} other {# messages were}} not taken because too many were waiting.",
  test: "Send a test",
  tested: "The test is on its way.",
  remove: "Remove address",
  removeTitle: "Remove the address?",
  removeText:
    "Nothing is sent any more. Address, secret and the list of messages are erased, with all that still waits.",
  removeNow: "Remove",
  removed: "The address is removed.",
  loading: "Loading …",
  messages: "Last messages",
  none: "None yet. A test shows whether the address is right.",
  mapExport: "Map, {format}",
  protocol: "Record, PDF",
  everything: "Everything, ZIP",
  probe: "Test",
  at: "{at, date, day}, {at, time, seconds}",
  delivered: "Arrived",
  waiting: "On its way",
  retrying: "Next try {at, date, day}, {at, time, seconds}. Last: {result}",
  failed:
    "{tries, plural, =0 {Not sent} one {Did not arrive. {result}} other {Did not arrive in # tries. {result}}}",
  result: {
    answered: "The receiver answered with {status}.",
    timeout: "The receiver did not answer within five seconds.",
    unreachable: "The receiver could not be reached.",
    unknownHost: "The server finds no address for this name. Please check the spelling.",
    privateAddress:
      "The name leads into a private network. The server does not send there; the receiver needs a public address.",
    badCertificate: "The certificate of the receiver is not valid, or belongs to another name.",
    notAllowed: "This receiver is no longer allowed. Please save another address.",
  },
} satisfies Texts["webhook"];
