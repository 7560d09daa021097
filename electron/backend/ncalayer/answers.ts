import { z } from "zod";
import { KalqanError } from "#shared/errors.ts";

/** What came of a request to sign: the text of the signature, or the word that this NCALayer has no such module. */
export type SignAnswer = { readonly kind: "signature"; readonly text: string } | { readonly kind: "moduleMissing" };

const greeting = z.object({ result: z.object({ version: z.string().max(100) }) });

/** The version in the message with which the server begins. Error: ncalayer.unexpectedAnswer. */
export function readGreeting(message: unknown): string {
  const read = greeting.safeParse(message);
  if (!read.success) throw new KalqanError("ncalayer.unexpectedAnswer", {}, { cause: read.error });
  return read.data.result.version;
}

const one = z.string().or(z.tuple([z.string()]).transform(([text]) => text));
const result = one.or(z.object({ signatures: one }).transform(({ signatures }) => signatures));

const basicsDone = z.object({
  status: z.literal(true),
  /** Without a result the person closed the window. */
  body: z.object({ result: result.nullish() }).nullish(),
});
const basicsRefused = z.object({ status: z.literal(false), code: z.string(), message: z.string().nullish() });
const noModule = z.object({ success: z.literal(false), errorCode: z.literal("MODULE_NOT_FOUND") });

/** Errors: ncalayer.cancelled, ncalayer.refused {code}, ncalayer.unexpectedAnswer. */
export function readBasicsAnswer(message: unknown): SignAnswer {
  if (noModule.safeParse(message).success) return { kind: "moduleMissing" };
  const refused = basicsRefused.safeParse(message);
  if (refused.success) throw refusal(refused.data.code, refused.data.message);
  const done = basicsDone.safeParse(message);
  if (!done.success) throw new KalqanError("ncalayer.unexpectedAnswer", {}, { cause: done.error });
  const text = done.data.body?.result;
  if (typeof text !== "string") throw new KalqanError("ncalayer.cancelled");
  return { kind: "signature", text };
}

const commonUtilsDone = z.object({ code: z.literal("200"), responseObject: z.string() });
const commonUtilsRefused = z.object({ code: z.string(), message: z.string().nullish() });

/** Errors: ncalayer.cancelled, ncalayer.refused {code}, ncalayer.unexpectedAnswer. */
export function readCommonUtilsAnswer(message: unknown): SignAnswer {
  if (noModule.safeParse(message).success) return { kind: "moduleMissing" };
  const done = commonUtilsDone.safeParse(message);
  if (done.success) return { kind: "signature", text: done.data.responseObject };
  const refused = commonUtilsRefused.safeParse(message);
  if (!refused.success || refused.data.code === "200") {
    throw new KalqanError("ncalayer.unexpectedAnswer", {}, { cause: done.error });
  }
  if (refused.data.message === "action.canceled") throw new KalqanError("ncalayer.cancelled");
  throw refusal(refused.data.code, refused.data.message);
}

/** The code is shown, so only where it is one; the message is in whatever words NCALayer chose: for the log alone. */
function refusal(code: string, message: string | null | undefined): KalqanError {
  const shown = /^[\w.-]{1,60}$/.test(code) ? code : "—";
  return new KalqanError("ncalayer.refused", { code: shown }, { cause: new Error(message?.slice(0, 1_000) ?? code) });
}
