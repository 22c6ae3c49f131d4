import { inflateSync } from "node:zlib";

/** What a PDF is made of; names begin with a slash, texts and numbers are what they are. */
export type PdfValue = null | boolean | number | string | PdfText | PdfRef | PdfValue[] | PdfDict;
export interface PdfDict {
  readonly [key: string]: PdfValue;
}
export interface PdfRef {
  readonly ref: number;
}
export interface PdfText {
  readonly text: string;
}

interface PdfObject {
  readonly value: PdfValue;
  readonly stream: Buffer | null;
}

/** A reader of plain PDFs, as pdfkit writes them, that knows nothing of our writer: objects by their number. */
export function openPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const { index, 0: head, 1: number = "" } of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    objects.set(Number(number), readObject(raw, index + head.length));
  }
  const trailer = asDict(readValue(tokensOf(raw.slice(raw.lastIndexOf("trailer") + 7))));
  const resolve = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? (objects.get(value.ref)?.value ?? null) : (value ?? null);
  return {
    trailer,
    resolve,
    dict: (value: PdfValue | undefined): PdfDict => asDict(resolve(value)),
    list: (value: PdfValue | undefined): PdfValue[] => {
      const found = resolve(value);
      return Array.isArray(found) ? found : found === null ? [] : [found];
    },
    streamOf: (value: PdfValue | undefined): Buffer => {
      const stream = isRef(value) ? objects.get(value.ref)?.stream : null;
      if (!stream) throw new Error("no stream there");
      return stream;
    },
  };
}
export type OpenPdf = ReturnType<typeof openPdf>;

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === "object" && value !== null && "ref" in value;
}

export function isText(value: PdfValue | undefined): value is PdfText {
  return typeof value === "object" && value !== null && "text" in value;
}

function asDict(value: PdfValue): PdfDict {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isRef(value) || isText(value)) {
    throw new Error(`no dictionary: ${JSON.stringify(value)}`);
  }
  return value;
}

function readObject(raw: string, start: number): PdfObject {
  const end = raw.indexOf("endobj", start);
  const at = raw.slice(start, end).indexOf("stream\n");
  if (at < 0) return { value: readValue(tokensOf(raw.slice(start, end))), stream: null };
  const value = asDict(readValue(tokensOf(raw.slice(start, start + at))));
  const from = start + at + "stream\n".length;
  const data = Buffer.from(raw.slice(from, from + Number(value["Length"])), "latin1");
  return { value, stream: value["Filter"] === "/FlateDecode" ? inflateSync(data) : data };
}

/** Dictionaries, arrays, hexadecimal and literal strings, names, and everything else that has no space in it. */
const TOKEN = /<<|>>|\[|\]|<[0-9a-fA-F\s]*>|\((?:\\[^]|[^\\()])*\)|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

export function* tokensOf(text: string): Generator<string, null> {
  for (const [token] of text.matchAll(TOKEN)) yield token;
  return null;
}

type Tokens = ReturnType<typeof tokensOf>;

export function readValue(tokens: Tokens): PdfValue {
  const [value = null] = readUntil(tokens, null);
  return value;
}

/** Values until a closing bracket; "4 0 R" is one. */
function readUntil(tokens: Tokens, end: string | null): PdfValue[] {
  const values: PdfValue[] = [];
  for (let next = tokens.next(); !next.done && next.value !== end; next = tokens.next()) {
    const token = next.value;
    if (token === "R") values.push({ ref: Number(values.splice(-2)[0]) });
    else values.push(plainValue(token, tokens));
  }
  return values;
}

function plainValue(token: string, tokens: Tokens): PdfValue {
  if (token === "<<") {
    const entries = readUntil(tokens, ">>");
    return Object.fromEntries(
      entries.flatMap((key, index) =>
        index % 2 === 0 ? [[String(key).slice(1), entries[index + 1] ?? null]] : [],
      ),
    );
  }
  if (token === "[") return readUntil(tokens, "]");
  if (token.startsWith("(")) return { text: plainText(token.slice(1, -1)) };
  if (token.startsWith("<")) return { text: Buffer.from(token.slice(1, -1), "hex").toString("latin1") };
  if (token === "true" || token === "false") return token === "true";
  if (token === "null") return null;
  return /^[-+.\d]/.test(token) ? Number(token) : token;
}

/** UTF-16 behind its mark, else one letter a byte. */
function plainText(escaped: string): string {
  const plain = escaped.replace(/\\([^])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
  if (!plain.startsWith("\u00fe\u00ff")) return plain;
  return Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le");
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
