import { join } from "node:path";
import { verifyStore } from "#backend/annexes/index.ts";
import {
  findReport,
  listAnnexesOfFile,
  listConsolidations,
  listIssuedReceipts,
  listPlanEditions,
  listReceipts,
  listReceivedFiles,
  listReports,
  listTrustFiles,
  type Reader,
  type TrustFileRow,
} from "#backend/database/index.ts";
import { type CopyOptions, fileSize, hasDigest } from "#backend/files/index.ts";
import { trustFile } from "#backend/trust/index.ts";
import { trustMaterialSchema } from "#shared/api/trust-view.ts";
import type { Finding } from "#shared/doctor.ts";

/** Every annex hashed again; those missing or damaged named by the measure they belong to. */
export async function examineAnnexes(
  reader: Reader,
  store: { readonly annexes: string },
  options: CopyOptions,
): Promise<Finding[]> {
  const { count, missing, damaged, orphans } = await verifyStore(reader, store, options);
  const whole = missing.length + damaged.length === 0;
  return [
    ...(whole ? [{ code: "annexesSound", severity: "ok", data: { count } } as const] : []),
    ...missing.flatMap((sha256) => annexFindings(reader, "annexMissing", sha256)),
    ...damaged.flatMap((sha256) => annexFindings(reader, "annexDamaged", sha256)),
    ...orphans.map((path): Finding => ({ code: "annexOrphan", severity: "warning", data: { path } })),
  ];
}

function annexFindings(reader: Reader, code: "annexMissing" | "annexDamaged", sha256: string): Finding[] {
  return listAnnexesOfFile(reader, sha256).flatMap(({ name, measure, reportId }) => {
    const report = findReport(reader, reportId);
    // An annex of no report is told as a dangling row.
    if (report === null) return [];
    const { body, halfYear } = report;
    return [{ code, severity: "error", data: { name, measure, body, halfYear, sha256 } } as const];
  });
}

/** Every signed container hashed again, consolidated ones, receipts and editions too, and every package that was taken in. */
export async function examinePackages(
  reader: Reader,
  folder: { readonly packages: string },
  options: CopyOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let count = 0;
  for (const { packageSha256, body, halfYear, version } of listReports(reader)) {
    if (packageSha256 === null) continue;
    count += 1;
    const fault = await faultOf(join(folder.packages, `${packageSha256}.asice`), packageSha256, options);
    if (fault !== null)
      findings.push({ code: `package${fault}`, severity: "error", data: { body, halfYear, version } });
  }
  for (const { sha256, fileName } of listReceivedFiles(reader)) {
    count += 1;
    const fault = await faultOf(join(folder.packages, `${sha256}.asice`), sha256, options);
    if (fault !== null)
      findings.push({ code: `received${fault}`, severity: "error", data: { name: fileName, sha256 } });
  }
  for (const { packageSha256: sha256, halfYear, version } of listConsolidations(reader)) {
    if (sha256 === null) continue;
    count += 1;
    const fault = await faultOf(join(folder.packages, `${sha256}.asice`), sha256, options);
    if (fault !== null) findings.push({ code: `consolidated${fault}`, severity: "error", data: { halfYear, version } });
  }
  for (const { sha256, createdAt } of [...listReceipts(reader), ...listIssuedReceipts(reader)]) {
    count += 1;
    const fault = await faultOf(join(folder.packages, `${sha256}.asice`), sha256, options);
    if (fault !== null) findings.push({ code: `receipt${fault}`, severity: "error", data: { created: createdAt } });
  }
  for (const { sha256, edition } of listPlanEditions(reader)) {
    count += 1;
    const fault = await faultOf(join(folder.packages, `${sha256}.asice`), sha256, options);
    if (fault !== null) findings.push({ code: `edition${fault}`, severity: "error", data: { edition } });
  }
  return findings.length > 0 ? findings : [{ code: "packagesSound", severity: "ok", data: { count } }];
}

async function faultOf(path: string, sha256: string, { signal }: CopyOptions): Promise<"Missing" | "Damaged" | null> {
  if ((await fileSize(path)) === null) return "Missing";
  return (await hasDigest(path, sha256, { signal })) ? null : "Damaged";
}

/** Every imported certificate and list of revoked ones digested again; a damaged one is not used until it is mended. */
export async function examineTrustFiles(
  reader: Reader,
  layout: { readonly trust: string },
  options: CopyOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const rows = listTrustFiles(reader);
  for (const row of rows) {
    const fault = await faultOf(trustFile({ layout }, row), row.sha256, options);
    if (fault !== null) findings.push({ code: `${row.kind}${fault}`, severity: "error", data: { name: nameOf(row) } });
  }
  if (findings.length > 0 || rows.length === 0) return findings;
  return [{ code: "trustSound", severity: "ok", data: { count: rows.length } }];
}

/** What it was called when it was imported; its digest where even that cannot be read. */
function nameOf({ description, sha256 }: TrustFileRow): string {
  const material = trustMaterialSchema.safeParse(JSON.parse(description)).data;
  return (material?.kind === "certificate" ? material.name : material?.issuer) ?? sha256;
}
