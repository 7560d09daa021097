import { z } from "zod";
import { localisedTextSchema } from "../language/language.ts";
import { bodyCodeSchema } from "../plan/schema.ts";

/** Lower-case hexadecimal. */
export const sha256Schema = z.stringFormat("sha256", /^[0-9a-f]{64}$/);

/** When a document was drawn up, and by which program: how each of ours begins after its format and id. */
export const madeShape = {
  created: z.iso.datetime(),
  program: z.strictObject({ name: z.string(), version: z.string() }),
} as const;

/** The edition of the plan that a document goes by. */
export const planNamedSchema = z.strictObject({ id: z.string(), edition: z.int(), digest: sha256Schema });

/** The body that reports, answers or issues, as it was called; its BIN where it is known. */
export const bodyNamedSchema = z.strictObject({
  code: bodyCodeSchema,
  name: localisedTextSchema,
  bin: z.stringFormat("bin", /^\d{12}$/).nullable(),
});
