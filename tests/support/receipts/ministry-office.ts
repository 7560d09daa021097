import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Backend, openBackend } from "#backend/backend.ts";
import { findResources } from "#backend/resources.ts";
import { type Authority, type CertificateRequest, issueCertificate } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import type { Api } from "#shared/api.ts";

/** The BIN of the tests' ҚАӨМ, and of nobody. */
export const qaomBin = inventedBin(7);

type WriteRequest = Parameters<Api["receipts"]["write"]>[0];
export type Decided = WriteRequest["decided"][number];

/** ҚАӨМ's office as a test needs it: a data folder in its mode, a key of its own, and the officer who answers. */
export interface MinistryOffice {
  readonly backend: Backend;
  readonly issuer: string;
  /** Writes a receipt for packages and answers its path. */
  readonly answer: (...decided: Decided[]) => Promise<string>;
  readonly write: (
    decided: readonly Decided[],
    changes?: Partial<WriteRequest>,
  ) => ReturnType<Backend["api"]["receipts"]["write"]>["result"];
  readonly close: () => Promise<void>;
}

export const officer = {
  name: "Қабылдаушы Сынақ Тестұлы",
  position: { kk: "бас сарапшы", ru: "главный эксперт" },
  phone: "",
  email: "",
};

/** A decision about the package at `path`, as an officer would enter it. */
export function decide(path: string, decision: Decided["decision"], changes: Partial<Decided> = {}): Decided {
  const none = { kk: "", ru: "" };
  const general =
    decision === "returned" ? { kk: "Есеп толықтыруды қажет етеді.", ru: "Отчёт нуждается в дополнении." } : none;
  return { path, decision, day: "2018-07-06", generalRemark: general, remarks: [], ...changes };
}

/** A remark on the Kazakh narrative of a measure. */
export function remarkOn(measure: number): Decided["remarks"][number] {
  return {
    measure,
    path: `/entries/${measure}/text/kk`,
    text: {
      kk: `${measure}-іс-шара бойынша нақты нәтижені көрсетіңіз.`,
      ru: `По мероприятию ${measure} укажите конкретный результат.`,
    },
  };
}

/** Opens it in an empty folder, with keys of `authority`. Its certificate as `changes` make it. */
export async function openMinistryOffice(
  folder: string,
  authority: Authority,
  clock: () => Date,
  {
    issuer = "QAOM",
    certificate = {},
  }: { readonly issuer?: string; readonly certificate?: Partial<CertificateRequest> } = {},
): Promise<MinistryOffice> {
  const now = clock().getTime();
  const year = 365 * 24 * 3600 * 1000;
  const holder = {
    surname: "Қабылдаушы",
    name: "Сынақ",
    patronymic: "Тестұлы",
    iin: inventedIin(7),
    organisation: { name: "Қорғаныс және аэроғарыш өнеркәсібі министрлігі", bin: qaomBin },
  };
  const issued = await issueCertificate(authority.issuer, {
    ...{ holder, usage: "head", algorithm: "ECDSA-P256" },
    ...{ notBefore: new Date(now - year / 12), notAfter: new Date(now + year) },
    ...certificate,
  });
  const password = "Sealed-7";
  const keyFile = join(folder, "qaom.p12");
  await writeFile(keyFile, await writeKeyFile(issued, password, [authority.issuer]));
  const backend = await openBackend({
    dataDir: join(folder, "data"),
    holder: "cli",
    clock,
    resources: findResources(),
  });
  const { api } = backend;
  await api.settings.set({ mode: "qaom", body: issuer });
  const bin = (certificate.holder ?? holder).organisation?.bin ?? qaomBin;
  await api.signing.confirmBin({ body: issuer, bin });
  const write: MinistryOffice["write"] = (decided, changes = {}) =>
    api.receipts.write({ issuer, officer, decided: [...decided], keyFile, password, folder, ...changes }).result;
  return {
    backend,
    issuer,
    write,
    answer: async (...decided) => (await write(decided)).path,
    close: () => backend.close(),
  };
}
