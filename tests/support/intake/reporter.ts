import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { type Authority, issueCertificate } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import type { Api } from "#shared/api.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import { leadOf, measuresOf } from "#shared/plan/responsibility.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { type ReportInput, reportInputFormat } from "#shared/report/input.ts";

/** Of every key file here. */
export const password = "Sealed-1";
const settled = {
  kk: "Есепті кезеңде іс-шара бойынша жұмыс тобының отырысы өткізіліп, ұсыныстар жинақталды және келісілді.",
  ru: "В отчётном периоде проведено заседание рабочей группы, предложения обобщены и согласованы.",
};

/** A state body that reports: its own data folder, its own key, the clock of a day. */
export interface Reporter {
  readonly code: string;
  readonly bin: string;
  readonly api: Api;
  /** Signs and exports the current report to a folder; answers the package's path. */
  readonly send: (out: string, options?: { readonly signAs?: Reporter }) => Promise<string>;
  /** Begins the next version of what was sent. */
  readonly correct: () => Promise<void>;
  readonly keyFile: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface ReporterRequest {
  readonly folder: string;
  readonly authority: Authority;
  readonly code: string;
  readonly halfYear: string;
  readonly day: Date;
  /** Tells bodies' BINs and people's IINs apart. */
  readonly number: number;
  /** What an entry says otherwise than all the others, by its measure. */
  readonly fill?: (measure: number) => Partial<ReportInput["entries"][number]>;
  /** How long its key is good; 2018 to 2020 where left out. */
  readonly life?: { readonly notBefore: Date; readonly notAfter: Date };
}

export const usualLife = { notBefore: new Date("2018-01-10T04:00:00Z"), notAfter: new Date("2020-01-10T04:00:00Z") };

/**
 * A body with its report of a half-year filled: every measure in hand, in both languages. All goes through the use cases,
 * never into the database.
 */
export async function openReporter(request: ReporterRequest): Promise<Reporter> {
  const { folder, authority, code, halfYear, day, number, fill = () => ({}), life = usualLife } = request;
  await mkdir(folder, { recursive: true });
  const backend = await openBackend({ dataDir: join(folder, "data"), holder: "cli", clock: () => day });
  const { api } = backend;
  const bin = inventedBin(number);
  const keyFile = () => writeKey({ folder, authority, code, number, life }, bin);
  await api.report.fill({ body: code, halfYear, input: inputOf(code, halfYear, fill), folder }).result;
  const send: Reporter["send"] = async (out, { signAs } = {}) => {
    const { id } = await api.report.open({ body: code, halfYear });
    await api.signing.confirmBin({ body: code, bin: signAs?.bin ?? bin });
    await api.report.makeReady({ reportId: id }).result;
    const key = await (signAs?.keyFile ?? keyFile)();
    await api.signing.sign({ reportId: id, role: "head", keyFile: key, password }).result;
    return (await api.exchange.export({ reportId: id, folder: out }).result).path;
  };
  return { code, bin, api, send, correct: () => correct(api, code, halfYear), keyFile, close: () => backend.close() };
}

async function correct(api: Api, code: string, halfYear: string): Promise<void> {
  const { id } = await api.report.open({ body: code, halfYear });
  await api.report.correct({ reportId: id });
}

/** Every measure of a body in hand, by that edition of the plan; what `fill` says of one instead. */
export function inputOf(
  code: string,
  half: string,
  fill: NonNullable<ReporterRequest["fill"]> = () => ({}),
  plan: Plan = originalPlan,
): ReportInput {
  const halfYear = parseHalfYear(half);
  const person = { position: { kk: "Маман", ru: "Специалист" }, phone: "+7 (7172) 00-00-00", email: "" };
  return {
    format: reportInputFormat,
    people: { preparer: { ...person, name: "Үлгілиев Сынақ" }, head: { ...person, name: "Сынақов Үлгі" } },
    unit: { kk: "Департамент", ru: "Департамент" },
    bilingual: true,
    restrictedUse: false,
    signers: ["head"],
    entries: measuresOf(plan, code, halfYear).map(({ measure: { number } }) => ({
      measure: number,
      status: "inProgress",
      text: settled,
      nextSteps: settled,
      reason: settled,
      ...(leadOf(plan, number, halfYear)?.code === code && { jointText: settled }),
      ...fill(number),
    })),
  };
}

/** Whose key it is, and from when until when its certificate lives. */
type OfKey = Pick<ReporterRequest, "folder" | "authority" | "code" | "number"> & { readonly life: typeof usualLife };

/** A key file of that body's head; answers its path. */
export async function writeKey({ folder, authority, code, number, life }: OfKey, bin: string) {
  const issued = await issueCertificate(authority.issuer, {
    holder: {
      ...{ surname: "Үлгілиев", name: "Сынақ", patronymic: "Тестұлы", iin: inventedIin(number) },
      organisation: { name: findBody(originalPlan, code)?.name.kk ?? code, bin },
    },
    usage: "head",
    algorithm: "ECDSA-P256",
    ...life,
  });
  const path = join(folder, "head.p12");
  await writeFile(path, await writeKeyFile(issued, password, [authority.issuer]));
  return path;
}
