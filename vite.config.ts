import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, mergeConfig, type Plugin, type PluginOption, type UserConfig } from "vite";
import { filesOf, refuseCycles } from "./scripts/builtFiles.ts";
import { compileTexts } from "./scripts/compileTexts.ts";
import { type FirstPages, findFirstPages } from "./scripts/firstPages.ts";
import { isLanguageFile, languageAbouts } from "./scripts/languageFiles.ts";

/**
 * Two megabytes that write and read PDFs: kept once they were fetched, not by each of forty people who have just joined.
 * Facilitators fetch them ahead (`client/panels/protocol/protocolAhead.ts`).
 */
const KEPT_ON_USE = /\.ttf$|\/(printProtocol|pdfReader|previewDocument)-/;

/**
 * Writes `files.json`: the paths of all built files, which the service worker keeps for times without a network. Not the
 * pictures of the help, which few people look at, nor the languages that few people choose: both are kept once fetched.
 */
function listFiles(): Plugin {
  return {
    name: "list-files",
    apply: "build",
    generateBundle(_options, bundle) {
      const paths = Object.values(bundle)
        .filter(({ fileName }) => fileName.startsWith("assets/"))
        .filter(({ fileName }) => !fileName.endsWith(".webp") && !KEPT_ON_USE.test(fileName))
        .filter((file) => file.type !== "chunk" || !isLanguageFile(file.facadeModuleId ?? ""))
        .map(({ fileName }) => `/${fileName}`);
      this.emitFile({ type: "asset", fileName: "files.json", source: JSON.stringify(paths) });
    },
  };
}

const OTHER_LANGUAGE = /\/intl\/\w+\/(?!de-DE|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
const LANGUAGES_OF_ZOD = /\/zod\/v4\/locales\/index\.js$/;

/**
 * Leaves out what libraries say in languages that the product does not speak: a tenth of the program. React Aria falls
 * back to English by itself where it is asked for another one; of zod nobody reads the messages.
 */
function leaveOutLanguages(): Plugin {
  return {
    name: "leave-out-languages",
    enforce: "pre",
    load(id) {
      if (OTHER_LANGUAGE.test(id)) return `export { default } from "./en-US.mjs";`;
      if (LANGUAGES_OF_ZOD.test(id)) return "export {};";
      return null;
    },
  };
}

const ALL_LANGUAGES_OF_DATES = /Intl\.DateTimeFormat\.supportedLocalesOf\(\[\s*locale\s*\]\)/;

/**
 * To learn whether a tag is well formed React Aria asks for dates in it as soon as its module runs, for which a browser
 * first works out all the languages it knows: 20 to 50 ms of each opening of a map. The tag alone can be asked.
 */
function askForOneLanguage(): Plugin {
  return {
    name: "ask-for-one-language",
    transform(code, id) {
      if (!id.endsWith("/react-aria/dist/private/i18n/useDefaultLocale.mjs")) return null;
      if (!ALL_LANGUAGES_OF_DATES.test(code)) this.error("React Aria asks in another way now");
      return code.replace(ALL_LANGUAGES_OF_DATES, "new Intl.Locale(locale)");
    },
  };
}

/** What Yjs tells developers in colours takes a library for pages and one for schemas with it; the words are enough. */
function leaveOutColours(): Plugin {
  return {
    name: "leave-out-colours",
    enforce: "pre",
    load(id) {
      if (!id.endsWith("/node_modules/lib0/logging.js")) return null;
      return `const words = (args) => args.filter((arg) => typeof arg !== "symbol");
export const print = (...args) => console.log(...words(args));
export const warn = (...args) => console.warn(...words(args));
export const [BOLD, UNBOLD, ORANGE, RED] = [Symbol(), Symbol(), Symbol(), Symbol()];`;
    },
  };
}

/** Where the time of a build goes is of no use to somebody who starts the product. */
const CHECKS = { bundlerTimings: false };

/** Smaller ones gain nothing. */
const WORTH_COMPRESSING = 1024;

/**
 * Compresses the files once, at build: the server only hands them out. Forty people who join at the same moment would
 * otherwise each have the whole program compressed for them by the process that carries their notes.
 */
function compressFiles(): Plugin {
  const brotli = promisify(brotliCompress);
  const gzipped = promisify(gzip);
  return {
    name: "compress-files",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const files = Object.values(bundle).map((file) => ({
        path: join(dir, file.fileName),
        bytes: Buffer.from(file.type === "chunk" ? file.code : file.source),
      }));
      await Promise.all(
        files
          .filter(
            ({ path, bytes }) =>
              /\.(js|css|html|json|svg|ttf)$/.test(path) && bytes.length >= WORTH_COMPRESSING,
          )
          .flatMap(({ path, bytes }) => [
            brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).then((small) =>
              writeFile(`${path}.br`, small),
            ),
            gzipped(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
          ]),
      );
    },
  };
}

/**
 * The service worker, by itself: it is no module and can import nothing. Its address must stay the same for ever, and at
 * the root it may serve the whole site.
 */
const SERVICE_WORKER: UserConfig = {
  root: "client",
  plugins: [compressFiles()],
  build: {
    outDir: "../dist/client",
    // The client lies there already.
    emptyOutDir: false,
    target: "es2022",
    rolldownOptions: {
      checks: CHECKS,
      input: { worker: "client/offline/worker.ts" },
      output: { format: "iife", entryFileNames: "worker.js" },
    },
  },
};

const SERVER: UserConfig = {
  build: {
    ssr: true,
    outDir: "dist/server",
    target: "node20",
    emptyOutDir: true,
    rolldownOptions: {
      checks: CHECKS,
      input: {
        main: "server/main.ts",
        command: "server/command.ts",
        fileWorker: "server/files/fileWorker.ts",
      },
      // All in one folder: files find each other from whichever part names them.
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};

const CLIENT: UserConfig = {
  root: "client",
  resolve: {
    alias: {
      // For browsers it asks the page what `&amp;` is, and Markdown is written in a worker, too, which has none.
      "decode-named-character-reference": join(
        import.meta.dirname,
        "node_modules/decode-named-character-reference/index.js",
      ),
    },
  },
  // Workers fetch their parts when they need them, as pages do.
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // For scripts/checkSizes.ts; the server does not hand it out.
    manifest: true,
    target: "es2022",
    // Inlined fonts or images would need `data:` in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // One sheet of 25 KB for all pages: in a file for each part, the first page alone asked for 22 of them.
    cssCodeSplit: false,
    rolldownOptions: { checks: CHECKS, input: { index: "client/index.html" } },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:3000", "/sync": { target: "ws://127.0.0.1:3000", ws: true } },
  },
};

const readingPlugins = (): PluginOption[] => [
  leaveOutLanguages(),
  leaveOutColours(),
  askForOneLanguage(),
  languageAbouts(),
  compileTexts(),
  react(),
];

/**
 * What the page of a map, or the card writer, needs at once lies apart from all that it fetches when it is used: whoever
 * joins waits for the one and not for the other.
 */
function partsOf(pages: FirstPages): UserConfig {
  return {
    plugins: [readingPlugins(), refuseCycles(), listFiles(), compressFiles()],
    build: { rolldownOptions: { output: { codeSplitting: { groups: filesOf(pages) } } } },
  };
}

/**
 * `vite build` makes the client, `vite build --mode worker` its service worker beside it, `vite build --ssr` the server and
 * its worker; all go to `dist/`.
 */
export default defineConfig(async ({ command, isSsrBuild, mode }) => {
  if (mode === "worker") return SERVICE_WORKER;
  if (isSsrBuild) return SERVER;
  if (command === "serve") return { ...CLIENT, plugins: readingPlugins() };
  const pages = await findFirstPages({ ...CLIENT, plugins: readingPlugins() });
  return mergeConfig(CLIENT, partsOf(pages));
});
