/*
 * What is compared, as lines of bash. They run in a folder with `office/` (see office.ts) and, once packed, `package.asice`
 * with `META-INF/` taken out of it.
 */
export type OwnCommand = "pack" | "packAndReadBack" | "verify" | "verifyAlone";

/**
 * Ours, each a whole process from its start to its end.
 * @param bundle the folder with the bundled processes
 * @param gateway a gateway's folder (build/scripts/pack-gateway.ts)
 */
export function ourCommands(bundle: string, gateway: string): Readonly<Record<OwnCommand, string>> {
  const run = (name: string): string =>
    `${JSON.stringify(process.execPath)} ${JSON.stringify(`${bundle}/${name}.mjs`)}`;
  return {
    pack: `rm -f packed.asice; ${run("pack")} office packed.asice`,
    packAndReadBack: `rm -f packed.asice; ${run("pack")} office packed.asice digest`,
    verify: `${JSON.stringify(`${gateway}/kalqan`)} verify package.asice --trust office/root.pem > /dev/null`,
    /** The same without the command line, which tells its memory. */
    verifyAlone: `${run("verify")} package.asice office/root.pem`,
  };
}

const verifySignature =
  "openssl cms -verify -cades -binary -inform DER -content META-INF/ASiCManifest001.xml " +
  "-in META-INF/signature001.p7s -CAfile office/root.pem -out /dev/null 2>/dev/null";

/** What anyone can do with public tools. */
export const baselines = {
  pack:
    "rm -f packed.zip; cd office; openssl dgst -sha256 report.json *.pdf > ../digests; zip -q -0 ../packed.zip report.json *.pdf; " +
    "cd ..; openssl cms -sign -cades -binary -outform DER -in digests -signer office/rsa.pem -inkey office/rsa.key " +
    "-certfile office/issuer.pem -out signature.p7s; zip -q -0 packed.zip digests signature.p7s",
  /** Each file by itself, as the digests of a manifest want to be compared. */
  verifyFiles:
    'unzip -Z1 package.asice | while read -r name; do unzip -p package.asice "$name" | openssl dgst -sha256 > /dev/null; ' +
    `done; ${verifySignature}`,
  /** All files through one pipe: less than a check needs, the least that can be done. */
  verifyStream: `unzip -p package.asice | openssl dgst -sha256 > /dev/null; ${verifySignature}`,
  digest: "openssl dgst -sha256 package.asice > /dev/null",
} as const;
