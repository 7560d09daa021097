import { resolve } from "node:path";
import type { Backend } from "#backend/backend.ts";
import { findResources } from "#backend/resources.ts";
import { loadRevocationLists, loadTrustStore, type ValidationPolicy } from "#backend/signing/index.ts";
import { type GivenReceipt, verifyPackage } from "#backend/verification/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { CommandContext } from "./command.ts";
import { finishJob } from "./jobs.ts";
import { all, optional } from "./options.ts";
import { readDate } from "./read-options.ts";
import { writeDocument } from "./write-document.ts";

/** Who judges files for `verify`: the program with its own store alone, or a data folder with all that it believes. */
export interface Judge {
  /** Errors: file.*, signing.trust*, signing.revocationList*. */
  readonly verify: (file: string) => Promise<Verification>;
  /** The same, with the protocol of it written to a new file. Errors: besides those of `verify`, documents.fontMissing. */
  readonly protocol: (file: string, target: string) => Promise<Verification>;
}

/** Errors: usage.badDate, signing.trust*, signing.revocationList*. */
export async function programJudge(context: CommandContext): Promise<Judge> {
  const { content, receipt } = besides(context);
  const policy = await readPolicy(context);
  const how = { signal: context.signal, content, receipt: receipt === null ? null : await givenReceipt(receipt) };
  return {
    verify: (file) => verifyPackage(file, policy, how),
    protocol: async (file, target) => {
      const { writeProtocol } = await import("./write-protocol.ts");
      return writeProtocol(context, file, target, policy, how);
    },
  };
}

/** Judges as the window over the same folder does: its certificates, lists, policy and confirmed BINs. Error: usage.badDate. */
export function folderJudge(context: CommandContext, { api }: Backend): Judge {
  const { options, language, signal } = context;
  const request = {
    ...besides(context),
    trust: all(options, "trust").map((path) => resolve(path)),
    revocationLists: all(options, "crl").map((path) => resolve(path)),
    at: options.has("at") ? readDate(options, "at") : null,
  };
  const verify = async (file: string): Promise<Verification> => {
    const [one] = await finishJob(context, () => api.verification.verify({ paths: [file], ...request }));
    if (one === undefined) throw new Error("a file was given and nothing was judged");
    return one;
  };
  return {
    verify,
    protocol: async (path, target) => {
      const printed = { path, ...request, language: options.has("lang") ? language : ("both" as const) };
      const pdf = await finishJob(context, () => api.verification.protocol(printed));
      await writeDocument([pdf], target, signal);
      return verify(path);
    },
  };
}

/** The files that go with the one that is judged. */
function besides({ options }: CommandContext): { readonly content: string | null; readonly receipt: string | null } {
  const path = (name: "content" | "receipt"): string | null => {
    const given = optional(options, name);
    return given === null ? null : resolve(given);
  };
  return { content: path("content"), receipt: path("receipt") };
}

/** A day is meant to its end, as it is lived in Kazakhstan. */
async function readPolicy({ options, clock }: CommandContext): Promise<ValidationPolicy> {
  const at = options.has("at") ? new Date(`${readDate(options, "at")}T23:59:59+05:00`) : clock();
  const trust = await loadTrustStore({ defaultFolder: findResources().trust, files: all(options, "trust") });
  return { trust, revocationLists: await loadRevocationLists(all(options, "crl")), at };
}

/** No data folder is at hand that knows who ҚАӨМ's signer is: whose signature it is, is told beside the verdict. */
async function givenReceipt(path: string): Promise<GivenReceipt> {
  const { issuerFault } = await import("#backend/receipts/index.ts");
  const knownBin = (body: string): string | null => findBody(originalPlan, body)?.bin ?? null;
  return { path, issuerFault: (document, signer) => issuerFault(originalPlan, knownBin, document, signer) };
}
