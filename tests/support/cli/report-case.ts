import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { issueCertificate, makeAuthority } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";

/** Whose report the tests fill, and on which day. */
export const ofReport = ["--body", "BGM", "--period", "2018-H1", "--now", "2018-07-05"] as const;

/** The smallest input without errors: the body's ten measures, nothing in them due on the half-year's last day. */
export function smallInput(changes: Readonly<Record<string, unknown>> = {}): unknown {
  const person = (name: string) => ({ name, position: { kk: "маман", ru: "специалист" } });
  const forms: Readonly<Record<number, unknown>> = {
    34: { form: "info-president" },
    37: { form: "programmes" },
    38: { form: "grants" },
    41: { form: "programmes" },
  };
  return {
    format: "kz.kalqan.report-input/1",
    people: { preparer: person("Орындаушы Бір"), head: person("Басшы Бір") },
    bilingual: false,
    entries: [17, 21, 27, 32, 33, 34, 37, 38, 39, 41].map((measure) => ({
      measure,
      status: "inProgress",
      text: { kk: `№ ${measure} іс-шара бойынша жұмыс жоспарға сәйкес жүргізілуде, нәтижесі жыл соңында болады.` },
      evidence: forms[measure] ?? { form: "info-qaom" },
    })),
    ...changes,
  };
}

/** Writes JSON and returns its path. */
export function writeJson(path: string, value: unknown): string {
  writeFileSync(path, JSON.stringify(value));
  return path;
}

/** Options of a key of the demo, as `report export` takes them. */
export function demoKey(demoFolder: string, role: "head" | "preparer"): string[] {
  const prefix = role === "head" ? "--" : "--preparer-";
  const file = (name: string) => join(demoFolder, "keys", `${role}.${name}`);
  return [`${prefix}p12`, file("p12"), `${prefix}password-file`, file("password.txt")];
}

/** The password that the demo wrote beside a key. */
export function demoPassword(demoFolder: string, role: "head" | "preparer"): string {
  return readFileSync(join(demoFolder, "keys", `${role}.password.txt`), "utf8").trim();
}

/** A head's key of another body, password `12345`. */
export async function writeForeignKey(path: string): Promise<string> {
  const now = Date.now();
  const validity = { notBefore: new Date(now - 86_400_000), notAfter: new Date(now + 86_400_000) };
  const { issuer } = await makeAuthority(validity);
  const organisation = { name: "Басқа министрлік", bin: inventedBin(7) };
  const holder = { surname: "Басқа", name: "Басшы", iin: inventedIin(7), organisation };
  const issued = await issueCertificate(issuer, { holder, usage: "head", ...validity });
  writeFileSync(path, await writeKeyFile(issued, "12345", [issuer]));
  return path;
}
