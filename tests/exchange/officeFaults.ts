import { posix } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { officeParts } from "./officeParts.ts";

/** An element as it stands in a part, its children in order. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/**
 * Children in the order in which the schemas of ECMA-376 ask for them; Word and PowerPoint "repair" files in which they
 * stand otherwise. Of each element those that our writers use.
 */
const ORDERS: Readonly<Record<string, string>> = {
  "p:presentation":
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle",
  "p:sld": "p:cSld p:clrMapOvr p:transition p:timing",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles",
  "p:cSld": "p:bg p:spTree p:extLst",
  "p:spTree": "p:nvGrpSpPr p:grpSpPr *",
  "p:sp": "p:nvSpPr p:spPr p:style p:txBody",
  "p:cxnSp": "p:nvCxnSpPr p:spPr p:style",
  "p:spPr": "a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:gradFill a:ln a:effectLst",
  "p:txBody": "a:bodyPr a:lstStyle a:p",
  "a:p": "a:pPr a:r a:br a:fld a:endParaRPr",
  "a:r": "a:rPr a:t",
  "a:rPr": "a:ln a:noFill a:solidFill a:effectLst a:highlight a:latin a:ea a:cs a:sym a:hlinkClick",
  "a:ln": "a:noFill a:solidFill a:prstDash a:round a:miter a:headEnd a:tailEnd",
  "w:p": "w:pPr *",
  "w:pPr": "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:numPr w:spacing w:ind w:jc w:rPr",
  "w:rPr":
    "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:color w:spacing w:kern w:sz w:szCs w:highlight w:u w:vertAlign w:lang",
  "w:style":
    "w:name w:aliases w:basedOn w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:pPr w:rPr w:tblPr",
  "w:tbl": "w:tblPr w:tblGrid w:tr",
  "w:tblPr":
    "w:tblStyle w:tblW w:jc w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption",
  "w:tr": "w:trPr w:tc",
  "w:tc": "w:tcPr w:p",
  "w:tcPr": "w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:vAlign",
  "w:sectPr":
    "w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgNumType w:cols w:titlePg w:docGrid",
  "w:settings":
    "w:displayBackgroundShape w:trackRevisions w:defaultTabStop w:autoHyphenation w:hyphenationZone w:doNotHyphenateCaps w:evenAndOddHeaders w:footnotePr w:compat w:themeFontLang",
  workbook: "workbookPr bookViews sheets definedNames calcPr",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells dataValidations pageMargins pageSetup headerFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs",
};

/** Must have at least one of these below them. */
const NEEDED: Readonly<Record<string, string>> = {
  "w:tc": "w:p",
  "w:tr": "w:tc",
  "w:tbl": "w:tr",
  "p:txBody": "a:p",
  "a:r": "a:t",
  sheets: "sheet",
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Why an office program would repair a file, or refuse it: an empty list for one that it opens without a word. */
export function officeFaults(bytes: Uint8Array): readonly string[] {
  const texts = officeParts(bytes);
  const parts = new Map([...texts].filter(([name]) => !name.endsWith("/")));
  const faults: string[] = [];
  const types = all(rootOf(parts.get("[Content_Types].xml") ?? ""));
  const overrides = types.flatMap(({ attributes: { PartName } }) => (PartName ? [PartName.slice(1)] : []));
  const endings = new Set(types.map(({ attributes: { Extension } }) => Extension));
  for (const name of repeated(overrides)) faults.push(`two content types: ${name}`);
  for (const name of overrides) if (!parts.has(name)) faults.push(`a content type of nothing: ${name}`);
  for (const name of parts.keys()) {
    if (name === "[Content_Types].xml") continue;
    if (!overrides.includes(name) && !endings.has(name.split(".").at(-1)))
      faults.push(`no content type: ${name}`);
  }
  for (const [name, xml] of parts) {
    const root = rootOf(xml);
    if (name.endsWith(".rels")) faults.push(...relationFaults(name, root, parts));
    else faults.push(...elementFaults(root, name), ...identityFaults(name, root, parts));
  }
  return faults;
}

/** Of what a relation names, and that every one is named once. */
function relationFaults(name: string, root: Element, parts: ReadonlyMap<string, string>): string[] {
  const folder = posix.join(posix.dirname(name), "..");
  const missing = root.children.flatMap(({ attributes: { Target = "", TargetMode } }) => {
    const path = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
    return TargetMode === "External" || parts.has(path) ? [] : [`${name} points at nothing: ${path}`];
  });
  const ids = root.children.map(({ attributes: { Id = "" } }) => Id);
  return [...missing, ...repeated(ids).map((id) => `${name}: two relations ${id}`)];
}

/** Ids of relations that a part uses are its own; ids of shapes are given once. */
function identityFaults(name: string, root: Element, parts: ReadonlyMap<string, string>): string[] {
  const rels = posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);
  const known = new Set(all(rootOf(parts.get(rels) ?? "")).map(({ attributes: { Id } }) => Id));
  const everything = all(root);
  const used = everything.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => (/^r:(id|embed|link)$/u.test(key) ? [value] : [])),
  );
  const shapes = everything.flatMap((one) => (one.name === "p:cNvPr" ? [one.attributes["id"] ?? ""] : []));
  return [
    ...used.filter((id) => !known.has(id)).map((id) => `${name}: no relation ${id}`),
    ...repeated(shapes).map((id) => `${name}: two shapes ${id}`),
  ];
}

function elementFaults(element: Element, part: string): string[] {
  const names = element.children.map(({ name }) => name);
  const order = ORDERS[element.name]?.split(" ") ?? ["*"];
  const rank = (name: string): number => {
    const at = order.indexOf(name);
    return at < 0 ? order.indexOf("*") : at;
  };
  const faults = names.flatMap((name, index) => {
    if (rank(name) < 0) return [`${part}: <${name}> in <${element.name}>`];
    const before = names[index - 1];
    // Runs of text stand in any order among themselves.
    const isFree = element.name === "a:p" && name !== "a:pPr" && before !== "a:endParaRPr";
    return before !== undefined && !isFree && rank(before) > rank(name)
      ? [`${part}: <${name}> after <${before}> in <${element.name}>`]
      : [];
  });
  const needed = NEEDED[element.name];
  if (needed && !names.includes(needed)) faults.push(`${part}: <${element.name}> without <${needed}>`);
  return [...faults, ...element.children.flatMap((child) => elementFaults(child, part))];
}

function rootOf(xml: string): Element {
  const [root] = xml === "" ? [] : elementsOf(parser.parse(xml)).filter(({ name }) => !name.startsWith("?"));
  return root ?? { name: "", attributes: {}, children: [] };
}

function elementsOf(nodes: unknown): Element[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (name === undefined) return [];
    const attributes = (node[":@"] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: elementsOf(node[name]) }];
  });
}

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
