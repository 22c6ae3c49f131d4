import { type PersonEntry, peopleSchema } from "../../model/api/access.ts";
import { NOTES_PER_REQUEST, type Receipt, receiptSchema } from "../../model/api/erasure.ts";
import { type Command, counted, type Done, NotDone, NotUnderstood, readArguments } from "./command.ts";
import { LINK_HELP, LINK_OPTIONS, readLink } from "./link.ts";
import { joinBy, mapNamed, type Remote, readAnswer } from "./remote.ts";
import { readRemoteNotes } from "./remoteNotes.ts";

const OPTIONS = {
  ...LINK_OPTIONS,
  by: { type: "string" },
  map: { type: "string" },
  yes: { type: "boolean", default: false },
} as const;

export const eraseCommand: Command = {
  help: `customer-empathy-map erase workshop --yes                     all of it, with everybody in it
customer-empathy-map erase notes --by <person> --yes          one person's notes, on all maps

There is no way back but a backup of the operator's, and a restore of that erases again what was erased here. Needs a
facilitator's link. Without --yes nothing is erased: it is only said what would be.

  --by <id or name>     whose notes; an id where two people have the same name
  --map <id or title>   only those on this map
  --yes                 erase

Notes that are hidden, bundled, voted on or quoted elsewhere go with what was made of them. Notes that somebody still
writes privately are not on a map: who wrote them erases them in the product ("My data").

${LINK_HELP}
Examples

  customer-empathy-map erase notes --by Jana --link-file ~/.cem-link            only says what would be erased
  customer-empathy-map erase notes --by Jana --yes --link-file ~/.cem-link
`,
  async run(args, shell) {
    const { values, positionals } = readArguments(args, OPTIONS, [1, 1]);
    const [what] = positionals;
    if (what !== "workshop" && what !== "notes") throw new NotUnderstood(`Erase "workshop" or "notes"`);
    if (what === "notes" && values.by === undefined) throw new NotUnderstood("Whose notes? Say --by");
    if (what === "workshop" && (values.by !== undefined || values.map !== undefined)) {
      throw new NotUnderstood("A workshop is erased whole: without --by and --map");
    }
    const remote = await joinBy(await readLink(values["link-file"], shell), values["token-file"]);
    if (remote.workshop.me.role !== "facilitator") throw new NotDone("this needs a facilitator's link");
    return what === "workshop"
      ? await eraseWorkshop(remote, values.yes)
      : await eraseNotes(remote, { by: values.by ?? "", map: values.map, isSure: values.yes });
  },
};

async function eraseWorkshop(remote: Remote, isSure: boolean): Promise<Done> {
  const { title, maps } = remote.workshop;
  if (!isSure)
    throw unsure(`the workshop "${title}" with ${counted(maps.length, "map")}`, { maps: maps.length });
  const receipt = readAnswer(receiptSchema, await (await remote.ask("", { method: "DELETE" })).json());
  return {
    text: `Erased the workshop "${title}". ${receiptText(receipt)}`,
    json: { ok: true, receipts: [receipt] },
  };
}

async function eraseNotes(
  remote: Remote,
  { by, map, isSure }: { by: string; map: string | undefined; isSure: boolean },
): Promise<Done> {
  const person = await personNamed(remote, by);
  const maps = map === undefined ? remote.workshop.maps : [mapNamed(remote, map)];
  const found: { mapId: string; noteIds: string[] }[] = [];
  for (const { id } of maps) {
    const notes = await readRemoteNotes(remote, id);
    const noteIds = notes.flatMap((note) => (note.author === person.participantId ? [note.id] : []));
    if (noteIds.length > 0) found.push({ mapId: id, noteIds });
  }
  const count = found.reduce((sum, { noteIds }) => sum + noteIds.length, 0);
  if (!isSure)
    throw unsure(`${counted(count, "note")} of ${shown(person)} on ${counted(found.length, "map")}`, {
      notes: count,
    });
  const receipts: Receipt[] = [];
  for (const { mapId, noteIds } of found) {
    for (let from = 0; from < noteIds.length; from += NOTES_PER_REQUEST) {
      const answer = await remote.ask(`/maps/${mapId}/erasures`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ noteIds: noteIds.slice(from, from + NOTES_PER_REQUEST) }),
      });
      receipts.push(readAnswer(receiptSchema, await answer.json()));
    }
  }
  return {
    text: `Erased ${counted(count, "note")} of ${shown(person)}. ${receipts.map(receiptText).join("")}`
      .trimEnd()
      .concat("\n"),
    json: { ok: true, notes: count, receipts },
  };
}

async function personNamed(remote: Remote, name: string): Promise<PersonEntry> {
  const { participants } = readAnswer(peopleSchema, await (await remote.ask("/participants")).json());
  const found = participants.filter(
    (one) => one.participantId === name || (name !== "" && one.name === name),
  );
  const [person] = found;
  if (person && found.length === 1) return person;
  if (!person) throw new NotDone(`nobody in the workshop is called "${name}" or has this id`);
  const ids = found.map(({ participantId }) => participantId).join(", ");
  throw new NotDone(`several people are called "${name}"; choose by id: ${ids}`);
}

function shown({ participantId, name }: PersonEntry): string {
  return name === "" ? participantId : `"${name}"`;
}

function unsure(what: string, counts: object): NotDone {
  return new NotDone(`this would erase ${what} for good; say --yes to do it`, { wouldErase: counts });
}

function receiptText({ receiptId, completedAt }: Receipt): string {
  return `Receipt ${receiptId}, ${completedAt}.\n`;
}
