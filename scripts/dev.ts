import { spawn } from "node:child_process";

/** `npm run dev`: the server (restarting on change) and Vite's dev server, which passes /api and /sync on to it. */
const children = [
  spawn("npx", ["tsx", "watch", "server/main.ts"], { stdio: "inherit" }),
  spawn("npx", ["vite"], { stdio: "inherit" }),
];
const stop = (): void => {
  for (const child of children) child.kill();
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
for (const child of children) child.on("exit", stop);
