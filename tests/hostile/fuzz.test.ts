import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type ContainerReading, readContainer } from "#backend/container/index.ts";
import { createRandom, mutate } from "#tests/support/container/mutate.ts";
import { manifestText, sampleContainer, sampleFiles, sampleParts } from "#tests/support/container/sample-container.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";
import { buildZip, zip64End } from "#tests/support/container/zip-builder.ts";

const folder = createTempFolder();
const seconds = 5;

/** Two signers, and ZIP64 records at the end: as many structures as fit a small file. */
function richSample(): Buffer {
  const text = manifestText([...sampleFiles, ...sampleParts().slice(-2)], "META-INF/signature002.p7s");
  const second = [
    { name: "META-INF/ASiCManifest002.xml", content: Buffer.from(text), deflated: true },
    { name: "META-INF/signature002.p7s", content: Buffer.from("signature 2") },
  ];
  return buildZip({ parts: [...sampleParts(), ...second], beforeEnd: (place) => zip64End(place) });
}

async function read(bytes: Buffer): Promise<ContainerReading> {
  const path = folder.path("mutant.asice");
  await writeFile(path, bytes);
  const reading = await readContainer(path, { ownDocuments: ["report.json"] });
  await reading.close();
  return reading;
}

const isAccepted = ({ problems }: ContainerReading) => problems.every(({ severity }) => severity !== "error");

/** All that acceptance vouches for: names and content, and what each manifest says of them. */
const essence = ({ entries, manifests }: ContainerReading) => ({
  files: entries.map(({ name, sha256 }) => [name, sha256]),
  manifests: manifests.map(({ name, bytes, references }) => [
    name,
    Buffer.from(bytes).toString("hex"),
    references.length,
  ]),
});

describe("containers changed at random", () => {
  it("are read to an end, and accepted only with the same files and the same content", async () => {
    const samples = await Promise.all(
      [sampleContainer(), richSample()].map(async (bytes, index) => {
        const path = folder.path(`sample-${index}.asice`);
        await writeFile(path, bytes);
        const reading = await readContainer(path, { ownDocuments: ["report.json"] });
        await reading.close();
        expect(reading.problems).toEqual([]);
        return { bytes, essence: essence(reading) };
      }),
    );
    const random = createRandom(676);
    const started = performance.now();
    const count = { mutants: 0, accepted: 0, contentRead: 0 };
    while (performance.now() - started < seconds * 1_000) {
      const sample = samples[random(samples.length)];
      if (!sample) continue;
      const reading = await read(mutate(sample.bytes, random));
      count.mutants += 1;
      if (reading.entries.length > 0) count.contentRead += 1;
      // A mutant without any of our documents is foreign; what it then holds is not vouched for as ours.
      if (!isAccepted(reading) || !reading.ours) continue;
      count.accepted += 1;
      expect(essence(reading)).toEqual(sample.essence);
    }
    console.log(
      `${count.mutants} mutants, ${count.contentRead} of them sound enough to be read, ${count.accepted} accepted`,
    );
    expect(count.mutants).toBeGreaterThan(200);
    expect(count.accepted).toBeGreaterThan(0);
  });
});
