import { writeFileSync } from "node:fs";
import { renderProtocolPdf } from "#backend/documents/index.ts";
import { loadRevocationLists, loadTrustStore } from "#backend/signing/index.ts";
import { drawUpProtocol } from "#backend/verification/index.ts";
const [path = "", out = "", language = "kk", ...trust] = process.argv.slice(2);
const crl = trust.filter((p) => p.endsWith(".crl"));
const policy = { trust: await loadTrustStore({ defaultFolder: "resources/trust", files: trust.filter((p) => !p.endsWith(".crl")) }), revocationLists: await loadRevocationLists(crl), at: new Date() };
const protocol = await drawUpProtocol(path, policy, policy.at);
writeFileSync(out, await renderProtocolPdf({ protocol, program: { name: "kalqan", version: "0.1.0" }, language: language as "kk", fontsFolder: "resources/fonts" }));
