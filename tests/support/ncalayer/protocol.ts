import { z } from "zod";

/** What basics.sign takes, as strictly as it is documented. `encapsulate` is true where it is left out. */
export const basicsSignSchema = z.strictObject({
  module: z.literal("kz.gov.pki.knca.basics"),
  method: z.literal("sign"),
  args: z.strictObject({
    allowedStorages: z.array(z.string()).optional(),
    format: z.literal("cms"),
    data: z.base64(),
    signingParams: z.strictObject({
      decode: z.literal(true),
      encapsulate: z.boolean().default(true),
      digested: z.literal(false),
    }),
    signerParams: z.strictObject({ extKeyUsageOids: z.array(z.string()), chain: z.array(z.string()).nullable() }),
    locale: z.enum(["kk", "ru"]),
  }),
});

/** Storage, kind of key, data, whether the data goes inside. */
export const commonUtilsSignSchema = z.strictObject({
  module: z.literal("kz.gov.pki.knca.commonUtils"),
  method: z.literal("createCAdESFromBase64"),
  args: z.tuple([z.string(), z.enum(["SIGNATURE", "AUTHENTICATION"]), z.base64(), z.boolean()]),
});

/** The forms in which different versions are known to give a signature back. */
export const resultShapes = {
  text: (signature: string) => signature,
  array: (signature: string) => [signature],
  signatures: (signature: string) => ({ signatures: [signature] }),
  pem: (signature: string) => `-----BEGIN CMS-----\n${signature.match(/.{1,64}/g)?.join("\n")}\n-----END CMS-----\n`,
} as const;
