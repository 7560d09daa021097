import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openssl } from "#tests/support/signing/openssl.ts";
import type { OpensslKey } from "./openssl-authority.ts";

export interface CmsRequest {
  readonly signers?: readonly OpensslKey[];
  /** With the content inside. */
  readonly enveloping?: boolean;
  readonly form?: "DER" | "PEM";
  /** Further options of `openssl cms -sign`; `-cades` unless given. */
  readonly options?: readonly string[];
}

/** Signs a file in the folder of an openssl authority into another, by openssl alone; the path of the signature. */
export function makeCms(folder: string, content: string, name: string, request: CmsRequest = {}): string {
  const { signers = ["rsa"], enveloping = false, form = "DER", options = ["-cades"] } = request;
  const by = signers.flatMap((key) => ["-signer", `${key}.pem`, "-inkey", `${key}.key`]);
  const how = ["-binary", "-outform", form, ...(enveloping ? ["-nodetach"] : []), ...options];
  openssl(folder, "cms", "-sign", "-in", content, "-out", name, "-certfile", "issuer.pem", ...by, ...how);
  return join(folder, name);
}

/** Writes a file into the folder. */
export function putFile(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
