import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";

/* node verify.js PACKAGE ROOT.pem: verifies a package as one process. Prints the most memory it had, in KB. */
const [path = "", root = ""] = process.argv.slice(2);

const trust = await loadTrustStore({ files: [root] });
const { verdict, problems } = await verifyPackage(path, { trust, revocationLists: [], at: new Date() });
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
if (verdict !== "TOTAL-PASSED") throw new Error(`${verdict}: ${problems.map(({ code }) => code).join(", ")}`);
