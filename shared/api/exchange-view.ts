import { z } from "zod";
import { verificationSchema } from "../package/verdict.ts";

/** What a file from elsewhere is, so that the window leads to the right place. `other`: nothing to be taken. */
export const recognisedPackageSchema = z.strictObject({
  kind: z.enum(["report", "reportForHead", "receipt", "part", "refusal", "other"]),
  verification: verificationSchema,
});
export type RecognisedPackage = z.infer<typeof recognisedPackageSchema>;
