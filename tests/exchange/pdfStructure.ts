import {
  isRef,
  isText,
  type OpenPdf,
  openPdf,
  type PdfDict,
  type PdfRef,
  readValue,
  tokensOf,
} from "./pdfObjects.ts";

/** An element of the structure, with what stands in it. */
export interface Element {
  readonly type: string;
  readonly alt: string;
  /** which way a table's head heads */
  readonly scope: string;
  readonly bounds: number;
  readonly children: readonly Element[];
  /** on which page it marks which content */
  readonly content: readonly { readonly page: number; readonly mcid: number }[];
}

export interface AccessiblePdf {
  readonly catalog: PdfDict;
  readonly language: string;
  readonly showsTitle: boolean;
  readonly isMarked: boolean;
  readonly metadata: string;
  readonly root: Element;
  /** what is wrong, in words; empty for what keeps every rule that is checked here */
  readonly faults: readonly string[];
  readonly fonts: readonly {
    readonly name: string;
    readonly isEmbedded: boolean;
    readonly meanings: string;
  }[];
}

/** Reads what screen readers are told, and checks it against the page contents and the rules of PDF/UA-1. */
export function readAccessible(bytes: Uint8Array): AccessiblePdf {
  const pdf = openPdf(bytes);
  const catalog = pdf.dict(pdf.trailer["Root"]);
  const structure = pdf.dict(catalog["StructTreeRoot"]);
  const pages = pagesOf(pdf, catalog);
  const numbers = new Map(pages.map(({ ref }, index) => [ref, index]));
  const faults: string[] = [];
  const owners = new Map<string, number>();
  const [top] = pdf.list(structure["K"]);
  if (!isRef(top)) throw new Error("no structure");
  const rootRef = catalog["StructTreeRoot"];
  const root = readElement(pdf, top, isRef(rootRef) ? rootRef.ref : 0, numbers, owners, faults);
  const parents = parentTree(pdf, structure);
  for (const [index, { dict }] of pages.entries()) {
    const found = checkPage(pdf, dict, index, faults);
    const known = parents.get(Number(dict["StructParents"])) ?? [];
    if (dict["Tabs"] !== "/S") faults.push(`page ${index + 1}: tab order is not that of the structure`);
    if (known.length !== found.length) faults.push(`page ${index + 1}: its parents are not complete`);
    for (const mcid of found) {
      const owner = owners.get(`${index}:${mcid}`);
      if (owner === undefined) faults.push(`page ${index + 1}: content ${mcid} is in no element`);
      else if (known[mcid] !== owner) faults.push(`page ${index + 1}: content ${mcid} has another parent`);
    }
  }
  checkElement(root, [], faults);
  checkHeadings(root, faults);
  checkOrder(root, faults);
  const preferences = pdf.dict(catalog["ViewerPreferences"]);
  return {
    catalog,
    language: textOf(catalog["Lang"]),
    showsTitle: preferences["DisplayDocTitle"] === true,
    isMarked: pdf.dict(catalog["MarkInfo"])["Marked"] === true,
    metadata: pdf.streamOf(catalog["Metadata"]).toString("utf8"),
    root,
    faults,
    fonts: fontsOf(
      pdf,
      pages.map(({ dict }) => dict),
    ),
  };
}

export function* elementsOf(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) yield* elementsOf(child);
}

const textOf = (value: PdfDict[string] | undefined): string => (isText(value) ? value.text : "");

function pagesOf(pdf: OpenPdf, catalog: PdfDict): { ref: number; dict: PdfDict }[] {
  return pdf.list(pdf.dict(catalog["Pages"])["Kids"]).map((kid) => {
    if (!isRef(kid)) throw new Error("a page is no object");
    return { ref: kid.ref, dict: pdf.dict(kid) };
  });
}

function readElement(
  pdf: OpenPdf,
  own: PdfRef,
  parent: number,
  pages: ReadonlyMap<number, number>,
  owners: Map<string, number>,
  faults: string[],
): Element {
  const dict = pdf.dict(own);
  const type = String(dict["S"]).slice(1);
  if (!isRef(dict["P"]) || dict["P"].ref !== parent) faults.push(`${type}: does not know its parent`);
  const children: Element[] = [];
  const content: { page: number; mcid: number }[] = [];
  const mark = (page: PdfDict[string] | undefined, mcid: number): void => {
    const number = isRef(page) ? (pages.get(page.ref) ?? -1) : -1;
    content.push({ page: number, mcid });
    if (owners.has(`${number}:${mcid}`))
      faults.push(`page ${number + 1}: content ${mcid} is in two elements`);
    owners.set(`${number}:${mcid}`, own.ref);
  };
  for (const kid of pdf.list(dict["K"])) {
    if (typeof kid === "number") mark(dict["Pg"], kid);
    else if (isRef(kid)) children.push(readElement(pdf, kid, own.ref, pages, owners, faults));
    else {
      const reference = pdf.dict(kid);
      mark(reference["Pg"], Number(reference["MCID"]));
    }
  }
  const attributes = dict["A"] ? pdf.dict(dict["A"]) : {};
  return {
    type,
    alt: textOf(dict["Alt"]),
    scope: attributes["O"] === "/Table" ? String(attributes["Scope"]) : "",
    bounds: attributes["O"] === "/Layout" ? pdf.list(attributes["BBox"]).length : 0,
    children,
    content,
  };
}

/** By the key of a page: the element of each piece of content. */
function parentTree(pdf: OpenPdf, structure: PdfDict): Map<number, number[]> {
  const tree = pdf.dict(structure["ParentTree"]);
  const numbers = pdf.list(tree["Nums"]);
  const found = new Map<number, number[]>();
  for (let index = 0; index < numbers.length; index += 2) {
    const entries = pdf.list(numbers[index + 1]).map((entry) => (isRef(entry) ? entry.ref : -1));
    found.set(Number(numbers[index]), entries);
  }
  return found;
}

/** What draws: shows a text, fills or strokes a path, places a picture. */
const DRAWS = /^(Tj|TJ|'|"|f|F|f\*|B|B\*|b|b\*|S|s|sh|Do)$/;

/** Everything that is drawn is content of an element or decoration, and neither is inside the other. */
function checkPage(pdf: OpenPdf, page: PdfDict, index: number, faults: string[]): number[] {
  const say = (fault: string): number => faults.push(`page ${index + 1}: ${fault}`);
  const content = pdf.list(page["Contents"]).length === 1 ? page["Contents"] : null;
  const text = pdf.streamOf(Array.isArray(content) ? content[0] : (content ?? undefined)).toString("latin1");
  const mcids: number[] = [];
  let open: "nothing" | "content" | "artifact" = "nothing";
  for (const line of text.replace(/<<[^>]*>>/g, (dict) => dict.replaceAll("\n", " ")).split("\n")) {
    const operator = line.slice(line.lastIndexOf(" ") + 1);
    if (operator === "BDC" || operator === "BMC") {
      if (open !== "nothing") say(`${line} inside ${open}`);
      const properties = pdf.dict(readValue(tokensOf(line.slice(line.indexOf("<<")))));
      open = line.startsWith("/Artifact") ? "artifact" : "content";
      if (open === "content") mcids.push(Number(properties["MCID"]));
    } else if (operator === "EMC") {
      if (open === "nothing") say("closes what is not open");
      open = "nothing";
    } else if (operator === "TJ" && [...line.matchAll(/<([0-9a-f]*)>/gi)].some(showsMissing)) {
      say(`shows a glyph that is missing: ${line}`);
    } else if (DRAWS.test(operator) && open === "nothing") {
      say(`draws outside of everything: ${line}`);
    }
  }
  if (open !== "nothing") say(`${open} stays open`);
  return mcids;
}

function showsMissing([, glyphs = ""]: readonly string[]): boolean {
  return /^(?:.{4})*0000/.test(glyphs);
}

const INSIDE: Readonly<Record<string, readonly string[]>> = {
  Document: ["Sect"],
  Sect: ["Sect", "H1", "H2", "H3", "P", "L", "Table", "Figure", "BlockQuote"],
  L: ["LI"],
  LI: ["Lbl", "LBody"],
  Table: ["TR"],
  TR: ["TH", "TD"],
  TD: ["P"],
};

function checkElement(element: Element, above: readonly string[], faults: string[]): void {
  const { type, children, content, alt, scope, bounds } = element;
  const path = [...above, type].join(" > ");
  const allowed = INSIDE[type] ?? [];
  for (const child of children) {
    if (!allowed.includes(child.type)) faults.push(`${path}: no place for ${child.type}`);
    checkElement(child, [...above, type], faults);
  }
  const isText = ["H1", "H2", "H3", "P", "BlockQuote", "Lbl", "LBody", "Figure", "TH"].includes(type);
  if (isText && content.length === 0) faults.push(`${path}: is empty`);
  if (!isText && type !== "TD" && content.length > 0) faults.push(`${path}: has content of its own`);
  if (type === "Figure" && (alt.trim() === "" || bounds !== 4))
    faults.push(`${path}: without words or bounds`);
  if (type === "TH" && !["/Row", "/Column"].includes(scope)) faults.push(`${path}: says not what it heads`);
  if (["L", "LI", "Table", "TR", "Sect"].includes(type) && children.length === 0)
    faults.push(`${path}: is empty`);
  if (type === "Table") {
    const widths = new Set(children.map((row) => row.children.length));
    if (widths.size > 1) faults.push(`${path}: rows of ${[...widths].join(" and ")} cells`);
    if (!children.some((row) => row.children.some((cell) => cell.type === "TH")))
      faults.push(`${path}: has no heads`);
  }
}

/** The first heading is of the first level, and none skips one on the way down. */
function checkHeadings(root: Element, faults: string[]): void {
  let last = 0;
  for (const { type } of elementsOf(root)) {
    const level = /^H(\d)$/.exec(type)?.[1];
    if (level === undefined) continue;
    if (Number(level) > last + 1) faults.push(`${type} after H${last}`);
    last = Number(level);
  }
}

/** Content is drawn in the order in which it is read. */
function checkOrder(root: Element, faults: string[]): void {
  const read = [...elementsOf(root)].flatMap(({ content }) => content);
  for (const [index, { page, mcid }] of read.entries()) {
    const before = read[index - 1];
    if (before && (before.page > page || (before.page === page && before.mcid > mcid))) {
      faults.push(`page ${page + 1}: content ${mcid} is read after ${before.page + 1}:${before.mcid}`);
    }
  }
}

function fontsOf(pdf: OpenPdf, pages: readonly PdfDict[]): AccessiblePdf["fonts"] {
  const found = new Map<string, PdfDict>();
  for (const page of pages) {
    const { Font } = pdf.dict(page["Resources"]);
    if (!Font) continue;
    for (const font of Object.values(pdf.dict(Font))) {
      const dict = pdf.dict(font);
      found.set(String(dict["BaseFont"]), dict);
    }
  }
  return [...found].map(([name, font]) => {
    const descendant = pdf.dict(pdf.list(font["DescendantFonts"])[0]);
    const descriptor = pdf.dict(descendant["FontDescriptor"]);
    return {
      name: name.slice(1),
      isEmbedded: isRef(descriptor["FontFile2"]) && descendant["CIDToGIDMap"] === "/Identity",
      meanings: pdf.streamOf(font["ToUnicode"]).toString("latin1"),
    };
  });
}
