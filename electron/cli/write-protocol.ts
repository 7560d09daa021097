import { renderProtocolPdf } from "#backend/documents/index.ts";
import { program } from "#backend/program.ts";
import { findResources } from "#backend/resources.ts";
import type { ValidationPolicy } from "#backend/signing/index.ts";
import { drawUpProtocol, type VerifyOptions } from "#backend/verification/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { CommandContext } from "./command.ts";
import { writeDocument } from "./write-document.ts";

/**
 * Verifies a file and writes the protocol of it: in the language of `--lang`, in both where none is asked for. Nothing
 * half written stays. Errors: file.*, documents.fontMissing, internal.cancelled.
 */
export async function writeProtocol(
  { options, language, clock, signal }: CommandContext,
  file: string,
  target: string,
  policy: ValidationPolicy,
  how: VerifyOptions,
): Promise<Verification> {
  const protocol = await drawUpProtocol(file, policy, clock(), how);
  const pdf = await renderProtocolPdf({
    protocol,
    program,
    language: options.has("lang") ? language : "both",
    // The mark is a setting of a data folder, and none is open here.
    restricted: false,
    fontsFolder: findResources().fonts,
    signal,
  });
  await writeDocument([pdf], target, signal);
  return protocol.verification;
}
