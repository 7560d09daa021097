import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { makeAuthority } from "#cli/demo/authority/authority.ts";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { Played, Stage } from "./bodies.ts";
import { damage, damages } from "./damage.ts";
import { lifeOfKey, machineClock } from "./era.ts";
import { makeKey, type OfficeKey } from "./keys.ts";
import type { MadePackage, Stranger } from "./made-package.ts";
import { type Restatement, restate } from "./restate.ts";
import { rewrite } from "./rewrite.ts";

/** How many of each there are. */
export type StrangerNumbers = Readonly<Record<Stranger | "broken", number>>;

type Said = Pick<MadePackage, "decision" | "final" | "problem">;

/** Beside the bodies' packages: broken, forged, mistaken. Each is made of a clean body's genuine one. */
export async function addStrangers(
  stage: Stage,
  clean: readonly Played[],
  numbers: StrangerNumbers,
): Promise<MadePackage[]> {
  const folder = join(stage.drives[1], "пошта");
  await mkdir(folder, { recursive: true });
  const forgers = await forgersKeys(stage, clean);
  const made: MadePackage[] = [];
  const victim = () => {
    const played = clean[made.length % clean.length];
    const [genuine] = played?.packages ?? [];
    if (played === undefined || genuine === undefined) throw new Error("no clean body");
    return { office: played.office, genuine };
  };
  const place = (name: string) => join(folder, `${String(made.length + 1).padStart(2, "0")} ${name}.asice`);
  const add = (path: string, kind: MadePackage["kind"], body: string | null, said: Said, version = 1) =>
    made.push({ path, kind, drive: 1, body, version, signedOn: "2018-07-06", input: null, ...said });

  for (let index = 0; index < numbers.broken; index += 1) {
    const kind = damages[index % damages.length] ?? "byte";
    const path = place("бүлінген");
    await damage(victim().genuine.path, path, kind);
    add(path, `broken:${kind}`, null, kind === "emptied" ? nothing : apart("intake.failed"));
  }
  for (let index = 0; index < numbers.rewritten; index += 1) {
    const path = place("есеп");
    await rewrite(victim().genuine.path, path);
    add(path, "rewritten", null, apart("intake.failed"));
  }
  for (let index = 0; index < numbers.copy; index += 1) {
    const path = place("көшірме");
    await copyFile(victim().genuine.path, path);
    add(path, "copy", victim().genuine.body, { decision: "duplicate", final: null, problem: null });
  }
  for (const [kind, how] of Object.entries(restatements)) {
    for (let index = numbers[kind as keyof typeof restatements]; index > 0; index -= 1) {
      const { office, genuine } = victim();
      const path = place("676 есеп");
      const { change, key = office.headKey, said, version, body = office.code } = how({ office, forgers });
      await restate({ source: genuine.path, out: path, change, key, signedAt: machineClock(stage.era, "2018-07-06") });
      add(path, kind as Stranger, body, said, version);
    }
  }
  return made;
}

interface Forgers {
  readonly employee: (code: string) => OfficeKey;
  readonly ownAuthority: (code: string) => OfficeKey;
  readonly other: (code: string) => Played["office"];
}

interface Restated extends Pick<Restatement, "change"> {
  readonly key?: OfficeKey;
  readonly said: Said;
  readonly version?: number;
  readonly body?: string;
}

type Maker = (given: { readonly office: Played["office"]; readonly forgers: Forgers }) => Restated;

const apart = (problem: string): Said => ({ decision: "apart", final: "apart", problem });
/** Nothing came under a package's name: nothing is kept either. */
const nothing: Said = { decision: "apart", final: null, problem: "intake.emptyFile" };
const waiting = (problem: string): Said => ({ decision: "waiting", final: "waiting", problem });

/** What is changed, who signs, and what must become of it. */
const restatements: Readonly<Record<Exclude<Stranger, "rewritten" | "copy">, Maker>> = {
  otherKey: ({ office, forgers }) => {
    const other = forgers.other(office.code);
    const change: Restatement["change"] = (report) => {
      report.body = { ...report.body, bin: other.bin };
    };
    return { change, key: other.headKey, said: apart("intake.otherBin") };
  },
  employeeKey: ({ office, forgers }) => ({
    change: () => undefined,
    key: forgers.employee(office.code),
    said: waiting("document.head.notEntitled"),
  }),
  ownAuthority: ({ office, forgers }) => ({
    change: () => undefined,
    key: forgers.ownAuthority(office.code),
    said: waiting("signing.noPath"),
  }),
  notBegun: () => ({
    change: (report) => {
      report.halfYear = "2019-H1";
    },
    said: apart("intake.halfYearNotBegun"),
  }),
  unknownBody: () => ({
    change: (report) => {
      report.body = { ...report.body, code: "AGENTTIK" };
    },
    body: "AGENTTIK",
    said: apart("intake.unknownBody"),
  }),
  otherPlan: () => ({
    change: (report) => {
      report.plan = { ...report.plan, id: "kz-gov-2022-100" };
    },
    said: apart("intake.otherPlan"),
  }),
  otherEdition: () => ({
    change: (report) => {
      report.supersedes = "01890a5d-ac96-774b-bcce-b302099a8000";
      report.version = 7;
      report.plan = { ...report.plan, edition: 9 };
    },
    said: waiting("intake.editionUnknown"),
    version: 7,
  }),
  otherContent: () => ({
    change: (report) => {
      report.plan = { ...report.plan, digest: report.plan.digest.replace(/./, (first) => (first === "0" ? "1" : "0")) };
    },
    said: apart("intake.planDiffers"),
  }),
};

/** Keys that are not a head's, or not of the authority that everybody believes, for every body that may be played. */
async function forgersKeys({ folder, authority, era }: Stage, clean: readonly Played[]): Promise<Forgers> {
  const place = join(folder, "forgers");
  await mkdir(place, { recursive: true });
  const life = { notBefore: new Date("2015-01-01T00:00:00Z"), notAfter: new Date("2030-01-01T00:00:00Z") };
  const names = { rootName: "НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ", issuerName: "КУӘЛАНДЫРУШЫ ОРТАЛЫҚ" };
  const own = await makeAuthority({ ...life, ...names, algorithm: "ECDSA-P256" });
  const keys = new Map<string, { employee: OfficeKey; ownAuthority: OfficeKey }>();
  for (const [index, { office }] of clean.entries()) {
    const organisation = findBody(originalPlan, office.code)?.name.kk ?? office.code;
    const who = { holder: "Жасанды Сынақ Тестұлы", organisation, bin: office.bin, folder: place };
    const how = { algorithm: "ECDSA-P256", ...lifeOfKey(era, false) } as const;
    keys.set(office.code, {
      employee: await makeKey(authority, { ...who, ...how, usage: "employee", number: 2_000 + index }),
      ownAuthority: await makeKey(own, { ...who, ...how, usage: "head", number: 3_000 + index }),
    });
  }
  const of = (code: string) => {
    const found = keys.get(code);
    if (found === undefined) throw new Error(`no forger of ${code}`);
    return found;
  };
  return {
    employee: (code) => of(code).employee,
    ownAuthority: (code) => of(code).ownAuthority,
    other: (code) => {
      const found = clean.find(({ office }) => office.code !== code)?.office;
      if (found === undefined) throw new Error("no other body");
      return found;
    },
  };
}
