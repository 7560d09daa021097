import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Backend, type BackendOptions, openBackend } from "#backend/backend.ts";
import { findResources } from "#backend/resources.ts";
import { loadTrustStore, type ValidationPolicy } from "#backend/signing/index.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";
import { type Authority, type CertificateRequest, issueCertificate } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import { demoInput } from "#cli/demo/example.ts";
import type { ReportView } from "#shared/api/report-view.ts";
import { reportInputSchema } from "#shared/report/input.ts";
import { head, testAuthority } from "#tests/support/signing/people.ts";

/*
 * A ministry's office as a test needs it: a data folder with БҒМ's filled report, a test authority, key files, and the
 * day 5 July 2018 on every clock.
 */
export const officeDay = new Date("2018-07-05T06:00:00Z");
export const password = "Sealed-1";

export interface Office {
  readonly folder: string;
  readonly dataDir: string;
  readonly backend: Backend;
  readonly authority: Authority;
  readonly rootFile: string;
  /** Writes a key file and answers its path. */
  readonly key: (name: string, changes?: Partial<CertificateRequest>) => Promise<string>;
  readonly policy: (changes?: Partial<ValidationPolicy>) => Promise<ValidationPolicy>;
}

let authorities: Promise<Authority> | null = null;

/** Opens an office in an empty folder. Close its backend. */
export async function openOffice(
  folder: string,
  clock: () => Date = () => officeDay,
  options: Pick<BackendOptions, "ncalayer" | "resources" | "passphraseCost"> = {},
): Promise<Office> {
  authorities ??= testAuthority();
  const authority = await authorities;
  const dataDir = join(folder, "data");
  const rootFile = join(folder, "root.pem");
  await writeFile(rootFile, authority.rootPem);
  const backend = await openBackend({ dataDir, holder: "cli", clock, ...options });
  return {
    folder,
    dataDir,
    backend,
    authority,
    rootFile,
    key: async (name, changes = {}) => {
      const notBefore = new Date("2018-01-10T04:00:00Z");
      const notAfter = new Date("2020-01-10T04:00:00Z");
      const request = { holder: head, usage: "head", algorithm: "ECDSA-P256", notBefore, notAfter } as const;
      const issued = await issueCertificate(authority.issuer, { ...request, ...changes });
      const path = join(folder, `${name}.p12`);
      await writeFile(path, await writeKeyFile(issued, password, [authority.issuer]));
      return path;
    },
    policy: async (changes = {}) => ({
      trust: await loadTrustStore({ files: [rootFile] }),
      revocationLists: [],
      at: officeDay,
      ...changes,
    }),
  };
}

/** БҒМ's report of 2018-H1, all ten measures filled, with its annexes. */
export async function fillReport({ backend, folder }: Office, signers: "head" | "both"): Promise<ReportView> {
  const input = join(folder, "input");
  await mkdir(input);
  await makeAnnexes(join(input, "annexes"), findResources().fonts);
  const { $schema: _, ...given } = demoInput;
  const report = reportInputSchema.parse({
    ...given,
    signers: signers === "both" ? ["preparer", "head"] : ["head"],
  });
  return backend.api.report.fill({ body: "BGM", halfYear: "2018-H1", input: report, folder: input }).result;
}

/** The same, frozen. */
export async function readyReport(office: Office, signers: "head" | "both"): Promise<ReportView> {
  const { id } = await fillReport(office, signers);
  return office.backend.api.report.makeReady({ reportId: id }).result;
}

/** The head says that this is the body's BIN; what was frozen before that is made anew. */
export async function confirmBin({ backend: { api } }: Office, bin = head.organisation?.bin ?? ""): Promise<void> {
  await api.signing.confirmBin({ body: "BGM", bin });
  for (const { id, state } of await api.report.list({})) {
    if (state === "ready") await api.report.makeReady({ reportId: id }).result;
  }
}

/** The same, signed and exported: the path of the package. */
export async function exportedPackage(office: Office, signers: "head" | "both"): Promise<string> {
  const { api } = office.backend;
  const { id } = await readyReport(office, signers);
  const keyFile = await office.key("head");
  await confirmBin(office);
  if (signers === "both") {
    const preparerKey = await office.key("preparer", { usage: "employee" });
    await api.signing.sign({ reportId: id, role: "preparer", keyFile: preparerKey, password }).result;
  }
  await api.signing.sign({ reportId: id, role: "head", keyFile, password }).result;
  const { path } = await api.exchange.export({ reportId: id, folder: office.folder }).result;
  return path;
}
