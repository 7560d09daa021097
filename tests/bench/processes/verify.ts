import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";

/* node verify PACKAGE ROOT.pem: verifies a package, as one process. Prints the verdict and the most memory it had. */
const [path = "", root = ""] = process.argv.slice(2);

const trust = await loadTrustStore({ files: [root] });
const { verdict } = await verifyPackage(path, { trust, revocationLists: [], at: new Date() });
process.stdout.write(`${verdict} ${process.resourceUsage().maxRSS}\n`);
process.exitCode = verdict === "TOTAL-PASSED" ? 0 : 1;
