import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { issueCertificate, makeAuthority } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";

const day = 86_400_000;
const password = "Sealed-1";

/** Keys that sign now, of a body and of ҚАӨМ, and the root that both come from. */
export interface People {
  readonly rootFile: string;
  readonly bodyBin: string;
  readonly qaomBin: string;
  readonly keys: Readonly<
    Record<"preparer" | "head" | "qaom", { readonly keyFile: string; readonly password: string }>
  >;
}

export async function makePeople(folder: string, now: Date): Promise<People> {
  mkdirSync(folder, { recursive: true });
  const life = { notBefore: new Date(now.getTime() - day), notAfter: new Date(now.getTime() + 365 * day) };
  const authority = await makeAuthority(life);
  const rootFile = join(folder, "root.pem");
  writeFileSync(rootFile, authority.rootPem);
  const key = async (name: string, number: number, bin: string, usage: "head" | "employee") => {
    const holder = {
      ...{ surname: "Үлгілиев", name: "Сынақ", patronymic: "Тестұлы", iin: inventedIin(number) },
      organisation: { name: "Үлгі министрлігі", bin },
    };
    const issued = await issueCertificate(authority.issuer, { holder, usage, algorithm: "ECDSA-P256", ...life });
    const keyFile = join(folder, `${name}.p12`);
    writeFileSync(keyFile, await writeKeyFile(issued, password, [authority.issuer]));
    return { keyFile, password };
  };
  const [bodyBin, qaomBin] = [inventedBin(1), inventedBin(7)];
  return {
    ...{ rootFile, bodyBin, qaomBin },
    keys: {
      preparer: await key("preparer", 1, bodyBin, "employee"),
      head: await key("head", 2, bodyBin, "head"),
      qaom: await key("qaom", 3, qaomBin, "head"),
    },
  };
}
