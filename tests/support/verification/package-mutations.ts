import { createHash } from "node:crypto";
import { mutate } from "#tests/support/container/mutate.ts";
import { buildZip, type ZipPart } from "#tests/support/container/zip-builder.ts";
import type { FuzzSample } from "./fuzz-samples.ts";

/** A whole number from 0 on, below the one given. */
export type Random = (below: number) => number;

/** How entries of a signed container are changed; null where there is nothing to do it to. */
type Change = (parts: readonly ZipPart[], others: readonly ZipPart[], random: Random) => readonly ZipPart[] | null;

const isSignature = ({ name }: ZipPart) => name.endsWith(".p7s");
const isManifest = ({ name }: ZipPart) => /ASiCManifest.*\.xml$/.test(name);

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random(list.length)];
}

function replaced(parts: readonly ZipPart[], part: ZipPart, by: readonly ZipPart[]): ZipPart[] {
  return parts.flatMap((one) => (one === part ? by : [one]));
}

/** One that fits, its content mutated; headers, sizes and checksums are then right again. */
function withContent(fits: (part: ZipPart) => boolean): Change {
  return (parts, _, random) => {
    const part = pick(parts.filter(fits), random);
    if (!part || part.content.length < 24) return null;
    return replaced(parts, part, [{ ...part, content: mutate(part.content, random) }]);
  };
}

/** The digest of a file as manifests write it. */
const digestsOf = ({ content }: ZipPart) =>
  ["sha256", "sha512"].map((algorithm) => createHash(algorithm).update(content).digest("base64"));

/** As a forger would: the file is changed and every manifest is told its new digest. */
const forgeFile: Change = (parts, _, random) => {
  const part = pick(
    parts.filter((one) => !isSignature(one) && !isManifest(one)),
    random,
  );
  if (!part || part.content.length < 24) return null;
  const forged = { ...part, content: mutate(part.content, random) };
  const before = digestsOf(part);
  const after = digestsOf(forged);
  const told = (content: Buffer) =>
    Buffer.from(
      before.reduce((text, digest, index) => text.replaceAll(digest, after[index] ?? ""), content.toString()),
    );
  return parts.map((one) => (one === part ? forged : isManifest(one) ? { ...one, content: told(one.content) } : one));
};

/** The manifest is changed, and within its signature the digest of it, so that only the signature's value speaks. */
const forgeManifest: Change = (parts, _, random) => {
  const manifest = pick(parts.filter(isManifest), random);
  if (!manifest) return null;
  const content = mutate(manifest.content, random);
  const digests = ["sha256", "sha512"].map((algorithm) => [
    createHash(algorithm).update(manifest.content).digest(),
    createHash(algorithm).update(content).digest(),
  ]);
  return parts.map((part) => {
    if (part === manifest) return { ...part, content };
    if (!isSignature(part)) return part;
    const signature = Buffer.from(part.content);
    for (const [before = Buffer.alloc(0), after = Buffer.alloc(0)] of digests) {
      const at = signature.indexOf(before);
      if (at >= 0) after.copy(signature, at);
    }
    return { ...part, content: signature };
  });
};

/** References of a manifest dropped, repeated, moved or put for one another. */
const shuffleReferences: Change = (parts, _, random) => {
  const manifest = pick(parts.filter(isManifest), random);
  if (!manifest) return null;
  const text = manifest.content.toString();
  const references = text.match(/<(asic:)?DataObjectReference[\s\S]*?<\/(asic:)?DataObjectReference>/g) ?? [];
  const [one, other] = [pick(references, random), pick(references, random)];
  if (!one || !other) return null;
  const changes = [one + one, "", `${other}${one}`, other];
  return replaced(parts, manifest, [
    { ...manifest, content: Buffer.from(text.replace(one, pick(changes, random) ?? "")) },
  ]);
};

const changes: readonly Change[] = [
  withContent(() => true),
  withContent(isSignature),
  withContent(isSignature),
  withContent(isManifest),
  forgeFile,
  forgeManifest,
  shuffleReferences,
  // The entry of that name, or any, out of the other container.
  (parts, others, random) => {
    const part = pick(parts, random);
    const same = others.find(({ name }) => name === part?.name) ?? pick(others, random);
    return part && same ? replaced(parts, part, [{ ...part, content: same.content }]) : null;
  },
  // A manifest with its signature out of the other container.
  (parts, others, random) => {
    const number = pick(["001", "002", "-a", "-b"], random) ?? "";
    const of = (list: readonly ZipPart[], fits: typeof isManifest) =>
      list.find((part) => fits(part) && part.name.includes(number));
    const [manifest, signature] = [of(others, isManifest), of(others, isSignature)];
    if (!manifest || !signature) return null;
    const without = parts.filter((part) => part !== of(parts, isManifest) && part !== of(parts, isSignature));
    return [...without, manifest, signature];
  },
  // Two signatures, or two manifests, put for one another.
  (parts, _, random) => {
    const [one, other] = parts.filter(random(2) === 0 ? isSignature : isManifest);
    if (!one || !other) return null;
    const swapped = replaced(parts, one, [{ ...one, content: other.content }]);
    return replaced(swapped, other, [{ ...other, content: one.content }]);
  },
  // Twice, under its own name, in another case, or with the other's content.
  (parts, others, random) => {
    const part = pick(parts, random);
    if (!part) return null;
    const name = pick([part.name, part.name.toUpperCase(), `${part.name}2`, `./${part.name}`], random) ?? "";
    const content = pick([part, ...others], random)?.content ?? part.content;
    return random(2) === 0 ? [...parts, { ...part, name, content }] : [{ ...part, name, content }, ...parts];
  },
  // Gone, renamed, or somewhere else.
  (parts, _, random) => {
    const part = pick(parts, random);
    return part ? replaced(parts, part, []) : null;
  },
  (parts, _, random) => {
    const part = pick(parts, random);
    if (!part) return null;
    const other = pick(parts, random)?.name ?? "x";
    const name = pick([other, `${part.name}x`, part.name.replace("1", "2"), `META-INF/${part.name}`], random);
    return replaced(parts, part, [{ ...part, name: name ?? "x" }]);
  },
  (parts, _, random) => parts.toSorted(() => random(3) - 1),
  // Packed otherwise; one header speaking against the other.
  (parts, _, random) => {
    const part = pick(parts, random);
    return part ? replaced(parts, part, [{ ...part, deflated: !part.deflated }]) : null;
  },
  (parts, others, random) => {
    const part = pick(parts, random);
    if (!part) return null;
    const name = Buffer.from(pick(others, random)?.name ?? "x");
    const fields = pick(
      [{ name }, { crc32: random(2 ** 31) }, { size: random(9_999) }, { method: 8 }, { flags: 8 }],
      random,
    );
    const where = pick(["local", "central", "both"] as const, random) ?? "both";
    return replaced(parts, part, [{ ...part, [where]: fields }]);
  },
];

/** A changed copy of a sample: its bytes as they lie, or its entries with everything around them made right again. */
export function mutateSample(sample: FuzzSample, all: readonly FuzzSample[], random: Random): Buffer {
  if (sample.parts.length === 0 || random(3) === 0) return mutate(sample.bytes, random);
  const others =
    pick(
      all.filter(({ parts }) => parts.length > 0),
      random,
    )?.parts ?? [];
  let parts: readonly ZipPart[] = sample.parts;
  for (let count = 1 + random(2); count > 0; count -= 1) {
    parts = pick(changes, random)?.(parts, others, random) ?? parts;
  }
  return buildZip({ parts });
}
