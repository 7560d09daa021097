import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { signerSchema } from "../package/verdict.ts";
import { signerRoleSchema } from "../report/entry.ts";

/** A key file and its password. The password never leaves the call: it is neither stored nor logged. */
export const keyAccessSchema = z.strictObject({
  keyFile: z.string().min(1),
  password: z.string(),
});

const remark = z.strictObject({ code: z.string(), message: localisedTextSchema });

/** The certificate of a key as it is shown before signing, and what speaks against signing with it. */
export const keyViewSchema = z.strictObject({
  certificate: signerSchema.extend({ algorithm: z.string(), sha256: z.string() }),
  refusals: z.array(remark),
  warnings: z.array(remark),
  /** `unknown`: the body's BIN is not known yet and this certificate names one: confirm it by hand. */
  bin: z.enum(["same", "different", "unknown", "absent"]),
});

/** Twelve digits. */
export const binSchema = z.stringFormat("bin", /^\d{12}$/);

export const signRequestSchema = keyAccessSchema.extend({ reportId: z.string(), role: signerRoleSchema });
