import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FIXED_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium to test with: `CHROMIUM_PATH`, one on the PATH, a usual place, or the one Playwright installed. */
export function findChromium(): string | null {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return wanted;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...FIXED_PATHS, chromium.executablePath()].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Chromium where there is none: Playwright's build first, then Debian's package. */
function installChromium(): string {
  const run = (command: string, args: string[]): boolean =>
    spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  if (!findChromium()) run("npx", ["playwright", "install", "--with-deps", "chromium"]);
  const path = findChromium();
  if (!path) {
    throw new Error(
      "The end-to-end tests need Chromium, and it could not be installed here.\n" +
        "Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the tests again.",
    );
  }
  return path;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`Testing with ${findChromium() ?? installChromium()}`);
}
