import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const shipped = fileURLToPath(new URL("../../../resources/trust", import.meta.url));
const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));

function fromPem(path: string): Uint8Array {
  const [, base64 = ""] = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(readFileSync(path, "latin1")) ?? [];
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

/** Certificates of НУЦ РК: its roots and issuing authorities of 2022, and its public test chain, each in DER. */
export const realCertificates = {
  root: fromPem(`${shipped}/root_gost_2022.pem`),
  issuer: fromPem(`${shipped}/nca_gost_2022.pem`),
  testRoot: fromPem(`${fixtures}/root_test_gost_2022.pem`),
  testIssuer: fromPem(`${fixtures}/nca_gost2015_test.pem`),
  testPerson: fromPem(`${fixtures}/end_entity_gost2015_test.pem`),
};

export const testList = Uint8Array.from(readFileSync(`${fixtures}/nca_gost2015_test.crl`));
