import type { JoinedByCode } from "../../model/api/access.ts";
import { NOTE_HEIGHT } from "../../model/fieldLayout.ts";
import type { FieldKey } from "../../model/fields.ts";
import { addNotes, editText, moveNotes } from "../../model/mapCommands.ts";
import { groupOf, readSession } from "../../model/sessionDocument.ts";
import { roomName } from "../../model/wire.ts";
import { ask } from "./http.ts";
import { type OpenRoom, openRoom, until } from "./room.ts";

/** One simulated participant: joins by code, is placed, writes, votes, comments. */
export interface Bot {
  readonly index: number;
  readonly name: string;
  readonly participantId: string;
  readonly token: string;
  readonly session: OpenRoom;
  /** every text this bot wants on its group's map in the end */
  readonly texts: string[];
  mapId: string;
  map: OpenRoom | null;
  /** with the step that is on */
  isDone: boolean;
}

export async function joinAsBot(url: string, code: string, index: number): Promise<Bot> {
  const { workshopId, participantId, token } = await ask<JoinedByCode & { token: string }>(
    { url, token: null },
    "POST",
    "/api/join",
    { code },
  );
  const name = `Bot ${index + 1}`;
  await ask({ url, token }, "PATCH", `/api/workshops/${workshopId}/participants/me`, { name });
  const session = openRoom(url, roomName({ kind: "session", workshopId }), token);
  await session.synced();
  return { index, name, participantId, token, session, texts: [], mapId: "", map: null, isDone: false };
}

/** Is put into a group by the server, and opens its map. */
export async function takePlace(bot: Bot, url: string, workshopId: string): Promise<void> {
  await ask({ url, token: bot.token }, "PUT", `/api/workshops/${workshopId}/groups/me`, {});
  await until(`${bot.name} hears of its group`, () => ownGroup(bot) !== null);
  bot.mapId = ownGroup(bot)?.mapId ?? "";
  bot.map = openRoom(url, roomName({ kind: "map", mapId: bot.mapId }), bot.token);
  showIn(bot, null);
  await bot.map.synced();
}

/** Shows the workshop where a bot is, and with which step it is done. */
export function showIn(bot: Bot, doneWith: string | null): void {
  const { participantId, name, mapId } = bot;
  bot.session.show({ participantId, name, role: "participant", mapId, doneWith, handRaised: false });
}

function ownGroup(bot: Bot) {
  return groupOf(readSession(bot.session.doc), bot.participantId);
}

/** Writes one note with a text that stands nowhere else; every second one is typed in two goes, every third is moved. */
export function write(bot: Bot, into: OpenRoom, field: FieldKey, about: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const text = `${bot.name}: ${about}, ${number + 1}`;
    const place = {
      field,
      x: 16 + ((bot.index * 37 + number * 60) % 340),
      y: 52 + (bot.texts.length % 4) * NOTE_HEIGHT,
    };
    const isTyped = number % 2 === 1;
    const [id = ""] = addNotes(
      into.doc,
      [{ text: isTyped ? text.slice(0, 4) : text, place, author: bot.participantId }],
      "bot",
    );
    if (isTyped) editText(into.doc, id, text, text.length, "bot");
    if (number % 3 === 2) moveNotes(into.doc, new Map([[id, { ...place, x: place.x + 12 }]]), "bot");
    bot.texts.push(text);
  }
}

/** Writes into this bot's own draft of its map, which nobody else receives, and leaves it. */
export async function writePrivately(
  bot: Bot,
  url: string,
  field: FieldKey,
  about: string,
  count: number,
): Promise<void> {
  const { mapId, participantId, token } = bot;
  const draft = openRoom(url, roomName({ kind: "draft", mapId, participantId }), token);
  try {
    await draft.synced();
    write(bot, draft, field, about, count);
    await draft.saved();
  } finally {
    draft.close();
  }
}
