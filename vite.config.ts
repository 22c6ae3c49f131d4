import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * Writes `files.json`: the paths of all built files, which the service worker keeps for times without a network. Not the
 * pictures of the help, which few people look at.
 */
function listFiles(): Plugin {
  return {
    name: "list-files",
    apply: "build",
    generateBundle(_options, bundle) {
      const paths = Object.keys(bundle)
        .filter((file) => file.startsWith("assets/") && !file.endsWith(".webp"))
        .map((file) => `/${file}`);
      this.emitFile({ type: "asset", fileName: "files.json", source: JSON.stringify(paths) });
    },
  };
}

/** `vite build` makes the client, `vite build --ssr` the server and its worker; both go to `dist/`. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        build: {
          ssr: true,
          outDir: "dist/server",
          target: "node20",
          emptyOutDir: true,
          rolldownOptions: {
            input: {
              main: "server/main.ts",
              command: "server/command.ts",
              fileWorker: "server/files/fileWorker.ts",
            },
            // All in one folder: files find each other from whichever part names them.
            output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
          },
        },
      }
    : {
        root: "client",
        plugins: [react(), listFiles()],
        build: {
          outDir: "../dist/client",
          emptyOutDir: true,
          target: "es2022",
          // Inlined fonts or images would need `data:` in the Content-Security-Policy.
          assetsInlineLimit: 0,
          rolldownOptions: {
            input: { index: "client/index.html", worker: "client/offline/worker.ts" },
            output: {
              // The worker's address must stay the same for ever, and at the root it may serve the whole site.
              entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js"),
            },
          },
        },
        server: {
          proxy: { "/api": "http://127.0.0.1:3000", "/sync": { target: "ws://127.0.0.1:3000", ws: true } },
        },
      },
);
