import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type MinistryOffice, openMinistryOffice } from "#tests/support/receipts/ministry-office.ts";
import { testAuthority } from "#tests/support/signing/people.ts";
import type { Ministry } from "./ministry.ts";

/** ҚАӨМ's office with an authority of its own, whose root lies in the folder; and what was exported to the drive. */
export async function openQaom({
  folder,
  drive,
}: Ministry): Promise<{ readonly qaom: MinistryOffice; readonly root: string; readonly path: string }> {
  const authority = await testAuthority();
  const place = join(folder, "qaom");
  const root = join(folder, "qaom-root.pem");
  await mkdir(place);
  await writeFile(root, authority.rootPem);
  const qaom = await openMinistryOffice(place, authority, () => new Date());
  onTestFinished(() => qaom.close());
  const [name = ""] = (await readdir(drive)).filter((one) => one.endsWith(".asice"));
  return { qaom, root, path: join(drive, name) };
}
