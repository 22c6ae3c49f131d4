import * as Y from "yjs";
import { addNotes, moveNotes } from "../../model/mapCommands.ts";

/**
 * Real edits that can be recognised on arrival without decoding an update. An editor adds one note of its own and
 * moves it again and again; the note's `x` counts the moves, its `y` names the editor. The receiver looks for the
 * bytes of the two coordinates, wherever a server has put them.
 */

/** lib0's encoding of an object's entry: the key, then 125 for an integer. */
const X_IS = Buffer.from([1, "x".charCodeAt(0), 125]);
const Y_IS = Buffer.from([1, "y".charCodeAt(0), 125]);

/** Updates of one editor: the first adds the note (move 0), the others are moves 1, 2, 3 … */
export function moveUpdates(doc: Y.Doc, editor: number, moves: number, participantId: string): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array): void => void updates.push(update);
  doc.on("update", collect);
  const place = (x: number) => ({ field: "pains", x, y: editor }) as const;
  const text = `Note of editor ${editor}: a thought of sixty characters`;
  const [id = ""] = addNotes(doc, [{ text, place: place(0), author: participantId }], "bench");
  for (let move = 1; move <= moves; move += 1) moveNotes(doc, new Map([[id, place(move)]]), "bench");
  doc.off("update", collect);
  return updates;
}

/** Calls `found` for each move in the bytes of a message, in their order. */
export function findMoves(data: Buffer, found: (editor: number, move: number) => void): void {
  for (let at = data.indexOf(X_IS); at >= 0; at = data.indexOf(X_IS, at)) {
    at += X_IS.length;
    const [move, afterMove] = readInteger(data, at);
    if (data.compare(Y_IS, 0, Y_IS.length, afterMove, afterMove + Y_IS.length) !== 0) continue;
    const [editor] = readInteger(data, afterMove + Y_IS.length);
    found(editor, move);
  }
}

/** lib0's signed integers, of which only positive ones come here: six bits, then seven a byte. */
function readInteger(data: Buffer, start: number): [value: number, end: number] {
  let position = start;
  let byte = data[position++] ?? 0;
  let value = byte & 0x3f;
  let factor = 64;
  while (byte >= 0x80) {
    byte = data[position++] ?? 0;
    value += (byte & 0x7f) * factor;
    factor *= 128;
  }
  return [value, position];
}
