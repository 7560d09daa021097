import type { ErrorCode } from "#shared/error-codes.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import type { LocalisedText } from "#shared/language/language.ts";
import { describeError, translate } from "#shared/language/translator.ts";

/** An error as it is printed: `--json` prints it as `error`. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: LocalisedText;
}

/** The cause of an error where it has words of its own in both languages: they follow the error's sentence. */
export class ExplainedCause extends Error {
  readonly explanation: LocalisedText;

  constructor(explanation: LocalisedText) {
    super(explanation.ru);
    this.explanation = explanation;
  }
}

/** An error that came with its words: a refusal as the backend tells it. */
export class ToldError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Puts an error into words. One that is not ours is a fault of the program: nothing of it is shown. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ToldError) return error.failure;
  const known = isKalqanError(error) ? error : unexpected(error);
  const sentence = describeError(known);
  const { cause } = known;
  if (!(cause instanceof ExplainedCause)) return { code: known.code, message: sentence };
  const withReason = (language: "kk" | "ru"): string =>
    translate(language, "cli.reason", { sentence: sentence[language], reason: cause.explanation[language] });
  return { code: known.code, message: { kk: withReason("kk"), ru: withReason("ru") } };
}

function unexpected(error: unknown): KalqanError {
  if (error instanceof Error && error.name === "AbortError") {
    return new KalqanError("internal.cancelled", {}, { cause: error });
  }
  return new KalqanError("internal.unexpected", { method: "kalqan", path: "cli" }, { cause: error });
}
