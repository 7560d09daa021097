import {
  type Authority,
  type CertificateRequest,
  type Issued,
  issueCertificate,
  makeAuthority,
} from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import type { KeyAlgorithm } from "#cli/demo/authority/key-pair.ts";
import type { Holder } from "#cli/demo/authority/subject.ts";

/** Invented body and people of the tests; their certificates live from 2018 to 2020, their authority from 2015 to 2030. */
export const bodyBin = inventedBin(1);
export const otherBin = inventedBin(2);

export const head: Holder = {
  surname: "Үлгілиев",
  name: "Сынақ",
  patronymic: "Тестұлы",
  iin: inventedIin(1),
  organisation: { name: "Үлгі министрлігі", bin: bodyBin },
};

export const life = { notBefore: new Date("2018-01-10T04:00:00Z"), notAfter: new Date("2020-01-10T04:00:00Z") };
export const signingTime = new Date("2018-07-05T09:30:00Z");

export function testAuthority(algorithm: KeyAlgorithm = "ECDSA-P256", names = {}): Promise<Authority> {
  const notBefore = new Date("2015-01-01T00:00:00Z");
  return makeAuthority({ notBefore, notAfter: new Date("2030-01-01T00:00:00Z"), algorithm, ...names });
}

/** The head's certificate, or as `changes` make it. */
export function issueTo(issuer: Issued, changes: Partial<CertificateRequest> = {}): Promise<Issued> {
  return issueCertificate(issuer, { holder: head, usage: "head", algorithm: "ECDSA-P256", ...life, ...changes });
}

export function pkcs8Of({ keys }: Issued): Uint8Array {
  return keys.pkcs8;
}
