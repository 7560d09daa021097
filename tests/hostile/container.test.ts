import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ContainerReading, type ReadOptions, readContainer } from "#backend/container/index.ts";
import { problemScopes } from "#backend/container/problem-codes.ts";
import { translateBoth } from "#shared/language/translator.ts";
import type { HostileCase } from "#tests/support/container/hostile-case.ts";
import { sampleContainer, sampleFiles } from "#tests/support/container/sample-container.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";
import { archiveCases } from "./archive-cases.ts";
import { contentCases } from "./content-cases.ts";
import { entryCases } from "./entry-cases.ts";
import { manifestCases } from "./manifest-cases.ts";
import { nameCases } from "./name-cases.ts";
import { numberCases, ownershipCases } from "./ownership-cases.ts";

const folder = createTempFolder();
let number = 0;

/** Reads bytes as a package of ours, closed again at once. */
async function read(bytes: Uint8Array, options: ReadOptions = {}, extension = "asice"): Promise<ContainerReading> {
  number += 1;
  const path = folder.path(`${number}.${extension}`);
  await writeFile(path, bytes);
  const reading = await readContainer(path, { ownDocuments: ["report.json"], ...options });
  await reading.close();
  // Each problem has its sentence in both languages, every gap in it filled; a missing one throws.
  for (const { code, data } of reading.problems) translateBoth(`problems.${code}`, data);
  return reading;
}

const errorsOf = (reading: ContainerReading) =>
  new Set(reading.problems.filter((problem) => problem.severity === "error").map((problem) => problem.code));

const title = ({ code, rule }: HostileCase) => `${code}: ${rule}`;
const alwaysRefused = [archiveCases, nameCases, entryCases, contentCases, manifestCases].flat();

describe("the honest sample", () => {
  it("passes without a word, so that each refusal below is for its one fault", async () => {
    const reading = await read(sampleContainer());
    expect(reading.problems).toEqual([]);
    expect(reading.ours).toBe(true);
    expect(reading.entries.map((entry) => entry.name)).toEqual([
      "mimetype",
      ...sampleFiles.map((file) => file.name),
      "META-INF/ASiCManifest001.xml",
      "META-INF/signature001.p7s",
    ]);
  });
});

describe("refused whoever made the container", () => {
  it.each(alwaysRefused.map((one) => [title(one), one] as const))("%s", async (_, { code, bytes, options }) => {
    const reading = await read(bytes(), options);
    expect(errorsOf(reading)).toEqual(new Set([code]));
  });
});

describe("refused in our own packages", () => {
  it.each([...ownershipCases, ...numberCases].map((one) => [title(one), one] as const))(
    "%s",
    async (_, { code, bytes }) => {
      const reading = await read(bytes());
      expect(errorsOf(reading)).toEqual(new Set([code]));
    },
  );

  it.each(ownershipCases.map((one) => [title(one), one] as const))("a warning in a foreign one: %s", async (_, one) => {
    const reading = await read(one.bytes(), { ownDocuments: ["other.json"] });
    expect(reading.ours).toBe(false);
    expect(errorsOf(reading)).toEqual(new Set());
    expect(reading.problems.map((problem) => problem.code)).toContain(one.code);
  });
});

describe("no fault in a foreign container", () => {
  it.each(numberCases.map((one) => [title(one), one] as const))("%s", async (_, { bytes }) => {
    expect((await read(bytes(), { ownDocuments: [] })).problems).toEqual([]);
  });
});

describe("the collection of hostile files", () => {
  const cases = [...alwaysRefused, ...ownershipCases, ...numberCases];

  it("proves every rule of the reader", () => {
    const elsewhere = (code: string) => code.startsWith("container.json") || code === "container.more";
    const rules = Object.entries(problemScopes).filter(([code, scope]) => scope !== "note" && !elsewhere(code));
    expect(new Set(cases.map(({ code }) => code))).toEqual(new Set(rules.map(([code]) => code)));
  });

  it("is described rule by rule in its README", () => {
    const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
    expect(Object.keys(problemScopes).filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
  });
});
