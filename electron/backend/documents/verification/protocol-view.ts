import type { VerificationProtocol } from "#backend/verification/index.ts";
import type { Language } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import type { MessageKey } from "#shared/language/translator.ts";

/** A protocol in one language, as its parts are printed. */
export interface ProtocolView extends VerificationProtocol {
  readonly language: Language;
  readonly program: { readonly name: string; readonly version: string };
  /** Without the way to it: where the file lay is no one's business. */
  readonly fileName: string;
  readonly say: (key: MessageKey, params?: MessageParams) => string;
}
