import "./start-node-version.mjs";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * `npm start`: opens the program from a source checkout. On Electron where its binary is installed, else on the stand-in
 * with the system's Chromium, Chrome or Edge, else says what can be done without a window.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const say = (line) => process.stderr.write(`Қалқан: ${line}\n`);

if (!existsSync(join(root, "node_modules/vite"))) {
  say("тәуелділіктер орнатылмаған, алдымен: npm ci / зависимости не установлены, сначала: npm ci");
  process.exit(3);
}

const { buildIfStale } = await import("./build.ts");
const { findBrowser, hasDisplay } = await import("../../tests/support/electron-stand-in/browser-path.ts");
const given = process.argv.slice(2);
const electron = electronBinary();

if (!hasDisplay()) {
  say(
    "терезе ашатын экран жоқ. Экрансыз көру үшін / нет экрана для окна. Посмотреть без экрана: " +
      "npm run --silent kalqan -- demo --out DIR",
  );
  process.exit(3);
} else if (electron) {
  await buildIfStale();
  open(electron, [root, ...given]);
} else if (findBrowser()) {
  await buildIfStale();
  say(
    "Electron орнатылмаған, оның орнына жүйедегі Chromium ашылады (stand-in). / " +
      "Electron не установлен, вместо него открывается системный Chromium (stand-in).",
  );
  const hook = join(root, "tests/support/electron-stand-in/register.mjs");
  open(process.execPath, ["--import", hook, join(root, "dist/shell/main.js"), ...given]);
} else {
  say(
    "Electron да, Chromium, Chrome, Edge те табылмады. Терезесіз көру үшін / не найдены ни Electron, ни Chromium, Chrome, " +
      "Edge. Посмотреть без окна: npm run --silent kalqan -- demo --out DIR",
  );
  process.exit(3);
}

/** Path of Electron's binary; null where npm's package came without it. */
function electronBinary() {
  const folder = join(root, "node_modules/electron");
  const named = join(folder, "path.txt");
  if (!existsSync(named)) return null;
  const path = join(folder, "dist", readFileSync(named, "utf8"));
  return existsSync(path) ? path : null;
}

/** The program's own end is ours. */
function open(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => process.exit(code ?? 1));
}
