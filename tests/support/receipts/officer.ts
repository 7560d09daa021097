import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { issueCertificate } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import type { AnsweredPackage, SignedReceipts } from "#shared/api/answering-view.ts";
import type { DraftAnswer } from "#shared/receipts/draft-answer.ts";
import type { Decision } from "#shared/report/decision.ts";
import type { Ministry } from "#tests/support/intake/ministry.ts";
import type { Reporter } from "#tests/support/intake/reporter.ts";

/** The BIN of the tests' ҚАӨМ, and of nobody. */
export const ministryBin = inventedBin(7);
export const ministryPassword = "Sealed-7";

const name = "Қабылдаушы Сынақ Тестұлы";

/** A remark on the Kazakh narrative of a measure, in both languages. */
export function remarkOn(measure: number): DraftAnswer["remarks"][number] {
  const kk = `${measure}-іс-шара бойынша нақты нәтижені көрсетіңіз.`;
  return {
    measure,
    path: `/entries/${measure}/text/kk`,
    text: { kk, ru: `Укажите результат по мероприятию ${measure}.` },
  };
}

export const generalRemark = { kk: "Есеп толықтыруды қажет етеді.", ru: "Отчёт нуждается в дополнении." };

/** A key of the authority's for a holder with that BIN. */
export async function writeMinistryKey(
  { root, authority, clock }: Pick<Ministry, "root" | "authority" | "clock">,
  bin = ministryBin,
  file = "qaom.p12",
) {
  const year = 365 * 24 * 3600 * 1000;
  const now = clock.now.getTime();
  const organisation = { name: "Қорғаныс және аэроғарыш өнеркәсібі министрлігі", bin };
  const issued = await issueCertificate(authority.issuer, {
    holder: { surname: "Қабылдаушы", name: "Сынақ", patronymic: "Тестұлы", iin: inventedIin(7), organisation },
    usage: "head",
    algorithm: "ECDSA-P256",
    notBefore: new Date(now - year / 12),
    notAfter: new Date(now + year),
  });
  const path = join(root, file);
  await writeFile(path, await writeKeyFile(issued, ministryPassword, [authority.issuer]));
  return path;
}

/** ҚАӨМ's officer at work in the ministry's data folder: decides, signs with the ministry's key, hands out to a drive. */
export async function openOfficer(ministry: Ministry) {
  const { api } = ministry.backend;
  const keyFile = await writeMinistryKey(ministry);
  const person = { name, position: { kk: "бас сарапшы", ru: "главный эксперт" }, phone: "", email: "" };
  await api.settings.set({ mode: "qaom", body: "QAOM", preparer: person });
  await api.signing.confirmBin({ body: "QAOM", bin: ministryBin });
  const out = join(ministry.root, "out");
  await mkdir(out);
  const key = { keyFile, password: ministryPassword };
  return {
    api,
    key,
    out,
    /** The SHA-256 of the package of a body that counts. */
    packageOf: async (body: string, halfYear = "2018-H1"): Promise<string> => {
      const found = (await api.receipts.answers({ halfYear })).find(
        (one) => one.body === body && one.decision === "imported",
      );
      if (found === undefined) throw new Error(`no package of ${body}`);
      return found.sha256;
    },
    write: async (sha256: string, draft: Partial<DraftAnswer>): Promise<void> => {
      const whole = { generalRemark: { kk: "", ru: "" }, remarks: [], ...draft };
      await api.receipts.saveDraft({ package: sha256, draft: whole, expectedRevision: null });
    },
    decide: (sha256: string, decision: Decision | null): Promise<AnsweredPackage> =>
      api.receipts.decide({ package: sha256, decision }),
    sign: (packages: readonly string[], as: "each" | "batch" = "each"): Promise<SignedReceipts> =>
      api.receipts.sign({ packages: [...packages], as, ...key }).result,
    handOut: (packages: readonly string[]) => api.receipts.handOut({ packages: [...packages], folder: out }).result,
  };
}

/** A body takes a receipt in, knowing ҚАӨМ's BIN and its authority. */
export async function takeReceipt({ api }: Reporter, { rootFile }: Ministry, path: string) {
  await api.signing.confirmBin({ body: "QAOM", bin: ministryBin });
  return api.receipts.import({ path, trust: [rootFile] }).result;
}
