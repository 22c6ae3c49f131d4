import * as Y from "yjs";
import type { EditRights } from "../../model/editRights.ts";
import { CLOSE, LIMITS } from "../../model/wire.ts";
import { addedStructs, type Change, changesOf, isAdded, valueBefore, valueNow, wasAlive } from "./changes.ts";
import { Refused } from "./refusal.ts";

export interface Rights {
  readonly participantId: string;
  readonly rights: EditRights;
}

type Limited = Exclude<EditRights, "all">;

/** Top-level maps whose entries say in `author` whose they are, where that is what somebody may write. */
const OWN_ENTRIES: Readonly<Record<Limited, readonly string[]>> = {
  own: ["notes", "comments", "clusters", "links"],
  comment: ["comments"],
  none: [],
};

const REASONS: Readonly<Record<Limited, string>> = {
  own: "everybody changes only their own notes now",
  comment: "here you may leave comments, and change nothing else",
  none: "this is locked for you",
};

/**
 * Throws `Refused` when what a transaction has done to a map or an outcome is more than its writer may do. Everybody may enter or
 * change the name that they are called by in any case: it is no content, and whoever looks on is somebody, too.
 *
 * Call like `changesOf`.
 */
export function checkRights(transaction: Y.Transaction, { participantId, rights }: Rights): void {
  if (rights === "all") return;
  const refused = new Refused(REASONS[rights], CLOSE.locked);
  // Leftovers of what came and went change nothing that anybody sees, but a locked map takes nothing at all.
  if (rights === "none") {
    for (const struct of addedStructs(transaction)) if (!(struct instanceof Y.Item)) throw refused;
  }
  const own = new Map<Y.Item, boolean>();
  for (const change of changesOf(transaction)) {
    const { root, entry } = change;
    if (root === "people") {
      if (!isOwnName(change, participantId)) throw refused;
      continue;
    }
    // Whose they are is looked at for everybody, see `reactionCheck.ts`.
    if (root === "reactions" && rights !== "none") continue;
    const isOwn =
      own.get(entry) ?? (OWN_ENTRIES[rights].includes(root) && isOwnEntry(transaction, entry, participantId));
    own.set(entry, isOwn);
    if (!isOwn) throw refused;
  }
}

/**
 * For all but facilitators: throws where a note was hidden or shown again. Hidden notes may be deleted: whoever does so may not have heard yet that
 * one is hidden. What puts a copy in its place has. Call like `changesOf`.
 */
export function checkHiding(transaction: Y.Transaction): void {
  for (const { kind, root, item, entry } of changesOf(transaction)) {
    if (root !== "notes") continue;
    const isHiding = isKeyOf(entry, item, "hidden") && (kind === "added" || !entry.deleted);
    if (isHiding || (item === entry && showsAgain(transaction, kind, entry))) {
      throw new Refused("only a facilitator hides notes and shows them again", CLOSE.locked);
    }
  }
}

const SERVERS_OWN = ["mergedFrom", "origins"] as const;

/** Throws where somebody changes what a map remembers of those it was merged from: only the server does. */
export function checkOrigins({ doc, changed }: Y.Transaction): void {
  const own = new Set<unknown>(SERVERS_OWN.map((root) => doc.getMap(root)));
  if ([...changed.keys()].some((type) => own.has(type))) {
    throw new Refused("only the server writes where merged notes come from", CLOSE.forbidden);
  }
}

function showsAgain(transaction: Y.Transaction, kind: Change["kind"], entry: Y.Item): boolean {
  if (kind === "added" || !(entry.parent instanceof Y.Map) || entry.parentSub === null) return false;
  return valueBefore(transaction, entry, "hidden") === true && entry.parent.has(entry.parentSub);
}

/** Whether an item stands under a key of the map that an entry is. */
function isKeyOf({ content }: Y.Item, { parent, parentSub }: Y.Item, key: string): boolean {
  return content instanceof Y.ContentType && content.type === parent && parentSub === key;
}

function isOwnEntry(transaction: Y.Transaction, entry: Y.Item, participantId: string): boolean {
  const isNew = isAdded(transaction, entry);
  // What was added to something that is gone is gone with it.
  if (!isNew && !wasAlive(transaction, entry)) return true;
  const wasOwn = isNew || valueBefore(transaction, entry, "author") === participantId;
  return wasOwn && (entry.deleted || valueNow(entry, "author") === participantId);
}

function isOwnName({ kind, item, entry }: Change, participantId: string): boolean {
  if (item !== entry || entry.parentSub !== participantId) return false;
  if (kind === "deleted" || item.deleted) return true;
  const name: unknown = item.content.getContent().at(-1);
  return item.length === 1 && typeof name === "string" && name.length <= LIMITS.nameLength;
}
