import { writeSync } from "node:fs";

/** Says a line at once: it is out before the next step begins, whatever happens then. */
export function say(line: string): void {
  writeSync(1, `${line}\n`);
}
