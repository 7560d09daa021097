import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepPackage, packageFile } from "#backend/data-folder/index.ts";
import { transaction } from "#backend/database/index.ts";
import { collectPackages } from "#backend/exchange/index.ts";
import { openFullFolder, packageSha256 } from "#tests/support/data/full-folder.ts";
import { sampleReport, signReport } from "#tests/support/data/sample.ts";

function containerIn(folder: string, text: string): { path: string; sha256: string } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, text);
  writeFileSync(path, text);
  return { path, sha256: createHash("sha256").update(text).digest("hex") };
}

type Folder = Awaited<ReturnType<typeof openFullFolder>>;

function collect({ database, layout }: Folder): Promise<void> {
  return collectPackages({ layout, report: { database } } as Parameters<typeof collectPackages>[0]);
}

test.each([0, 1, 2, 3, 5, 8, 13])(
  "a container that is just being kept is not cleared away, whenever (%i) the clearing begins",
  async (turns) => {
    const folder = await openFullFolder();
    const container = containerIn(folder.layout.temporary, `a container ${turns}`);
    const keeping = keepPackage(folder.layout, container, () =>
      transaction(folder.database, (writer) => signReport(writer, sampleReport.id, container.sha256, 13)),
    );
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    await Promise.all([keeping, collect(folder)]);
    expect(existsSync(packageFile(folder.layout, container.sha256))).toBe(true);
    expect(readdirSync(folder.layout.packages)).toHaveLength(2);
  },
);

test("nor one that comes while the clearing is under way; what nothing names goes", async () => {
  const folder = await openFullFolder();
  containerIn(folder.layout.packages, "left over");
  const container = containerIn(folder.layout.temporary, "a container");
  const collecting = collect(folder);
  const keeping = keepPackage(folder.layout, container, () =>
    transaction(folder.database, (writer) => signReport(writer, sampleReport.id, container.sha256, 11)),
  );
  await Promise.all([collecting, keeping]);
  expect(readdirSync(folder.layout.packages).sort()).toEqual(
    [packageSha256, container.sha256].map((sha256) => `${sha256}.asice`).sort(),
  );
});

test("where the rows cannot be written, the next clearing takes the container away, and others have their turn", async () => {
  const folder = await openFullFolder();
  const container = containerIn(folder.layout.temporary, "a container");
  const refused = keepPackage(folder.layout, container, () => {
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  await collect(folder);
  expect(readdirSync(folder.layout.packages)).toEqual([`${packageSha256}.asice`]);
});

test("a container that was damaged where it lies is mended by the same one coming again", async () => {
  const folder = await openFullFolder();
  const container = containerIn(folder.layout.temporary, "a signed container");
  expect(container.sha256).toBe(packageSha256);
  writeFileSync(packageFile(folder.layout, packageSha256), "a signed contaimer");
  await keepPackage(folder.layout, container, () => undefined);
  expect(readFileSync(packageFile(folder.layout, packageSha256), "utf8")).toBe("a signed container");
});
