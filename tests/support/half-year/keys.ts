import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Authority, type CertificateRequest, issueCertificate } from "#cli/demo/authority/authority.ts";
import { inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";

export interface OfficeKey {
  readonly keyFile: string;
  readonly password: string;
}

export interface KeyRequest extends Pick<CertificateRequest, "usage" | "notBefore" | "notAfter" | "algorithm"> {
  /** Where the key file lies. */
  readonly folder: string;
  /** Surname, name, patronymic. */
  readonly holder: string;
  readonly organisation: string;
  readonly bin: string;
  /** Tells people's IINs apart. */
  readonly number: number;
}

/** A key under an authority, as a file with its password. */
export async function makeKey(authority: Authority, request: KeyRequest): Promise<OfficeKey> {
  const { folder, holder, organisation, bin, number, ...how } = request;
  const [surname = "", name = "", patronymic = ""] = holder.split(" ");
  const issued = await issueCertificate(authority.issuer, {
    ...how,
    holder: { surname, name, patronymic, iin: inventedIin(number), organisation: { name: organisation, bin } },
  });
  const password = `Sealed-${number}`;
  const keyFile = join(folder, `${request.usage}-${number}.p12`);
  await writeFile(keyFile, await writeKeyFile(issued, password, [authority.issuer]));
  return { keyFile, password };
}
