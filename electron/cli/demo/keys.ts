import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SignerRole } from "#shared/report/entry.ts";
import type { SigningKeyFile } from "../report-keys.ts";
import { type Issued, issueCertificate, makeAuthority } from "./authority/authority.ts";
import { inventedBin, inventedIin } from "./authority/identity-numbers.ts";
import { writeKeyFile } from "./authority/key-file.ts";

const day = 24 * 60 * 60 * 1000;

/** A person as the report names one: surname, name, patronymic. */
export interface DemoPerson {
  readonly role: SignerRole;
  readonly name: string;
}

export interface DemoKeys {
  readonly keys: readonly SigningKeyFile[];
  /** PEM of the root that nobody else trusts. */
  readonly rootPem: string;
}

/**
 * Makes a test authority and, under it, a key for each person, written into a new folder with its password beside it, as
 * `report export` reads them. The numbers in the certificates belong to nobody.
 */
export async function makeDemoKeys(
  folder: string,
  people: readonly DemoPerson[],
  organisation: string,
  now: Date,
): Promise<DemoKeys> {
  const notBefore = new Date(now.getTime() - day);
  const notAfter = new Date(now.getTime() + 365 * day);
  const authority = await makeAuthority({ notBefore, notAfter });
  await mkdir(folder, { mode: 0o700 });
  const keys: SigningKeyFile[] = [];
  for (const [index, { role, name }] of people.entries()) {
    const [surname = "", givenName = "", patronymic = ""] = name.split(" ");
    const holder = {
      ...{ surname, name: givenName, patronymic, iin: inventedIin(index + 1) },
      organisation: { name: organisation, bin: inventedBin(1) },
    };
    const usage = role === "head" ? "head" : "employee";
    const issued = await issueCertificate(authority.issuer, { holder, usage, notBefore, notAfter });
    keys.push(await writeKey(folder, role, issued, authority.issuer));
  }
  return { keys, rootPem: authority.rootPem };
}

async function writeKey(folder: string, role: SignerRole, issued: Issued, issuer: Issued): Promise<SigningKeyFile> {
  const password = randomBytes(12).toString("base64url");
  const keyFile = join(folder, `${role}.p12`);
  await writeFile(keyFile, await writeKeyFile(issued, password, [issuer]), { mode: 0o600, flag: "wx" });
  await writeFile(join(folder, `${role}.password.txt`), `${password}\n`, { mode: 0o600, flag: "wx" });
  return { role, keyFile, password };
}
