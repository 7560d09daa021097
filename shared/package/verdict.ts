import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { decisionSchema } from "../report/decision.ts";

/** EN 319 102-1, 5.1.3: the overall result of a validation. */
export const verdictSchema = z.enum(["TOTAL-PASSED", "INDETERMINATE", "TOTAL-FAILED"]);
export type Verdict = z.infer<typeof verdictSchema>;

/** EN 319 102-1, table 5 and 6: why, where the verdict is not TOTAL-PASSED. */
export const subIndicationSchema = z.enum([
  "FORMAT_FAILURE",
  "HASH_FAILURE",
  "SIG_CRYPTO_FAILURE",
  "REVOKED",
  "SIG_CONSTRAINTS_FAILURE",
  "CHAIN_CONSTRAINTS_FAILURE",
  "CRYPTO_CONSTRAINTS_FAILURE",
  "EXPIRED",
  "NOT_YET_VALID",
  "NO_SIGNING_CERTIFICATE_FOUND",
  "NO_CERTIFICATE_CHAIN_FOUND",
  "OUT_OF_BOUNDS_NO_POE",
  "REVOKED_NO_POE",
  "TRY_LATER",
  "SIGNED_DATA_NOT_FOUND",
  "GENERIC",
]);
export type SubIndication = z.infer<typeof subIndicationSchema>;

export const severitySchema = z.enum(["error", "warning"]);

/** Something found while reading a package: `code` is a key under `problems` in both catalogues. */
export const problemSchema = z.strictObject({
  code: z.string(),
  severity: severitySchema,
  /** The entry, path or field it speaks of, where there is one. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  message: localisedTextSchema,
});
export type Problem = z.infer<typeof problemSchema>;

/** What НУЦ РК says a certificate is for (its extended key usages); words for them under `verification.purposes`. */
export const purposeSchema = z.enum([
  "person",
  "organisation",
  "head",
  "maySign",
  "maySignFinance",
  "employee",
  "signing",
  "authentication",
]);
export type Purpose = z.infer<typeof purposeSchema>;

export const signerSchema = z.strictObject({
  subject: z.string(),
  commonName: z.string().nullable(),
  /** 12 digits each, from SERIALNUMBER=IIN… and OU=BIN… */
  iin: z.string().nullable(),
  bin: z.string().nullable(),
  organisation: z.string().nullable(),
  serial: z.string(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  issuer: z.string(),
  /** In the order of `purposeSchema`. Absent from what was kept before they were told. */
  purposes: z.array(purposeSchema).default([]),
});
export type Signer = z.infer<typeof signerSchema>;

export const signatureResultSchema = z.strictObject({
  name: z.string(),
  manifest: z.string(),
  verdict: verdictSchema,
  subIndication: subIndicationSchema.nullable(),
  signer: signerSchema.nullable(),
  signingTime: z.iso.datetime().nullable(),
  algorithm: z.string().nullable(),
  covers: z.array(z.string()),
});
export type SignatureResult = z.infer<typeof signatureResultSchema>;

export const fileResultSchema = z.strictObject({
  name: z.string(),
  size: z.int(),
  sha256: z.string().nullable(),
  /**
   * True where every signature covers it as it is, in a container of another program any (or it is a manifest, a signature
   * or mimetype).
   */
  covered: z.boolean(),
});
export type FileResult = z.infer<typeof fileResultSchema>;

/** Whose report a package is, as its data say: only told where the verdict is not TOTAL-FAILED. */
export const verifiedReportSchema = z.strictObject({
  body: z.strictObject({ code: z.string(), name: localisedTextSchema }),
  halfYear: z.string(),
  version: z.int(),
  packageId: z.string(),
});
export type VerifiedReport = z.infer<typeof verifiedReportSchema>;

/** What a receipt answers, as its data say: only told where the verdict is not TOTAL-FAILED. */
export const verifiedReceiptSchema = z.strictObject({
  receiptId: z.string(),
  issuer: z.strictObject({ code: z.string(), name: localisedTextSchema }),
  officer: z.string(),
  answers: z.array(
    z.strictObject({
      packageId: z.string(),
      sha256: z.string(),
      body: z.strictObject({ code: z.string(), name: localisedTextSchema }),
      halfYear: z.string(),
      version: z.int(),
      decision: decisionSchema,
      /** The day of intake, and how many days late that was. */
      day: z.string(),
      daysLate: z.int(),
      remarks: z.int(),
    }),
  ),
});
export type VerifiedReceipt = z.infer<typeof verifiedReceiptSchema>;

/** What a consolidated report rests on, as its data say: only told where the verdict is not TOTAL-FAILED. */
export const verifiedConsolidatedSchema = z.strictObject({
  issuer: z.strictObject({ code: z.string(), name: localisedTextSchema }),
  halfYear: z.string(),
  version: z.int(),
  packageId: z.string(),
  /** How many measures it speaks of. */
  measures: z.int(),
  packages: z.array(z.strictObject({ body: z.string(), packageId: z.string(), version: z.int(), sha256: z.string() })),
  /** Codes of the bodies that had not reported. */
  missing: z.array(z.string()),
});
export type VerifiedConsolidated = z.infer<typeof verifiedConsolidatedSchema>;
/** Which edition of the plan a package brings, as its data say: only told where the verdict is not TOTAL-FAILED. */
export const verifiedEditionSchema = z.strictObject({
  editionId: z.string(),
  edition: z.int(),
  digest: z.string(),
  previous: z.strictObject({ edition: z.int(), digest: z.string() }),
  appliesFrom: z.string(),
  ground: localisedTextSchema,
  issuer: z.strictObject({ code: z.string(), name: localisedTextSchema }),
  measures: z.int(),
  bodies: z.int(),
});
export type VerifiedEdition = z.infer<typeof verifiedEditionSchema>;

const ownVerificationSchema = z.strictObject({
  file: z.string(),
  /**
   * The document's format id, `ASiC-E`, `ASiC-E-XAdES`, `ASiC-S`, `zip`; of a signature by itself `CMS-enveloping` (its
   * content inside), `CMS-detached`, or `CMS` where that cannot be told; null where nothing could be recognised.
   */
  format: z.string().nullable(),
  verdict: verdictSchema,
  subIndication: subIndicationSchema.nullable(),
  signatures: z.array(signatureResultSchema),
  files: z.array(fileResultSchema),
  problems: z.array(problemSchema),
  /** Left out of what is no report of ours. */
  report: verifiedReportSchema.optional(),
  /** Left out of what is no receipt. */
  receipt: verifiedReceiptSchema.optional(),
  /** Left out of what is no consolidated report. */
  consolidated: verifiedConsolidatedSchema.optional(),
  /** Left out of what is no edition of the plan. */
  planEdition: verifiedEditionSchema.optional(),
});

export const verificationSchema = ownVerificationSchema.extend({
  /**
   * Left out where no receipt was given as proof of existence. `day`: the day of intake, on which the package was judged;
   * null where the receipt proves nothing of it. `receipt`: the receipt's own verification.
   */
  proof: z.strictObject({ day: z.string().nullable(), receipt: ownVerificationSchema }).optional(),
});
export type Verification = z.infer<typeof verificationSchema>;

const badness: Record<Verdict, number> = { "TOTAL-PASSED": 0, INDETERMINATE: 1, "TOTAL-FAILED": 2 };

/** Of several verdicts the worst counts (package-format: Reading). No verdict at all is not a pass: TOTAL-FAILED. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.reduce<Verdict | null>(
      (worst, next) => (worst === null || badness[next] > badness[worst] ? next : worst),
      null,
    ) ?? "TOTAL-FAILED"
  );
}

const failing: ReadonlySet<SubIndication> = new Set([
  "FORMAT_FAILURE",
  "HASH_FAILURE",
  "SIG_CRYPTO_FAILURE",
  "REVOKED",
  "EXPIRED",
  "NOT_YET_VALID",
]);

/** The verdict a sub-indication belongs to (EN 319 102-1, tables 5 and 6); null = nothing speaks against. */
export function verdictOf(subIndication: SubIndication | null): Verdict {
  if (subIndication === null) return "TOTAL-PASSED";
  return failing.has(subIndication) ? "TOTAL-FAILED" : "INDETERMINATE";
}
