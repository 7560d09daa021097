import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { OpensslKey } from "./openssl-authority.ts";

/** A manifest of another program and who signs it. */
export interface ForeignManifest {
  readonly name: string;
  readonly signature: string;
  readonly files: readonly string[];
  readonly signer: OpensslKey;
  readonly digest?: "sha256" | "sha384" | "sha512" | "sha3_256";
  readonly signatureDigest?: "sha256" | "sha384" | "sha512";
  readonly mediaType?: string;
  /** Percent-encode the names in it. */
  readonly encodeNames?: boolean;
  /** Further options of `openssl cms -sign`; `-cades` unless given. */
  readonly options?: readonly string[];
}

export interface ForeignContainer {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly manifests: readonly ForeignManifest[];
  /** The entries in the order of the file; as given, manifests last, unless said. */
  readonly order?: readonly string[];
  readonly deflated?: readonly string[];
  /** Directory entries. */
  readonly folders?: readonly string[];
  readonly comment?: string;
  /** Written to a pipe: with data descriptors. */
  readonly streamed?: boolean;
}

export const asice = "application/vnd.etsi.asic-e+zip";

/** Makes a container by Python's zipfile and openssl in the folder of an openssl authority; its path. */
export function makeForeignContainer(folder: string, name: string, container: ForeignContainer): string {
  const out = join(folder, name);
  const manifests = container.manifests.map((manifest) => ({
    digest: "sha256",
    signatureDigest: "sha256",
    mediaType: "application/x-pkcs7-signature",
    encodeNames: true,
    options: ["-cades"],
    ...manifest,
  }));
  const files = Object.entries(container.files).map(([file, content]) => ({
    name: file,
    base64: Buffer.from(content).toString("base64"),
  }));
  const layout = { order: null, deflated: [], folders: [], comment: "", streamed: false };
  const input = JSON.stringify({ out, ...layout, ...container, files, manifests });
  execFileSync("python3", [join(import.meta.dirname, "foreign_asice.py")], { cwd: folder, input, stdio: "pipe" });
  return out;
}
