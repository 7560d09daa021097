import { renderProtocolPdf } from "#backend/documents/index.ts";
import { bodyBin } from "#backend/exchange/index.ts";
import { issuerFault } from "#backend/receipts/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { ValidationPolicy } from "#backend/signing/index.ts";
import { folderPolicy, maySpeakAsQaom } from "#backend/trust/index.ts";
import { drawUpProtocol, type GivenReceipt, verifyPackage } from "#backend/verification/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";
import { program } from "../program.ts";

export function verificationHandlers({
  folder,
  resources,
  clock,
  plans,
  trust: trustDeps,
}: BackendContext): Handlers["verification"] {
  const readPolicy = async ({ trust, revocationLists, at }: PolicyRequest, now: Date): Promise<ValidationPolicy> => {
    return {
      ...(await folderPolicy(trustDeps, { trust, revocationLists })),
      at: at === null ? now : endOfDay(at),
    };
  };
  const given = (path: string | null): GivenReceipt | null => {
    const { plan } = plans.newest();
    const knownBin = (body: string): string | null => bodyBin({ plan }, folder.database, body);
    if (path === null) return null;
    return {
      path,
      issuerFault: (document, signer, certificate) =>
        issuerFault(plan, knownBin, document, signer) ??
        (maySpeakAsQaom(folder.database, certificate) ? null : "notPinned"),
    };
  };
  return {
    verify: async ({ paths, content, receipt, ...request }, { signal, progress }) => {
      const policy = await readPolicy(request, clock());
      const results = [];
      for (const [index, path] of paths.entries()) {
        signal.throwIfAborted();
        progress({ step: "verify", done: index, total: paths.length });
        results.push(await verifyPackage(path, policy, { signal, content, receipt: given(receipt) }));
      }
      return results;
    },
    protocol: async ({ path, content, receipt, language, ...request }, { signal, progress }) => {
      const now = clock();
      const policy = await readPolicy(request, now);
      progress({ step: "verify", done: 0, total: 0 });
      const protocol = await drawUpProtocol(path, policy, now, { signal, content, receipt: given(receipt) });
      progress({ step: "drawProtocol", done: 0, total: 0 });
      const restricted = readSettings(folder.database).restrictedUse;
      return renderProtocolPdf({ protocol, program, language, restricted, fontsFolder: resources.fonts, signal });
    },
  };
}

type PolicyRequest = Pick<Parameters<Handlers["verification"]["verify"]>[0], "trust" | "revocationLists" | "at">;

/** A day is meant to its end, as it is lived in Kazakhstan (UTC+5 or, before March 2024, +6: the later of the two). */
function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59+05:00`);
}
