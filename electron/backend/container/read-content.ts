import { createHash } from "node:crypto";
import { extname } from "node:path";
import { KalqanError } from "#shared/errors.ts";
import { containerMediaType } from "#shared/package/formats.ts";
import { readingLimits } from "#shared/package/limits.ts";
import type { OpenFile } from "./chunks.ts";
import type { ContainerManifest, ContainerReading, ReadOptions, RecognisedContainer } from "./container-reading.ts";
import { type Contents, type RawSink, readContents, readEnd, readSmall } from "./content-pass.ts";
import type { Directory } from "./directory.ts";
import { createEntryAccess } from "./entry-access.ts";
import { digestWhole } from "./file-digest.ts";
import type { LaidOutRecord } from "./layout.ts";
import { findMetaKind } from "./manifest-names.ts";
import { collectAlgorithms, type ReadManifest, readManifests, selectManifests, withinLimit } from "./manifest-pass.ts";
import { toNameKey } from "./names.ts";
import type { ProblemList } from "./problems.ts";
import { nameUnevaluated, recognise } from "./recognise.ts";
import { checkCoverage, findCoverage } from "./rules/coverage.ts";
import { checkManifestNumbers } from "./rules/manifest-numbers.ts";
import { checkReferences, checkSignatureReferences } from "./rules/manifest-references.ts";
import { checkMimetype, mimetypeName } from "./rules/mimetype.ts";

/** An archive whose records are sound, and how to read it. */
export interface SoundArchive {
  readonly file: OpenFile;
  readonly directory: Directory;
  /** In the order of the file. */
  readonly records: readonly LaidOutRecord[];
  readonly problems: ProblemList;
  readonly options: ReadOptions;
  readonly onRaw: RawSink | undefined;
}

/** Longest `mimetype` worth reading; the real ones are half as long. */
const mimetypeBytes = 100;
/** What the caller's `keep` may hold in memory together. */
const keptBytes = 64_000_000;

/** Reads manifests, then everything else in one pass, and holds the one against the other. */
export async function readArchiveContent(archive: SoundArchive): Promise<ContainerReading> {
  const { file, directory, records, problems, options } = archive;
  // A directory entry is a name without content: nothing to list and nothing to cover.
  const files = records.filter(({ name }) => !name.endsWith("/"));
  const byName = new Map(files.map((record) => [record.name, record]));
  const names = directory.records.map(({ name }) => name).filter((name) => byName.has(name));

  const contents: Contents = new Map();
  const manifests = await readManifestsFirst(archive, byName, contents);
  const sha256 = await readAll(archive, manifests, byName, contents);
  reportFaults(names, contents, problems);

  const mimetype = contents.get(mimetypeName)?.bytes?.toString("utf8") ?? null;
  const ours = isOurs(file.path, names, mimetype, options);
  const recognised = recognise(names, mimetype);
  if (ours || recognised === "ASiC-E") checkMimetype(files, mimetype, problems);
  nameUnevaluated(recognised, names, problems);
  checkSignatureReferences(manifests, problems);
  const checked = manifests.map((manifest) => toManifest(manifest, contents, problems));
  const signed = checked.some((manifest) => manifest.kind === "signature");
  // A manifest that could not be read has a problem of its own.
  const unreadable = checked.length < names.filter((name) => findMetaKind(name) === "manifest").length;
  if (ours) checkManifestNumbers(checked, problems);
  const coverage = findCoverage(names, checked);
  if (signed) checkCoverage(coverage, problems);
  else if (!unreadable && (ours || !provesOtherwise(names, recognised))) problems.add("container.notSigned");

  return {
    mimetype,
    recognised,
    ours,
    size: file.size,
    sha256,
    ...listEntries(names, byName, contents),
    manifests: checked,
    problems: problems.list(ours),
    uncovered: ours ? [...coverage.byNone, ...coverage.bySome] : coverage.byNone,
    ...createEntryAccess(file, files, contents),
  };
}

/** Whether a container without a signature holds a proof of another kind, which is named and not evaluated. */
function provesOtherwise(names: readonly string[], recognised: RecognisedContainer): boolean {
  if (recognised === "ASiC-S" || recognised === "ASiC-E-XAdES") return true;
  const kinds = new Set(names.map(findMetaKind));
  return kinds.has("timestamp") || kinds.has("evidenceRecord");
}

async function readManifestsFirst(
  { file, problems, options }: SoundArchive,
  byName: ReadonlyMap<string, LaidOutRecord>,
  contents: Contents,
): Promise<ReadManifest[]> {
  const limits = options.limits ?? readingLimits;
  const manifests = selectManifests([...byName.values()], limits, problems);
  const mimetype = byName.get(mimetypeName);
  const small = mimetype && mimetype.size <= mimetypeBytes ? [mimetype, ...manifests] : manifests;
  await readSmall(file, small, contents, options);
  return readManifests(manifests, contents, (name) => byName.has(name), problems);
}

/** The one pass; answers the SHA-256 of the whole file where it was asked for. */
async function readAll(
  { file, directory, records, problems, options, onRaw }: SoundArchive,
  manifests: readonly ReadManifest[],
  byName: ReadonlyMap<string, LaidOutRecord>,
  contents: Contents,
): Promise<string | null> {
  const limits = options.limits ?? readingLimits;
  const named = new Set(manifests.map((manifest) => manifest.signature.name));
  const signatures = [...named].flatMap((name) => byName.get(name) ?? []);
  const held = new Set(withinLimit(signatures, limits.signatureBytes, "container.signatureTooLarge", problems));
  const whole = options.wholeDigest ? createHash("sha256") : null;
  const sinks: RawSink[] = [
    ...(whole ? [(bytes: Uint8Array) => void whole.update(bytes)] : []),
    ...(onRaw ? [onRaw] : []),
  ];
  let budget = keptBytes;
  const changed = await readContents(file, records, contents, {
    ...options,
    algorithms: collectAlgorithms(manifests),
    keep: (record) => {
      if (held.has(record)) return true;
      if (record.size > budget || !options.keep?.(record.name, record.size)) return false;
      budget -= record.size;
      return true;
    },
    ...(sinks.length > 0 && { onRaw: passToAll(sinks) }),
  });
  if (changed.length > 0) throw new KalqanError("file.changed", { path: file.path });
  if (!whole) return null;
  const damaged = [...contents.values()].some((content) => content.sha256 === null);
  if (damaged) return digestWhole(file, { ...(options.signal && { signal: options.signal }) });
  for await (const bytes of readEnd(file, directory)) whole.update(bytes);
  return whole.digest("hex");
}

function passToAll(sinks: readonly RawSink[]): RawSink {
  return async (bytes) => {
    for (const sink of sinks) await sink(bytes);
  };
}

/** What was read whole, and what was not, in the order of the central directory. */
function listEntries(
  names: readonly string[],
  byName: ReadonlyMap<string, LaidOutRecord>,
  contents: Contents,
): Pick<ContainerReading, "entries" | "unread"> {
  const entries: ContainerReading["entries"][number][] = [];
  const unread: ContainerReading["unread"][number][] = [];
  for (const name of names) {
    const size = byName.get(name)?.size ?? 0;
    const sha256 = contents.get(name)?.sha256;
    if (sha256) entries.push({ name, size, sha256 });
    else unread.push({ name, size });
  }
  return { entries, unread };
}

function reportFaults(names: readonly string[], contents: Contents, problems: ProblemList): void {
  for (const name of names) {
    const fault = contents.get(name)?.fault;
    if (fault) problems.add(fault, { name });
  }
}

/** "when its `mimetype` entry or file name says so and it carries … our documents" (package-format.md). */
function isOurs(path: string, names: readonly string[], mimetype: string | null, options: ReadOptions): boolean {
  if (options.ownership === "ours") return true;
  const saysSo = mimetype === containerMediaType || [".asice", ".sce"].includes(extname(path).toLowerCase());
  const keys = new Set(names.map(toNameKey));
  return saysSo && (options.ownDocuments ?? []).some((document) => keys.has(toNameKey(document)));
}

function toManifest(manifest: ReadManifest, contents: Contents, problems: ProblemList): ContainerManifest {
  const { name, bytes, kind, signature, signatureMediaType } = manifest;
  const found = signature.kind === "entry" ? contents.get(signature.name) : undefined;
  return {
    name,
    bytes,
    kind,
    signatureName: signature.name,
    signatureMediaType,
    signature: found?.bytes ?? null,
    references: checkReferences(manifest, contents, problems),
  };
}
