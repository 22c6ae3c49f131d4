import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** design.md §4: which of our folders and which packages a folder may import. Nothing points back. */
const TABLE: readonly { folder: string; folders: string[]; packages: string[] | "any" }[] = [
  {
    folder: "model",
    folders: [],
    packages: ["yjs", "zod", "lib0", "hyphen", "@orama/stemmers", "ml-hclust"],
  },
  {
    folder: "exchange",
    folders: ["model"],
    packages: [
      "yjs",
      "pdfkit",
      "fontkit",
      "bidi-js",
      "papaparse",
      "read-excel-file",
      "fflate",
      "mdast-util-to-markdown",
      "@resvg/resvg-js",
      "pptxgenjs",
      "docx",
      "@expo-google-fonts/inter",
      "@expo-google-fonts/noto-emoji",
    ],
  },
  { folder: "client", folders: ["model", "exchange"], packages: "any" },
  // package.json: which version this is, wherever the built server lies.
  { folder: "server", folders: ["model", "exchange", "package.json"], packages: "any" },
];

/** Rules inside the client and the server: what a folder must not import. */
const FORBIDDEN: readonly { folder: string; never: string[] }[] = [
  {
    folder: "client/session",
    never: [
      "react",
      "react-dom",
      "client/state",
      "client/canvas",
      "client/panels",
      "client/tools",
      "client/actions",
    ],
  },
  {
    folder: "client/state",
    never: ["client/canvas", "client/panels", "client/tools", "client/actions"],
  },
  {
    folder: "client/geometry",
    never: [
      "react",
      "client/session",
      "client/state",
      "client/canvas",
      "client/panels",
      "client/tools",
      "client/actions",
    ],
  },
  {
    folder: "client/tools",
    never: ["react", "react-dom", "client/canvas", "client/panels"],
  },
  // Who looks where: moves the camera, knows nothing of pictures.
  {
    folder: "client/attention",
    never: ["react", "react-dom", "client/canvas", "client/panels"],
  },
  { folder: "client/actions", never: ["client/canvas", "client/panels"] },
  { folder: "client/panels", never: ["client/canvas"] },
  { folder: "client/i18n", never: ["client/session", "client/state", "client/canvas", "client/panels"] },
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isPackage: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const pattern =
    /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\(\s*|\bresolve\(\s*)["']([^"'\n]+)["']/g;
  return [...text.matchAll(pattern)].flatMap(([, specifier = ""]): Import[] => {
    if (specifier.startsWith(".")) {
      const target = relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll("\\", "/");
      return [{ file, target, isPackage: false }];
    }
    if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return [];
    const parts = specifier.split("/");
    const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
    return /^(@[\w.-]+\/)?[\w.-]+$/.test(name) ? [{ file, target: name, isPackage: true }] : [];
  });
}

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

test("every import follows the table of folders", () => {
  const wrong = TABLE.flatMap(({ folder, folders, packages }) =>
    sources(folder)
      .flatMap(importsOf)
      .filter(({ target, isPackage }) =>
        isPackage
          ? packages !== "any" && !packages.includes(target)
          : ![folder, ...folders].some((allowed) => isIn(target, allowed)),
      ),
  );
  expect(wrong).toEqual([]);
});

test("inside client, arrows point one way", () => {
  const wrong = FORBIDDEN.flatMap(({ folder, never }) =>
    sources(folder)
      .flatMap(importsOf)
      .filter(({ target, isPackage }) =>
        never.some((one) => (isPackage ? target === one : isIn(target, one))),
      ),
  );
  expect(wrong).toEqual([]);
});

test("only what is started touches the process", () => {
  const process = [...sources("server"), ...sources("model"), ...sources("exchange")].filter(
    (file) =>
      !["server/main.ts", "server/command.ts"].includes(file) &&
      /\bprocess\.(exit|env|argv|on)\b/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(process).toEqual([]);
});
