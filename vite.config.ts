import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `vite build` makes the client, `vite build --ssr server/main.ts` the server; both go to `dist/`. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? { build: { outDir: "dist/server", target: "node20", emptyOutDir: true } }
    : {
        root: "client",
        plugins: [react()],
        build: {
          outDir: "../dist/client",
          emptyOutDir: true,
          target: "es2022",
          // Inlined fonts or images would need `data:` in the Content-Security-Policy.
          assetsInlineLimit: 0,
        },
        server: {
          proxy: { "/api": "http://127.0.0.1:3000", "/sync": { target: "ws://127.0.0.1:3000", ws: true } },
        },
      },
);
