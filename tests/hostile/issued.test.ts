import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { inventedBin } from "#cli/demo/authority/identity-numbers.ts";
import { packageNames } from "#shared/package/formats.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";
import { buildZip } from "#tests/support/container/zip-builder.ts";
import type { SignWith } from "#tests/support/ncalayer/key-holder.ts";
import { bodyBin, testAuthority } from "#tests/support/signing/people.ts";
import {
  type IssuedKind,
  issuedAt,
  issuedKinds,
  signerOf,
  soundDocument,
  writeBytes,
  writeIssued,
} from "#tests/support/verification/issued.ts";
import { zipParts } from "#tests/support/verification/zip-parts.ts";

/*
 * What ҚАӨМ issues under one signature (receipts, the consolidated report, editions of the plan) in a stranger's hands: signed
 * again, changed, exchanged for another kind, given at another door. The rules by name stand in README.md.
 */
const folder = createTempFolder();
const prefixes = { receipt: "receipt", consolidated: "consolidated", planEdition: "edition" } as const;
let rootFile: string;
let own: SignWith;
/** Good keys both: another body's of the same authority, and one of an authority of his own, in ҚАӨМ's name. */
let otherBody: SignWith;
let impostor: SignWith;

beforeAll(async () => {
  const authority = await testAuthority();
  rootFile = await writeBytes(folder.path("."), "root.pem", Buffer.from(authority.rootPem));
  own = await signerOf(authority);
  otherBody = await signerOf(authority, inventedBin(77));
  impostor = await signerOf(await testAuthority("ECDSA-P256", { name: "Басқа" }));
});

let number = 0;
const write = (
  kind: IssuedKind,
  sign = own,
  document: object = soundDocument(kind),
  extra: readonly IssuedKind[] = [],
) => {
  number += 1;
  return writeIssued(folder.path("."), `${number}.asice`, { kind, document, extra, sign });
};

/** The verdict, and the codes of what speaks against it. */
async function judged(path: string): Promise<string[]> {
  const policy = { trust: await loadTrustStore({ files: [rootFile] }), revocationLists: [], at: issuedAt };
  const { verdict, problems } = await verifyPackage(path, policy);
  const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [verdict, ...new Set(errors)];
}

async function rebuilt(path: string, change: (parts: ReturnType<typeof zipParts>) => ReturnType<typeof zipParts>) {
  number += 1;
  return writeBytes(folder.path("."), `${number}.asice`, buildZip({ parts: change(zipParts(await readFile(path))) }));
}

describe.each(issuedKinds)("%s", (kind) => {
  it("passes as its issuer signed it, so that each refusal below is for its one fault", async () => {
    expect(await judged(await write(kind))).toEqual(["TOTAL-PASSED"]);
  });

  it("signed again by another body, with its own good key: not the issuer's", async () => {
    expect(await judged(await write(kind, otherBody))).toEqual(["INDETERMINATE", `${prefixes[kind]}.otherIssuer`]);
  });

  it("signed again by a stranger's authority in the issuer's name and BIN: nobody here believes it", async () => {
    expect((await judged(await write(kind, impostor)))[0]).toBe("INDETERMINATE");
  });

  it("with its content changed after it was signed", async () => {
    const changed = await rebuilt(await write(kind), (parts) =>
      parts.map((part) =>
        part.name === packageNames[kind]
          ? {
              ...part,
              content: Buffer.from(
                part.content.toString("utf8").replace("МОАП", "МОЕП").replace("Министерство", "Министерства"),
              ),
            }
          : part,
      ),
    );
    const [verdict, ...codes] = await judged(changed);
    expect([verdict, codes]).toEqual(["TOTAL-FAILED", expect.arrayContaining(["container.digestMismatch"])]);
  });

  it("with manifest and signature of another thing that the same issuer signed", async () => {
    const other = issuedKinds.find((one) => one !== kind) ?? kind;
    const theirs = zipParts(await readFile(await write(other))).filter(({ name }) => name.startsWith("META-INF/"));
    const mixed = await rebuilt(await write(kind), (parts) => [
      ...parts.filter(({ name }) => !name.startsWith("META-INF/")),
      ...theirs,
    ]);
    const [verdict, ...codes] = await judged(mixed);
    expect([verdict, codes]).toEqual(["TOTAL-FAILED", expect.arrayContaining(["container.fileMissing"])]);
  });

  it("that carries another kind's document under its own name, signed by the issuer himself", async () => {
    const other = issuedKinds.find((one) => one !== kind) ?? kind;
    const [verdict, ...codes] = await judged(await write(kind, own, soundDocument(other)));
    expect([verdict, codes]).toEqual(["TOTAL-FAILED", expect.arrayContaining(["document.otherFormat"])]);
  });

  it("that carries a second document of ours beside its own", async () => {
    const other = issuedKinds.find((one) => one !== kind) ?? kind;
    const [verdict, ...codes] = await judged(await write(kind, own, soundDocument(kind), [other]));
    expect([verdict, codes.length > 0]).toEqual(["TOTAL-FAILED", true]);
  });
});

it.each([
  ["a first version that supersedes one", { version: 1, supersedes: "01890000-0000-7000-8000-000000000009" }],
  ["a second that supersedes none: its number is used again", { version: 2, supersedes: null }],
  ["one that supersedes itself", { version: 2, supersedes: "01890000-0000-7000-8000-000000000001" }],
])("a consolidated report: %s", async (_, changes) => {
  const document = { ...soundDocument("consolidated"), ...changes };
  expect(await judged(await write("consolidated", own, document))).toEqual([
    "TOTAL-FAILED",
    "consolidated.versionAstray",
  ]);
});

it("each kind is refused at every door that is not its own, and nothing is kept", async () => {
  const dataDir = folder.path("office");
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => issuedAt });
  const { receipts, editions, head, parts, trust, signing, settings, journal } = backend.api;
  const [found] = await trust.examine({ path: rootFile }).result;
  await trust.import({ path: rootFile, sha256: [found?.material.sha256 ?? ""] }).result;
  await settings.set({ body: "BGM" });
  await signing.confirmBin({ body: "QAOM", bin: bodyBin });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "taken",
      ({ code }: { code?: string }) => code ?? "?",
    );
  const rows = async () => (await journal.list({ before: null, limit: 1 })).entries[0]?.sequence;
  const before = await rows();
  const seen: Record<string, string[]> = {};
  for (const kind of issuedKinds) {
    const path = await write(kind);
    seen[kind] = [
      ...(kind === "receipt" ? [] : [await codeOf(receipts.import({ path, trust: [] }).result)]),
      ...(kind === "planEdition" ? [] : [await codeOf(editions.import({ path, sha256: null }).result)]),
      await codeOf(head.open({ path }).result),
      await codeOf(head.openReturned({ path }).result),
      await codeOf(parts.open({ path }).result),
    ];
  }
  expect(seen).toEqual({
    receipt: ["edition.notEdition", "head.notReport", "head.notReport", "parts.notPart"],
    consolidated: ["receipt.notReceipt", "edition.notEdition", "head.notReport", "head.notReport", "parts.notPart"],
    planEdition: ["receipt.notReceipt", "head.notReport", "head.notReport", "parts.notPart"],
  });
  expect(await rows()).toBe(before);
  await backend.close();
});
