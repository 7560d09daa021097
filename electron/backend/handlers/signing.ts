import { bodyBin, confirmBodyBin, keyFileSigner, readKey, signReport } from "#backend/exchange/index.ts";
import { type CertificateInfo, checkSigningCertificate, describeSigner } from "#backend/signing/index.ts";
import type { Handlers } from "#shared/api.ts";
import { describeError, type MessageKey, translateBoth } from "#shared/language/translator.ts";
import type { BackendContext } from "../context.ts";
import { ncalayerSigner, ncalayerStatus } from "./ncalayer.ts";
import { viewReport } from "./report-view.ts";

type KeyView = Awaited<ReturnType<Handlers["signing"]["readKey"]>>;

export function signingHandlers(context: BackendContext): Handlers["signing"] {
  const { report: deps, exchange, clock } = context;
  return {
    readKey: async ({ keyFile, password, body, role }) => {
      const { certificate, chain } = await readKey(keyFile, password);
      const known = bodyBin(deps, deps.database, body);
      const check = checkSigningCertificate(certificate, { at: clock(), role, bodyBin: known, chain });
      return {
        certificate: {
          ...describeSigner(certificate),
          algorithm: certificate.algorithm,
          sha256: certificate.sha256,
        },
        refusals: check.refusals.map((error) => ({ code: error.code, message: describeError(error) })),
        warnings: check.warnings.map(({ code, data }) => ({
          code,
          message: translateBoth(`problems.${code}` as MessageKey, data),
        })),
        bin: compareBin(certificate, known),
      };
    },
    confirmBin: ({ body, bin }) => {
      confirmBodyBin(deps, body, bin);
      return {};
    },
    sign: async ({ reportId, role, keyFile, password }, watch) => {
      const key = await readKey(keyFile, password);
      await signReport(exchange, { reportId, role, signer: keyFileSigner(key, exchange) }, watch);
      return viewReport(deps, reportId);
    },
    ncalayerStatus: (_, { signal }) => ncalayerStatus(context, signal),
    signWithNcalayer: async ({ reportId, role, storage }, watch) => {
      await signReport(exchange, { reportId, role, signer: ncalayerSigner(context, storage) }, watch);
      return viewReport(deps, reportId);
    },
  };
}

function compareBin({ bin }: CertificateInfo, known: string | null): KeyView["bin"] {
  if (bin === null) return "absent";
  if (known === null) return "unknown";
  return bin === known ? "same" : "different";
}
